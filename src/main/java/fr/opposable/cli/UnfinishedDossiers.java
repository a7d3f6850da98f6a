package fr.opposable.cli;

import fr.opposable.bundle.UnfinishedRun;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** On which day the dossiers of a portfolio are made: that of a run which did not end, when there is one to go on with. */
final class UnfinishedDossiers {

    private UnfinishedDossiers() {}

    /**
     * {@return the run that begins, or goes on}
     *
     * @param wanted digest of all that it is asked for but its day
     * @throws InputException when a run of another day is not ended and the user does not say what becomes of it
     */
    static UnfinishedRun begun(DossierProduction.Asked asked, Clock clock, Sha256 wanted, Terminal terminal) {
        LocalDate today = asked.options().asOf(clock);
        boolean isDayGiven = asked.options().asOfGiven();
        Optional<UnfinishedRun> there = UnfinishedRun.in(asked.out());
        boolean isSame = there.isPresent() && there.get().asked().equals(wanted);
        LocalDate day = today;
        if (there.isPresent() && asked.isResumed() && !isDayGiven) {
            if (!isSame) {
                throw new InputException(French.typeset(
                                "Le passage inachevé du %s a été demandé avec d’autres affaires, options, textes de loi ou version du programme. Terminez-le avec les mêmes, ou commencez-en un autre sans --resume, avec --as-of %s.")
                        .formatted(French.figures(there.get().asOf()), today));
            }
            day = there.get().asOf();
        } else if (isSame && !isDayGiven && !there.get().asOf().equals(today)) {
            throw new InputException(French.typeset(
                            "Un passage inachevé de ce portefeuille existe au %s. Ajoutez --resume pour le terminer, ou --as-of %s pour en commencer un autre sans le terminer.")
                    .formatted(French.figures(there.get().asOf()), today));
        }
        if (isSame && there.get().asOf().equals(day)) {
            terminal.err()
                    .println(French.typeset("Le passage inachevé du %s reprend : ce qui était fait n’est pas refait.")
                            .formatted(French.figures(day)));
        }
        UnfinishedRun run = new UnfinishedRun(day, wanted);
        run.begin(asked.out());
        return run;
    }
}
