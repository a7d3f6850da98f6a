package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.Party;
import fr.opposable.claim.Sender;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.court.CoDebtor;
import fr.opposable.court.Qualification;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.Piece;
import fr.opposable.filing.FilingCases.Bench;
import fr.opposable.fixtures.Cases;
import fr.opposable.kernel.Money;
import fr.opposable.review.RuleIndex;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each question about a paper by the one thing that makes it speak. */
class FilingQuestionsTest {

    private static final FilingQuestions QUESTIONS = new FilingQuestions(Cases.LAW, RuleIndex.fromClassPath());
    private static final CaseFile SAMPLE = FilingCases.sample(FilingCases.SAMPLE);

    /** Of a clause pénale beside penalties, of an avis whose signatory is not told, of fees, of texts: nothing that blocks. */
    private static final String[] ORDINARY = {
        "warning FIL-NOT-1", "warning FIL-CLP-1", "warning FIL-LAW-1", "information FIL-CLP-2", "information FIL-FEE-1"
    };

    @Test
    void a_requete_of_which_all_is_decided_only_tells_of_its_texts() {
        assertThat(rules(request(options -> options), FilingKind.REQUETE_INJONCTION))
                .containsExactly(ORDINARY);
    }

    @Test
    void nobody_confirmed_the_court() {
        FilingRequest request = request(options ->
                new FilingOptions(null, List.of(), null, new Transfer.Declined(), true, null, " ", null, false));

        assertThat(rules(request, FilingKind.REQUETE_INJONCTION)).contains("blocking FIL-CMP-1");
        assertThat(only(request, "FIL-CMP-1").message()).contains("Tribunal de commerce de Saint-Étienne");
    }

    @Test
    void a_draft_leaves_to_the_review_what_a_person_must_say() {
        FilingRequest request = request(options -> FilingOptions.draftOf());

        assertThat(rules(request, FilingKind.REQUETE_INJONCTION)).containsExactly(ORDINARY);
    }

    @Test
    void no_court_or_two() {
        FilingRequest one = request(options -> options);
        FilingRequest none = new FilingRequest(
                one.file(),
                one.statement(),
                one.competence(),
                null,
                one.exhibits(),
                List.of(),
                one.options(),
                one.day());
        List<CoDebtor> other = List.of(CoDebtor.at("29232"));
        FilingRequest unchosen = FilingCases.of(SAMPLE, new Qualification(null, null, other, null), options -> options);
        FilingRequest chosen =
                FilingCases.of(SAMPLE, new Qualification(null, null, other, "tc-quimper"), options -> options);
        FilingRequest wrong =
                FilingCases.of(SAMPLE, new Qualification(null, null, other, "tc-brest"), options -> options);

        assertThat(rules(none, FilingKind.REQUETE_INJONCTION)).contains("blocking FIL-CMP-2");
        assertThat(unchosen.court()).isNull();
        assertThat(only(unchosen, "FIL-CMP-2").message()).contains("tc-quimper").contains("tc-saint-etienne");
        assertThat(only(unchosen, "FIL-CMP-2").remedy()).contains("depot.yaml").contains("--court");
        assertThat(chosen.court().name()).isEqualTo("Tribunal de commerce de Quimper");
        assertThat(rules(chosen, FilingKind.REQUETE_INJONCTION)).doesNotContain("blocking FIL-CMP-2");
        assertThat(only(wrong, "FIL-CMP-2").message()).contains("tc-brest").contains("tc-quimper");
        assertThat(rules(unchosen, FilingKind.LETTRE_GREFFE)).contains("blocking FIL-CMP-2");
    }

    @Test
    void the_transfer_is_left_open() {
        FilingRequest request = request(options -> new FilingOptions(
                null, List.of(), null, new Transfer.Undecided(), true, null, "Me Aubry", null, false));

        assertThat(only(request, "R-DOC-07").message()).contains("Tribunal des activités économiques de Lyon");
    }

