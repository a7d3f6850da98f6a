package fr.opposable.filing;

import fr.opposable.claim.CreditNote;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Party;
import fr.opposable.claim.Payment;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was said, sent, credited and paid, in the order of time. A fact without a piece is left out, but for what must be disclosed.
 */
final class EventFacts {

    /** « R. » does not part from the name. */
    private static final Pattern INITIAL = Pattern.compile("\\b(\\p{Lu}\\.) (?=\\p{L})");

    private final FilingRequest request;
    private final Paper paper;
    private final Cite cite;
    private final Debtors debtors;
    private final AccountFacts account;
    private final NoticeProof proof;

    EventFacts(FilingRequest request, Paper paper, AccountFacts account) {
        this.request = request;
        this.paper = paper;
        this.cite = new Cite(request.exhibits());
        this.debtors = new Debtors(request.debtors());
        this.account = account;
        this.proof = new NoticeProof(request);
    }

    void write() {
        List<Dated> facts = inOrder();
        Dated lastPayment = facts.reversed().stream()
                .filter(fact -> fact.payment() != null)
                .findFirst()
                .orElse(null);
        List<Event> reminders = new ArrayList<>();
        for (Dated fact : facts) {
            Event event = fact.event();
            if (event != null && event.kind() == EventKind.REMINDER) {
                if (cite.has(event.files())) {
                    reminders.add(event);
                }
            } else if (event == null || isTold(event)) {
                reminded(reminders);
                reminders.clear();
                tell(fact);
                if (fact.equals(lastPayment)) {
                    account.imputation();
                }
            }
        }
        reminded(reminders);
    }

    private void tell(Dated fact) {
        if (fact.event() != null) {
            Event event = fact.event();
            paper.numbered(sentence(event) + cite.of(event.files()) + "." + unproved(event) + more(event));
        } else if (fact.note() != null) {
            account.credited(fact.note());
        } else if (fact.payment() != null) {
            account.paid(fact.payment());
        } else if (fact.letter() != null) {
            NumberedPiece letter = fact.letter();
            paper.numbered("La correspondance suivante est du %s : %s%s."
                    .formatted(
                            French.words(fact.date()),
                            new PieceWords(debtors).undated(letter),
                            cite.of(List.of(letter.id()))));
        }
    }

    /**
     * One of four: an event, a credit note, a payment, a letter that belongs to no event.
     *
     * @param rank among those of its kind, for two payments may be alike
     */
    private record Dated(
            LocalDate date,
            int rank,
            @Nullable Event event,
            @Nullable CreditNote note,
            @Nullable Payment payment,
            @Nullable NumberedPiece letter) {}

    /** On one day a credit note comes first, then a payment: so they are reckoned. */
    private List<Dated> inOrder() {
        List<Dated> all = new ArrayList<>();
        account.creditNotes().forEach(note -> all.add(new Dated(note.date(), all.size(), null, note, null, null)));
        account.payments()
                .forEach(payment -> all.add(new Dated(payment.date(), all.size(), null, null, payment, null)));
        request.file().events().stream()
                .filter(event -> !event.date().isAfter(request.day()))
                .forEach(event -> all.add(new Dated(event.date(), all.size(), event, null, null, null)));
        letters()
                .forEach(letter -> all.add(new Dated(
                        Objects.requireNonNull(letter.piece().date()), all.size(), null, null, null, letter)));
        all.sort(Comparator.comparing(Dated::date));
        return all;
    }

    /** {@return the letters that no event is proved by, as far as they have a day} */
    private List<NumberedPiece> letters() {
        Set<String> told = request.file().events().stream()
                .flatMap(event -> event.files().stream())
                .collect(Collectors.toSet());
        return request.exhibits().pieces().stream()
                .filter(piece -> piece.piece().kind() == Exhibit.Kind.CORRESPONDENCE
                        && !told.contains(piece.id())
                        && isBefore(piece.piece().date()))
                .toList();
    }

