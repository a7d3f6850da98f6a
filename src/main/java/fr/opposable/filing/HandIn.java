package fr.opposable.filing;

import fr.opposable.court.Contribution;
import fr.opposable.court.CourtKind;
import fr.opposable.deadline.Computation;
import fr.opposable.deadline.Count;
import fr.opposable.deadline.WorkingCalendar;
import fr.opposable.kernel.French;
import fr.opposable.kernel.NumberWords;
import fr.opposable.legal.DatedFee;
import fr.opposable.legal.LegalTexts;
import fr.opposable.legal.ProceduralDelay;
import fr.opposable.legal.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever files does by hand, beside the papers: said to him, never to the court.
 *
 * @param signatory who signs, with his capacity, in one line
 * @param needsPower whether greffes ask this signatory for a power
 * @param greffe where it is handed in, name and address in one line
 * @param service what is served and by when, once an order is made; empty before
 * @param closed why its greffe is shut on the day that the requête bears, with the next day it is open; null on a working day
 * @param afterOrder what is to be done once the order is made, and by when, in French; empty when it is made
 * @param fees what is advanced, each sum with its source, its status and the day it was read, in French
 */
public record HandIn(
        String signatory,
        boolean needsPower,
        String greffe,
        String service,
        @Nullable ClosedDay closed,
        List<String> afterOrder,
        List<Fee> fees) {

    /**
     * A sum to be paid, or not.
     *
     * @param words how much, by when, by which text, and how far that was checked
     * @param inLetter what the letter to the greffe says of it, where one goes; may be empty
     */
    public record Fee(String words, String inLetter) {}

    /**
     * A day on which greffes are shut.
     *
     * @param why « dimanche »
     * @param next the next working day there
     */
    public record ClosedDay(String why, LocalDate next) {}

    public HandIn {
        afterOrder = List.copyOf(afterOrder);
        fees = List.copyOf(fees);
    }

    /** {@return what is to be done for {@code request}} */
    public static HandIn of(FilingRequest request, LegalTexts law) {
        return new HandIn(
                String.join(", ", PartyWords.signature(request)),
                GreffeLetter.needsPower(request),
                French.typeset(String.join(", ", CourtWords.greffe(request.court()))),
                service(request, law),
                closed(request, law),
                ServiceRequest.order(request).isPresent() ? List.of() : AfterOrder.of(request, law),
                fees(request, law).stream()
                        .map(fee -> new Fee(French.typeset(fee.words()), French.typeset(fee.inLetter())))
                        .toList());
    }

    private static @Nullable ClosedDay closed(FilingRequest request, LegalTexts law) {
        WorkingCalendar calendar = calendar(request, law);
        return calendar.closedBy(request.day())
                .map(why -> new ClosedDay(French.typeset(why), calendar.onOrAfter(request.day())))
                .orElse(null);
    }

    private static WorkingCalendar calendar(FilingRequest request, LegalTexts law) {
        String insee = request.court() == null
                ? null
                : request.court().place().commune().insee();
        return new WorkingCalendar(law, Territory.of("FR", insee, ""));
    }

    private static String service(FilingRequest request, LegalTexts law) {
        return ServiceRequest.order(request)
                .flatMap(order -> ServiceRequest.until(request, law)
                        .map(until -> "Ordonnance du %s, à signifier au plus tard le %s (CPC, art. 1411, texte %s)"
                                .formatted(
                                        French.words(order.date()),
                                        French.words(until.raw()),
                                        law.proceduralDelay(ServiceRequest.DELAY, order.date())
                                                .verification()
                                                .status()
                                                .french())))
                .map(French::typeset)
                .orElse("");
    }

    private static List<Fee> fees(FilingRequest request, LegalTexts law) {
        List<Fee> fees = new ArrayList<>();
        fees.add(
                switch (GreffeLetter.regime(request.court())) {
                    case CONSIGNED ->
                        new Fee(consigned(request, law), "La lettre au greffe porte la même date et le même montant.");
                    case ASKED ->
                        new Fee(
                                "Frais de greffe : aucune source lue ne donne le tarif de cette juridiction, et l'avance dans les quinze"
                                        + " jours (CPC, art. 1425) n'y est peut-être pas exigée. Demandez au greffe, avant le dépôt, le"
                                        + " montant et le délai de paiement." + ofChamber(request, law),
                                "La lettre au greffe pose les mêmes questions, mais elle part avec le dépôt : posez-les avant.");
                    case FREE ->
                        new Fee(
                                "Frais de greffe : aucun, à notre connaissance. "
                                        + exempt(law.fee(GreffeLetter.CONTRIBUTION, request.day()))
                                        + ifDue(request, law),
                                "La lettre au greffe dit de même, et lui demande le montant s'il en va autrement.");
                });
        Contribution contribution = request.competence().contribution();
        if (contribution != null && contribution.state() != Contribution.State.NOT_CONCERNED) {
            fees.add(new Fee(contribution(request, contribution), ""));
        }
        return fees;
    }

    /** « 0 € » is no tariff: what is not due is said not to be, as far as it was checked; since when matters only to what is due. */
    private static String exempt(DatedFee fee) {
        return "%s : %s (%s%s ; %s lu le %s).%s"
                .formatted(
                        fee.name(),
                        fee.amount().isZero() ? "non due" : French.euros(fee.amount()),
                        fee.basis().citation(),
                        fee.amount().isZero() ? "" : ", depuis le " + French.words(fee.from()),
                        fee.verification().isVerified() ? "vérifié," : "non vérifié, à confirmer auprès du greffe,",
                        French.figures(fee.verification().checkedOn()),
                        fee.note() == null ? "" : " " + fee.note());
    }

    /** What the greffe may still ask for: how much, and that nothing is lost before it did. */
    private static String ifDue(FilingRequest request, LegalTexts law) {
        DatedFee due = law.fee(GreffeLetter.ORDINARY_CONTRIBUTION, request.day());
        ProceduralDelay mend = law.proceduralDelay("contribution.aide-juridique.regularisation", request.day());
        return " Si le greffe la demande, elle est de %s ; selon une seule source, l'irrecevabilité ne vient qu'après une invitation à la payer sous %s."
                .formatted(French.euros(due.amount()), NumberWords.length(mend.length()));
    }

    private static String ofChamber(FilingRequest request, LegalTexts law) {
        if (!GreffeLetter.asksOfContribution(request.court())) {
            return "";
        }
        DatedFee due = law.fee(GreffeLetter.ORDINARY_CONTRIBUTION, request.day());
        return " Demandez-lui aussi si la contribution pour l'aide juridique (%s ; %s) est due : une seule source la dit non due en matière commerciale, et aucune ne parle d'une chambre commerciale du tribunal judiciaire."
                .formatted(French.euros(due.amount()), due.basis().citation());
    }

    private static String contribution(FilingRequest request, Contribution contribution) {
        String piece = ContributionGrounds.proofs(request).stream()
                .flatMap(id -> request.exhibits().find(id).stream())
                .map(one -> "la pièce n°" + French.NO_BREAK + one.number())
                .findFirst()
                .orElse("");
        return switch (contribution.state()) {
            case DUE ->
                "Contribution pour la justice économique (règle connue de seconde main) : "
                        + contribution.words().replaceFirst("^Contribution ", "")
                        + (piece.isEmpty()
                                ? " Payez-la et joignez la preuve de son paiement ; si aucune tranche ne s'applique, joignez une attestation de votre comptable qui le dise."
                                : " Son justificatif est " + piece
                                        + " : s'il atteste qu'aucune tranche ne s'applique, rien n'est à payer. Si c'est un paiement, lisez-en la somme : celle de votre tranche sur le seul principal est peut-être insuffisante ; demandez au greffe sur quel montant elle se calcule, et complétez-la avant de déposer.");
            case EXEMPT ->
                "Contribution pour la justice économique (règle connue de seconde main). " + contribution.words()
                        + (piece.isEmpty()
                                ? " Joignez ce qui montre l'exemption."
                                : " Pour l'exemption, vous joignez " + piece + ".");
            case ASKED, NOT_CONCERNED ->
                "Contribution pour la justice économique : elle dépend de l'effectif du requérant, à préciser.";
        };
    }

    private static String consigned(FilingRequest request, LegalTexts law) {
        ProceduralDelay delay = law.proceduralDelay("injonction.consignation", request.day());
        Computation until = Count.of(request.day(), "la requête est déposée", delay.length(), calendar(request, law))
                .reckon();
        String reading =
                request.court() != null && request.court().kind() == CourtKind.TRIBUNAL_DES_ACTIVITES_ECONOMIQUES
                        ? ", dont l'application au tribunal des activités économiques est une lecture"
                        : "";
        return "Frais de greffe, à avancer dans les %s du dépôt à peine de caducité (CPC, art. 1425%s), soit le %s pour un dépôt le %s ; en ligne, ils se paient au dépôt. %s"
                .formatted(
                        NumberWords.length(delay.length()),
                        reading,
                        French.words(until.last()),
                        French.words(request.day()),
                        told(law.fee(GreffeLetter.FEE, request.day())));
    }

    private static String told(DatedFee fee) {
        String tax =
                switch (fee.tax()) {
                    case INCLUDED -> " TTC";
                    case EXCLUDED -> " HT";
                    case NONE -> "";
                };
        return "%s : %s%s depuis le %s (%s ; %s, montant %s, lu le %s).%s"
                .formatted(
                        fee.name().replace(" : ", ", "),
                        French.euros(fee.amount()),
                        tax,
                        French.words(fee.from()),
                        fee.basis().citation(),
                        fee.source(),
                        fee.verification().status().french(),
                        French.figures(fee.verification().checkedOn()),
                        fee.note() == null ? "" : " " + fee.note());
    }
}
