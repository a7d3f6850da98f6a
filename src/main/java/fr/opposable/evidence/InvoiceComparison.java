package fr.opposable.evidence;

import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, beside what the electronic invoice says. Each difference is a finding that shows both values and where each comes from.
 *
 * <p>A claim whose figures its own exhibit contradicts must not leave: number, dates, amount and parties that disagree are asked about. Two
 * differences are only told: a due date typed later than stated, which claims less interest, and a prepaid sum that explains why the total with
 * VAT and the amount due differ.
 */
public final class InvoiceComparison {

    private static final String TYPED = "Vous avez saisi";

    /** The key of the invoice that a rule is about; the file itself for the others. */
    private static final Map<String, String> KEYS =
            Map.of("EINV-NUMBER", "number", "EINV-DATE", "issued", "EINV-DUE", "due", "EINV-AMOUNT", "gross");

    private final EInvoice stated;
    private final String source;
    private final List<Finding> findings = new ArrayList<>();

    private InvoiceComparison(EInvoice stated, String source) {
        this.stated = stated;
        this.source = FrenchText.of("la facture électronique (%s)", FrenchText.quoted(source));
    }

    /**
     * {@return what differs between {@code typed} and {@code stated}, none when they agree}
     *
     * @param source name of the XML or of the file that says so
     */
    public static List<Finding> of(Invoice typed, EInvoice stated, String source) {
        InvoiceComparison comparison = new InvoiceComparison(stated, source);
        comparison.nature();
        comparison.number(typed.number());
        comparison.issued(typed.issued());
        comparison.due(typed.due());
        if (comparison.isInEuros()) {
            comparison.amount(typed.gross());
        }
        return List.copyOf(comparison.findings);
    }

    /**
     * {@return what differs between the parties of the case and those of {@code stated}, by SIREN, where both sides have one}
     *
     * @param creditor who claims; the seller, or the payee of a factored invoice
     * @param debtor who owes
     * @param source name of the XML or of the file that says so
     */
    public static List<Finding> ofParties(Party creditor, Party debtor, EInvoice stated, String source) {
        InvoiceComparison comparison = new InvoiceComparison(stated, source);
        EInvoiceParty payee = stated.payee();
        String claimant = siren(creditor);
        boolean isPayee = payee != null && claimant != null && claimant.equals(payee.siren());
        if (!isPayee) {
            comparison.party("créancier", creditor, "vendeur", "BT-30", stated.seller());
        }
        comparison.party("débiteur", debtor, "client", "BT-47", stated.buyer());
        return List.copyOf(comparison.findings);
    }

    private void nature() {
        if (stated.isCreditNote()) {
            find(
                    "EINV-TYPE",
                    Severity.ASK,
                    "Vous avez saisi une facture, mais %s est un avoir (BT-3 : %s).",
                    "Déclarez-la comme un avoir, ou donnez le fichier de la facture elle-même.",
                    source,
                    stated.typeCode() == null ? "non indiqué" : FrenchText.quoted(stated.typeCode()));
        }
    }

    private void number(String typed) {
        String number = stated.number();
        if (number == null) {
            find(
                    "EINV-NUMBER",
                    Severity.WARNING,
                    TYPED + " le numéro %s ; %s n'en indique pas (BT-1).",
                    "Vérifiez que le fichier est bien celui de cette facture.",
                    FrenchText.quoted(typed),
                    source);
        } else if (!number.equals(typed.strip().replaceAll("\\s+", " "))) {
            find(
                    "EINV-NUMBER",
                    Severity.ASK,
                    TYPED + " le numéro %s ; %s indique %s (BT-1).",
                    "Corrigez le numéro saisi, ou donnez le fichier de cette facture.",
                    FrenchText.quoted(typed),
                    source,
                    FrenchText.quoted(number));
        }
    }

    private void issued(LocalDate typed) {
        StatedDate issued = stated.issued();
        if (issued == null || issued.date() == null) {
            return; // what is absent or no date is said by the reading itself
        }
        if (!issued.date().equals(typed)) {
            find(
                    "EINV-DATE",
                    Severity.ASK,
                    TYPED + " le %s comme date de facture ; %s indique le %s (BT-2).",
                    "Corrigez la date saisie, ou donnez le fichier de cette facture.",
                    French.figures(typed),
                    source,
                    French.figures(issued.date()));
        }
    }

    private void due(LocalDate typed) {
        List<LocalDate> dates = stated.dueDates().stream()
                .map(StatedDate::date)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (dates.isEmpty() || (dates.size() == 1 && dates.getFirst().equals(typed))) {
            return;
        }
        LocalDate last = dates.getLast();
        String written = dates.stream().map(French::figures).collect(Collectors.joining(", "));
        if (typed.equals(last)) {
            find(
                    "EINV-DUE",
                    Severity.INFORMATION,
                    TYPED + " le %s comme échéance, la dernière de celles que %s indique (BT-9) : %s.",
                    "Aucune action n'est nécessaire si le tout est réclamé à compter de la dernière échéance.",
                    French.figures(typed),
                    source,
                    written);
        } else if (dates.contains(typed)) {
            find(
                    "EINV-DUE",
                    Severity.WARNING,
                    TYPED + " le %s comme échéance ; %s en indique plusieurs (BT-9) : %s.",
                    "Vérifiez que toute la somme était exigible à la date saisie ; sinon les intérêts courent trop tôt.",
                    French.figures(typed),
                    source,
                    written);
        } else {
            boolean later = typed.isAfter(last);
            find(
                    "EINV-DUE",
                    later ? Severity.WARNING : Severity.ASK,
                    TYPED + " le %s comme échéance ; %s indique le %s (BT-9).",
                    later
                            ? "Les intérêts sont comptés de la date saisie, plus tardive ; corrigez-la si c'est une erreur."
                            : "Corrigez l'échéance saisie : les intérêts courraient avant la date de la facture.",
                    French.figures(typed),
                    source,
                    written);
        }
    }

