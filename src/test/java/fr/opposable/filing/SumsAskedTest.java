package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.court.Qualification;
import fr.opposable.decompte.DecomptePages;
import fr.opposable.fixtures.Cases;
import fr.opposable.intake.CaseFolders;
import fr.opposable.intake.Intake;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.rendering.TemplateLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked equals the décompte, to the cent, on every sample: rule R-AMT-01, requête and draft order alike. */
class SumsAskedTest {

    private static final Pattern PART =
            Pattern.compile("^\\*\\*([\\d\\u202f]+,\\d\\d)\\u00a0€\\*\\* (?:en principal|au titre)");

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("samples"), 3)) {
            List<Path> folders = found.filter(path -> Files.exists(path.resolve("affaire.yaml")))
                    .sorted()
                    .toList();
            assertThat(folders).hasSizeGreaterThan(20);
            return folders.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_is_asked_is_the_statement(Path folder) {
        CaseFile file = ((Intake.Accepted) new CaseFolders().read(folder)).caseFile();
        FilingRequest request = FilingCases.of(file, Qualification.NONE, options -> options);
        ClaimStatement.Totals totals = request.statement().totals();

        List<String> paragraphs = Written.of(request, FilingKind.REQUETE_INJONCTION, Cases.LAW)
                .paper()
                .paragraphs();

        int motifs = paragraphs.indexOf(paragraphs.stream()
                .filter(text -> text.startsWith("Le requérant demande qu’il plaise"))
                .findFirst()
                .orElseThrow());
        List<Money> asked = paragraphs.stream()
                .skip(motifs)
                .map(PART::matcher)
                .filter(Matcher::find)
                .map(found -> Money.of(found.group(1).replace("\u202f", "").replace(',', '.')))
                .toList();
        assertThat(asked).isNotEmpty();
        assertThat(asked.getFirst()).isEqualTo(totals.principal());
        assertThat(Money.sum(asked)).isEqualTo(totals.total());
        String total = "**" + French.euros(totals.total()) + "**";
        assertThat(paragraphs).anyMatch(text -> text.startsWith("soit au total " + total));
        assertThat(paragraphs).anyMatch(text -> text.startsWith("**Objet\u00a0:**") && text.contains(total));
    }

    /** One name for one sum: requête, annex 1, draft order and letter. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            SAMPLE,                              ITS,                 NOT
            chambre-commerciale,                 pénalités de retard, intérêts
            juge-des-contentieux-de-la-protection, intérêts,          pénalités de retard
            """)
    void interest_has_one_name_in_all_papers(String sample, String its, String not) {
        CaseFile file = FilingCases.sample("tribunaux/" + sample);
        FilingRequest request = FilingCases.of(file, Qualification.NONE, options -> options);
        String papers = Stream.of(FilingKind.REQUETE_INJONCTION, FilingKind.PROJET_ORDONNANCE, FilingKind.LETTRE_GREFFE)
                .map(kind -> Written.of(request, kind, Cases.LAW)
                        .paper()
                        .model("")
                        .toString()
                        .replaceAll("\\*{0,2}Conventions de calcul[^\\]]*]", "")
                        .toLowerCase(Locale.FRENCH))
                .collect(Collectors.joining());

        assertThat(papers)
                .contains(", outre " + its, "les " + its + " à échoir", its + ", période par période", its + " couru")
                .contains("et les " + its + " à échoir sur le principal", ", les " + its + " au taux de …")
                .doesNotContain(
                        ", outre " + not,
                        not + " dus",
                        not + " courus",
                        not + " à échoir",
                        not + " échus",
                        not + ", période");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_draft_order_names_the_same_sums(Path folder) {
        CaseFile file = ((Intake.Accepted) new CaseFolders().read(folder)).caseFile();
        FilingRequest request = FilingCases.of(file, Qualification.NONE, options -> options);

        List<String> order = Written.of(request, FilingKind.PROJET_ORDONNANCE, Cases.LAW)
                .paper()
                .paragraphs();

        for (Asked.Head head : Asked.of(request.statement()).heads()) {
            assertThat(order).contains(head.label(), French.euros(head.amount()));
        }
        assertThat(order).contains(French.euros(request.statement().totals().total()));
    }

    /** The requête, its annex 1, the draft order and the décompte détaillé, handed to one greffe, name one sum in one way. */
    @ParameterizedTest
    @MethodSource("samples")
    void the_detailed_decompte_names_the_sums_as_the_requete_does(Path folder) {
        CaseFile file = ((Intake.Accepted) new CaseFolders().read(folder)).caseFile();
        FilingRequest request = FilingCases.of(file, Qualification.NONE, options -> options);

        String page = new DecomptePages(TemplateLibrary.onClassPath())
                .source(request.statement(), file, " – annexe 1", List.of());

        for (Asked.Head head : Asked.of(request.statement()).heads()) {
            assertThat(page).contains(">" + head.label() + "<");
        }
    }
}
