package fr.opposable.cli;

import fr.opposable.court.CoDebtor;
import fr.opposable.court.DebtorQuality;
import fr.opposable.court.Matter;
import fr.opposable.court.Qualification;
import fr.opposable.filing.FilingOptions;
import fr.opposable.filing.Transfer;
import fr.opposable.intake.CaseFiling;
import fr.opposable.intake.CoDebtors;
import fr.opposable.intake.ProblemText;
import fr.opposable.kernel.French;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of the filing of one case: by its own {@code depot.yaml}, and by the options of the command for what that file leaves
 * open. Over a whole portfolio the options are for the cases that say nothing of their own.
 */
record FilingDecision(FilingOptions options, Qualification stated) {

    private static final CaseFiling.Words WORDS = new CaseFiling.Words(
            Arrays.stream(Matter.values()).map(Matter::key).toList(),
            Arrays.stream(DebtorQuality.values()).map(DebtorQuality::key).toList());

    /** {@return what {@code depot.yaml} in {@code folder} holds, with all that is wrong in it} */
    static CaseFiling in(Path folder) {
        return CaseFiling.in(folder, WORDS);
    }

    /**
     * {@return what is decided of the one case in {@code folder}}
     *
     * @throws InputException when its {@code depot.yaml} cannot be used, or says otherwise than an option
     */
    static FilingDecision ofOne(Path folder, FilingOptions typed, Qualification stated) {
        CaseFiling own = in(folder);
        if (!own.problems().isEmpty()) {
            throw new InputException(French.typeset("« %s » ne peut pas être lu :%n%s")
                    .formatted(
                            folder.resolve(CaseFiling.NAME),
                            String.join(System.lineSeparator(), ProblemText.of(own.problems()))));
        }
        FilingDecision decided = of(own, typed, stated);
        same("--matter", stated.matter(), decided.stated.matter());
        same("--debtor-is", stated.quality(), decided.stated.quality());
        same("--court", stated.court(), decided.stated.court());
        same(
                "--transfer ou --no-transfer",
                typed.transfer() instanceof Transfer.Undecided ? null : typed.transfer(),
                decided.options.transfer());
        same("--article-700", typed.article700(), decided.options.article700());
        same("--co-debtors", typed.coDebtors().isEmpty() ? null : typed.coDebtors(), decided.options.coDebtors());
        return decided;
    }

    private static void same(String option, @Nullable Object typed, @Nullable Object decided) {
        if (typed != null && !typed.equals(decided)) {
            throw new InputException(
                    French.typeset("%s : le fichier %s de l’affaire dit autre chose. Gardez l’un des deux.")
                            .formatted(option, CaseFiling.NAME));
        }
    }

    /** {@return what is decided of a case whose file says {@code own}} */
    static FilingDecision of(CaseFiling own, FilingOptions typed, Qualification stated) {
        CoDebtors others = own.coDebtors();
        boolean named = !others.parties().isEmpty();
        FilingOptions options = new FilingOptions(
                typed.filer(),
                named ? others.parties() : typed.coDebtors(),
                named ? others.solidarity() : typed.solidarity(),
                transfer(own, typed.transfer()),
                typed.costs(),
                own.article700() == null ? typed.article700() : own.article700(),
                typed.courtConfirmedBy(),
                own.officer() == null ? typed.officer() : own.officer(),
                typed.draft(),
                own.told());
        Qualification qualified = new Qualification(
                own.matter() == null ? stated.matter() : matter(own.matter()),
                own.debtorIs() == null ? stated.quality() : quality(own.debtorIs()),
                named ? seen(others) : stated.coDebtors(),
                own.court() == null ? stated.court() : own.court());
        return new FilingDecision(options, qualified);
    }

    /** {@return the co-debtors as courts look at them} */
    static List<CoDebtor> seen(CoDebtors others) {
        return others.parties().stream().map(CoDebtor::of).toList();
    }

    private static Transfer transfer(CaseFiling own, Transfer typed) {
        return own.transfer() != null
                ? new Transfer.To(own.transfer())
                : own.noTransfer() ? new Transfer.Declined() : typed;
    }

    private static Matter matter(String word) {
        return Arrays.stream(Matter.values())
                .filter(one -> one.key().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static DebtorQuality quality(String word) {
        return Arrays.stream(DebtorQuality.values())
                .filter(one -> one.key().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
