package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Party;
import fr.opposable.claim.Payment;
import fr.opposable.claim.PenaltyRate;
import fr.opposable.claim.Terms;
import fr.opposable.claim.ToldFacts;
import fr.opposable.claim.ToldFacts.JointSums;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.filing.FilingCases.Bench;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Events;
import fr.opposable.fixtures.Told;
import fr.opposable.kernel.French;
import fr.opposable.review.RuleIndex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one of two tenants did or received is not told of both. */
class OfWhomFactsAreToldTest {

    private static final CaseFile RENTS = FilingCases.sample("tribunaux/juge-des-contentieux-de-la-protection");
    private static final CaseFile WINES = FilingCases.sample("tribunaux/chambre-commerciale");
    private static final String LAMY = "Mathilde Lamy";
    private static final FilingQuestions QUESTIONS = new FilingQuestions(Cases.LAW, RuleIndex.fromClassPath());

    private static Party tenant(String first, String name) {
        return FilingCases.tenant(first, name, Bench.PROTECTION.address);
    }

    private static FilingRequest request(CaseFile file, Party other, @Nullable String signer) {
        ToldFacts told = new Told()
                .signedBy(signer)
                .joint(JointSums.ALL, null)
                .reminding(List.of(LAMY))
                .noticed(List.of(LAMY, PartyWords.name(other)))
                .facts();
        return FilingCases.of(file, Bench.PROTECTION.stated, options -> FilingCases.with(
                        options, List.of(other), "article 9 du contrat de location")
                .telling(told));
    }

    private static FilingRequest request(@Nullable String signer) {
        return request(RENTS, tenant("Quentin", "Raynal"), signer);
    }

    private static List<String> facts(FilingRequest request) {
        return Written.of(request, FilingKind.REQUETE_INJONCTION, Cases.LAW).paper().paragraphs().stream()
                .map(text -> text.replace(French.NO_BREAK, ' ').replace('\u202f', ' '))
                .toList();
    }

    private static CaseFile with(CaseFile file, EventKind kind) {
        List<Event> events = new ArrayList<>(file.events());
        events.add(Events.on("2026-09-20", kind).withFiles(List.of("releve.pdf")));
        return file.withEvents(events);
    }

    @Test
    void one_registered_letter_to_two_is_told_as_one_and_says_that_neither_was_put_in_default() {
        assertThat(facts(request("M. Lamy")))
                .anyMatch(
                        text -> text.contains(
                                        "le requérant a adressé à Mathilde Lamy et à Quentin Raynal, en un seul pli, une mise en demeure de payer la somme de 1 926,00 €")
                                && text.endsWith(
                                        "L’avis de réception porte, à la rubrique du nom du signataire, la mention « M. Lamy »."))
                .noneMatch(text -> text.contains("en demeure de payer la somme") && text.contains("a mis "));
    }

