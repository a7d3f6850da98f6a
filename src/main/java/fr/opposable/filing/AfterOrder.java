package fr.opposable.filing;

import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.PrescriptionTerm;
import fr.opposable.deadline.Deadline;
import fr.opposable.deadline.Deadlines;
import fr.opposable.kernel.French;
import fr.opposable.kernel.NumberWords;
import fr.opposable.legal.CourtDecision;
import fr.opposable.legal.LegalTexts;
import fr.opposable.legal.ProceduralDelay;
import fr.opposable.legal.Verification;
import fr.opposable.legal.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must be done once the order is made, told before it is: an order that nobody serves in time is as if it had not been made. */
final class AfterOrder {

    private static final String OPPOSITION = "injonction.opposition";
    private static final String REOPENED = "injonction.opposition.non-personne";
    private static final String ENFORCEABLE = "injonction.executoire";

    private static final String PRESCRIPTION = "DL-14";

    private final FilingRequest request;
    private final LegalTexts law;
    private final LocalDate day;
    private final boolean several;
    private final @Nullable Party officer;

    private AfterOrder(FilingRequest request, LegalTexts law) {
        this.request = request;
        this.law = law;
        this.day = request.day();
        this.several = request.debtors().size() > 1;
        this.officer = request.options().officer();
    }

    /** {@return the sentences, each delay with its text, how far it was checked and when} */
    static List<String> of(FilingRequest request, LegalTexts law) {
        return new AfterOrder(request, law)
                .sentences().stream().map(French::typeset).toList();
    }

    private List<String> sentences() {
        List<String> told = new ArrayList<>();
        told.add(granted());
        told.add(service());
        CourtDecision decision = law.decision("prescription.requete");
        told.add(
                "%s (%s). %s".formatted(decision.holding().replaceFirst("\\.$", ""), decision.cited(), prescription()));
        ProceduralDelay opposition = law.proceduralDelay(OPPOSITION, day);
        told.add(
                "%s ensuite %s pour former opposition (%s). Faute d'opposition, l'ordonnance devient un titre exécutoire%s. %s"
                        .formatted(
                                several ? "Chacun des débiteurs a" : "Le débiteur a",
                                NumberWords.length(opposition.length()),
                                read(opposition),
                                enforceable(),
                                reopened()));
        told.addAll(kept());
        return told;
    }

    /** A title that nobody opposed may still be: what was not served to the person is known later. */
    private String reopened() {
        ProceduralDelay again = law.proceduralDelay(REOPENED, day);
        return "Si elle n'est pas signifiée à sa personne, l'opposition reste recevable jusqu'à %s après le premier acte qui l'est ou, à défaut, après la première mesure d'exécution rendant ses biens indisponibles (%s)."
                .formatted(NumberWords.length(again.length()), read(again));
    }

    /** For an order of the day from which the text asks it; before, each version that may choose is looked at. */
    private List<String> kept() {
        Wording text = law.wording(ServiceRequest.OPPOSED, day);
        LocalDate last = text.to();
        String when = "";
        if (!ServiceRequest.isProduced(text) && last != null) {
            text = law.wording(ServiceRequest.OPPOSED, last.plusDays(1));
            when = " pour une ordonnance rendue à compter du " + French.words(last.plusDays(1));
        }
        return ServiceRequest.isProduced(text)
                ? List.of(
                        "Gardez l'acte de signification : en cas d'opposition, il se communique à l'audience%s, à peine d'irrecevabilité de vos demandes (%s)."
                                .formatted(when, read(text.reference().citation(), text.verification())))
                : List.of();
    }

    /** An order for less is taken or left before it is served: afterwards nothing is left to decide. */
    private String granted() {
        Wording partial = law.wording(ServiceRequest.GRANTED, day);
        return "Avant de faire signifier l'ordonnance, comparez-la à la requête, somme par somme : si le juge n'a retenu qu'une partie de la demande, sa décision est sans recours, sauf à ne pas signifier l'ordonnance et à agir selon les voies de droit commun (%s). La signifier, c'est renoncer à agir pour le reste : c'est une lecture de ce texte."
                .formatted(read(partial.reference().citation() + ", al. 3", partial.verification()));
    }

    /** The day of the order chooses the delay: each one that an order made from now on can fall under is told. */
    private String service() {
        ProceduralDelay first = law.proceduralDelay(ServiceRequest.DELAY, day);
        StringBuilder told = new StringBuilder(
                "Faites signifier l'ordonnance %s par %s dans les %s de sa date, sans quoi elle est non avenue (%s)%s"
                        .formatted(
                                several ? "à chacun des débiteurs" : "au débiteur",
                                officer == null
                                        ? "un commissaire de justice"
                                        : PartyWords.name(officer) + ", commissaire de justice,",
                                NumberWords.length(first.length()),
                                read(first),
                                first.to() == null ? "" : until(first.to())));
        for (LocalDate last = first.to(); last != null; ) {
            ProceduralDelay next = law.proceduralDelay(ServiceRequest.DELAY, last.plusDays(1));
            told.append(" ; dans les %s (%s)%s"
                    .formatted(
                            NumberWords.length(next.length()),
                            read(next),
                            next.to() == null ? " si elle est rendue ensuite" : until(next.to())));
            last = next.to();
        }
        return told.append(
                        ". L'ordonnance reçue, refaites le dossier pour sa remise au commissaire de justice : la notice de cette remise portera la date limite.")
                .toString();
    }

