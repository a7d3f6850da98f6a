package fr.opposable.bundle;

import fr.opposable.filing.FilingKind;
import fr.opposable.kernel.French;
import fr.opposable.originals.CaseKey;
import fr.opposable.vault.FinalVersion;
import fr.opposable.vault.Sending;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import fr.opposable.vault.VersionState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The filing of a dossier: its papers were handed in, and its numbers are frozen. */
public final class Filing {

    private Filing() {}

    /**
     * Records that the standing papers of a case were handed to a court.
     *
     * @return the names of the versions handed in, « requete-injonction version 2 »
     * @throws BundleRefusedException when there is no final requête
     * @throws fr.opposable.vault.TransitionRefusedException when the day is before the versions or still to come
     */
    public static List<String> record(Vault vault, CaseKey key, Sending sending, String author) {
        List<VersionLife> standing = new ArrayList<>();
        for (VersionLife life : vault.lives().ofCase(key.reference(), key.creditor())) {
            boolean isFiled = FilingKind.of(life.version().key().kind())
                    .filter(FilingKind::isFiledWithRequest)
                    .isPresent();
            if (isFiled && life.stands() && life.state() != VersionState.DRAFT) {
                standing.add(life);
            }
        }
        if (standing.stream()
                .noneMatch(life -> life.version().key().kind().equals(FilingKind.REQUETE_INJONCTION.key()))) {
            throw new BundleRefusedException(French.typeset(
                            "L’affaire « %s » n’a pas de requête définitive : faites d’abord son dossier, sans rien qui le bloque.")
                    .formatted(key.reference()));
        }
        standing.sort(Comparator.comparing(life -> life.version().key().kind()));
        standing.forEach(life -> vault.lives().send(FinalVersion.of(life), sending, author));
        vault.settle();
        return standing.stream().map(VersionLife::name).toList();
    }
}
