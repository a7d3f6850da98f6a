package fr.opposable.notice;

import java.util.ArrayList;
import java.util.List;

/** What the proofs of a letter leave open once they are together: they gainsay one another, or none says what happened. */
final class Doubts {

    private Doubts() {}

    static List<Unmatched> about(LetterProofs proofs) {
        List<Unmatched> doubts = new ArrayList<>();
        for (String what : proofs.contradictions()) {
            doubts.add(doubt(
                    proofs,
                    proofs.proved().getLast().source(),
                    Unmatched.State.CONTRADICTORY,
                    "Les preuves se contredisent\u00a0: " + what + ".",
                    "Demandez au prestataire l’historique complet de l’envoi\u00a0: les deux preuves sont gardées."));
        }
        if (proofs.proved().isEmpty()) {
            doubts.add(doubt(
                    proofs,
                    proofs.files().getFirst(),
                    Unmatched.State.INCOMPLETE,
                    "La pièce est jointe à sa lettre, et rien ne dit encore ce qu’elle prouve ni de quel jour.",
                    "Ajoutez au tableau du prestataire une ligne de ce numéro, avec le statut et sa date."));
        }
        return doubts;
    }

    private static Unmatched doubt(
            LetterProofs proofs, ProofSource source, Unmatched.State state, String reason, String cure) {
        return new Unmatched(
                source.file(), source.place(), proofs.number(), proofs.key().reference(), state, reason, cure);
    }
}
