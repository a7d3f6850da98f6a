package fr.opposable.filing;

import fr.opposable.compliance.Finding;
import fr.opposable.legal.LegalTexts;
import java.util.List;

/** A paper in words, with what its writing found. */
record Written(Paper paper, List<Finding> findings) {

    static Written of(FilingRequest request, FilingKind kind, LegalTexts law) {
        Paper paper = new Paper(request.exhibits());
        CitedLaw cited = new CitedLaw(law, request.day());
        Requete.write(request, paper, cited);
        return new Written(paper, List.of());
    }
}
