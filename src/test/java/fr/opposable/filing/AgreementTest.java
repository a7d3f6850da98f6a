package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Party;
import fr.opposable.claim.Terms;
import fr.opposable.claim.ToldFacts;
import fr.opposable.compliance.Finding;
import fr.opposable.court.Qualification;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.Piece;
import fr.opposable.filing.FilingCases.Bench;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Told;
import fr.opposable.kernel.French;
import fr.opposable.review.RuleIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The requête, its pieces and the letter that carries it say one thing. */
class AgreementTest {

    private static final CaseFile BY_LAWYER = FilingCases.sample("tribunaux/tribunal-judiciaire");
    private static final CaseFile WORKS = FilingCases.sample("tribunaux/tribunal-des-activites-economiques");
    private static final FilingQuestions QUESTIONS = new FilingQuestions(Cases.LAW, RuleIndex.fromClassPath());
    private static final Pattern CITED = Pattern.compile("\\{\\{piece:([^}]+)}}");
    private static final ToldFacts ELECTED = new Told().domicileElected().facts();

    private static List<String> paragraphs(FilingRequest request, FilingKind kind) {
        return Written.of(request, kind, Cases.LAW).paper().paragraphs().stream()
                .map(text -> text.replace(French.NO_BREAK, ' ').replace('\u202f', ' '))
                .toList();
    }

