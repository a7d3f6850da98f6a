package fr.opposable.mailing;

import fr.opposable.kernel.French;
import fr.opposable.mailing.LotList.Row;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import fr.opposable.vault.VersionState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the version that a row of a lot names, by its bytes; one that cannot leave is listed with the reason and the cure. */
final class ListedVersions {

    private final Vault vault;
    private final Consumer<LeftOut> leftOut;
    private final Map<String, String> placeOf = new HashMap<>();

    ListedVersions(Vault vault, Consumer<LeftOut> leftOut) {
        this.vault = vault;
        this.leftOut = leftOut;
    }

    /** {@return the version that a row names, whatever its state; null when it names none, or one named before, which was listed} */
    @Nullable
    VersionLife named(Row row) {
        if (row.fault() != null) {
            return left(row, "MAIL-ROW", row.fault(), "Reprenez le lot.csv d’origine.");
        }
        List<VersionLife> numbered = vault.lives().ofCase(row.reference(), null).stream()
                .filter(life -> life.version().key().kind().equals(row.kind())
                        && Integer.toString(life.version().versionNo()).equals(row.version()))
                .toList();
        List<VersionLife> same = numbered.stream()
                .filter(life -> life.version().artifact().hex().equals(row.sha256()))
                .toList();
        if (same.size() != 1) {
            return left(
                    row,
                    "MAIL-BYTES",
                    numbered.isEmpty()
                            ? "cette version n’est pas dans le coffre"
                            : "son SHA-256 n’est pas celui de la version du coffre",
                    "Donnez par --data le dossier de données du lot, et le lot.csv d’origine.");
        }
        VersionLife life = same.getFirst();
        String before = placeOf.putIfAbsent(
                life.version().documentId() + "/" + life.version().versionNo(), row.place());
        return before == null
                ? life
                : left(
                        row,
                        "MAIL-TWICE",
                        "la même version est déjà donnée par " + before,
                        "Retirez une des deux lignes.");
    }

    /** {@return whether a version is one that leaves; when not, it was listed} */
    boolean isStanding(Row row, VersionLife life) {
        if (life.stands() && life.state() != VersionState.DRAFT) {
            return true;
        }
        left(
                row,
                "MAIL-STATE",
                "la version est " + stateOf(life),
                life.state() == VersionState.DRAFT
                        ? French.typeset("Rendez-la définitive par « version final », puis produisez son lot.")
                        : French.typeset("Prenez la version en vigueur : « ./opposable history %s » la montre.")
                                .formatted(row.reference()));
        return false;
    }

    private @Nullable VersionLife left(Row row, String rule, String reason, String cure) {
        leftOut.accept(row.leftOut(rule, reason, cure));
        return null;
    }

    private static String stateOf(VersionLife life) {
        return switch (life.state()) {
            case DRAFT -> "un projet, qui ne s’envoie pas";
            case REPLACED -> "remplacée par la version " + life.replacedBy();
            case WITHDRAWN -> "retirée";
            case FINAL, SENT -> life.state().french();
        };
    }
}
