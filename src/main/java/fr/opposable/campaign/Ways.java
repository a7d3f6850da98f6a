package fr.opposable.campaign;

import fr.opposable.claim.CaseFile;
import fr.opposable.letter.LetterKind;
import fr.opposable.letter.Way;

/** By which way a document that a person asked for goes. */
@FunctionalInterface
interface Ways {

    /** {@return the way of a document of this case} */
    Way of(LetterKind kind, CaseFile file);
}
