package fr.opposable.filing;

import fr.opposable.court.Contribution;
import fr.opposable.deadline.Computation;
import fr.opposable.deadline.Count;
import fr.opposable.deadline.WorkingCalendar;
import fr.opposable.kernel.French;
import fr.opposable.kernel.NumberWords;
import fr.opposable.legal.DatedFee;
import fr.opposable.legal.LegalTexts;
import fr.opposable.legal.ProceduralDelay;
import fr.opposable.legal.Territory;
import java.util.ArrayList;
import java.util.List;

/**
 * What whoever files does by hand, beside the papers: said to him, never to the court.
 *
 * @param signatory who signs, with his capacity, in one line
 * @param needsPower whether greffes ask this signatory for a power
 * @param greffe where it is handed in, name and address in one line
 * @param fees what is advanced, each sum with its source, its status and the day it was read, in French
 */
public record HandIn(String signatory, boolean needsPower, String greffe, List<String> fees) {

    public HandIn {
        fees = List.copyOf(fees);
    }

    /** {@return what is to be done for {@code request}} */
    public static HandIn of(FilingRequest request, LegalTexts law) {
        return new HandIn(
                String.join(", ", PartyWords.signature(request)),
                GreffeLetter.needsPower(request),
                String.join(", ", CourtWords.greffe(request.court())),
                fees(request, law).stream().map(French::typeset).toList());
    }

    private static List<String> fees(FilingRequest request, LegalTexts law) {
        List<String> fees = new ArrayList<>();
        switch (GreffeLetter.regime(request.court())) {
            case CONSIGNED -> fees.add(consigned(request, law));
            case ASKED ->
                fees.add(
                        "Frais de greffe : aucune source ne donne le tarif de cette juridiction. Demandez-lui le montant et"
                                + " le délai de paiement avant le dépôt.");
            case FREE ->
                fees.add("Frais de greffe : aucun, à notre connaissance. "
                        + told(law.fee(GreffeLetter.CONTRIBUTION, request.day())));
        }
        Contribution contribution = request.competence().contribution();
        if (contribution != null) {
            switch (contribution.state()) {
                case DUE ->
                    fees.add(
                            "Contribution pour la justice économique : elle est due ; joignez la preuve de son paiement.");
                case EXEMPT ->
                    fees.add(
                            "Contribution pour la justice économique : le requérant en est exempté ; joignez ce qui le montre.");
                case ASKED ->
                    fees.add(
                            "Contribution pour la justice économique : elle dépend de l'effectif du requérant, à préciser.");
                case NOT_CONCERNED -> {}
            }
        }
        return fees;
    }

    private static String consigned(FilingRequest request, LegalTexts law) {
        ProceduralDelay delay = law.proceduralDelay("injonction.consignation", request.day());
        String insee = request.court() == null
                ? null
                : request.court().place().commune().insee();
        Computation until = Count.of(
                        request.day(),
                        "la requête est déposée",
                        delay.length(),
                        new WorkingCalendar(law, Territory.of("FR", insee, "")))
                .reckon();
        return "Frais de greffe, à avancer dans les %s du dépôt à peine de caducité (CPC, art. 1425), soit le %s pour un dépôt le %s ; en ligne, ils se paient au dépôt. %s"
                .formatted(
                        NumberWords.length(delay.length()),
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
                        fee.name(),
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