    /** The first of the days on which an invoice is barred; that of rents has a text of its own, which the house has not read. */
    private String prescription() {
        if (Rents.areAsked(request)) {
            return "Le délai propre aux loyers n'est pas dans nos textes : faites-le vérifier avant de compter sur un autre.";
        }
        List<Deadline> open = Deadlines.of(request.file(), day, law).open().stream()
                .filter(deadline -> deadline.id().equals(PRESCRIPTION) && deadline.raw() != null)
                .toList();
        return open.stream()
                .min(Comparator.comparing(Deadline::raw, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(first -> barred(first) + sooner(first, open) + shorter(open) + ofOneDebtor(open))
                .orElse(
                        "La date de la prescription n'est pas calculée ici (commande deadlines : ce qui manque pour le faire).");
    }

    /** How long is one text, from when is another: each with how far it was read. */
    private String barred(Deadline first) {
        Verification start = law.wording("cciv-2233", day).verification();
        Deadline.Sooner sooner = first.sooner();
        return "La prescription la plus proche, celle de la facture n° %s, est acquise passé le %s, comptée de l'échéance (durée : %s, texte %s ; point de départ : C. civ., art. 2233, 3°, texte %s)%s : l'ordonnance doit être signifiée avant (commande deadlines : le calcul, facture par facture)."
                .formatted(
                        number(first),
                        French.words(Objects.requireNonNull(first.raw())),
                        first.article().citation(),
                        first.status().french(),
                        start.status().french(),
                        first.unknown().stream()
                                        .allMatch(doubt -> (sooner != null && doubt.equals(sooner.why()))
                                                || first.shorterTerm()
                                                        .filter(doubt::equals)
                                                        .isPresent())
                                ? ""
                                : ", sauf faits qui changeraient ce jour");
    }

    /** From another start, another invoice may be barred first: it is then the one told, by its number. */
    private static String sooner(Deadline first, List<Deadline> open) {
        Deadline soonest = open.stream()
                .min(Comparator.comparing(Deadline::soonest, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(first);
        Deadline told = soonest.sooner() == null ? first : soonest;
        Deadline.Sooner why = told.sooner();
        if (why == null) {
            return "";
        }
        return " " + (told.equals(first) ? why.why() : naming(told, why.why()));
    }

    private static String naming(Deadline deadline, String sentence) {
        return sentence.replaceFirst(
                "la facture", Matcher.quoteReplacement("la facture n°" + French.NO_BREAK + number(deadline)));
    }

    private static String number(Deadline of) {
        return of.key().substring(PRESCRIPTION.length() + "/".length());
    }

    /** A shorter time may bar an invoice before the one told: the first that it would is named. */
    private static String shorter(List<Deadline> open) {
        return open.stream()
                .filter(deadline -> deadline.shorterTerm().isPresent())
                .min(Comparator.comparing(Deadline::raw, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(deadline -> " " + naming(deadline, deadline.shorterTerm().orElseThrow()))
                .orElse("");
    }

    /** The reckoning looks at one debtor: of whom is said, and that against a consumer beside him the time may be shorter. */
    private String ofOneDebtor(List<Deadline> open) {
        if (!several) {
            return "";
        }
        Party reckoned = request.file().debtor();
        List<Party> consumers = request.debtors().stream()
                .filter(debtor -> debtor.kind() == PartyKind.CONSUMER && reckoned.kind() != PartyKind.CONSUMER)
                .toList();
        Set<String> numbers = open.stream().map(AfterOrder::number).collect(Collectors.toSet());
        String sooner = consumers.isEmpty() || request.file().creditor().kind() == PartyKind.INDIVIDUAL
                ? ""
                : request.file().invoices().stream()
                        .filter(invoice -> numbers.contains(invoice.number()))
                        .map(Invoice::due)
                        .min(Comparator.naturalOrder())
                        .map(due -> againstConsumer(consumers, due))
                        .orElse("");
        return " Ce calcul est fait pour le seul débiteur %s%s.".formatted(PartyWords.name(reckoned), sooner);
    }

    private String againstConsumer(List<Party> consumers, LocalDate due) {
        ProceduralDelay text = law.proceduralDelay(PrescriptionTerm.CONSUMER, due);
        return " ; contre %s, consommateur%s, l'action peut se prescrire par %s (%s, texte %s), soit dès le %s"
                .formatted(
                        PartyWords.names(consumers),
                        consumers.size() == 1 ? "" : "s",
                        NumberWords.length(text.length()),
                        text.basis().citation(),
                        text.verification().status().french(),
                        French.words(due.plus(text.length())));
    }

    private static String until(LocalDate last) {
        return " si elle est rendue au plus tard le " + French.words(last);
    }

    private String enforceable() {
        ProceduralDelay wait = law.proceduralDelay(ENFORCEABLE, day);
        return wait.to() != null || wait.length().isZero()
                ? ""
                : ", au plus tôt %s après sa signification (%s)"
                        .formatted(NumberWords.length(wait.length()), read(wait));
    }

    private static String read(ProceduralDelay delay) {
        return read(delay.basis().citation(), delay.verification());
    }

    private static String read(String citation, Verification verification) {
        return "%s, texte %s, lu le %s"
                .formatted(citation, verification.status().french(), French.figures(verification.checkedOn()));
    }
}
