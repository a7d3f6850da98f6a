package fr.opposable.notice;

import fr.opposable.evidence.TrackingNumber;
import fr.opposable.intake.CsvTable;
import fr.opposable.kernel.French;
import fr.opposable.notice.MailerProfile.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mailer's file, row by row. A row that cannot be used is listed with its reason; what can be used of it is kept.
 *
 * @param profile by which it was read
 * @param rows the rows understood
 * @param refused the rows, or parts of them, that were not
 * @param notices what the user should know of the file
 */
public record MailerFile(MailerProfile profile, List<ProofRow> rows, List<Unmatched> refused, List<String> notices) {

    /** How spreadsheets are told to leave a long number alone. */
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"([^\"]*)\"");

    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]([.,][0-9]+)?[eE]\\+?[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{6,40}");

    public MailerFile {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
        notices = List.copyOf(notices);
    }

    /**
     * {@return what {@code table} says, by the profile that knows most of its columns}
     *
     * @param today no fact may be later
     * @throws ProofsUnreadableException when no profile knows whose letters its rows are about
     */
    public static MailerFile read(CsvTable table, List<MailerProfile> profiles, LocalDate today) {
        MailerProfile profile = profiles.stream()
                .filter(known ->
                        known.columnsOf(table.header()).keySet().stream().anyMatch(Column::names))
                .max(Comparator.comparingInt(
                        known -> known.columnsOf(table.header()).size()))
                .orElseThrow(() -> new ProofsUnreadableException(
                        French.typeset(
                                        "%s : aucune colonne connue ne dit de quelle lettre il s'agit (numéro du recommandé, référence ou document). Colonnes lues : %s. Renommez-les, ou décrivez-les dans un profil donné par --mapping.")
                                .formatted(table.file(), String.join(", ", table.header())),
                        null));
        return new Reader(table, profile, today).read();
    }

    private static final class Reader {

        private final CsvTable table;
        private final MailerProfile profile;
        private final Map<Column, Integer> columns;
        private final MailerDates dates;
        private final List<ProofRow> rows = new ArrayList<>();
        private final List<Unmatched> refused = new ArrayList<>();
        private final Set<List<String>> seen = new LinkedHashSet<>();
        private int duplicates;

        Reader(CsvTable table, MailerProfile profile, LocalDate today) {
            this.table = table;
            this.profile = profile;
            this.columns = profile.columnsOf(table.header());
            this.dates = new MailerDates(profile.dates(), today);
        }

        MailerFile read() {
            table.rows().forEach(this::add);
            List<String> notices = new ArrayList<>(table.notices());
            List<String> idle = idleColumns();
            if (!idle.isEmpty()) {
                notices.add(French.typeset("%s : colonnes gardées mais non interprétées : %s.")
                        .formatted(table.file(), String.join(", ", idle)));
            }
            if (duplicates > 0) {
                notices.add(French.typeset("%s : %d ligne(s) identique(s) à une autre, comptée(s) une fois.")
                        .formatted(table.file(), duplicates));
            }
            return new MailerFile(profile, rows, refused, notices);
        }

        private List<String> idleColumns() {
            List<String> idle = new ArrayList<>();
            for (int i = 0; i < table.header().size(); i++) {
                if (!columns.containsValue(i) && !table.header().get(i).isEmpty()) {
                    idle.add(table.header().get(i));
                }
            }
            return idle;
        }

        private void add(CsvTable.Row row) {
            String fault = row.fault();
            if (fault != null) {
                refuse(row, Unmatched.State.NOT_RECORDED, fault, "Corrigez la ligne, puis importez de nouveau.");
                return;
            }
            if (!seen.add(row.cells())) {
                duplicates++;
                return;
            }
            String number = number(row);
            if (number == null && !cell(row, Column.NUMBER).isEmpty()) {
                return;
            }
            String reference = orNull(cell(row, Column.REFERENCE));
            String document = orNull(cell(row, Column.DOCUMENT));
            if (number == null && reference == null && document == null) {
                refuse(
                        row,
                        Unmatched.State.NOT_RECORDED,
                        "La ligne ne dit pas de quelle lettre il s’agit.",
                        "Ajoutez le numéro du recommandé, la référence de l’affaire ou le nom du document.");
                return;
            }
            List<StatedFact> facts = facts(row);
            String disorder = Chronology.disorder(facts);
            if (disorder != null) {
                refuse(row, Unmatched.State.NOT_RECORDED, disorder, "Vérifiez les dates auprès du prestataire.");
                return;
            }
            rows.add(new ProofRow(
                    new ProofSource(table.file(), "ligne " + row.line(), table.digest()),
                    number,
                    reference,
                    document,
                    facts,
                    orNull(cell(row, Column.SCAN)),
                    cells(row)));
        }

        private @Nullable String number(CsvTable.Row row) {
            String typed = cell(row, Column.NUMBER);
            String plain = TrackingNumber.plain(typed);
            if (plain.isEmpty()) {
                return null;
            }
            if (SCIENTIFIC.matcher(typed).matches()) {
                refuse(
                        row,
                        Unmatched.State.NOT_RECORDED,
                        French.typeset("Le numéro « %s » a été abrégé par un tableur : ses chiffres sont perdus.")
                                .formatted(typed),
                        "Reprenez l’export d’origine, ou retapez le numéro dans une colonne de texte.");
                return null;
            }
            if (!NUMBER.matcher(plain).matches()) {
                refuse(
                        row,
                        Unmatched.State.NOT_RECORDED,
                        French.typeset("« %s » n'est pas un numéro d'envoi.").formatted(shown(typed)),
                        "Retapez-le tel que le porte la preuve de dépôt.");
                return null;
            }
            if (TrackingNumber.read(plain) == TrackingNumber.Look.FAULTY) {
                refuse(
                        row,
                        Unmatched.State.NOT_RECORDED,
                        French.typeset("Le numéro « %s » ne passe pas le contrôle de sa clé (UPU S10).")
                                .formatted(plain),
                        "Relisez-le sur la preuve de dépôt.");
                return null;
            }
            return plain;
        }

        private List<StatedFact> facts(CsvTable.Row row) {
            Map<NoticeFact, StatedFact> facts = new LinkedHashMap<>();
            dated(row, Column.SENT, NoticeFact.SENT, facts);
            dated(row, Column.PRESENTED, NoticeFact.PRESENTED, facts);
            dated(row, Column.RECEIVED, NoticeFact.RECEIVED, facts);
            dated(row, Column.REFUSED, NoticeFact.REFUSED, facts);
            status(row, facts);
            return List.copyOf(facts.values());
        }

        private void dated(CsvTable.Row row, Column column, NoticeFact fact, Map<NoticeFact, StatedFact> facts) {
            LocalDate day = day(row, column);
            if (day != null) {
                facts.put(fact, new StatedFact(fact, day, ""));
            }
        }

        private void status(CsvTable.Row row, Map<NoticeFact, StatedFact> facts) {
            String word = cell(row, Column.STATUS);
            Optional<NoticeFact> fact =
                    word.isEmpty() ? Optional.empty() : profile.statuses().get(MailerProfile.canonical(word));
            if (fact == null) {
                refuse(
                        row,
                        facts.isEmpty() ? Unmatched.State.NOT_RECORDED : Unmatched.State.INCOMPLETE,
                        French.typeset("Le statut « %s » n'est pas connu du profil %s.")
                                .formatted(shown(word), profile.id()),
                        "Ajoutez-le à un profil donné par --mapping, ou écrivez l’issue en toutes lettres.");
                return;
            }
            fact.ifPresent(stated -> status(row, word, stated, facts));
        }

        private void status(CsvTable.Row row, String word, NoticeFact fact, Map<NoticeFact, StatedFact> facts) {
            StatedFact known = facts.get(fact);
            LocalDate day = known != null && known.day() != null ? known.day() : day(row, Column.STATUS_DATE);
            if (day == null && fact.isOutcome()) {
                day = day(row, Column.RETURNED);
            }
            if (day == null && !fact.mayLackDay()) {
                refuse(
                        row,
                        facts.isEmpty() ? Unmatched.State.NOT_RECORDED : Unmatched.State.INCOMPLETE,
                        French.typeset("La ligne dit la lettre %s (« %s »), sans en dire le jour.")
                                .formatted(fact.french(), shown(word)),
                        "Ajoutez la date de ce statut.");
                return;
            }
            facts.put(fact, new StatedFact(fact, day, word));
        }

        private @Nullable LocalDate day(CsvTable.Row row, Column column) {
            String typed = cell(row, column);
            if (typed.isEmpty()) {
                return null;
            }
            return switch (dates.read(typed)) {
                case MailerDates.Day(LocalDate day) -> day;
                case MailerDates.NoDay(String why) -> {
                    refuse(
                            row,
                            Unmatched.State.INCOMPLETE,
                            French.typeset("La date « %s » (%s) %s.")
                                    .formatted(
                                            shown(typed),
                                            table.header().get(columns.getOrDefault(column, 0)),
                                            French.typeset(why)),
                            "Écrivez-la AAAA-MM-JJ ou JJ/MM/AAAA, telle que la porte la preuve.");
                    yield null;
                }
            };
        }

        private String cell(CsvTable.Row row, Column column) {
            Integer index = columns.get(column);
            if (index == null) {
                return "";
            }
            String cell = row.cells().get(index);
            Matcher formula = TEXT_FORMULA.matcher(cell);
            return (formula.matches() ? formula.group(1) : cell).strip();
        }

        private Map<String, String> cells(CsvTable.Row row) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < row.cells().size(); i++) {
                if (!row.cells().get(i).isEmpty()) {
                    cells.putIfAbsent(table.header().get(i), row.cells().get(i));
                }
            }
            return cells;
        }

        private void refuse(CsvTable.Row row, Unmatched.State state, String reason, String cure) {
            refused.add(new Unmatched(
                    table.file(),
                    "ligne " + row.line(),
                    orNull(TrackingNumber.plain(cell(row, Column.NUMBER))),
                    orNull(cell(row, Column.REFERENCE)),
                    state,
                    reason,
                    cure));
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }

        private static String shown(String typed) {
            String text = typed.replaceAll("\\p{Cntrl}", " ");
            return text.length() > 60 ? text.substring(0, 60) + "…" : text;
        }
    }
}
