package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Party;
import fr.opposable.claim.ToldFacts;
import fr.opposable.claim.ToldFacts.JointSums;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.court.Qualification;
import fr.opposable.filing.FilingCases.Bench;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Told;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.review.RuleIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two debtors: which sums they owe jointly, and whom the letters went to. */
class SeveralDebtorsToldTest {

    private static final CaseFile SAMPLE = FilingCases.sample("tribunaux/plusieurs-debiteurs");
    private static final Party GIER = FilingCases.company("Gier Travaux publics", "SAS", Bench.COMMERCE.address);
    private static final String FIRST = "Terrassement Fournel";
    private static final FilingQuestions QUESTIONS = new FilingQuestions(Cases.LAW, RuleIndex.fromClassPath());

    private static FilingRequest request(
            @Nullable JointSums covers, @Nullable String words, List<String> reminders, List<String> notices) {
        ToldFacts told = new Told()
                .joint(covers, words)
                .reminding(reminders)
                .noticed(notices)
                .facts();
        return FilingCases.of(SAMPLE, Qualification.NONE, options -> FilingCases.with(
                        options, List.of(GIER), "article 6 du contrat de location")
                .telling(told));
    }

    private static List<String> paragraphs(FilingRequest request, FilingKind kind) {
        return Written.of(request, kind, Cases.LAW).paper().paragraphs().stream()
                .map(text -> text.replace(French.NO_BREAK, ' ').replace('\u202f', ' '))
                .toList();
    }

    private static String only(FilingRequest request, String words) {
        return paragraphs(request, FilingKind.REQUETE_INJONCTION).stream()
                .filter(text -> text.contains(words))
                .reduce((one, other) -> {
                    throw new AssertionError(one + " | " + other);
                })
                .orElseThrow();
    }

