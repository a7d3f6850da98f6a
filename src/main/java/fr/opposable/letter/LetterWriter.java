package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.LegalTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a letter into words' reach: who, what, how much, by when. It computes no sum and judges nothing; a letter that should not leave
 * is composed all the same, and the {@link LetterChecklist} says why it may not.
 */
public final class LetterWriter {

    private static final String REMINDER_DAYS = "professional.reminder.pay-within";
    private static final String NOTICE_DAYS = "professional.mise-en-demeure.pay-within";

    private LetterWriter() {}

    /**
     * {@return the letter of {@code kind} for this case}
     *
     * @param kind which letter
     * @param file the facts
     * @param statement the décompte on {@code letterDate}
     * @param letterDate the date the letter bears
     * @param law dated delays
     * @throws fr.opposable.legal.LegalTextMissingException when a delay is not known on {@code letterDate}
     */
    public static Letter compose(
            LetterKind kind, CaseFile file, ClaimStatement statement, LocalDate letterDate, LegalTexts law) {
        return switch (kind) {
            case RELANCE_1 -> new Reminder(1, content(kind, file, statement, letterDate), payOn(letterDate, law));
            case RELANCE_2 -> new Reminder(2, content(kind, file, statement, letterDate), payOn(letterDate, law));
            case MISE_EN_DEMEURE -> {
                LetterContent content = content(kind, file, statement, letterDate);
                boolean first = content.history().stream().noneMatch(step -> step.kind() == EventKind.MISE_EN_DEMEURE);
                yield new MiseEnDemeure(
                        content,
                        law.delay(NOTICE_DAYS, letterDate).days(),
                        first ? file.terms().penaltyClause() : null);
            }
        };
    }

    private static LocalDate payOn(LocalDate letterDate, LegalTexts law) {
        return letterDate.plusDays(law.delay(REMINDER_DAYS, letterDate).days());
    }

    private static LetterContent content(LetterKind kind, CaseFile file, ClaimStatement statement, LocalDate date) {
        Demand demand = demand(kind, file, statement);
        return new LetterContent(
                file,
                statement,
                head(kind, file, demand, date),
                demand,
                history(file, date),
                signatory(file),
                enclosures(kind, file, statement, demand));
    }

    private static Demand demand(LetterKind kind, CaseFile file, ClaimStatement statement) {
        List<InvoiceBalance> lines = statement.invoices().stream()
                .filter(InvoiceBalance::overdue)
                .filter(line -> line.principalDue().isPositive()
                        || kind != LetterKind.RELANCE_1
                                && line.interestDue().plus(line.indemnity()).isPositive())
                .toList();
        Money principal =
                Money.sum(lines.stream().map(InvoiceBalance::principalDue).toList());
        ClaimStatement.Totals totals = statement.totals();
        Money whole = Money.sum(
                List.of(principal, totals.interest(), totals.indemnities(), totals.penaltyClause(), totals.costs()));
        Party creditor = file.creditor();
        return new Demand(
                lines,
                principal,
                totals.interest(),
                totals.indemnities(),
                totals.penaltyClause(),
                totals.costs(),
                kind == LetterKind.RELANCE_1 ? principal : whole,
                creditor.iban(),
                creditor.bic(),
                LegalMentions.name(creditor),
                file.reference().value());
    }

    private static LetterHead head(LetterKind kind, CaseFile file, Demand demand, LocalDate date) {
        AddressBlock addressee = AddressBlock.of(file.debtor(), "debtor");
        Party creditor = file.creditor();
        return new LetterHead(
                LegalMentions.name(creditor),
                LegalMentions.lines(creditor),
                addressee.lines(),
                addressee.findings(),
                creditor.address() == null ? null : creditor.address().city(),
                date,
                channel(kind),
                references(kind, file),
                Subject.of(kind, demand.lines()));
    }

    private static String channel(LetterKind kind) {
        return switch (kind) {
            case RELANCE_1, RELANCE_2 -> "lettre simple";
            case MISE_EN_DEMEURE -> "Lettre recommandée avec demande d’avis de réception";
        };
    }

    /** The channel of a reminder is one reference among others; that of a mise en demeure has its own line. */
    private static List<LetterHead.Reference> references(LetterKind kind, CaseFile file) {
        List<LetterHead.Reference> references = new ArrayList<>();
        references.add(
                new LetterHead.Reference("Nos références", file.reference().value()));
        references.add(new LetterHead.Reference("Client", LegalMentions.identity(file.debtor())));
        if (kind != LetterKind.MISE_EN_DEMEURE) {
            references.add(new LetterHead.Reference("Envoi", channel(kind)));
        }
        return references;
    }

    private static List<Event> history(CaseFile file, LocalDate date) {
        return file.events().stream()
                .filter(event -> event.kind() == EventKind.REMINDER || event.kind() == EventKind.MISE_EN_DEMEURE)
                .filter(event -> !event.date().isAfter(date))
                .sorted(Comparator.comparing(Event::date))
                .toList();
    }

    private static LetterContent.@Nullable Signatory signatory(CaseFile file) {
        Party.Representative named = file.sender().signatory() != null
                ? file.sender().signatory()
                : file.creditor().representative();
        if (named != null) {
            return new LetterContent.Signatory(named.name(), named.capacity());
        }
        return file.creditor().kind() == PartyKind.SOLE_TRADER
                ? new LetterContent.Signatory(file.creditor().fullName(), "entrepreneur individuel")
                : null;
    }

    /** A letter says « ci-joint » of what the case holds, and of nothing else. */
    private static List<String> enclosures(LetterKind kind, CaseFile file, ClaimStatement statement, Demand demand) {
        List<String> enclosures = new ArrayList<>();
        if (kind != LetterKind.RELANCE_1) {
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
