package fr.opposable.cli;

import fr.opposable.filing.FilingOptions;
import fr.opposable.filing.Transfer;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the user decides of a filing. */
final class FilingChoices {

    @Option(
            names = "--confirmed-by",
            paramLabel = "\"PRÉNOM NOM\"",
            description =
                    "Qui répond aux questions que seule une personne peut trancher (juridiction, représentant, recherche au BODACC)\u202f; son nom est gardé.")
    @Nullable
    String confirmedBy;

    @Option(
            names = "--transfer",
            paramLabel = "JURIDICTION",
            description =
                    "Demande qu’en cas d’opposition l’affaire soit renvoyée devant cette juridiction (CPC, art. 1408).")
    @Nullable
    String transfer;

    @Option(names = "--no-transfer", description = "Ne demande pas ce renvoi\u202f; c’est alors dit expressément.")
    boolean noTransfer;

    @Option(
            names = "--article-700",
            paramLabel = "SOMME",
            description = "Somme demandée au titre de l’article 700 du CPC (par défaut\u00a0: aucune).")
    @Nullable
    BigDecimal article700;

    /** Refuses what names nobody before anything is opened. */
    void require() {
        ConfirmingName.of(confirmedBy);
    }

    @Nullable
    String confirmedBy() {
        return ConfirmingName.of(confirmedBy);
    }

    /** {@return the choices, as a final filing} */
    FilingOptions options() {
        if (transfer != null && noTransfer) {
            throw new InputException("--transfer et --no-transfer se contredisent\u00a0: gardez-en un.");
        }
        if (transfer != null && transfer.isBlank()) {
            throw new InputException(French.typeset("--transfer : nommez la juridiction."));
        }
        Transfer asked = transfer != null
                ? new Transfer.To(transfer.strip())
                : noTransfer ? new Transfer.Declined() : new Transfer.Undecided();
        return new FilingOptions(null, List.of(), null, asked, true, sum(), confirmedBy(), null, false);
    }

    private @Nullable Money sum() {
        if (article700 == null) {
            return null;
        }
        if (article700.signum() <= 0 || article700.scale() > 2) {
            throw new InputException(French.typeset("--article-700 : « %s » n’est pas une somme en euros.")
                    .formatted(article700));
        }
        return Money.exact(article700);
    }
}
