package fr.opposable.evidence;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Iban;
import fr.opposable.kernel.Siren;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is odd in an e-invoice read by itself. Never a refusal: it is evidence as received, and even official samples carry invented SIRENs that
 * fail their check digit.
 */
final class EInvoiceScrutiny {

    private static final Pattern FRENCH_VAT = Pattern.compile("FR(\\d{2})(\\d{9})");

    private final EInvoice invoice;
    private final List<Finding> findings = new ArrayList<>();

    private EInvoiceScrutiny(EInvoice invoice) {
        this.invoice = invoice;
    }

    static List<Finding> of(EInvoice invoice) {
        EInvoiceScrutiny scrutiny = new EInvoiceScrutiny(invoice);
        scrutiny.nature();
        scrutiny.dates();
        scrutiny.currency();
        scrutiny.totals();
        scrutiny.party("SELLER", "vendeur", invoice.seller());
        scrutiny.party("BUYER", "client", invoice.buyer());
        scrutiny.accounts();
        return List.copyOf(scrutiny.findings);
    }

    private void nature() {
        String namespace =
                switch (invoice.syntax()) {
                    case CII -> CiiVocabulary.CII_NAMESPACE;
                    case ZUGFERD_1 -> CiiVocabulary.ZUGFERD_1_NAMESPACE;
                    case UBL_INVOICE, UBL_CREDIT_NOTE -> invoice.namespace();
                };
        if (!namespace.equals(invoice.namespace())) {
            warn(
                    "EINV-NAMESPACE",
                    "L'espace de noms %s de la racine n'est pas celui attendu, « %s » : un lecteur strict refuserait ce"
                            + " fichier.",
                    "Comparez les valeurs lues avec la facture affichée.",
                    FrenchText.quoted(invoice.namespace()),
                    namespace);
        }
        if (invoice.isCreditNote()) {
            warn(
                    "EINV-CREDIT-NOTE",
                    "Ce document est un avoir (type %s) : il réduit la créance et n'en est jamais une.",
                    "Déclarez-le sous « creditNotes ».",
                    stated(invoice.typeCode()));
        }
    }

    private void dates() {
        StatedDate issued = invoice.issued();
        if (issued != null) {
            date("EINV-DATE-INVALID", "d'émission (BT-2)", issued);
        }
        for (StatedDate due : invoice.dueDates()) {
            date("EINV-DUE-INVALID", "d'échéance (BT-9)", due);
        }
        if (invoice.dueDates().isEmpty()) {
            findings.add(new Finding(
                    "EINV-DUE-ABSENT",
                    Severity.INFORMATION,
                    null,
                    FrenchText.of("La facture électronique n'indique pas de date d'échéance (BT-9)."),
                    FrenchText.of("L'échéance retenue est celle que vous saisissez ; vérifiez-la sur le contrat.")));
        }
        LocalDate issuedOn = issued == null ? null : issued.date();
        LocalDate firstDue = invoice.dueDates().stream()
                .map(StatedDate::date)
                .filter(date -> date != null)
                .min(LocalDate::compareTo)
                .orElse(null);
        if (issuedOn != null && firstDue != null && firstDue.isBefore(issuedOn)) {
            warn(
                    "EINV-DUE-BEFORE-ISSUE",
                    "L'échéance (BT-9) du %s précède l'émission (BT-2) du %s.",
                    "Vérifiez les deux dates sur la facture affichée.",
                    French.figures(firstDue),
                    French.figures(issuedOn));
        }
    }

    private void date(String rule, String which, StatedDate stated) {
        if (stated.date() == null) {
            warn(
                    rule,
                    "La date " + which + " %s n'existe pas ou n'est pas écrite comme la norme le demande.",
                    "La date retenue est celle que vous saisissez ; vérifiez-la sur la facture affichée.",
                    FrenchText.quoted(stated.text()));
        }
        if (stated.zoned()) {
            warn(
                    "EINV-TIME-ZONE",
                    "La date " + which
                            + " %s porte un fuseau horaire, que la norme n'admet pas ; seul le jour en est retenu.",
                    "Vérifiez le jour sur la facture affichée.",
                    FrenchText.quoted(stated.text()));
        }
    }

    private void currency() {
        if (invoice.currency() == null) {
            warn(
                    "EINV-CURRENCY-ABSENT",
                    "La facture électronique n'indique pas sa monnaie (BT-5).",
                    "Vérifiez sur la facture affichée que ses montants sont en euros.");
        } else if (!invoice.currency().equals("EUR")) {
            warn(
                    "EINV-CURRENCY",
                    "La facture électronique est en %s (BT-5), non en euros.",
                    "Le calcul ne se fait qu'en euros ; ne convertissez pas sans le dire au débiteur.",
                    FrenchText.quoted(invoice.currency()));
        }
    }

