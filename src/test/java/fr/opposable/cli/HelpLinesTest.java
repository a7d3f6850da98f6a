package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpLinesTest {

    @Test
    void what_an_apostrophe_cut_off_goes_down_with_its_word() {
        assertThat(HelpLines.mend("  --on    Jour de l’\n          envoi.\n"))
                .isEqualTo("  --on    Jour de\n          l’envoi.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"produce", "mail", "payments", "proofs", "history", "dossier", "consent", "sample"})
    void no_line_of_help_ends_with_an_apostrophe(String command) {
        Program.Result help = Program.run(command, "--help");

        assertThat(help.out()).contains("Usage").doesNotContainPattern("[’'] *\n");
    }
}
