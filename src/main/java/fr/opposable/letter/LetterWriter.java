package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.claim.Payment;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.LegalTexts;
import fr.opposable.legal.Quotation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts a letter into words' reach: who, what, how much, by when. It computes no sum and judges nothing; a letter that should not leave
 * is composed all the same, and the {@link LetterChecklist} says why it may not.
 */
public final class LetterWriter {

    private static final String REMINDER_DAYS = "professional.reminder.pay-within";
    private static final String NOTICE_DAYS = "professional.mise-en-demeure.pay-within";
    private static final int DAYS_OF_A_MONTH = 30;

    /** « Suspension : livraisons du contrat n° 12 », in the note of an event of kind {@code other}. */
    private static final Pattern SUSPENDED = Pattern.compile("(?iu)suspension[\\s\\u00a0]*:[\\s\\u00a0]*(.+)");

    private LetterWriter() {}

    /**
     * {@return the letter of {@code kind} for this case, by its usual way}
     *
     * @param kind which letter
     * @param file the facts
     * @param statement the décompte on {@code letterDate}
     * @param letterDate the date the letter bears
     * @param law dated delays, and the words of law the letter reproduces
     * @throws fr.opposable.legal.LegalTextMissingException when a delay or a text is not known on {@code letterDate}
     */
    public static Letter compose(
            LetterKind kind, CaseFile file, ClaimStatement statement, LocalDate letterDate, LegalTexts law) {
        return compose(kind, Way.usual(kind), file, statement, letterDate, law);
    }

    /** {@return the letter that goes by {@code way}; all else as in the other method of this name} */
    public static Letter compose(
            LetterKind kind, Way way, CaseFile file, ClaimStatement statement, LocalDate letterDate, LegalTexts law) {
        LetterContent content = content(kind, way, file, statement, letterDate, law);
        return switch (kind) {
            case RELANCE_PREVENTIVE -> new PreventiveReminder(content, dueDates(content, letterDate));
            case RELANCE_1 -> new Reminder(1, content, within(REMINDER_DAYS, letterDate, law));
            case RELANCE_2 -> new Reminder(2, content, within(REMINDER_DAYS, letterDate, law));
            case RELANCE_3 -> new Reminder(3, content, within(REMINDER_DAYS, letterDate, law));
            case MISE_EN_DEMEURE -> {
                boolean first = content.history().stream().noneMatch(step -> step.kind() == EventKind.MISE_EN_DEMEURE);
                yield new MiseEnDemeure(
                        content,
                        law.delay(noticeDays(content.cell().debtor()), letterDate)
                                .days(),
                        first ? file.terms().penaltyClause() : null);
            }
            case ECHEANCIER -> plan(content, letterDate, law);
            case RECU -> receipt(content, letterDate);
            case PROPOSITION_MEDIATION ->
                new MediationProposal(
                        content,
                        law.delay("mediation.answer-within", letterDate).days());
            case SAISINE_CONCILIATEUR -> new ConciliatorRequest(content, AttemptNeeded.isNeeded(file, statement, law));
            case CONSTAT_ECHEC -> failure(content, letterDate);
            case SUSPENSION ->
                new SuspensionNotice(
                        content, within("suspension.notice", letterDate, law).plusDays(1), suspended(file, letterDate));
        };
    }

    /** {@return the dated delay that a mise en demeure leaves to such a debtor, by its id in the legal texts} */
    public static String noticeDays(DebtorClass debtor) {
        return switch (debtor) {
            case PROFESSIONAL -> NOTICE_DAYS;
            case CONSUMER -> "consumer.mise-en-demeure.pay-within";
            case PUBLIC_BODY -> "public.mise-en-demeure.pay-within";
        };
    }

    private static LocalDate within(String delay, LocalDate letterDate, LegalTexts law) {
        return letterDate.plusDays(law.delay(delay, letterDate).days());
    }

    private static PayBy.AtDueDates dueDates(LetterContent content, LocalDate letterDate) {
        List<LocalDate> dates = content.demand().lines().stream()
                .map(InvoiceBalance::due)
                .sorted()
                .toList();
        return dates.isEmpty()
                ? new PayBy.AtDueDates(letterDate, true)
                : new PayBy.AtDueDates(dates.getFirst(), dates.getFirst().equals(dates.getLast()));
    }

    private static PlanProposal plan(LetterContent content, LocalDate day, LegalTexts law) {
        int usual = Math.max(1, law.delay("plan.length", day).days() / DAYS_OF_A_MONTH);
        Schedule schedule = Schedule.of(
                content.file(), content.demand().asked(), day, usual, within("plan.first-instalment", day, law));
        String notice =
                content.cell().debtor() == DebtorClass.CONSUMER ? "plan.notice.consumer" : "plan.notice.professional";
        return new PlanProposal(
                content,
                schedule,
                law.delay("plan.answer-within", day).days(),
                law.delay(notice, day).days());
    }