    private void totals() {
        EInvoice.Totals totals = invoice.totals();
        for (String text : totals.unreadable()) {
            warn(
                    "EINV-AMOUNT-INVALID",
                    "Le montant %s n'est pas un nombre décimal.",
                    "Le montant retenu est celui que vous saisissez ; vérifiez-le sur la facture affichée.",
                    FrenchText.quoted(text));
        }
        BigDecimal net = totals.net();
        BigDecimal gross = totals.gross();
        BigDecimal payable = totals.payable();
        if (net != null && gross != null) {
            BigDecimal sum = net.add(Amounts.orZero(totals.vat()));
            if (sum.compareTo(gross) != 0) {
                warn(
                        "EINV-TOTALS-VAT",
                        "Le total HT (BT-109) augmenté de la TVA (BT-110) fait %s, mais le total TTC (BT-112) est de %s.",
                        "Retenez le montant de la facture affichée, ou demandez une facture rectificative.",
                        write(sum),
                        write(gross));
            }
        }
        if (gross != null && payable != null) {
            dueAmount(gross, payable);
        }
        if (payable != null && payable.signum() < 0) {
            warn(
                    "EINV-NEGATIVE",
                    "Le net à payer (BT-115) est négatif (%s) : ce document vaut avoir.",
                    "Déclarez-le sous « creditNotes ».",
                    write(payable));
        } else if (payable != null && payable.signum() == 0) {
            warn(
                    "EINV-NOTHING-DUE",
                    "Le net à payer (BT-115) est nul : cette facture se dit déjà réglée.",
                    "Vérifiez qu'une somme reste due.");
        }
    }

    private void dueAmount(BigDecimal gross, BigDecimal payable) {
        EInvoice.Totals totals = invoice.totals();
        if (invoice.isMinimum() && totals.prepaid() == null) {
            if (gross.compareTo(payable) != 0) {
                warn(
                        "EINV-MINIMUM",
                        "Profil MINIMUM : le net à payer (BT-115) est de %s, le total TTC (BT-112) de %s, et ce profil ne dit"
                                + " pas pourquoi ils diffèrent. La somme due est le net à payer.",
                        "Réclamez le net à payer, ou produisez la preuve que le total reste dû.",
                        write(payable),
                        write(gross));
            }
            return;
        }
        BigDecimal expected = gross.subtract(Amounts.orZero(totals.prepaid())).add(Amounts.orZero(totals.rounding()));
        if (expected.compareTo(payable) != 0) {
            warn(
                    "EINV-TOTALS-DUE",
                    "Le total TTC (BT-112) diminué de l'acompte (BT-113) et arrondi (BT-114) fait %s, mais le net à payer"
                            + " (BT-115) est de %s.",
                    "Retenez le montant de la facture affichée, ou demandez une facture rectificative.",
                    write(expected),
                    write(payable));
        }
    }

    private void party(String side, String word, EInvoiceParty party) {
        String siren = party.legalSiren();
        if (siren != null && !isSiren(siren)) {
            warn(
                    "EINV-" + side + "-SIREN",
                    "Le SIREN du " + word + ", %s, ne passe pas le contrôle de sa clé.",
                    "Vérifiez-le sur la facture affichée et à l'annuaire des entreprises.",
                    FrenchText.quoted(siren));
        }
        if (party.vatNumber() != null && !vatKeyIsRight(party.vatNumber())) {
            warn(
                    "EINV-" + side + "-VAT",
                    "La clé du numéro de TVA du " + word + ", %s, n'est pas celle de son SIREN.",
                    "Vérifiez-le sur la facture affichée.",
                    FrenchText.quoted(party.vatNumber()));
        }
    }

    private static boolean isSiren(String digits) {
        try {
            return new Siren(digits).value().equals(digits);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** CGI, art. 286 ter: the key is (12 + 3 × SIREN mod 97) mod 97. Numbers of other countries, and keys with letters, are not judged. */
    private static boolean vatKeyIsRight(String number) {
        Matcher vat = FRENCH_VAT.matcher(number.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        return !vat.matches()
                || Integer.parseInt(vat.group(1)) == (12 + 3 * (Integer.parseInt(vat.group(2)) % 97)) % 97;
    }

    private void accounts() {
        List<String> accounts = invoice.payment().accounts().stream().distinct().toList();
        for (String account : accounts) {
            if (!isIban(account)) {
                warn(
                        "EINV-IBAN",
                        "Le compte à créditer, %s, n'est pas un IBAN valable.",
                        "Il n'est repris dans aucune lettre ; le compte imprimé est celui que vous saisissez.",
                        FrenchText.quoted(account));
            }
        }
        if (accounts.size() > 1) {
            warn(
                    "EINV-IBANS",
                    "La facture électronique indique %d comptes à créditer.",
                    "Vérifiez lequel vous saisissez pour le paiement.",
                    accounts.size());
        }
    }

    private static boolean isIban(String text) {
        try {
            return !Iban.parse(text).value().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String write(BigDecimal amount) {
        return Amounts.write(amount, invoice.currency());
    }

    private static String stated(@Nullable String value) {
        return value == null ? "non indiqué" : FrenchText.quoted(value);
    }

    private void warn(String rule, String message, String remedy, Object... values) {
        findings.add(new Finding(rule, Severity.WARNING, null, FrenchText.of(message, values), FrenchText.of(remedy)));
    }
}