    private boolean isBefore(@Nullable LocalDate date) {
        return date != null && !date.isAfter(request.day());
    }

    /** {@return what is added to the fact: why its sum is not that of the requête, who signed for the letter} */
    private String more(Event event) {
        if (event.kind() != EventKind.MISE_EN_DEMEURE) {
            return "";
        }
        return account.aboveNotice(event) + signature(event);
    }

    /** Whoever signed, the judge reads his name on the avis: it is told as it stands, « M. » may be a first name. An avis that did not come back bears none. */
    private String signature(Event event) {
        String signer = new AvisSigners(request).of(event);
        return signer == null
                ? ""
                : " L'avis de réception porte, à la rubrique du nom du signataire, la mention « "
                        + INITIAL.matcher(signer).replaceAll("$1" + French.NO_BREAK) + " ».";
    }

    /** A judge who decides without hearing the debtor is told of what the debtor said, proved or not. */
    private boolean isTold(Event event) {
        return switch (event.kind()) {
            case DISPUTE, MISE_EN_DEMEURE, INSOLVENCY_OPENED, INSTALMENT_PLAN -> true;
            case CALL,
                    PROMISE,
                    ACKNOWLEDGEMENT,
                    INSTALMENT_DEFAULT,
                    MEDIATION_PROPOSED,
                    CONCILIATION_REQUESTED,
                    AMICABLE_FAILED -> cite.has(event.files());
            case REMINDER, REQUETE_FILED, ORDER_MADE, ORDER_SERVED, OPPOSITION, TITLE_ENFORCEABLE, OTHER -> false;
        };
    }

    private void reminded(List<Event> reminders) {
        if (reminders.isEmpty()) {
            return;
        }
        List<String> days = days(reminders.stream().map(Event::date).distinct().toList());
        List<String> files =
                reminders.stream().flatMap(event -> event.files().stream()).toList();
        String on = (days.size() == 1 ? "le " : "les ") + French.enumerated(days);
        List<Party> to = debtors.all().size() == 1
                ? debtors.all()
                : Addressees.of(request.options().told().remindersTo(), debtors.all())
                        .reached();
        paper.numbered(
                to.isEmpty()
                        ? "Le requérant a adressé %s %s%s."
                                .formatted(days.size() == 1 ? "une relance" : "des relances", on, cite.of(files))
                        : "Le requérant a relancé %s %s%s.".formatted(named(to), on, cite.of(files)));
    }

