package fr.opposable.rendering;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An ordinary letter to vary by one thing. Every person, firm and number in it is invented. */
public final class SpecimenLetter {

    public static final String TEMPLATE = "specimen/v1";

    private final Map<String, Object> letter = new HashMap<>();

    private SpecimenLetter() {}

    public static SpecimenLetter ordinary() {
        SpecimenLetter specimen = new SpecimenLetter();
        specimen.letter.putAll(Map.of(
                "title", "Deuxième rappel, dossier AV-2026-0017",
                "sender",
                        Map.of(
                                "name",
                                "Atelier Vauban",
                                "lines",
                                List.of(
                                        "SARL au capital de 20 000 €",
                                        "12 rue des Arts, 59000 Lille",
                                        "RCS Lille Métropole 999 999 998",
                                        "TVA FR 12 999999998",
                                        "03 20 00 00 00",
                                        "compta@atelier-vauban.example")),
                "addressee",
                        List.of(
                                "BOULANGERIE DES HALLES SARL",
                                "Service comptabilité",
                                "Bâtiment B",
                                "4 BOULEVARD DE LA LIBERTE",
                                "CS 40012",
                                "59044 LILLE CEDEX"),
                "placeAndDate", "Lille, le 21 novembre 2026",
                "subject", "Deuxième rappel : factures échues, 5 168,11 € à régler",
                "salutation", "Madame, Monsieur,",
                "closing", "Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.",
                "signature", Map.of("name", "Claire Vauban", "capacity", "gérante", "organisation", "Atelier Vauban")));
        specimen.letter.put("channelLine", "");
        specimen.letter.put(
                "references",
                List.of(
                        Map.of("label", "Notre référence", "value", "AV-2026-0017"),
                        Map.of("label", "Votre compte", "value", "C-00482")));
        specimen.letter.put("reference", "AV-2026-0017");
        specimen.letter.put(
                "paragraphs",
                List.of(
                        "Malgré notre rappel du 20 octobre 2026, la facture ci-dessous reste impayée. Son échéance est dépassée "
                                + "de plus de six mois ; l’atelier l’a pourtant livrée, et vous l’avez reçue sans réserve.",
                        "Nous vous demandons de régler la somme indiquée dans les quinze jours. À défaut, nous vous mettrons "
                                + "en demeure par lettre recommandée."));
        specimen.letter.put(
                "afterword",
                "Si votre règlement nous est parvenu entre-temps, ne tenez pas compte de cette lettre. Si vous contestez "
                        + "tout ou partie de la somme, écrivez-nous : nous vous répondrons sous huit jours.");
        specimen.letter.put("enclosures", List.of("Facture F-2026-118", "Décompte au 21 novembre 2026"));
        return specimen.invoices(1, "4800.00");
    }

    /** With {@code count} invoices of {@code gross} each, and the annexed statement. */
    public SpecimenLetter invoices(int count, String gross) {
        Money each = Money.of(gross);
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> groups = new ArrayList<>();
        Money penalty = Money.of("328.11");
        LocalDate issued = LocalDate.of(2026, 3, 31);
        for (int i = 0; i < count; i++) {
            String number = "F-2026-" + (118 + i);
            LocalDate due = issued.plusDays(30);
            rows.add(Map.of(
                    "number", number,
                    "issued", French.figures(issued),
                    "due", French.figures(due),
                    "gross", French.amount(each),
                    "credited", "0,00",
                    "paid", "0,00",
                    "balance", French.amount(each),
                    "penalties", French.amount(penalty)));
            groups.add(Map.of(
                    "heading",
                    "Facture " + number + ", échue le " + French.figures(due),
                    "rows",
                    List.of(
                            line(due.plusDays(1), "Pénalités", each, 61, "97.47"),
                            line(due.plusDays(62), "Pénalités", each, 144, "230.64"),
                            Map.of("event", "Indemnité forfaitaire (C. com., art. D. 441-5)", "amount", "40,00"))));
        }
        Money principal = each.times(count);
        Money penalties = penalty.times(count);
        Money flat = Money.of("40.00").times(count);
        Money total = principal.plus(penalties).plus(flat);
        letter.put(
                "table",
                Map.of(
                        "rows",
                        rows,
                        "showCredited",
                        count > 1,
                        "showPaid",
                        count > 1,
                        "showPenalties",
                        true,
                        "totals",
                        List.of(
                                Map.of("label", "Principal", "amount", French.euros(principal)),
                                Map.of(
                                        "label",
                                        "Pénalités de retard au 21 novembre 2026",
                                        "amount",
                                        French.euros(penalties)),
                                Map.of(
                                        "label",
                                        "Indemnités forfaitaires de recouvrement",
                                        "amount",
                                        French.euros(flat)),
                                Map.of("label", "Total à régler", "amount", French.euros(total), "strong", true))));
        letter.put(
                "payBox",
                Map.of(
                        "amount", French.euros(total),
                        "before", "avant le 6 décembre 2026",
                        "iban", "FR76 3000 6000 0112 3456 7890 189".replace(' ', French.NO_BREAK),
                        "bic", "AGRIFRPP",
                        "holder", "Atelier Vauban",
                        "reference", "AV-2026-0017"));
        letter.put(
                "statement",
                Map.of(
                        "title",
                        "Décompte au 21 novembre 2026",
                        "lead",
                        "Sommes en euros. Les pénalités courent du lendemain de l’échéance, jour du décompte compris.",
                        "groups",
                        groups,
                        "rows",
                        List.of(Map.of("event", "Total", "amount", French.amount(total), "strong", true)),
                        "notes",
                        List.of(
                                "Taux de refinancement de la Banque centrale européenne majoré de dix points (C. com., art. L. 441-10, II).",
                                "Chaque ligne : base × taux × jours / 365, arrondie au centime.")));
        return this;
    }

    private static Map<String, Object> line(LocalDate from, String event, Money base, int days, String amount) {
        return Map.of(
                "date", French.figures(from),
                "event", event + " du " + French.figures(from) + " au " + French.figures(from.plusDays(days - 1)),
                "base", French.amount(base),
                "days", Integer.toString(days),
                "rate", "12,15" + French.NO_BREAK + "%",
                "amount", French.amount(Money.of(amount)));
    }

    public SpecimenLetter with(String name, Object value) {
        letter.put(name, value);
        return this;
    }

    public SpecimenLetter without(String... names) {
        List.of(names).forEach(letter::remove);
        return this;
    }

    public Map<String, Object> model() {
        return Map.of("letter", letter);
    }

    public static DocumentProfile profile() {
        return new DocumentProfile(
                "Deuxième rappel, dossier AV-2026-0017",
                "Atelier Vauban",
                "Factures échues",
                "facture, rappel",
                Instant.parse("2026-11-21T10:00:00Z"),
                Sha256.of("specimen"));
    }
}
