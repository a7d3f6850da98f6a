package fr.opposable.notice;

import java.util.List;

/** What is known to have been sent. Asked by whoever matches proofs, answered from cases, lots and earlier acts. */
public interface SentLetters {

    /** {@return the letters of this number, in capitals without spaces} */
    List<Sending> numbered(String number);

    /** {@return the letters of this file name in a lot, or of this SHA-256} */
    List<Sending> named(String document);

    /** {@return the letters of the cases of this reference} */
    List<Sending> referenced(String reference);
}
