package fr.opposable.review;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Sender;
import fr.opposable.compliance.Answer;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What a letter's own checklist does not ask: the rhythm of what was sent, consents and mandates, what is better left unwritten. */
final class AmicableQuestions {

    /** No text gives a figure; these are the caps of the law file. */
    private static final int CONTACTS_A_WEEK = 2;

    private static final int DAYS_BETWEEN_LIKE_CONTACTS = 3;

    private AmicableQuestions() {}

    /** Questions about any case. */
    static List<CaseQuestion> ofCase() {
        return List.of(
                new CaseQuestion("DP-MIN-1", AmicableQuestions::sensitive),
                new CaseQuestion("CONS-LRE", AmicableQuestions::electronicLetter),
                new CaseQuestion("CPCE-R124-3", AmicableQuestions::mandate),
                new CaseQuestion("D06-AMI", AmicableQuestions::amicableAttempt));
    }

    /** Questions before one more letter. */
    static List<CaseQuestion> ofLetter() {
        return List.of(new CaseQuestion("FOR-HAR-1", AmicableQuestions::rhythm));
    }

    /** Questions before a mise en demeure. */
    static List<CaseQuestion> ofNotice() {
        return List.of(new CaseQuestion("PRO-INSOLV", AmicableQuestions::insolvencySearch));
    }

    private static void insolvencySearch(CaseInHand hand, Answer verdict) {
        if (Evidence.isOpenToInsolvency(hand.file().debtor())
                && !Evidence.hasInsolvencySearch(hand, null)
                && hand.events(EventKind.INSOLVENCY_OPENED).isEmpty()) {
            verdict.informs(
                    "Le jour de l'envoi, cherchez le débiteur au BODACC ; une demande de paiement après l'ouverture serait sans effet.",
                    "Aucune recherche de procédure collective de moins de vingt-quatre heures n'est au dossier pour %s.",
                    hand.file().debtor().fullName());
        }
    }

    private static void rhythm(CaseInHand hand, Answer verdict) {
        List<Event> contacts = hand.events(EventKind.REMINDER, EventKind.CALL, EventKind.MISE_EN_DEMEURE).stream()
                .filter(event -> ChronoUnit.DAYS.between(event.date(), hand.asOf()) < 7)
                .toList();
        if (contacts.size() >= CONTACTS_A_WEEK) {
            verdict.warns(
                    "Attendez quelques jours ; deux contacts par semaine sont la mesure retenue, faute de chiffre dans les textes.",
                    "Le débiteur a déjà été contacté %s fois en sept jours, la dernière le %s.",
                    contacts.size(),
                    French.words(contacts.getLast().date()));
            return;
        }
        contacts.stream()
                .filter(event -> event.channel() == Event.Channel.POST || event.channel() == Event.Channel.LRAR)
                .filter(event -> ChronoUnit.DAYS.between(event.date(), hand.asOf()) < DAYS_BETWEEN_LIKE_CONTACTS)
                .findFirst()
                .ifPresent(event -> verdict.warns(
                        "Laissez soixante-douze heures entre deux lettres.",
                        "Une lettre est déjà partie le %s.",
                        French.words(event.date())));
    }

    private static void sensitive(CaseInHand hand, Answer verdict) {
        hand.words()
                .mention(Hints.SENSITIVE)
                .ifPresent(where -> verdict.warns(
                        "Retirez ce que le recouvrement de la créance ne demande pas.",
                        "Une donnée personnelle sensible pourrait se trouver dans %s.",
                        where));
    }

    private static void electronicLetter(CaseInHand hand, Answer verdict) {
        boolean professional = hand.isBetweenProfessionals();
        hand.events().stream()
                .filter(event -> event.channel() == Event.Channel.LRE && !professional)
                .filter(event -> CaseInHand.isNatural(hand.file().debtor()))
                .forEach(event -> verdict.asks(
                        "Joignez le consentement recueilli avant l'envoi ; à défaut, renvoyez la lettre sur papier.",
                        "Une lettre recommandée électronique est partie le %s à un particulier : son consentement préalable est exigé.",
                        French.words(event.date())));
    }

    private static void mandate(CaseInHand hand, Answer verdict) {
        Sender sender = hand.file().sender();
        if (sender.role() != Sender.Role.COLLECTION_AGENCY) {
            return;
        }
        LocalDate mandate = sender.mandateDate();
        if (mandate == null) {
            verdict.blocks(
                    "Ajoutez sender.mandateDate : la convention écrite se conclut avant d'agir.",
                    "La société de recouvrement agirait sans convention écrite datée avec le créancier.");
        } else if (hand.events(EventKind.REMINDER).stream()
                .anyMatch(event -> event.date().isBefore(mandate))) {
            verdict.informs(
                    "Vérifiez que ces relances étaient celles du créancier.",
                    "Des relances précèdent la convention du %s.",
                    French.words(mandate));
        }
    }

    /** A failure that follows no attempt: a mise en demeure is none (CPC, art. 750-1). */
    private static void amicableAttempt(CaseInHand hand, Answer verdict) {
        boolean proposed = !hand.events(EventKind.MEDIATION_PROPOSED, EventKind.CONCILIATION_REQUESTED)
                .isEmpty();
        hand.last(EventKind.AMICABLE_FAILED)
                .filter(event -> !proposed)
                .ifPresent(event -> verdict.warns(
                        "Notez la proposition de médiation ou la saisine du conciliateur, avec sa pièce ; l'injonction de payer n'en demande pas.",
                        "Un échec amiable est noté le %s sans proposition ni saisine : une mise en demeure n'est pas une tentative amiable.",
                        French.words(event.date())));
    }
}