    private static List<Finding> found(FilingRequest request, String rule) {
        return QUESTIONS.ask(request, FilingKind.REQUETE_INJONCTION).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    @Test
    void a_clause_on_the_price_makes_the_principal_joint_and_divides_the_rest() {
        FilingRequest request = request(
                JointSums.PRINCIPAL,
                "Les deux sociétés sont tenues solidairement du prix de la location.",
                List.of(),
                List.of());

        assertThat(only(request, "**Solidarité.**"))
                .startsWith(
                        "**Solidarité.** Les débiteurs sont tenus solidairement du principal, en vertu de l’article 6")
                .contains("en ces termes : « Les deux sociétés sont tenues solidairement du prix de la location »")
                .endsWith(
                        "Les autres sommes, échues et à échoir, sont demandées à chacun des débiteurs pour moitié, soit 197,23 € à la"
                                + " charge de chacun au 21 novembre 2026 ; aucune autre répartition n’étant indiquée, les parts sont égales (article 1309"
                                + " du code civil).");
        assertThat(only(request, "d’**enjoindre**")).doesNotContain("solidairement");
        assertThat(only(request, "** en principal, solidairement ;")).contains("9 240,00 €");
        assertThat(only(request, "recouvrement, à la charge de chacun des débiteurs pour moitié"))
                .contains("40,00 €")
                .endsWith(", soit 20,00 € chacun ;");
        assertThat(only(request, "celles à échoir"))
                .contains(
                        " au 21 novembre 2026, à la charge de chacun des débiteurs pour moitié, soit 177,23 € chacun, et celles à échoir")
                .endsWith(", à la charge de chacun des débiteurs pour moitié ;");
        assertThat(only(request, "le principal n’étant dû qu’une fois"))
                .contains("**9 437,23 €** pour Terrassement Fournel et **9 437,23 €** pour Gier Travaux publics");
        assertThat(paragraphs(request, FilingKind.PROJET_ORDONNANCE))
                .anyMatch(
                        text -> text.contains(
                                "solidairement pour le principal et, pour le surplus, à la charge de chacun pour moitié, de payer"));
        assertThat(found(request, "FIL-PTY-3")).isEmpty();
        assertThat(found(request, "FIL-PTY-4")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message().replace('\u00a0', ' '))
                    .contains(
                            "Gier Travaux publics",
                            "si la loi ou le contrat ne les règle pas autrement (C. civ., art. 1309, texte non relu)",
                            "Entre commerçants, la solidarité des débiteurs d’une dette commerciale se présume (Cass. com., 21 avr. 1980, n° 78-14.765, de seconde main)");
        });
    }

    @Test
    void each_part_has_its_line_in_the_draft_order_once_when_it_is_the_same_for_each_and_they_make_the_total() {
        FilingRequest request = request(JointSums.PRINCIPAL, null, List.of(), List.of());
        JointDebt joint = new JointDebt(request);

        assertThat(paragraphs(request, FilingKind.PROJET_ORDONNANCE))
                .contains(
                        "Principal, solidairement",
                        "Pénalités de retard, pour chacun",
                        "Indemnité forfaitaire de recouvrement, pour chacun",
                        "Au plus, pour chacun");
        assertThat(Money.sum(joint.sharesOfAll().stream()
                                .map(JointDebt.Share::amount)
                                .toList())
                        .plus(request.statement().totals().principal()))
                .isEqualTo(request.statement().totals().total());
    }

    @Test
    void the_annex_gives_the_part_of_each_head_by_head() {
        FilingRequest request = request(JointSums.PRINCIPAL, null, List.of(), List.of());

        assertThat(String.join(" | ", paragraphs(request, FilingKind.REQUETE_INJONCTION)))
                .contains("Terrassement Fournel | 9 240,00 | 177,23 | 20,00 | 9 437,23")
                .contains("Gier Travaux publics | 9 240,00 | 177,23 | 20,00 | 9 437,23")
                .contains("Total demandé | 9 240,00 | 354,46 | 40,00 | 9 634,46")
                .contains(
                        "Le principal, demandé solidairement, n’est dû qu’une fois ; les autres sommes sont demandées à chacun à parts égales.");
        assertThat(paragraphs(request(JointSums.ALL, null, List.of(), List.of()), FilingKind.REQUETE_INJONCTION))
                .doesNotContain("Total demandé");
    }

    @Test
    void a_cent_left_over_is_told_where_it_falls() {
        FilingRequest request = request(JointSums.PRINCIPAL, null, List.of(), List.of());
        JointDebt joint = new JointDebt(request);

        assertThat(joint.cents(List.of(new Asked.Head(Asked.Part.INTEREST, "Intérêts", Money.of("356.55")))))
                .isEqualTo(" ; le centime qui ne se divise pas est à la charge du premier nommé");
        assertThat(joint.cents(Asked.of(request.statement()).heads())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            SUM,   FIRST, SECOND
            0.01,  0.01,  0.00
            40.00, 20.00, 20.00
            356.55, 178.28, 178.27
            """)
    void a_cent_that_does_not_divide_goes_to_the_first_named(String sum, String first, String second) {
        assertThat(new JointDebt(request(JointSums.PRINCIPAL, null, List.of(), List.of())).shares(Money.of(sum)))
                .extracting(JointDebt.Share::amount)
                .containsExactly(Money.of(first), Money.of(second));
    }

    @Test
    void without_solidarity_every_sum_is_divided_and_the_requete_waits() {
        FilingRequest request =
                FilingCases.of(SAMPLE, Qualification.NONE, options -> FilingCases.with(options, List.of(GIER), null));

        assertThat(only(request, "**Division.**")).contains("les parts sont égales (article 1309 du code civil)");
        assertThat(only(request, "d’**enjoindre**")).contains(", chacune pour sa part, de payer");
        assertThat(only(request, "** en principal, à la charge de chacun"))
                .endsWith(", à la charge de chacun des débiteurs pour moitié, soit 4 620,00 € chacun ;");
        assertThat(found(request, "FIL-PTY-2")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BLOCKING);
            assertThat(finding.message().replace('\u00a0', ' '))
                    .contains(
                            "Gier Travaux publics",
                            "la solidarité ne se présume pas (C. civ., art. 1310, texte non relu)",
                            "Entre commerçants, la solidarité des débiteurs d’une dette commerciale se présume");
            assertThat(finding.remedy()).contains("solidarity:");
        });
    }

    /** No order to pay is had against a surety: the basis of the solidarity says that she is one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            BASIS                                               | REFUSED
            acte de cautionnement solidaire du 28 août 2024     | true
            Acte de caution du 28 août 2024                     | true
            article 9 du contrat de location                    | false
            article 12 du bail, dépôt de garantie et solidarité | false
            """)
    void who_is_sued_on_a_surety_bond_is_refused(String basis, boolean refused) {
        FilingRequest request =
                FilingCases.of(SAMPLE, Qualification.NONE, options -> FilingCases.with(options, List.of(GIER), basis));

        assertThat(found(request, "FIL-PTY-5")).hasSize(refused ? 1 : 0).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BLOCKING);
            assertThat(finding.message().replace('\u00a0', ' '))
                    .contains("Le codébiteur Gier Travaux publics est poursuivi sur un cautionnement", "n° 14-16.888");
        });
    }

    @Test
    void a_clause_on_every_sum_makes_every_sum_joint() {
        FilingRequest request = request(JointSums.ALL, null, List.of(), List.of());

        assertThat(only(request, "**Solidarité.**")).contains("tenus solidairement de ces sommes");
        assertThat(only(request, "d’**enjoindre**")).contains(", solidairement, de payer");
        assertThat(paragraphs(request, FilingKind.REQUETE_INJONCTION))
                .noneMatch(text -> text.contains("pour sa part") || text.contains("pour moitié"));
        assertThat(found(request, "FIL-PTY-3")).isEmpty();
    }

    @Test
    void who_does_not_say_what_the_clause_covers_is_warned() {
        assertThat(found(request(null, null, List.of(), List.of()), "FIL-PTY-3"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.message()).contains("article 6 du contrat de location");
                    assertThat(finding.remedy()).contains("solidarityCovers: principal");
                });
    }

    @Test
    void whom_each_letter_went_to_is_named() {
        FilingRequest request = request(JointSums.ALL, null, List.of(FIRST), List.of("TERRASSEMENT FOURNEL"));

        assertThat(only(request, "a relancé"))
                .startsWith("Le requérant a relancé Terrassement Fournel le 15 juin 2026");
        assertThat(only(request, "en demeure de payer"))
                .contains("le requérant a mis Terrassement Fournel en demeure de payer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            REMINDED             | NOTICED                                    | FINDINGS | SAYS
            Terrassement Fournel | Terrassement Fournel                       | 1        | Rien n’est allé à Gier Travaux publics, que la requête poursuit : ni relance, ni mise en demeure.
            Gier Travaux publics | Terrassement Fournel                       | 1        | Aucune mise en demeure n’est allée à Gier Travaux publics
            Terrassement Fournel | Fournel père                               | 2        | ne dit pas à qui la mise en demeure
            """)
    void who_had_no_letter_is_told_with_the_cure(String reminded, String noticed, int findings, String says) {
        List<Finding> found =
                found(request(JointSums.ALL, null, List.of(reminded), List.of(noticed.split(", "))), "FIL-NOT-2");

        assertThat(found).hasSize(findings);
        if (findings == 1) {
            assertThat(found.getFirst().remedy().replace('\u00a0', ' '))
                    .contains("Avant de déposer, mettez ce débiteur en demeure")
                    .contains("3 rue des Tilleuls");
        }
        assertThat(found.stream().map(finding -> finding.message().replace('\u00a0', ' ')))
                .allMatch(message -> findings == 2 || message.contains(says))
                .satisfies(messages -> assertThat(String.join(" ", messages)).contains(says));
    }

    @Test
    void a_letter_whose_note_names_its_debtor_went_to_him() {
        CaseFile noted = SAMPLE.withEvents(SAMPLE.events().stream()
                .map(event -> event.note() != null
                        ? event
                        : new fr.opposable.claim.Event(
                                event.date(),
                                event.kind(),
                                event.level(),
                                event.channel(),
                                "à Gier Travaux publics",
                                event.trackingNumber(),
                                event.sent(),
                                event.presented(),
                                event.outcome(),
                                event.received(),
                                event.amountClaimed(),
                                event.deadlineDays(),
                                event.mode(),
                                event.files()))
                .toList());
        FilingRequest request = FilingCases.of(
                noted, Qualification.NONE, options -> FilingCases.with(options, List.of(GIER), "article 6 du contrat"));

        assertThat(only(request, "en demeure de payer")).contains("a mis Gier Travaux publics en demeure de payer");
        assertThat(found(request, "FIL-NOT-2")).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("Aucune mise en demeure n’est allée à Terrassement Fournel"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                         | l’affaire ne dit pas à qui sont adressés la facture n° L-2026-0377 (pièce n° 3) et l’avoir n° AL-2026-0021 (pièce n° 4).
            Terrassement Fournel                       | Rien de ce qui est facturé n’est adressé à Gier Travaux publics, que la requête poursuit : la facture n° L-2026-0377 (pièce n° 3) et l’avoir n° AL-2026-0021 (pièce n° 4) portent le nom de Terrassement Fournel.
            Fournel père                               | « Fournel père » n’est aucun des débiteurs
            """)
    void who_is_billed_nothing_is_told_with_the_pieces(String billed, String says) {
        assertThat(found(billing(billed.isEmpty() ? List.of() : List.of(billed)), "FIL-INV-1"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.message().replace('\u00a0', ' ').replace('\u202f', ' '))
                            .contains(says);
                });
    }

    @Test
    void invoices_made_out_to_all_of_them_give_no_warning() {
        assertThat(found(billing(List.of(FIRST, "Gier Travaux publics")), "FIL-INV-1"))
                .isEmpty();
    }

    private static FilingRequest billing(List<String> names) {
        ToldFacts told = new Told().joint(JointSums.ALL, null).billing(names).facts();
        return FilingCases.of(SAMPLE, Qualification.NONE, options -> FilingCases.with(
                        options, List.of(GIER), "article 6 du contrat de location")
                .telling(told));
    }
}