    private static List<Finding> found(FilingRequest request, String rule) {
        return QUESTIONS.ask(request, FilingKind.REQUETE_INJONCTION).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static FilingRequest request(CaseFile file) {
        return FilingCases.of(file, Qualification.NONE, options -> options);
    }

    private static String spaced(String message) {
        return message.replace('\u00a0', ' ');
    }

    @Test
    void where_domicile_is_elected_requete_and_letter_give_the_lawyers_address_alone() {
        FilingRequest request = FilingCases.of(BY_LAWYER, Qualification.NONE, options -> options.telling(ELECTED));

        assertThat(paragraphs(request, FilingKind.REQUETE_INJONCTION))
                .contains(
                        "Le requérant élit domicile au cabinet de son avocat, où le greffe adressera ses notifications.")
                .noneMatch(text -> text.startsWith("Adresse à laquelle"));
        assertThat(paragraphs(request, FilingKind.LETTRE_GREFFE))
                .anyMatch(text -> text.startsWith(
                        "Vos notifications sont à adresser, comme l’indique la requête, à : 4 place Terre-au-Duc"))
                .noneMatch(text -> text.contains("7 rue du Steir"));
        assertThat(found(request, "FIL-ADR-1")).isEmpty();
    }

    @Test
    void where_none_is_elected_both_give_the_creditors_and_the_lawyer_is_told() {
        FilingRequest request = request(BY_LAWYER);

        assertThat(paragraphs(request, FilingKind.REQUETE_INJONCTION))
                .anyMatch(text ->
                        text.startsWith("Adresse à laquelle le greffe adressera ses notifications : 7 rue du Steir"));
        assertThat(paragraphs(request, FilingKind.LETTRE_GREFFE))
                .anyMatch(text -> text.startsWith(
                                "Vos notifications sont à adresser, comme l’indique la requête, au requérant : 7 rue du Steir")
                        && text.contains("Pour toute question sur ce dépôt : 4 place Terre-au-Duc"));
        assertThat(found(request, "FIL-ADR-1")).singleElement().satisfies(finding -> assertThat(finding.remedy())
                .contains("domicileElected: true"));
    }

    @Test
    void the_letter_counts_documents_where_a_number_has_several() {
        FilingRequest plain = request(WORKS);
        List<Piece> pieces = plain.exhibits().pieces().stream()
                .map(NumberedPiece::piece)
                .map(piece -> piece.as(piece.id(), piece.title(), null))
                .toList();
        List<Piece> joined = new ArrayList<>(pieces);
        joined.set(
                0,
                pieces.getFirst().as(pieces.getFirst().id(), pieces.getFirst().title(), "devis"));
        joined.set(1, pieces.get(1).as(pieces.get(1).id(), pieces.get(1).title(), "devis"));
        int all = pieces.size();

        assertThat(paragraphs(listing(plain, pieces), FilingKind.LETTRE_GREFFE))
                .contains("les %d pièces produites, n° 1 à %d ;".formatted(all, all));
        assertThat(paragraphs(listing(plain, joined), FilingKind.LETTRE_GREFFE))
                .contains("les pièces produites, n° 1 à %d (%d documents) ;".formatted(all - 1, all));
    }

    private static FilingRequest listing(FilingRequest request, List<Piece> pieces) {
        return new FilingRequest(
                request.file(),
                request.statement(),
                request.competence(),
                request.court(),
                ExhibitList.inOrder(pieces),
                List.of(),
                request.options(),
                request.day());
    }

    @Test
    void a_clause_of_competence_stands_with_the_piece_that_prints_it() {
        assertThat(paragraphs(request(WORKS), FilingKind.REQUETE_INJONCTION))
                .anyMatch(text -> text.startsWith(
                        "Le contrat désigne la même juridiction (« Tout différend relève du tribunal des activités économiques"
                                + " de Lyon ») ({{piece:contrat.pdf}})."));
        assertThat(found(request(WORKS), "FIL-CMP-3")).isEmpty();
    }

    /** An account opened under general terms agrees on no price; a signed quote does, and so does a works contract. */
    @ParameterizedTest
    @CsvSource({
        "tribunaux/chambre-commerciale, 1",
        "tribunaux/tribunal-des-activites-economiques, 0",
        "tribunaux/tribunal-de-proximite, 0",
        "tribunaux/tribunal-mixte, 0",
        "tribunaux/plusieurs-debiteurs, 0"
    })
    void a_case_whose_pieces_show_no_price_is_told(String sample, int told) {
        assertThat(found(request(FilingCases.sample(sample)), "FIL-PRF-2")).hasSize(told);
    }

    /** A word of an order or of an offer bears a price only on what may hold the agreement. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            KIND            | TITLE                                        | TOLD
            DELIVERY        | Bon de livraison de la commande n° 45        | 1
            CORRESPONDENCE  | Courriel relatif à la commande n° 45         | 1
            MISE_EN_DEMEURE | Mise en demeure de régler la commande n° 45  | 1
            OTHER           | Offre de médiation                           | 1
            -               | Offre de conciliation du 3 juillet 2026      | 1
            OTHER           | Bon de commande n° 45                        | 0
            CORRESPONDENCE  | Courriel acceptant le devis                  | 0
            CORRESPONDENCE  | Courriel donnant le prix                     | 0
            OTHER           | Offre n° 12, acceptée                        | 0
            """)
    void what_follows_the_agreement_does_not_pass_for_its_price(
            fr.opposable.claim.Exhibit.@org.jspecify.annotations.Nullable Kind kind, String title, int told) {
        CaseFile wines = FilingCases.sample("tribunaux/chambre-commerciale");
        List<fr.opposable.claim.Exhibit> pieces = new ArrayList<>(wines.exhibits());
        pieces.add(new fr.opposable.claim.Exhibit("autre.pdf", title, LocalDate.of(2026, 7, 3), kind, "creditor"));

        assertThat(found(request(wines.withExhibits(pieces)), "FIL-PRF-2")).hasSize(told);
    }

    @ParameterizedTest
    @CsvSource({"tribunaux/tribunal-de-proximite, 1", "tribunaux/tribunal-judiciaire, 0"})
    void the_pieces_of_an_attempt_may_be_left_out(String sample, int told) {
        assertThat(found(request(FilingCases.sample(sample)), "FIL-AMI-2"))
                .hasSize(told)
                .allSatisfy(finding ->
                        assertThat(finding.remedy()).contains("(lecture de CPC, art. 1528-3, article lu en partie)"));
    }

    @Test
    void a_clause_of_competence_that_no_piece_prints_is_told() {
        Terms terms = WORKS.terms();
        CaseFile unproved = FilingCases.replaced(
                WORKS,
                WORKS.creditor(),
                WORKS.debtor(),
                new Terms(
                        terms.paymentDays(),
                        terms.penaltyRate(),
                        terms.rateMode(),
                        terms.dayCount(),
                        terms.penaltyClause(),
                        terms.capitalisation(),
                        terms.imputation(),
                        terms.jurisdictionClause(),
                        terms.mediationClause(),
                        List.of()));

        assertThat(found(request(unproved), "FIL-CMP-3"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).contains("documents:", "jurisdictionClause:"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            PROVED     | SAYS
            2026-04-10 | -
            2026-03-31 | exécutée le 10 avril 2026, et la preuve d’exécution la plus proche (pièce n° 2) est datée du 31 mars 2026.
            2026-04-21 | exécutée le 10 avril 2026, et la preuve d’exécution la plus proche (pièce n° 2) est datée du 21 avril 2026.
            """)
    void the_day_of_performance_is_compared_with_its_proof(
            LocalDate proved, @org.jspecify.annotations.Nullable String says) {
        CaseFile dated = new CaseFile(
                WORKS.reference(),
                WORKS.creditor(),
                WORKS.sender(),
                WORKS.debtor(),
                WORKS.terms(),
                WORKS.invoices(),
                WORKS.creditNotes(),
                WORKS.payments(),
                WORKS.events(),
                WORKS.exhibits().stream()
                        .map(piece -> piece.kind() != fr.opposable.claim.Exhibit.Kind.DELIVERY
                                ? piece
                                : new fr.opposable.claim.Exhibit(
                                        piece.file(), "Situation n° 4, signée", proved, piece.kind(), piece.from()))
                        .toList(),
                WORKS.interest());

        List<Finding> found = found(request(dated), "FIL-PRF-1");

        if (says == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(finding -> assertThat(spaced(finding.message()))
                    .endsWith(says));
        }
    }

    /** Of two invoices with one proof, whose it is nothing says: that the other has none is told once, by R-EVD-02. */
    @Test
    void a_proof_of_one_invoice_is_not_held_against_the_day_of_another() {
        fr.opposable.claim.Invoice first = WORKS.invoices().getFirst();
        CaseFile two = WORKS.withInvoices(List.of(
                first,
                new fr.opposable.claim.Invoice(
                        "F-2",
                        first.issued(),
                        first.due(),
                        first.gross(),
                        null,
                        null,
                        "Portillon",
                        first.issued().minusDays(1),
                        first.file(),
                        false,
                        false)));

        assertThat(found(request(two), "FIL-PRF-1"))
                .noneMatch(finding -> finding.message().contains("F-2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03-plusieurs-factures-avoir",
                "04-mise-en-demeure-ar",
                "tribunaux/chambre-commerciale",
                "tribunaux/juge-des-contentieux-de-la-protection",
                "tribunaux/plusieurs-debiteurs",
                "tribunaux/tribunal-de-proximite",
                "tribunaux/tribunal-des-activites-economiques",
                "tribunaux/tribunal-judiciaire",
                "tribunaux/tribunal-mixte"
            })
    void the_facts_cite_the_pieces_in_their_order(String sample) {
        FilingRequest request = request(FilingCases.sample(sample));
        List<String> told = paragraphs(request, FilingKind.REQUETE_INJONCTION);
        List<String> ids = new ArrayList<>();
        String last = told.stream()
                .filter(text -> text.contains("il reste dû en principal"))
                .findFirst()
                .orElseThrow();
        for (String text : told.subList(0, told.indexOf(last))) {
            Matcher cited = CITED.matcher(text);
            while (cited.find()) {
                ids.addAll(List.of(cited.group(1).split(",")));
            }
        }
        List<Integer> ranks = ids.stream()
                .distinct()
                .map(id -> request.exhibits().find(id).orElseThrow().number().rank())
                .toList();

        assertThat(ranks).isNotEmpty().isSorted();
    }

    @Test
    void a_letter_that_proves_no_event_is_told_on_its_day() {
        List<String> told =
                paragraphs(request(FilingCases.sample("03-plusieurs-factures-avoir")), FilingKind.REQUETE_INJONCTION);
        String letter =
                "La correspondance suivante est du 28 août 2026 : « Courriel demandant un avoir et ne contestant rien"
                        + " d’autre », émanant du débiteur (";

        assertThat(told).anyMatch(text -> text.startsWith(letter));
        assertThat(told.indexOf(first(told, "Un avoir n°"))).isEqualTo(told.indexOf(first(told, letter)) + 1);
    }

    private static String first(List<String> told, String start) {
        return told.stream().filter(text -> text.startsWith(start)).findFirst().orElseThrow();
    }

    @Test
    void a_quote_signed_another_day_is_accepted_on_that_day() {
        CaseFile sample = FilingCases.sample(FilingCases.SAMPLE);
        ToldFacts told =
                new Told().acceptedIn("pieces/devis-D-2025-233-signe.pdf", null).facts();
        FilingRequest request = FilingCases.of(sample, Qualification.NONE, options -> options.telling(told));

        assertThat(paragraphs(request, FilingKind.REQUETE_INJONCTION))
                .anyMatch(text -> text.endsWith("en date du 12 novembre 2025 et signée le 20 novembre 2025."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DEBTORS | SIGNED BY           | FACT                                     | LIST
            1       | , signé             | portant la signature du débiteur         | signé par le débiteur
            2       | , signé             | portant la signature de l’un des débiteurs | signé par l’un des débiteurs
            2       | , signé des parties | portant la signature des débiteurs       | signé par les débiteurs
            """)
    void who_signed_is_said_of_one_or_of_all(int debtors, String signed, String fact, String list) {
        CaseFile works = FilingCases.sample("tribunaux/plusieurs-debiteurs");
        Party gier = FilingCases.company("Gier Travaux publics", "SAS", Bench.COMMERCE.address);
        CaseFile titled = new CaseFile(
                works.reference(),
                works.creditor(),
                works.sender(),
                works.debtor(),
                works.terms(),
                works.invoices(),
                works.creditNotes(),
                works.payments(),
                works.events(),
                works.exhibits().stream()
                        .map(piece -> new fr.opposable.claim.Exhibit(
                                piece.file(), "Contrat n° 7" + signed, piece.date(), piece.kind(), piece.from()))
                        .toList(),
                works.interest());
        FilingRequest request = FilingCases.of(
                titled,
                Qualification.NONE,
                options -> FilingCases.with(options, debtors == 1 ? List.of() : List.of(gier), "article 6"));
        List<String> told = paragraphs(request, FilingKind.REQUETE_INJONCTION);

        assertThat(told).anyMatch(text -> text.contains(fact)).contains(list);
    }

    @Test
    void a_sum_without_vat_is_not_said_ttc() {
        assertThat(paragraphs(request(FilingCases.sample("tribunaux/tribunal-mixte")), FilingKind.REQUETE_INJONCTION))
                .noneMatch(text -> text.contains("TTC"))
                .anyMatch(text -> text.contains("pour 22 350,00 €, exonérée de TVA"));
        assertThat(paragraphs(
                        FilingCases.of(
                                FilingCases.sample("tribunaux/juge-des-contentieux-de-la-protection"),
                                Bench.PROTECTION.stated,
                                options -> options),
                        FilingKind.REQUETE_INJONCTION))
                .noneMatch(text -> text.contains("TTC"))
                .anyMatch(text ->
                        text.startsWith("L’avis d’échéance n° 2026-07, émis le 25 juin 2026 pour 742,00 € (objet :"));
    }
}
