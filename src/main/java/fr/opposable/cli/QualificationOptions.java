package fr.opposable.cli;

import fr.opposable.court.CoDebtor;
import fr.opposable.court.DebtorQuality;
import fr.opposable.court.Matter;
import fr.opposable.court.Qualification;
import fr.opposable.kernel.French;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the user says of the debt and of the debtor, beyond the case file. */
final class QualificationOptions {

    @Option(
            names = "--matter",
            paramLabel = "MATIÈRE",
            description =
                    "D’où vient la dette\u00a0: prestation, bail-habitation, credit-consommation, bail-commercial, copropriete, salaire, caution, cheque ou dommages.")
    @Nullable
    String matter;

    @Option(
            names = "--debtor-is",
            paramLabel = "QUALITÉ",
            description = "Qualité du débiteur, registre en main\u00a0: commercant, artisan ou civil.")
    @Nullable
    String quality;

    /**
     * {@return the words typed as what they mean}
     *
     * @throws InputException for an unknown word
     */
    Qualification stated(List<CoDebtor> coDebtors) {
        return new Qualification(
                named("--matter", matter, Matter.values(), Matter::key),
                named("--debtor-is", quality, DebtorQuality.values(), DebtorQuality::key),
                coDebtors,
                null);
    }

    private static <T> @Nullable T named(String option, @Nullable String word, T[] values, Function<T, String> key) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> key.apply(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new InputException(French.typeset("%s : « %s » n’est pas connu. Écrivez %s.")
                        .formatted(option, word, Arrays.stream(values).map(key).collect(Collectors.joining(", ")))));
    }
}
