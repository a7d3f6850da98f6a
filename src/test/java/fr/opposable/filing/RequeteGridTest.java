package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Party;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.filing.FilingCases.Bench;
import fr.opposable.fixtures.Cases;
import fr.opposable.golden.ArchivalProof;
import fr.opposable.golden.GoldenPdf;
import fr.opposable.kernel.French;
import fr.opposable.rendering.TemplateLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The requête before each court, for human beings and legal persons, against one debtor and two: its words, whole. */
class RequeteGridTest {

    private static final String SPACES = "[\\s\\u00a0\\u202f]+";
    private static final Path GOLDEN = Path.of("src/test/resources/golden/filing/grid");
    private static final FilingDocuments DOCUMENTS = new FilingDocuments(TemplateLibrary.onClassPath(), Cases.LAW);

    static Stream<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        for (Bench bench : Bench.values()) {
            for (boolean natural : new boolean[] {false, true}) {
                for (int debtors = 1; debtors <= 2; debtors++) {
                    cells.add(Arguments.of(bench, natural, debtors));
                }
            }
        }
        return cells.stream();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void says_what_the_code_wants_and_nothing_else(Bench bench, boolean natural, int debtors) throws IOException {
        FilingRequest request = request(bench, natural, debtors);

        FiledDocument requete = DOCUMENTS.write(request, FilingKind.REQUETE_INJONCTION);

        byte[] pdf = requete.pages().pdf().toArray();
        ArchivalProof.assertPdfA2b(pdf);
        assertThat(requete.findings()).noneMatch(finding -> finding.isBlocking());
        assertThat(requete.cited())
                .extracting(NumberedPiece::id)
                .containsExactlyElementsOf(request.exhibits().pieces().stream()
                        .map(NumberedPiece::id)
                        .toList());
        String words = words(pdf);
        String flat =
                words.replaceAll(SPACES, " ").replaceAll("(?<=\\p{L})- (?=\\p{L})", "-"); // a line ends after a hyphen
        for (String mention : mentions(request)) {
            assertThat(flat).contains(mention.replaceAll(SPACES, " "));
        }
        assertGolden("%s-%s-%d".formatted(bench, natural ? "physique" : "morale", debtors), words);
    }

    /** CPC, art. 54, 57 and 1407: what would make the requête null or rejected if it were not there. */
    private static List<String> mentions(FilingRequest request) {
        List<String> mentions = new ArrayList<>();
        Party creditor = request.file().creditor();
        mentions.add(creditor.fullName());
        if (PartyWords.isNatural(creditor)) {
            mentions.addAll(List.of(
                    "sculpteur",
                    "nationalité française",
                    "date et lieu de naissance : 1",
                    "mai 1971 à Brest",
                    "12 rue du Frout"));
        } else {
            mentions.addAll(List.of("SARL", "44 rue de la Soie", "représentée par Clément Morand, gérant en exercice"));
        }
        for (Party debtor : request.debtors()) {
            mentions.add(debtor.fullName());
            mentions.add(PartyWords.inLine(java.util.Objects.requireNonNull(debtor.address())));
        }
        mentions.add("Objet : paiement de la somme de "
                + French.euros(request.statement().totals().principal()));
        mentions.add("soit " + French.euros(request.statement().totals().total()));
        mentions.add("article 1405, 1°, du code de procédure civile");
        mentions.add("Annexe 1 – Décompte de la créance");
        mentions.add("Annexe 2 – Bordereau");
        mentions.add("Fait à");
        mentions.add("le 21 novembre 2026");
        mentions.add("Signature");
        return mentions;
    }

    private static FilingRequest request(Bench bench, boolean natural, int debtors) {
        CaseFile file = FilingCases.before(bench, natural);
        List<Party> others = debtors == 1
                ? List.of()
                : List.of(
                        bench.trades
                                ? FilingCases.company("Entrepôts du Léon", "SAS", bench.address)
                                : FilingCases.tenant(bench.address));
        return FilingCases.of(
                file,
                bench.stated,
                options -> FilingCases.with(options, others, debtors == 1 ? null : "article 4 du contrat"));
    }

    private static String words(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return GoldenPdf.words(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertGolden(String name, String words) throws IOException {
        Path golden = GOLDEN.resolve(name.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, words);
        }
        assertThat(golden).exists();
        assertThat(words).isEqualTo(Files.readString(golden));
    }
}