    @Test
    void two_debtors_without_a_ground_for_solidarity_and_one_badly_named() {
        Party nameless = new Party(
                fr.opposable.claim.PartyKind.CONSUMER,
                "Pennec",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        FilingRequest request = request(options -> FilingCases.with(options, List.of(nameless), null));

        assertThat(rules(request, FilingKind.REQUETE_INJONCTION)).contains("blocking FIL-PTY-1", "blocking FIL-PTY-2");
        assertThat(only(request, "FIL-PTY-1").remedy()).contains("prénoms").contains("domicile");
    }

    @Test
    void nobody_signs_for_the_company() {
        CaseFile file =
                FilingCases.replaced(SAMPLE, FilingCases.club(Bench.COMMERCE.address), SAMPLE.debtor(), SAMPLE.terms());
        Party club = file.creditor();
        Party without = new Party(
                club.kind(),
                club.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                club.address(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        CaseFile nobody = FilingCases.replaced(SAMPLE, without, SAMPLE.debtor(), SAMPLE.terms());

        assertThat(rules(FilingCases.of(nobody, Qualification.NONE, options -> options), FilingKind.REQUETE_INJONCTION))
                .contains("blocking R-DOC-04");
    }

    @Test
    void a_lawyer_who_is_not_named_signs_nothing() {
        Sender nobody = new Sender(Sender.Role.LAWYER, null, "Lyon", null, null);
        FilingRequest request = request(options -> new FilingOptions(
                nobody, List.of(), null, new Transfer.Declined(), true, null, "Me Aubry", null, false));

        assertThat(only(request, "R-DOC-04").message()).contains("avocat");
    }

    @Test
    void article_700_is_told_as_what_judges_drop() {
        FilingRequest request = request(options -> new FilingOptions(
                null, List.of(), null, new Transfer.Declined(), true, Money.of("800.00"), "Me Aubry", null, false));

        assertThat(rules(request, FilingKind.REQUETE_INJONCTION)).contains("warning FIL-700");
    }

    @Test
    void the_decompte_of_another_day() {
        FilingRequest request = request(options -> options);
        LocalDate later = FilingCases.DAY.plusDays(3);
        FilingRequest late = dated(request, later);
        FilingRequest early = dated(request, FilingCases.DAY.minusDays(3));

        assertThat(rules(late, FilingKind.REQUETE_INJONCTION)).contains("warning FIL-DAY-1");
        assertThat(rules(early, FilingKind.DECOMPTE)).contains("blocking FIL-DAY-1");
    }

    @Test
    void nothing_is_left_in_principal() {
        CaseFile paid = FilingCases.paid(SAMPLE, "30000.00");

        assertThat(rules(FilingCases.of(paid, Qualification.NONE, options -> options), FilingKind.REQUETE_INJONCTION))
                .contains("blocking FIL-SUM-1");
    }

    @Test
    void a_piece_without_a_day_or_an_author_is_named_with_where_to_write_them() {
        FilingRequest request = request(options -> options);
        ExhibitList more = request.exhibits().add(new Piece("note.pdf", "Note d’expert", null, null));

        Finding told = QUESTIONS.ask(listed(request, more), FilingKind.REQUETE_INJONCTION).stream()
                .filter(finding -> finding.rule().equals("FIL-EXH-3"))
                .findFirst()
                .orElseThrow();

        assertThat(told.message().replace('\u00a0', ' '))
                .isEqualTo("Le bordereau ne dit pas tout de la pièce n° 11 (« Note d’expert », sans date ni auteur).");
        assertThat(told.remedy()).contains("exhibits:", "from:");
    }

    @Test
    void no_piece_at_all() {
        FilingRequest request = listed(request(options -> options), ExhibitList.inOrder(List.of()));

        assertThat(rules(request, FilingKind.REQUETE_INJONCTION)).contains("blocking FIL-EXH-1");
    }

    @Test
    void a_piece_added_to_the_list_is_cited_and_one_dropped_is_not() {
        FilingRequest request = request(options -> options);
        Piece note = new Piece("note d'expert, 2.pdf", "Note d’expert", null, LocalDate.of(2026, 5, 2)).by("expert");
        ExhibitList more = request.exhibits().add(note);
        ExhibitList less = more.drop("pieces/F2026-0098.pdf");

        assertThat(rules(listed(request, more), FilingKind.REQUETE_INJONCTION)).containsExactly(ORDINARY);
        assertThat(rules(listed(request, less), FilingKind.REQUETE_INJONCTION)).containsExactly(ORDINARY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            BENCH              | RULES
            COMMERCE           | warning R-FEE-01, information FIL-LAW-1
            TAE                | warning R-FEE-01, information FIL-LAW-1
            JUDICIAIRE         | warning R-FEE-02, warning FIL-LAW-1
            PROTECTION         | warning R-FEE-02, warning FIL-LAW-1
            CHAMBRE_COMMERCIALE| warning FIL-GRE-2, information FIL-LAW-1
            MIXTE              | warning FIL-GRE-2, information FIL-LAW-1
            """)
    void the_fees_of_each_court_have_their_standing(Bench bench, String rules) {
        FilingRequest request = FilingCases.of(FilingCases.before(bench, false), bench.stated, options -> options);

        assertThat(rules(request, FilingKind.LETTRE_GREFFE)).containsExactly(rules.split(", "));
    }

    /** The articles were read, the sum of the tables was not: whoever signs « n'excédant pas 10 000,00 € » is told. */
    @Test
    void the_standing_of_the_sum_that_a_chambre_may_hear_is_told() {
        FilingRequest request =
                FilingCases.of(FilingCases.before(Bench.PROXIMITE, false), Bench.PROXIMITE.stated, options -> options);

        assertThat(QUESTIONS.ask(request, FilingKind.REQUETE_INJONCTION))
                .filteredOn(finding -> finding.rule().equals("FIL-LAW-1"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message().replaceAll("[\\u00a0\\u202f]", " "))
                                .contains(
                                        "COJ, art. R. 212-8, D. 212-19-1 et tableaux IV-II et IV-III (montant de 10 000,00 €, de seconde main)"));
    }

    @Test
    void a_tariff_read_long_ago_blocks_the_letter() {
        FilingRequest request = dated(request(options -> options), FilingCases.DAY.plusDays(91));

        assertThat(rules(request, FilingKind.LETTRE_GREFFE)).contains("blocking R-FEE-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ORDER      | SAID                                                              | RULES
            2026-08-31 | dimanche 28 février 2027                                          | ask FIL-ORD-3, information FIL-OFF-1, information FIL-LAW-1
            2026-09-01 | mardi 1er décembre 2026                                           | ask FIL-ORD-3, information FIL-OFF-1, information FIL-LAW-1
            2026-05-02 | lundi 2 novembre 2026                                             | blocking FIL-ORD-2, ask FIL-ORD-3, information FIL-OFF-1, information FIL-LAW-1
            """)
    void the_day_of_the_order_commands_the_delay(LocalDate order, String said, String rules) {
        FilingRequest request =
                FilingCases.of(FilingCases.ordered(SAMPLE, order.toString()), Qualification.NONE, options -> options);

        String text = String.join(
                "\n",
                Written.of(request, FilingKind.DEMANDE_SIGNIFICATION, Cases.LAW)
                        .paper()
                        .paragraphs());

        assertThat(text.replace('\u00a0', ' ')).contains("Date limite de signification : " + said);
        assertThat(text)
                .contains(
                        order.isBefore(LocalDate.of(2026, 9, 1))
                                ? "dans les six mois de sa date"
                                : "dans les trois mois de sa date");
        assertThat(text)
                .as(
                        "the act of service is produced at the hearing for an order of September 2026 or after (CPC, art. 1418)")
                .contains("de m’adresser l’acte de signification dès qu’il est établi");
        assertThat(text.contains("à produire à l’audience en cas d’opposition"))
                .isEqualTo(!order.isBefore(LocalDate.of(2026, 9, 1)));
        assertThat(text.contains("1418")).isEqualTo(!order.isBefore(LocalDate.of(2026, 9, 1)));
        assertThat(rules(request, FilingKind.DEMANDE_SIGNIFICATION)).containsExactly(rules.split(", "));
    }

    /** Made again after the filing, it would be a second requête for the same claim. */
    @Test
    void a_requete_made_again_after_its_filing_says_that_there_is_one() {
        FilingRequest first = request(options -> options);

        assertThat(rules(first, FilingKind.REQUETE_INJONCTION)).doesNotContain("warning FIL-DEP-1");
        assertThat(rules(listed(first, first.exhibits().file()), FilingKind.REQUETE_INJONCTION))
                .contains("warning FIL-DEP-1");
    }

    @Test
    void without_an_order_nothing_is_served() {
        assertThat(rules(request(options -> options), FilingKind.MES_PIECES)).contains("blocking FIL-ORD-1");
    }

    @Test
    void the_procedures_of_the_commissaire_have_their_own_limits() {
        FilingRequest commercial = request(options -> options);
        FilingRequest civil =
                FilingCases.of(FilingCases.before(Bench.PROXIMITE, false), Bench.PROXIMITE.stated, options -> options);

        assertThat(rules(commercial, FilingKind.PETITES_CREANCES)).contains("blocking FIL-125-1", "blocking FIL-125-2");
        assertThat(rules(civil, FilingKind.PETITES_CREANCES))
                .containsExactly("warning FIL-LAW-1", "information FIL-OFF-1");
        assertThat(rules(commercial, FilingKind.CREANCE_COMMERCIALE))
                .containsExactly("warning FIL-126-1", "warning FIL-LAW-1", "information FIL-OFF-1");
        assertThat(rules(civil, FilingKind.CREANCE_COMMERCIALE)).contains("blocking FIL-126-2");
    }

    @Test
    void a_power_that_is_not_needed_says_so_and_one_without_a_giver_is_refused() {
        assertThat(rules(request(options -> options), FilingKind.POUVOIR)).contains("information FIL-POW-1");
        Sender agent = new Sender(Sender.Role.COLLECTION_AGENCY, null, null, null, null);
        FilingRequest request = request(options -> new FilingOptions(
                agent, List.of(), null, new Transfer.Declined(), true, null, "Me Aubry", null, false));

        assertThat(rules(request, FilingKind.POUVOIR)).contains("blocking FIL-POW-1");
        assertThat(rules(request, FilingKind.REQUETE_INJONCTION)).contains("blocking R-DOC-04");
    }

    private static FilingRequest request(UnaryOperator<FilingOptions> options) {
        return FilingCases.of(SAMPLE, Qualification.NONE, options);
    }

    private static FilingRequest dated(FilingRequest request, LocalDate day) {
        return new FilingRequest(
                request.file(),
                new ClaimReckoner(Cases.LAW).statement(request.file(), FilingCases.DAY),
                request.competence(),
                request.court(),
                request.exhibits(),
                List.of(),
                request.options(),
                day);
    }

    private static FilingRequest listed(FilingRequest request, ExhibitList list) {
        return new FilingRequest(
                request.file(),
                request.statement(),
                request.competence(),
                request.court(),
                list,
                List.of(),
                request.options(),
                request.day());
    }

    private static List<String> rules(FilingRequest request, FilingKind kind) {
        return QUESTIONS.ask(request, kind).stream()
                .map(finding -> finding.severity().key() + " " + finding.rule())
                .toList();
    }

    private static Finding only(FilingRequest request, String rule) {
        List<Finding> found = QUESTIONS.ask(request, FilingKind.REQUETE_INJONCTION).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().severity()).isEqualTo(Severity.BLOCKING);
        return found.getFirst();
    }
}
