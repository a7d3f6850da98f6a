package fr.opposable.intake;

import static fr.opposable.intake.TypedPortfolio.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.Problem;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPortfolioTest {

    @TempDir
    Path root;

    private void aCase(String folder, String reference) throws IOException {
        Files.createDirectories(root.resolve(folder));
        Files.writeString(
                root.resolve(folder).resolve("affaire.yaml"), TypedCase.ORDINARY.replace("AFF-2026-0042", reference));
    }

    private List<PortfolioCase> read() {
        try (Portfolio portfolio = Portfolios.open(root)) {
            return portfolio.stream().toList();
        }
    }

    @Test
    void reads_the_folders_in_the_order_of_their_names() throws IOException {
        aCase("b", "B-1");
        aCase("a", "A-1");

        assertThat(read()).extracting(PortfolioCase::file).containsExactly("a/affaire.yaml", "b/affaire.yaml");
        assertThat(read()).extracting(one -> one.intake().reference()).containsExactly("A-1", "B-1");
        assertThat(read()).extracting(PortfolioCase::folder).containsExactly(root.resolve("a"), root.resolve("b"));
    }

    @Test
    void says_which_folders_it_passes_over() throws IOException {
        aCase("a", "A-1");
        Files.createDirectory(root.resolve("notes"));
        Files.createDirectory(root.resolve(".git"));

        try (Portfolio portfolio = Portfolios.open(root)) {
            assertThat(portfolio.notices())
                    .containsExactly("le dossier «\u00a0notes\u00a0» n’a pas d’affaire.yaml\u00a0: il est passé.");
        }
    }

    @Test
    void says_what_a_folder_it_passes_over_may_have_been_meant_for() throws IOException {
        aCase("a", "A-1");
        Files.createDirectory(root.resolve("majuscule"));
        Files.writeString(root.resolve("majuscule/Affaire.yml"), "");
        Files.createDirectories(root.resolve("lot"));
        aCase("lot/profonde", "A-2");

        try (Portfolio portfolio = Portfolios.open(root)) {
            assertThat(portfolio.notices())
                    .hasSize(2)
                    .anyMatch(told -> told.contains("renommez «\u00a0Affaire.yml\u00a0»"))
                    .anyMatch(told -> told.contains("dans «\u00a0lot/profonde\u00a0»"));
        }
    }

    @Test
    void takes_one_case_folder_or_its_file_for_a_portfolio() throws IOException {
        aCase("a", "A-1");

        for (Path path : List.of(root.resolve("a"), root.resolve("a/affaire.yaml"))) {
            try (Portfolio portfolio = Portfolios.open(path)) {
                assertThat(portfolio.cases()).isEqualTo(1);
                assertThat(portfolio.stream())
                        .singleElement()
                        .extracting(PortfolioCase::intake)
                        .isInstanceOf(Intake.Accepted.class);
            }
        }
    }

    @Test
    void of_two_identical_cases_the_first_counts() throws IOException {
        aCase("a", "A-1");
        aCase("b", "A-1");
        aCase("c", "A-2");

        assertThat(problems(read(), 1)).isEmpty();
        assertThat(problems(read(), 2)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("INT-095");
            assertThat(problem.message()).contains("est déjà dans le dossier «\u00a0a\u00a0»");
        });
        assertThat(problems(read(), 3)).isEmpty();
    }

    @Test
    void of_cases_that_differ_or_whose_reference_differs_by_capitals_none_counts() throws IOException {
        aCase("a", "A-1");
        aCase("b", "a-1");

        assertThat(problems(read(), 1)).extracting(Problem::code).containsExactly("INT-095");
        assertThat(problems(read(), 2)).extracting(Problem::code).containsExactly("INT-095");
    }

    @Test
    void a_folder_that_is_a_link_is_refused() throws IOException {
        aCase("a", "A-1");
        Path elsewhere = Files.createTempDirectory("case");
        Files.writeString(elsewhere.resolve("affaire.yaml"), TypedCase.ORDINARY);
        Files.createSymbolicLink(root.resolve("b"), elsewhere);

        assertThat(problems(read(), 1)).isEmpty();
        assertThat(problems(read(), 2)).extracting(Problem::code).containsExactly("INT-062");
        Files.delete(elsewhere.resolve("affaire.yaml"));
        Files.delete(elsewhere);
    }

    @Test
    void the_digest_follows_the_facts_and_the_files_they_name() throws IOException {
        Path folder = Files.createDirectories(root.resolve("a"));
        Files.writeString(folder.resolve("affaire.yaml"), TypedCase.ORDINARY + "    file: x.pdf\n");
        Files.writeString(folder.resolve("x.pdf"), "1");
        Sha256 first = digest();

        assertThat(digest()).isEqualTo(first);
        Files.writeString(folder.resolve("x.pdf"), "2");
        Sha256 second = digest();
        assertThat(second).isNotEqualTo(first);
        Files.writeString(folder.resolve("affaire.yaml"), TypedCase.ORDINARY.replace("1200", "1300"));
        assertThat(digest()).isNotEqualTo(second);
    }

    @Test
    void the_digest_does_not_follow_what_a_run_wrote_into_the_folder() throws IOException {
        aCase("a", "A-1");
        Sha256 before = digest();

        Files.createDirectories(root.resolve("a/out/lot-001"));
        Files.writeString(root.resolve("a/out/lot-001/lettre.pdf"), "x");

        assertThat(digest()).isEqualTo(before);
    }

    private Sha256 digest() {
        try (Portfolio portfolio = Portfolios.open(root)) {
            return portfolio.digest();
        }
    }

    @Test
    void what_is_no_portfolio_is_said() throws IOException {
        assertThatThrownBy(() -> Portfolios.open(root.resolve("nowhere")))
                .isInstanceOf(PortfolioUnreadableException.class)
                .hasMessageContaining("INT-098");
        assertThatThrownBy(() -> Portfolios.open(root))
                .isInstanceOf(PortfolioUnreadableException.class)
                .hasMessageContaining("INT-097");
        Files.writeString(root.resolve("affaire.yaml"), TypedCase.ORDINARY);
        Files.writeString(root.resolve("cases.csv"), "x");
        assertThatThrownBy(() -> Portfolios.open(root))
                .isInstanceOf(PortfolioUnreadableException.class)
                .hasMessageContaining("à la fois");
    }
}
