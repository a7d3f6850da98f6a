package fr.opposable.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.Party;
import fr.opposable.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who else owes the same debt. */
class CoDebtorsTest {

    @TempDir
    Path folder;

    @Test
    void reads_each_as_the_debtor_of_a_case() throws IOException {
        CoDebtors read = read("""
                coDebtors:
                  - kind: company
                    name: Entrepôts du Léon
                    legalForm: SAS
                    siren: "732829320"
                    address: {lines: [3 rue des Tilleuls], postalCode: "29200", city: Brest, inseeCode: "29019"}
                  - {kind: consumer, name: Pennec, firstNames: Hervé}
                solidarity: article 4 du contrat
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.parties()).extracting(Party::fullName).containsExactly("Entrepôts du Léon", "Hervé Pennec");
        assertThat(read.solidarity()).isEqualTo("article 4 du contrat");
    }

    @Test
    void tells_all_that_is_wrong_at_once() throws IOException {
        CoDebtors read = read("""
                coDebtors:
                  - {kind: societe, name: Entrepôts du Léon, siren: "732829321"}
                solidarite: article 4
                """);

        assertThat(read.problems())
                .extracting(Problem::where)
                .hasSize(3)
                .allMatch(where -> where.contains("codebiteurs.yaml"));
    }

    @Test
    void a_file_that_is_not_there_is_said() {
        assertThat(CoDebtors.read(folder.resolve("codebiteurs.yaml")).problems())
                .hasSize(1);
    }

    private CoDebtors read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("codebiteurs.yaml"), yaml);
        return CoDebtors.read(file);
    }
}
