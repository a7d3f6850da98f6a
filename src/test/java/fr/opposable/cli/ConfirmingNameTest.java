package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who answers for what only a person can say has a name. */
class ConfirmingNameTest {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOM",
                "nom",
                "NOM PRENOM",
                "Prénom Nom",
                "<NOM>",
                "[votre nom]",
                "XXX",
                "xx",
                "…",
                "...",
                "?",
                "",
                "  ",
                "Votre nom et prénom",
                "Me X"
            })
    void the_word_of_an_example_is_refused_with_the_cure(String typed) {
        for (String command : new String[] {"dossier samples/04-mise-en-demeure-ar", "produce samples/tribunaux"}) {
            String[] words = command.split(" ");
            Program.Result result = Program.run(
                    words[0],
                    words[1],
                    "--out",
                    folder.resolve("out").toString(),
                    "--data",
                    folder.resolve("data").toString(),
                    words[0].equals("produce") ? "--kind=requete-injonction" : "--no-transfer",
                    "--confirmed-by",
                    typed);

            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err()).contains("--confirmed-by", "n’est le nom de personne", "Claire Martin");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Claire Martin", "Me Jeanne Aubertin", "Maître Test", "Ng", "Zoé"})
    void a_name_is_taken_as_it_is(String typed) {
        assertThat(ConfirmingName.of(" " + typed + " ")).isEqualTo(typed);
    }
}