    /** {@return « 27 mai », « 8 juin », « 22 juin 2026 »: a year is said once, with its last day} */
    private static List<String> days(List<LocalDate> dates) {
        List<String> days = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            String words = French.words(dates.get(i));
            boolean isSaidLater = i + 1 < dates.size()
                    && dates.get(i + 1).getYear() == dates.get(i).getYear();
            days.add(isSaidLater ? words.replaceFirst("[ \u00a0]\\d{4}$", "") : words);
        }
        return days;
    }

    private String sentence(Event event) {
        String day = French.words(event.date());
        return switch (event.kind()) {
            case MISE_EN_DEMEURE -> notice(event);
            case DISPUTE ->
                debtors.several()
                        ? "La créance a été contestée le " + day
                        : "Le %s, le débiteur a contesté la créance".formatted(day);
            case CALL -> "Un entretien téléphonique du %s a donné lieu à un compte rendu".formatted(day);
            case PROMISE -> "Le %s, %s a promis de payer".formatted(day, one());
            case ACKNOWLEDGEMENT -> "Le %s, %s a reconnu la dette".formatted(day, one());
            case INSTALMENT_PLAN -> "Un échéancier a été convenu le %s".formatted(day);
            case INSTALMENT_DEFAULT -> "Une échéance de l'échéancier est demeurée impayée le %s".formatted(day);
            case MEDIATION_PROPOSED -> "Le requérant a proposé une médiation le %s".formatted(day);
            case CONCILIATION_REQUESTED -> "Le requérant a saisi un conciliateur de justice le %s".formatted(day);
            case AMICABLE_FAILED -> "L'échec de la tentative amiable a été constaté le %s".formatted(day);
            case INSOLVENCY_OPENED ->
                "Une procédure collective a été ouverte le %s à l'égard %s"
                        .formatted(day, debtors.several() ? "de l'un au moins des débiteurs" : "du débiteur");
            case REMINDER -> "Le requérant a relancé %s le %s".formatted(debtors.the(), day);
            case REQUETE_FILED -> "Une requête a été déposée le " + day;
            case ORDER_MADE -> "Une ordonnance a été rendue le " + day;
            case ORDER_SERVED -> "L'ordonnance a été signifiée le " + day;
            case OPPOSITION -> "Une opposition a été formée le " + day;
            case TITLE_ENFORCEABLE -> "Un titre est devenu exécutoire le " + day;
            case OTHER -> "Un autre fait est noté au " + day;
        };
    }

    /** {@return who did what an event tells: of several debtors the case does not say which} */
    private String one() {
        return debtors.several() ? "l'un au moins des débiteurs" : "le débiteur";
    }

    /** {@return what is said of a letter that no piece shows to have left: its text is produced, and its sending is the word of whoever asks} */
    private String unprovedNotice(Event event) {
        List<Party> to = Addressees.of(event, request);
        String whom = to.isEmpty()
                ? ""
                : debtors.all().size() == 1
                        ? " au débiteur"
                        : (Addressees.isOneLetter(event, to) ? ", en un seul pli, " : " ") + new Debtors(to).toNames();
        String way = way(event).replaceFirst("^Par", "par");
        List<String> fate = fate(event);
        return (cite.has(event.files())
                        ? "Le requérant produit une mise en demeure de payer%s, datée du %s, qu'il indique avoir adressée%s %s%s"
                        : "Le requérant indique qu'une mise en demeure de payer%s, datée du %s, a été adressée%s %s%s")
                .formatted(
                        claimed(event),
                        French.words(event.date()),
                        whom,
                        way,
                        fate.isEmpty() ? "" : ", " + French.enumerated(fate));
    }

    /** {@return that a letter is not shown to have left: the judge is not left to find it out} */
    private String unproved(Event event) {
        if (event.kind() != EventKind.MISE_EN_DEMEURE || !proof.isMissing(event)) {
            return "";
        }
        return cite.has(event.files())
                ? " Aucune pièce distincte de cette lettre n'en établit, à ce jour, l'envoi ni la réception."
                : " Aucune pièce n'en établit, à ce jour, le contenu, l'envoi ni la réception.";
    }

    private String notice(Event event) {
        if (proof.isMissing(event)) {
            return unprovedNotice(event);
        }
        StringBuilder text = new StringBuilder();
        text.append(way(event)).append(" du ").append(French.words(event.date()));
        List<String> fate = fate(event);
        if (!fate.isEmpty()) {
            text.append(", ").append(French.enumerated(fate));
        }
        // Whom a letter was sent to is not in the case when several debtors are sued: it is told, or nothing is said of
        // it.
        List<Party> to = Addressees.of(event, request);
        text.append(
                to.isEmpty()
                        ? ", le requérant a adressé une mise en demeure de payer"
                        : Addressees.isOneLetter(event, to)
                                ? ", le requérant a adressé " + new Debtors(to).toNames()
                                        + ", en un seul pli, une mise en demeure de payer"
                                : ", le requérant a mis " + named(to) + " en demeure de payer");
        return text + claimed(event);
    }

    /** {@return « la somme de 480,00 € dans un délai de 15 jours », as far as the case gives them} */
    private static String claimed(Event event) {
        StringBuilder text = new StringBuilder();
        if (event.amountClaimed() != null) {
            text.append(" la somme de ").append(French.euros(event.amountClaimed()));
        }
        if (event.deadlineDays() != null) {
            text.append(" dans un délai de ")
                    .append(event.deadlineDays())
                    .append(French.NO_BREAK)
                    .append(event.deadlineDays() == 1 ? "jour" : "jours");
        }
        return text.toString();
    }

    /** {@return « le débiteur », or of several those who were written to by their names} */
    private String named(List<Party> to) {
        return debtors.all().size() == 1 ? "le débiteur" : PartyWords.names(to);
    }

    private static String way(Event event) {
        String number = event.trackingNumber() == null ? "" : " n° " + event.trackingNumber();
        return switch (event.channel()) {
            case LRAR -> "Par lettre recommandée avec demande d'avis de réception" + number;
            case LRE -> "Par lettre recommandée électronique" + number;
            case COMMISSAIRE_DE_JUSTICE -> "Par acte de commissaire de justice";
            case EMAIL -> "Par courriel";
            case HAND -> "Par lettre remise en main propre";
            case POST -> "Par lettre simple";
            case PHONE -> "Par téléphone, suivant compte rendu";
            case SMS -> "Par message téléphonique";
            case null -> "Par mise en demeure";
        };
    }

    /** {@return « présentée le 26 mai 2026 », « non réclamée »: what became of a letter} */
    private static List<String> fate(Event event) {
        List<String> fate = new ArrayList<>();
        LocalDate presented = event.presented();
        LocalDate received = event.received();
        if (presented != null && presented.equals(received)) {
            fate.add("présentée et reçue le " + French.words(presented));
        } else {
            if (presented != null) {
                fate.add("présentée le " + French.words(presented));
            }
            if (received != null) {
                fate.add("reçue le " + French.words(received));
            }
        }
        switch (event.outcome()) {
            case UNCLAIMED -> fate.add("non réclamée");
            case REFUSED -> fate.add("refusée");
            case UNKNOWN_ADDRESS -> fate.add("revenue avec la mention « inconnu à l'adresse »");
            case DELIVERED, PENDING -> {}
            case null -> {}
        }
        return fate;
    }

    /** {@return an event as a line of a chronology names it} */
    static String name(Event event) {
        String level = event.level() == null ? "" : " n° " + event.level();
        String way =
                switch (event.channel()) {
                    case LRAR -> ", lettre recommandée avec demande d'avis de réception";
                    case LRE -> ", lettre recommandée électronique";
                    case EMAIL -> ", courriel";
                    case POST -> ", lettre simple";
                    case COMMISSAIRE_DE_JUSTICE -> ", acte de commissaire de justice";
                    case HAND -> ", remise en main propre";
                    case PHONE -> ", téléphone";
                    case SMS -> ", message téléphonique";
                    case null -> "";
                };
        return switch (event.kind()) {
            case REMINDER -> "Relance" + level + way;
            case CALL -> "Entretien téléphonique";
            case MISE_EN_DEMEURE -> "Mise en demeure" + way;
            case DISPUTE -> "Contestation du débiteur";
            case PROMISE -> "Promesse de paiement";
            case ACKNOWLEDGEMENT -> "Reconnaissance de dette";
            case INSTALMENT_PLAN -> "Échéancier convenu";
            case INSTALMENT_DEFAULT -> "Échéance de l'échéancier impayée";
            case MEDIATION_PROPOSED -> "Proposition de médiation";
            case CONCILIATION_REQUESTED -> "Saisine du conciliateur de justice";
            case AMICABLE_FAILED -> "Échec de la tentative amiable";
            case INSOLVENCY_OPENED -> "Ouverture d'une procédure collective";
            case REQUETE_FILED -> "Dépôt de la requête";
            case ORDER_MADE -> "Ordonnance portant injonction de payer";
            case ORDER_SERVED -> "Signification de l'ordonnance";
            case OPPOSITION -> "Opposition";
            case TITLE_ENFORCEABLE -> "Titre exécutoire";
            case OTHER -> "Autre fait";
        };
    }
}
