package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.opposable.court.DebtorQuality;
import fr.opposable.court.Matter;
import fr.opposable.court.Qualification;
import fr.opposable.exhibit.Passwords;
import fr.opposable.filing.FilingOptions;
import fr.opposable.filing.Transfer;
import fr.opposable.intake.CaseFiling;
import fr.opposable.kernel.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a case decides of its own filing, and what the command says for the rest. */
class FilingDecisionTest {

    @TempDir
    Path folder;

    private void decided(String yaml) throws IOException {
        Files.writeString(folder.resolve(CaseFiling.NAME), yaml);
    }

    @Test
    void over_a_lot_the_case_goes_before_the_command() throws IOException {
        decided("matter: bail-habitation\nnoTransfer: true\narticle700: 300\n");
        Qualification command = new Qualification(Matter.SUPPLY, DebtorQuality.CIVIL, List.of(), null);

        FilingDecision decision = FilingDecision.of(FilingDecision.in(folder), FilingOptions.draftOf(), command);

        assertThat(decision.stated().matter()).isEqualTo(Matter.DWELLING_LEASE);
        assertThat(decision.stated().quality()).isEqualTo(DebtorQuality.CIVIL);
        assertThat(decision.options().transfer()).isInstanceOf(Transfer.Declined.class);
        assertThat(decision.options().article700()).isEqualTo(Money.of("300.00"));
    }

    @Test
    void of_one_case_an_option_that_says_otherwise_is_refused() throws IOException {
        decided("matter: bail-habitation\n");
        Qualification other = new Qualification(Matter.SUPPLY, null, List.of(), null);

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> FilingDecision.ofOne(folder, FilingOptions.draftOf(), other))
                .withMessageContaining("--matter")
                .withMessageContaining("depot.yaml");
    }

    @Test
    void of_one_case_what_cannot_be_read_is_told_with_its_place() throws IOException {
        decided("matiere: bail-habitation\n");

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> FilingDecision.ofOne(folder, FilingOptions.draftOf(), Qualification.NONE))
                .withMessageContaining("depot.yaml")
                .withMessageContaining("matiere");
    }

    @Test
    void a_password_is_found_by_the_longest_path_that_names_its_file() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mots.txt"), "# deux affaires\nkbis.pdf = un\nAFF-2/pieces/kbis.pdf = deux = trois\n");
        Passwords known = PasswordFile.of(file);

        assertThat(known.of(Path.of("/lot/AFF-1/pieces/kbis.pdf"))).contains("un");
        assertThat(known.of(Path.of("/lot/AFF-2/pieces/kbis.pdf"))).contains("deux = trois");
        assertThat(known.of(Path.of("/lot/AFF-2/pieces/autre.pdf"))).isEmpty();
    }
}