    private boolean isInEuros() {
        String currency = stated.currency();
        if (currency == null) {
            find(
                    "EINV-CURRENCY",
                    Severity.ASK,
                    "Les montants saisis sont en euros ; %s n'indique pas sa monnaie (BT-5).",
                    "Vérifiez la monnaie sur la facture affichée, ou retirez ce fichier de la facture.",
                    source);
            return true;
        }
        if (!currency.equals("EUR")) {
            find(
                    "EINV-CURRENCY",
                    Severity.BLOCKING,
                    "Les montants saisis sont en euros ; %s est en %s (BT-5), pour %s.",
                    "Une créance en monnaie étrangère n'est pas traitée : ne la convertissez pas vous-même.",
                    source,
                    FrenchText.quoted(currency),
                    sum(stated.amountClaimable()));
            return false;
        }
        return true;
    }

    private void amount(Money typed) {
        BigDecimal gross = stated.totals().gross();
        BigDecimal payable = stated.totals().payable();
        boolean isGross = gross != null && gross.compareTo(typed.amount()) == 0;
        boolean isPayable = payable != null && payable.compareTo(typed.amount()) == 0;
        if ((isPayable && (isGross || gross == null)) || (isGross && payable == null)) {
            return;
        }
        if (isPayable) {
            amounts(
                    Severity.INFORMATION,
                    typed,
                    "La somme saisie est le net à payer ; ne saisissez pas de nouveau l'acompte parmi les paiements.");
        } else if (isGross && stated.isMinimum()) {
            amounts(
                    Severity.ASK,
                    typed,
                    "Le profil MINIMUM ne dit pas pourquoi ces deux montants diffèrent : la somme due est le net à payer."
                            + " Saisissez-le, ou retirez ce fichier si le total reste dû.");
        } else if (isGross) {
            boolean less = payable != null && payable.compareTo(typed.amount()) < 0;
            amounts(
                    less ? Severity.WARNING : Severity.INFORMATION,
                    typed,
                    less
                            ? "Vérifiez que la différence, déjà réglée selon la facture, figure parmi les paiements."
                            : "La somme saisie est le total TTC.");
        } else {
            amounts(
                    gross == null && payable == null ? Severity.WARNING : Severity.ASK,
                    typed,
                    "Corrigez le montant saisi, ou donnez le fichier de cette facture.");
        }
    }

    private void amounts(Severity severity, Money typed, String remedy) {
        BigDecimal prepaid = stated.totals().prepaid();
        String advance = prepaid == null || prepaid.signum() == 0
                ? ""
                : FrenchText.of(", un acompte (BT-113) de %s", sum(prepaid));
        find(
                "EINV-AMOUNT",
                severity,
                TYPED + " %s ; %s indique un total TTC (BT-112) de %s%s et un net à payer (BT-115) de %s.",
                remedy,
                French.euros(typed),
                source,
                sum(stated.totals().gross()),
                advance,
                sum(stated.totals().payable()));
    }

    private void party(String role, Party typed, String side, String term, EInvoiceParty party) {
        String typedSiren = siren(typed);
        String statedSiren = party.siren();
        if (typedSiren != null && statedSiren != null && !typedSiren.equals(statedSiren)) {
            find(
                    "EINV-PARTY",
                    Severity.ASK,
                    "Le " + role + " saisi, %s, a pour SIREN %s ; le " + side + " indiqué par %s, %s, a pour SIREN %s ("
                            + term + ").",
                    "Vérifiez que cette facture est bien celle de ce " + role
                            + " ; en cas de cession, joignez-la au dossier.",
                    FrenchText.quoted(typed.fullName()),
                    typedSiren,
                    source,
                    FrenchText.quoted(party.name() == null ? "" : party.name()),
                    statedSiren);
        }
    }

    private static @Nullable String siren(Party party) {
        if (party.siren() != null) {
            return party.siren().value();
        }
        if (party.siret() != null) {
            return party.siret().value().substring(0, 9);
        }
        return party.vatNumber() == null ? null : party.vatNumber().value().substring(4);
    }

    private String sum(@Nullable BigDecimal amount) {
        return amount == null ? "montant non indiqué" : Amounts.write(amount, stated.currency());
    }

    private void find(String rule, Severity severity, String message, String remedy, Object... values) {
        findings.add(new Finding(
                rule, severity, null, FrenchText.of(message, values), FrenchText.of(remedy), KEYS.get(rule)));
    }
}