    private static Receipt receipt(LetterContent content, LocalDate day) {
        Payment last = content.file().payments().stream()
                .filter(payment -> !payment.date().isAfter(day))
                .max(Comparator.comparing(Payment::date))
                .orElse(null);
        return new Receipt(
                content,
                last == null ? null : received(content.file(), last),
                last == null
                        ? List.of()
                        : content.statement().imputations().stream()
                                .filter(line -> line.date().equals(last.date()))
                                .toList());
    }

    /** One sum told in parts, invoice by invoice, is one payment, and so is what came on one day. */
    private static Payment received(CaseFile file, Payment last) {
        List<Payment> same = file.payments().stream()
                .filter(payment -> payment.date().equals(last.date()))
                .toList();
        boolean oneMethod = same.stream().map(Payment::method).distinct().count() == 1;
        return same.size() == 1
                ? last
                : new Payment(
                        last.date(),
                        Money.sum(same.stream().map(Payment::amount).toList()),
                        null,
                        oneMethod ? last.method() : null,
                        null);
    }

    private static FailureRecord failure(LetterContent content, LocalDate day) {
        Set<EventKind> attempts = Set.of(EventKind.MEDIATION_PROPOSED, EventKind.CONCILIATION_REQUESTED);
        List<Event> made = content.file().events().stream()
                .filter(event ->
                        attempts.contains(event.kind()) && !event.date().isAfter(day))
                .sorted(Comparator.comparing(Event::date))
                .toList();
        return new FailureRecord(
                content,
                made,
                Chronology.of(content.file(), day)
                        .last(EventKind.AMICABLE_FAILED)
                        .orElse(null));
    }

    private static @Nullable String suspended(CaseFile file, LocalDate day) {
        return file.events().stream()
                .filter(event ->
                        event.kind() == EventKind.OTHER && !event.date().isAfter(day))
                .map(Event::note)
                .filter(note -> note != null)
                .map(note -> SUSPENDED.matcher(String.valueOf(note).strip()))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static LetterContent content(
            LetterKind kind, Way way, CaseFile file, ClaimStatement statement, LocalDate date, LegalTexts law) {
        Demand demand = Demands.of(kind, file, statement);
        Cell cell = Grid.standard()
                .cell(kind, file.sender().role(), DebtorClass.of(file.debtor().kind()));
        List<Quotation> quotes = cell.texts().stream()
                .map(text -> law.wording(text.wording(), text.paragraph(), date))
                .toList();
        return new LetterContent(
                file,
                statement,
                head(kind, way, file, demand, date),
                demand,
                history(file, date),
                Correspondent.of(file).signatory(),
                enclosures(kind, file, statement, demand),
                cell,
                quotes);
    }

    private static LetterHead head(LetterKind kind, Way way, CaseFile file, Demand demand, LocalDate date) {
        AddressBlock addressee = Addressees.of(kind, file);
        Correspondent from = Correspondent.of(file);
        Party party = from.party();
        return new LetterHead(
                LegalMentions.name(party),
                from.lines(),
                addressee.lines(),
                addressee.findings(),
                party.address() == null ? null : party.address().city(),
                date,
                way,
                Addressees.references(kind, file, date, way),
                Subject.of(kind, demand.lines()));
    }

    private static List<Event> history(CaseFile file, LocalDate date) {
        return file.events().stream()
                .filter(event -> event.kind() == EventKind.REMINDER || event.kind() == EventKind.MISE_EN_DEMEURE)
                .filter(event -> !event.date().isAfter(date))
                .sorted(Comparator.comparing(Event::date))
                .toList();
    }

    /** A letter says « ci-joint » of what the case holds, and of nothing else. */
    private static List<String> enclosures(LetterKind kind, CaseFile file, ClaimStatement statement, Demand demand) {
        if (kind == LetterKind.RECU || kind == LetterKind.CONSTAT_ECHEC) {
            return List.of();
        }
        List<String> enclosures = new ArrayList<>();
        if (kind == LetterKind.ECHEANCIER || kind == LetterKind.PROPOSITION_MEDIATION) {
            enclosures.add("Projet d’accord à signer");
        } else if (Demands.hasStatement(kind, file, statement)) {
            enclosures.add("Décompte arrêté au " + French.words(statement.asOf()));
        }
        List<String> held = demand.lines().stream()
                .map(InvoiceBalance::number)
                .filter(number -> file.invoices().stream()
                        .filter(invoice -> invoice.number().equals(number))
                        .map(Invoice::file)
                        .anyMatch(path -> path != null))
                .toList();
        if (!held.isEmpty() && held.size() == demand.lines().size()) {
            enclosures.add(
                    held.size() == 1
                            ? "Copie de la facture n°" + French.NO_BREAK + held.getFirst()
                            : "Copie des " + held.size() + French.NO_BREAK + "factures");
        }
        return enclosures;
    }
}
