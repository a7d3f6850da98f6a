package fr.opposable.filing;

import fr.opposable.legal.LegalTexts;
import java.util.EnumSet;
import java.util.Set;

/**
 * A paper in words, with the law it cites.
 *
 * @param paper its blocks
 * @param law what it cites
 */
record Written(Paper paper, CitedLaw law) {

    /** Those that hold the list of pieces. */
    private static final Set<FilingKind> LISTING = EnumSet.of(
            FilingKind.REQUETE_INJONCTION,
            FilingKind.BORDEREAU,
            FilingKind.CHRONOLOGIE,
            FilingKind.MES_PIECES,
            FilingKind.PETITES_CREANCES,
            FilingKind.CREANCE_COMMERCIALE);

    /** {@return the paper {@code kind} of {@code request}, any but the décompte, which has pages of its own} */
    static Written of(FilingRequest request, FilingKind kind, LegalTexts texts) {
        return of(request, kind, EnvelopeSheets.NONE, texts);
    }

    /** As {@link #of(FilingRequest, FilingKind, LegalTexts)}, of what goes into an envelope with these sheets. */
    static Written of(FilingRequest request, FilingKind kind, EnvelopeSheets sheets, LegalTexts texts) {
        Paper paper = new Paper(request.exhibits(), LISTING.contains(kind));
        CitedLaw law = new CitedLaw(texts, request.day());
        switch (kind) {
            case REQUETE_INJONCTION -> Requete.write(request, paper, law);
            case DECOMPTE -> {} // written by the room of the décompte
            case BORDEREAU -> BordereauPaper.write(request, paper, law);
            case PROJET_ORDONNANCE -> OrderDraft.write(request, paper, law);
            case LETTRE_GREFFE -> GreffeLetter.write(request, sheets, paper, law);
            case POUVOIR -> PowerPaper.write(request, paper, law);
            case DEMANDE_SIGNIFICATION -> ServiceRequest.demand(request, paper, law);
            case CHRONOLOGIE -> ChronologyPaper.write(request, paper);
            case INTERCALAIRES -> PaperSet.slips(request, paper);
            case SOMMAIRE_ENVOI -> PaperSet.contents(request, sheets, paper);
            case MES_PIECES -> ServiceRequest.handOver(request, paper, law);
            case PETITES_CREANCES -> Transmission.smallClaim(request, paper, law);
            case CREANCE_COMMERCIALE -> Transmission.commercialClaim(request, paper, law);
        }
        return new Written(paper, law);
    }
}
