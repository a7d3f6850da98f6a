package fr.opposable.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.PartyKind;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.compliance.Severity;
import fr.opposable.court.CoDebtor;
import fr.opposable.court.Qualification;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each question by the one thing that makes it speak. */
class ReviewQuestionsTest {

    private static final Set<String> OF_THE_STATEMENT = Set.of("R-AMT-01", "R-AMT-07", "R-AMT-08", "R-AMT-09");

    @TempDir
    Path folder;

    @Test
    void a_complete_file_leaves_only_what_a_person_must_say() {
        ReviewReport report = TypedFiling.in(folder).reviewedFor(DocumentKind.REQUETE_INJONCTION);

        assertThat(report.isBlocked()).isFalse();
        assertThat(report.observations())
                .extracting(observation -> observation.finding().severity().key() + " "
                        + observation.finding().rule())
                .containsExactly(
                        "ask R-PTY-06",
                        "ask R-DOC-07",
                        "ask FIL-CMP-1",
                        "information R-CMP-02",
                        "information REV-WAIT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            TYPED | INSTEAD | RULE | SEVERITY
            kind: contract, from: debtor}\\n  - {file: bl.pdf, title: Bon de livraison, date: 2026-04-28, kind: delivery, from: debtor | kind: statement}\\n  - {file: bl.pdf, title: Bon, date: 2026-04-28, kind: delivery | R-ELIG-01 | blocking
            kind: contract, from: debtor}\\n  - {file: bl.pdf, title: Bon de livraison, date: 2026-04-28, kind: delivery, from: debtor | kind: order}\\n  - {file: bl.pdf, title: Bon, date: 2026-04-28, kind: delivery | R-EVD-01 | warning
            paymentDays: 30 | penaltyRate: {basis: fixed, percent: 15} | R-ELIG-02 | -
            due: 2026-05-31 | due: 2026-12-31 | R-ELIG-03 | blocking
            - date: 2026-07-06 | - {date: 2026-06-20, kind: instalment-plan, file: plan.pdf}\\n  - date: 2026-07-06 | R-ELIG-03 | blocking
            - date: 2026-07-06 | - {date: 2026-06-20, kind: insolvency-opened, file: bodacc2.pdf}\\n  - date: 2026-07-06 | R-ELIG-04 | blocking
            - date: 2026-07-06 | - {date: 2026-01-20, kind: insolvency-opened, file: bodacc2.pdf}\\n  - date: 2026-07-06 | R-ELIG-04 | warning
            title: Recherche BODACC sur le débiteur, date: 2026-11-21 | title: Recherche BODACC sur le débiteur, date: 2026-11-19 | R-ELIG-04 | ask
            name: Menuiserie de la Rade\\n  legalForm: SAS | name: Commune de Brest | R-ELIG-05 | -
            postalCode: "29200", city: Brest, inseeCode: "29019" | postalCode: "1000", city: Bruxelles, country: BE | R-ELIG-06 | blocking
            title: Devis signé | title: Chèque impayé et devis | R-ELIG-08 | ask
            - date: 2026-07-06 | - {date: 2026-06-20, kind: dispute, file: mail.eml}\\n  - date: 2026-07-06 | R-ELIG-10 | warning
            - date: 2026-07-06 | - {date: 2026-11-02, kind: requete-filed, file: req.pdf}\\n  - date: 2026-07-06 | R-ELIG-11 | blocking
            title: Devis signé | title: Devis et contrat d’affacturage | R-ELIG-12 | ask
            paymentDays: 30 | mediationClause: true | R-ELIG-13 | warning
            title: Devis signé | title: Devis signé portant clause compromissoire | R-ELIG-13 | warning
            legalForm: SAS | legalForm: SAS en liquidation | R-ELIG-14 | warning
            performed: 2026-04-28, | performed: 2026-04-28, subject: Charges de copropriété, | N-16 | ask
            performed: 2026-04-28, | performed: 2026-04-28, subject: Salaire de mars, | N-17 | ask
            title: Devis signé | title: Devis signé et saisie conservatoire | N-21 | information
            representative: {name: Anne Kermeur, capacity: gérante} | bic: ~ | R-PTY-01 | blocking
            legalForm: SAS\\n | \\n | R-PTY-02 | blocking
            legalForm: SAS | legalForm: EI | R-PTY-04 | blocking
            date: 2026-11-02, kind: registry-extract | date: 2026-08-02, kind: registry-extract | R-PTY-05 | warning
            email: compta@ateliers.example\\n  phone: "+33 2 61 91 00 00" | bic: ~ | R-PTY-07 | warning
            terms: | sender: {role: creditor, signatory: {name: Paul Le Bris, capacity: comptable}}\\nterms: | R-SIG-01 | blocking
            terms: | sender: {role: collection-agency, name: Agence Ouest, mandateDate: 2026-06-01}\\nterms: | R-SIG-02 | warning
            paymentDays: 30 | jurisdictionClause: Tribunal de commerce de Quimper | R-CMP-03 | information
            paymentDays: 30 | imputation: principal-first | R-AMT-02 | warning
            performed: 2026-04-28, | performed: 2026-04-28, net: 1200, | R-AMT-03 | warning
            exhibits: | interest: [{base: 1200, from: 2026-06-15, to: 2026-11-21, basis: legal, creditorColumn: other}]\\nexhibits: | R-AMT-05 | warning
            paymentDays: 30 | penaltyClause: {percent: 10, exhibit: devis.pdf} | R-AMT-06 | warning
            exhibits: | interest: [{base: 1200, from: 2026-06-15, to: 2026-11-21, basis: ecb, marginPoints: 10}]\\nexhibits: | R-AMT-11 | -
            title: Bon de livraison, date: 2026-04-28, kind: delivery | title: Bon de livraison, date: 2026-04-28, kind: other | R-EVD-02 | warning
            paymentDays: 30 | penaltyClause: {percent: 10, article: article 8}\\n  documents: [cgv.pdf] | R-EVD-03 | warning
            paymentDays: 30 | penaltyRate: {basis: fixed, percent: 12} | R-EVD-03 | warning
            , file: f1.pdf | | R-EVD-05 | blocking
            method: virement, file: releve.pdf | method: virement | R-EVD-05 | warning
            title: Devis signé | title: Devis signé par DocuSign | R-EVD-06 | warning
            file: r1.eml | file: r1.pdf | R-EVD-07 | warning
            due: 2026-05-31 | due: 2020-05-31 | R-ELIG-09 | -
            due: 2026-05-31 | due: 2022-03-31 | R-ELIG-09 | warning
            title: Bon de livraison | title: Courriel confidentiel de notre avocat | R-EVD-08 | ask
            title: Bon de livraison | title: Compte rendu du conciliateur | R-EVD-08 | ask
            files: [lettre.pdf, ar.pdf] | files: [lettre.pdf] | R-EVD-04 | warning
            trackingNumber: 1A20144388903 | trackingNumber: RB123456786FR | R-EVD-04 | warning
            trackingNumber: 1A20144388903 | trackingNumber: ABC | R-EVD-04 | warning
            outcome: delivered | outcome: unknown-address | R-EVD-04 | warning
            channel: lrar | channel: email | R-EVD-04 | warning
            title: Devis signé | title: Devis signé (client malade) | DP-MIN-1 | warning
            - date: 2026-07-06 | - {date: 2026-10-20, kind: amicable-failed, file: mail.eml}\\n  - date: 2026-07-06 | D06-AMI | warning
            terms: | sender: {role: collection-agency, name: Agence Ouest}\\nterms: | CPCE-R124-3 | blocking
            presented: 2026-07-08 | presented: 2026-07-05 | DL-CHR | ask
            - date: 2026-07-06 | - {date: 2026-08-02, kind: order-made, file: o.pdf}\\n  - {date: 2026-08-20, kind: requete-filed, file: q.pdf}\\n  - date: 2026-07-06 | DL-CHR | ask
            paymentDays: 30 | rateMode: frozen | CLM-RATE-1 | warning
            paymentDays: 30 | paymentDays: 45 | CLM-DUE-1 | warning
            """)
    void speaks_of(String typed, String instead, String rule, String severity) {
        TypedFiling filing = TypedFiling.in(folder).with(lines(typed), instead == null ? "" : lines(instead));
        if (rule.equals("R-ELIG-05")) {
            filing.with("kind: company\n  name: Commune", "kind: public-body\n  name: Commune");
        }
        if (rule.equals("R-AMT-11")) {
            filing.with("kind: company\n  name: Menuiserie", "kind: consumer\n  firstNames: Jean\n  name: Menuiserie");
        }
        if (rule.equals("R-ELIG-01") || rule.equals("R-EVD-01")) {
            filing.with("method: virement, file: releve.pdf", "method: virement");
        }
        if (rule.equals("R-ELIG-09")) {
            filing.with("issued: 2026-05-01", "issued: 2020-04-01");
        }
        if (rule.equals("R-ELIG-02")) {
            filing.with("kind: contract", "kind: order");
        }

        List<Finding> findings = filing.findings(DocumentKind.REQUETE_INJONCTION);

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.severity().key()).isEqualTo(severity.equals("-") ? "blocking" : severity);
        });
    }

    /** The legal rate is the law's (C. civ., art. 1231-6): no piece need provide for it. */
    @Test
    void interest_at_the_legal_rate_relies_on_no_piece() {
        List<Finding> findings = TypedFiling.in(folder)
                .with("paymentDays: 30", "paymentDays: 30\n  penaltyRate: {basis: legal}")
                .findings(DocumentKind.REQUETE_INJONCTION);

        assertThat(findings).noneMatch(finding -> finding.rule().equals("R-EVD-03"));
    }

    @Test
    void a_part_payment_is_named_beside_a_prescription_that_blocks() {
        TypedFiling filing = TypedFiling.in(folder)
                .with("issued: 2026-05-01, due: 2026-05-31", "issued: 2020-04-01, due: 2020-05-31")
                .with("{date: 2026-06-30, amount", "{date: 2024-06-30, amount");

        assertThat(filing.findings(DocumentKind.REQUETE_INJONCTION))
                .filteredOn(finding -> finding.rule().equals("R-ELIG-09"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("du 30\u00a0juin 2024")
                        .contains("porte la fin au 30\u00a0juin 2029"));
    }

    /** One finding, one citation; neither an extract of a register nor the BODACC is asked of a commune. */
    @Test
    void a_commune_is_asked_for_nothing_that_only_companies_have() {
        TypedFiling filing = TypedFiling.in(folder)
                .with(
                        "kind: company\n  name: Menuiserie de la Rade\n  legalForm: SAS",
                        "kind: public-body\n  name: Commune de Brest")
                .with(
                        "file: bodacc.pdf, title: Recherche BODACC sur le débiteur",
                        "file: courrier.pdf, title: Courrier")
                .with(
                        "title: Extrait Kbis Menuiserie de la Rade, date: 2026-11-02, kind: registry-extract",
                        "title: Plan");

        List<Finding> findings = filing.findings(DocumentKind.REQUETE_INJONCTION);

        assertThat(findings)
                .extracting(Finding::rule)
                .doesNotContain("R-ELIG-04", "R-PTY-05", "N-06", "R-PTY-06", "R-DOC-07");
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("R-ELIG-05"))
                .singleElement()
                .satisfies(finding -> assertThat(String.valueOf(finding.article()))
                        .contains("1406")
                        .contains("L. 111-1"));
    }

    @Test
    void the_bodacc_is_not_asked_of_a_consumer_but_in_alsace_and_moselle() {
        String consumer = "kind: consumer\n  firstNames: Jean\n  name: Menuiserie";
        TypedFiling inBrest = TypedFiling.in(folder)
                .with("kind: company\n  name: Menuiserie", consumer)
                .with(
                        "file: bodacc.pdf, title: Recherche BODACC sur le débiteur",
                        "file: courrier.pdf, title: Courrier");
        assertThat(inBrest.findings(DocumentKind.REQUETE_INJONCTION))
                .extracting(Finding::rule)
                .doesNotContain("R-ELIG-04");

        TypedFiling inStrasbourg = TypedFiling.in(folder)
                .with("kind: company\n  name: Menuiserie", consumer)
                .with(
                        "file: bodacc.pdf, title: Recherche BODACC sur le débiteur",
                        "file: courrier.pdf, title: Courrier")
                .with(
                        "postalCode: \"29200\", city: Brest, inseeCode: \"29019\"",
                        "postalCode: \"67000\", city: Strasbourg");
        assertThat(inStrasbourg.findings(DocumentKind.REQUETE_INJONCTION))
                .extracting(Finding::rule)
                .contains("R-ELIG-04");
    }

    @Test
    void the_bodacc_is_asked_of_each_debtor_that_can_be_in_a_collective_procedure() {
        CoDebtor company = coDebtor("Gier Participations", PartyKind.COMPANY);
        CoDebtor person = coDebtor("Hervé Pennec", PartyKind.CONSUMER);
        Qualification stated = new Qualification(null, null, List.of(company, person), null);

        assertThat(searches(TypedFiling.in(folder), stated)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ASK);
            assertThat(finding.message()).endsWith("pour Gier Participations.");
            assertThat(finding.remedy()).contains("Recherche BODACC, Gier Participations");
        });
        assertThat(searches(
                        TypedFiling.in(folder)
                                .with("Recherche BODACC sur le débiteur", "Recherche BODACC GIER PARTICIPATIONS"),
                        stated))
                .describedAs("what names the co-debtor alone is not a search for the debtor")
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).endsWith("pour Menuiserie de la Rade."));
        assertThat(searches(
                        TypedFiling.in(folder)
                                .with(
                                        "Recherche BODACC sur le débiteur",
                                        "\"Recherche BODACC : Menuiserie de la Rade et Gier Participations\""),
                        stated))
                .isEmpty();
    }

    @Test
    void a_collective_procedure_is_that_of_a_named_debtor() {
        Qualification stated =
                new Qualification(null, null, List.of(coDebtor("Gier Participations", PartyKind.COMPANY)), null);
        String before = "- date: 2026-07-06";

        assertThat(procedures(before, "- {date: 2026-06-20, kind: insolvency-opened}\n  " + before, stated))
                .contains("à l’égard de Menuiserie de la Rade");
        assertThat(procedures(
                        before,
                        "- {date: 2026-06-20, kind: insolvency-opened, note: \"sauvegarde de GIER PARTICIPATIONS\"}\n  "
                                + before,
                        stated))
                .contains("à l’égard de Gier Participations");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            channel: lrar      | channel: email                                          | R-EVD-04 | la réponse du débiteur ou la clause     | la réponse de chaque débiteur à qui elle est allée, ou la clause
            - date: 2026-07-06 | - {date: 2026-06-20, kind: dispute}\\n  - date: 2026-07-06 | R-ELIG-10 | Le débiteur a contesté | L’un au moins des débiteurs a contesté
            """)
    void what_one_debtor_says_or_receives_is_not_told_of_several(
            String typed, String instead, String rule, String ofOne, String ofSeveral) {
        Qualification stated =
                new Qualification(null, null, List.of(coDebtor("Gier Participations", PartyKind.COMPANY)), null);
        TypedFiling filing = TypedFiling.in(folder).with(typed, instead.replace("\\n", "\n"));

        assertThat(told(filing.findings(DocumentKind.REQUETE_INJONCTION), rule)).contains(ofOne);
        assertThat(told(filing.findings(DocumentKind.REQUETE_INJONCTION, stated), rule))
                .contains(ofSeveral)
                .doesNotContain(ofOne);
    }

    private static String told(List<Finding> findings, String rule) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.message() + " " + finding.remedy())
                .collect(Collectors.joining("\n"));
    }

    private String procedures(String typed, String instead, Qualification stated) {
        return TypedFiling.in(folder).with(typed, instead).findings(DocumentKind.REQUETE_INJONCTION, stated).stream()
                .map(Finding::message)
                .filter(message -> message.startsWith("Une procédure collective"))
                .reduce("", (all, message) -> all + message);
    }

    private static List<Finding> searches(TypedFiling filing, Qualification stated) {
        return filing.findings(DocumentKind.REQUETE_INJONCTION, stated).stream()
                .filter(finding -> finding.rule().equals("R-ELIG-04"))
                .toList();
    }

    /** Each debtor is told apart, and none is asked for what its kind cannot have. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMPANY     | Il manque un extrait récent du registre : celui de Gier Participations (aucun). | extrait Kbis
            ASSOCIATION | Rien au dossier ne montre la déclaration de l’association Gier Participations.   | répertoire national des associations
            CONSUMER    | ''                                                                               | ''
            PUBLIC_BODY | ''                                                                               | ''
            """)
    void an_extract_is_asked_of_each_debtor_after_its_kind(PartyKind kind, String message, String remedy) {
        Qualification stated = new Qualification(null, null, List.of(coDebtor("Gier Participations", kind)), null);
        List<Finding> found = TypedFiling.in(folder).findings(DocumentKind.REQUETE_INJONCTION, stated).stream()
                .filter(finding -> finding.rule().equals("R-PTY-05"))
                .toList();

        assertThat(found).hasSize(message.isEmpty() ? 0 : 1);
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.message().replace('\u00a0', ' ')).isEqualTo(message);
            assertThat(finding.remedy()).contains(remedy);
        });
        assertThat(TypedFiling.in(folder)
                        .with(
                                "title: Devis signé, date: 2026-03-01, kind: contract, from: debtor}",
                                "title: Devis signé, date: 2026-03-01, kind: contract, from: debtor}\n  - {file: k3.pdf, title: Extrait de Gier Participations, date: 2026-11-02, kind: registry-extract}")
                        .findings(DocumentKind.REQUETE_INJONCTION, stated))
                .extracting(Finding::rule)
                .doesNotContain("R-PTY-05");
    }

    private static CoDebtor coDebtor(String name, PartyKind kind) {
        return new CoDebtor(name, kind, null, CoDebtor.at("29019").address());
    }

    @Test
    void two_contacts_in_a_week_are_pointed_out_before_a_third() {
        TypedFiling filing = TypedFiling.in(folder)
                .with("date: 2026-07-06", "date: 2026-11-18")
                .with("presented: 2026-07-08", "presented: 2026-11-19")
                .with("date: 2026-06-10", "date: 2026-11-16");

        assertThat(filing.findings(DocumentKind.RELANCE_2))
                .extracting(Finding::rule)
                .contains("FOR-HAR-1");
    }

    @Test
    void an_electronic_registered_letter_needs_the_consent_of_a_private_person() {
        TypedFiling filing = TypedFiling.in(folder)
                .with("kind: company\n  name: Menuiserie", "kind: consumer\n  firstNames: Jean\n  name: Menuiserie")
                .with("channel: lrar", "channel: lre");

        assertThat(filing.findings(DocumentKind.REQUETE_INJONCTION))
                .extracting(Finding::rule)
                .contains("CONS-LRE");
    }

    @Test
    void a_notice_without_a_search_of_the_day_is_pointed_out() {
        TypedFiling searched = TypedFiling.in(folder);

        assertThat(searched.findings(DocumentKind.MISE_EN_DEMEURE))
                .extracting(Finding::rule)
                .doesNotContain("PRO-INSOLV");
        assertThat(searched.with("bodacc.pdf, title: Recherche BODACC sur le débiteur", "autre.pdf, title: Autre")
                        .findings(DocumentKind.MISE_EN_DEMEURE))
                .extracting(Finding::rule)
                .contains("PRO-INSOLV");
    }

    @Test
    void an_act_of_service_must_be_in_the_file() {
        TypedFiling filing = TypedFiling.in(folder)
                .with(
                        "exhibits:",
                        "  - {date: 2026-09-10, kind: order-made, file: ord.pdf}\n  - {date: 2026-10-01, kind: order-served}\nexhibits:");

        assertThat(filing.findings(DocumentKind.DEMANDE_SIGNIFICATION))
                .extracting(Finding::rule)
                .contains("R-AFT-02");
    }

    /** A question that nothing here makes speak would be one that nobody has seen say no. */
    @Test
    void every_question_is_seen_to_say_no() throws Exception {
        Method table =
                getClass().getDeclaredMethod("speaks_of", String.class, String.class, String.class, String.class);
        Set<String> seen = Arrays.stream(
                        table.getAnnotation(CsvSource.class).textBlock().split("\n"))
                .map(line -> line.split("\\|"))
                .map(cells -> cells[cells.length - 2].strip())
                .collect(Collectors.toCollection(TreeSet::new));
        seen.addAll(Set.of("FOR-HAR-1", "CONS-LRE", "R-AFT-02", "PRO-INSOLV"));
        seen.addAll(OF_THE_STATEMENT);

        assertThat(TypedFiling.REVIEW.questions()).extracting(Question::rule).isSubsetOf(seen);
    }

    private static String lines(String typed) {
        return typed.replace("\\n", "\n");
    }
}