    @Test
    void the_chronology_says_whom_a_letter_went_to_and_calls_rent_by_its_name() {
        List<String> told =
                Written.of(request("M. Lamy"), FilingKind.CHRONOLOGIE, Cases.LAW).paper().paragraphs().stream()
                        .map(text -> text.replaceAll("[\\u00a0\\u202f]", " "))
                        .toList();

        assertThat(told)
                .anyMatch(text ->
                        text.startsWith("Mise en demeure, ") && text.endsWith("(à Mathilde Lamy et Quentin Raynal)"))
                .contains("Échéance de l’avis n° 2026-07")
                .noneMatch(text -> text.contains("acture"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            SIGNER    | OTHER          | SHOWS
            M. Lamy   | Quentin Raynal | et son avis ne porte qu’une signature, « M. Lamy » : rien ne montre que Quentin Raynal l’ait reçue.
            Q. Raynal | Quentin Raynal | et son avis ne porte qu’une signature, « Q. Raynal » : rien ne montre que Mathilde Lamy l’ait reçue.
            M. Lamy   | Denis Lamy     | et son avis ne porte qu’une signature, « M. Lamy » : rien ne montre que chacun l’ait reçue.
            -         | Quentin Raynal | fut adressée à Mathilde Lamy et Quentin Raynal : rien ne montre que chacun l’ait reçue.
            """)
    void who_did_not_sign_the_one_avis_is_named_with_the_cure(@Nullable String signer, String other, String shows) {
        Party second = tenant(other.split(" ")[0], other.split(" ")[1]);

        List<Finding> found = QUESTIONS.ask(request(RENTS, second, signer), FilingKind.REQUETE_INJONCTION).stream()
                .filter(finding -> finding.rule().equals("FIL-NOT-2"))
                .toList();

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message().replace('\u00a0', ' ')).contains(shows);
            assertThat(finding.remedy()).contains("par une lettre à son seul nom");
        });
    }

    /** The legal rate runs « à compter de la mise en demeure » (C. civ., art. 1231-6): who had none owes no interest yet. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            COVERS    | SAYS                                                                         | CURE
            PRINCIPAL | Sa part des intérêts (                                                       | demandez-lui le principal seul par une requête à part, sans sa part des intérêts
            PRINCIPAL | dû qu’« à compter de la mise en demeure » (C. civ., art. 1231-6), et contre ce débiteur il n’a pas de point de départ | ou déposez en sachant
            ALL       | Les intérêts sont pourtant demandés à tous, depuis la mise en demeure d’un autre : l’article 1314 | poursuivez sans lui, ou déposez en sachant
            """)
    void interest_asked_of_who_had_no_notice_is_told_to_have_no_start(JointSums covers, String says, String cure) {
        Party other = tenant("Quentin", "Raynal");
        ToldFacts told = new Told()
                .joint(covers, null)
                .reminding(List.of(LAMY))
                .noticed(List.of(LAMY))
                .facts();
        FilingRequest request = FilingCases.of(RENTS, Bench.PROTECTION.stated, options -> FilingCases.with(
                        options, List.of(other), "article 9 du contrat de location")
                .telling(told));

        assertThat(QUESTIONS.ask(request, FilingKind.REQUETE_INJONCTION).stream()
                        .filter(finding -> finding.rule().equals("FIL-NOT-2")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message().replaceAll("[\\u00a0\\u202f]", " "))
                            .contains(says);
                    assertThat(finding.remedy()).contains(cure);
                });
    }

    @Test
    void the_second_debtor_who_signs_is_no_stranger() {
        assertThat(QUESTIONS.ask(request("Q. Raynal"), FilingKind.REQUETE_INJONCTION))
                .noneMatch(finding -> finding.rule().equals("FIL-NOT-1"));
    }

    @Test
    void a_payment_is_not_told_of_all() {
        assertThat(facts(request(null)))
                .anyMatch(text ->
                        text.startsWith("Un règlement de 300,00 € a été reçu le 14 septembre 2026 par virement"))
                .noneMatch(text -> text.contains("débiteurs ont réglé"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            KIND              | SAYS
            DISPUTE           | La créance a été contestée le 20 septembre 2026
            PROMISE           | Le 20 septembre 2026, l’un au moins des débiteurs a promis de payer
            ACKNOWLEDGEMENT   | Le 20 septembre 2026, l’un au moins des débiteurs a reconnu la dette
            INSOLVENCY_OPENED | le 20 septembre 2026 à l’égard de l’un au moins des débiteurs
            """)
    void what_one_said_is_not_told_of_all(EventKind kind, String says) {
        assertThat(facts(request(with(RENTS, kind), tenant("Quentin", "Raynal"), null)))
                .anyMatch(text -> text.contains(says));
    }

    @Test
    void a_birth_is_told_of_a_man_and_of_a_woman_alike() {
        assertThat(facts(request(null)))
                .anyMatch(text -> text.contains("de nationalité française, demeurant")
                        && text.endsWith(" ; date et lieu de naissance : 23 septembre 1968 à Douarnenez."))
                .noneMatch(text -> text.contains("(e)"));
        assertThat(Written.of(request(null), FilingKind.POUVOIR, Cases.LAW)
                        .paper()
                        .paragraphs())
                .noneMatch(text -> text.contains("(e)"))
                .anyMatch(text -> text.startsWith("Par le présent écrit, "));
    }

    @Test
    void a_payment_meant_for_one_invoice_says_so_with_its_article() {
        assertThat(facts(FilingCases.of(WINES, Bench.CHAMBRE_COMMERCIALE.stated, options -> options)))
                .anyMatch(text -> text.startsWith(
                                "Ce règlement, que son auteur a destiné à la facture n° F26-0410 (article 1342-10, alinéa 1, du code civil), a été imputé à hauteur de 69,23 €")
                        && text.contains(" et de 1 430,77 € sur le principal (article 1343-1 du code civil)"));
    }

    @Test
    void a_payment_that_names_no_debt_goes_by_the_law() {
        assertThat(facts(request(null)))
                .anyMatch(
                        text -> text.startsWith(
                                "Ce règlement, fait sans indication de la dette à acquitter (article 1342-10, alinéa 2, du code civil), a été imputé en totalité sur le principal"));
        Payment first = WINES.payments().getFirst();
        CaseFile mixed = WINES.withPayments(
                List.of(first, new Payment(first.date().plusDays(3), first.amount(), null, null, null)));
        assertThat(facts(FilingCases.of(mixed, Bench.CHAMBRE_COMMERCIALE.stated, options -> options)))
                .anyMatch(
                        text -> text.startsWith(
                                "Ces règlements, selon la dette que leur auteur a indiquée et, à défaut, dans l’ordre de la loi (article 1342-10 du code civil), ont été imputés"));
    }

    @Test
    void joint_debtors_are_asked_interest_by_the_notice_to_one_of_them() {
        assertThat(facts(request("M. Lamy")))
                .anyMatch(text -> text.startsWith("**Intérêts.**")
                        && text.endsWith("fait courir les intérêts à l’égard de tous (article 1314 du code civil)."))
                .anyMatch(text -> text.startsWith("Les débiteurs demeurent à Quimper"));
    }

    /** An agreed rate runs from the notice too: what the guide tells of it, the requête founds. */
    @Test
    void interest_at_an_agreed_rate_is_asked_of_all_by_the_same_text() {
        Terms terms = new Terms(
                RENTS.terms().paymentDays(),
                new PenaltyRate.Fixed(new BigDecimal("4")),
                RENTS.terms().rateMode(),
                RENTS.terms().dayCount(),
                null,
                false,
                RENTS.terms().imputation(),
                null,
                false,
                List.of());
        FilingRequest request = request(
                FilingCases.replaced(RENTS, RENTS.creditor(), RENTS.debtor(), terms),
                tenant("Quentin", "Raynal"),
                "M. Lamy");

        assertThat(QUESTIONS.ask(request, FilingKind.REQUETE_INJONCTION))
                .anyMatch(finding -> finding.message().contains("article 1314"));
        assertThat(facts(request))
                .anyMatch(text -> text.startsWith("**Intérêts.**")
                        && text.endsWith("fait courir les intérêts à l’égard de tous (article 1314 du code civil)."));
    }
}
