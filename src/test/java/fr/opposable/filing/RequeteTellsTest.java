package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.claim.CreditNote;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Party;
import fr.opposable.claim.Payment;
import fr.opposable.claim.ToldFacts;
import fr.opposable.compliance.Finding;
import fr.opposable.court.Qualification;
import fr.opposable.filing.FilingCases.Bench;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Events;
import fr.opposable.fixtures.Parties;
import fr.opposable.fixtures.Told;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.review.RuleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a judge or a greffier would look for in the requête after reading the pieces, and must find told there. */
class RequeteTellsTest {

    private static final CaseFile SAMPLE = FilingCases.sample(FilingCases.SAMPLE);
    private static final CaseFile TRADER = FilingCases.sample("tribunaux/chambre-commerciale");
    private static final CaseFile PAID_ONCE = FilingCases.sample("tribunaux/tribunal-de-proximite");
    private static final CaseFile RENTS = FilingCases.sample("tribunaux/juge-des-contentieux-de-la-protection");
    private static final CaseFile EXEMPT = FilingCases.sample("tribunaux/tribunal-mixte");
    private static final CaseFile LARGE = FilingCases.sample("tribunaux/tribunal-des-activites-economiques");

    private static final FilingQuestions QUESTIONS = new FilingQuestions(Cases.LAW, RuleIndex.fromClassPath());

    private static List<String> paragraphs(FilingRequest request) {
        return Written.of(request, FilingKind.REQUETE_INJONCTION, Cases.LAW).paper().paragraphs().stream()
                .map(text -> text.replace(French.NO_BREAK, ' ').replace('\u202f', ' '))
                .toList();
    }

    private static List<String> paragraphs(CaseFile file, ToldFacts told) {
        return paragraphs(request(file, options -> options.telling(told)));
    }

    private static FilingRequest request(CaseFile file, UnaryOperator<FilingOptions> options) {
        return FilingCases.of(file, Qualification.NONE, options);
    }

    private static ToldFacts signedBy(@Nullable String signer) {
        return new Told().signedBy(signer).facts();
    }

    private static String only(List<String> paragraphs, String words) {
        List<String> found =
                paragraphs.stream().filter(text -> text.contains(words)).toList();
        assertThat(found).as(words).hasSize(1);
        return found.getFirst();
    }

    @Test
    void where_the_conditions_were_accepted_is_told_with_its_piece_and_its_words() {
        ToldFacts told = new Told()
                .acceptedIn("contrat.pdf", "Le client accepte les conditions jointes.")
                .facts();

        assertThat(only(paragraphs(TRADER, told), "Cette acceptation"))
                .isEqualTo(
                        "Le débiteur a accepté les conditions dont le requérant se prévaut ({{piece:conditions.pdf}}). Cette"
                                + " acceptation figure sur la {{piece:contrat.pdf}}, en date du 5 novembre 2025, en ces termes : « Le"
                                + " client accepte les conditions jointes ».");
    }

    @Test
    void conditions_whose_acceptance_is_not_told_are_only_produced() {
        assertThat(paragraphs(TRADER, ToldFacts.NONE))
                .contains("Les conditions dont le requérant se prévaut sont produites ({{piece:conditions.pdf}}).")
                .noneMatch(text -> text.contains("a accepté"));
    }

    @Test
    void an_acceptance_on_a_file_that_is_no_piece_is_not_told() {
        assertThat(paragraphs(
                        TRADER, new Told().acceptedIn("ailleurs.pdf", null).facts()))
                .noneMatch(text -> text.contains("a accepté"));
    }

    @Test
    void who_signed_for_the_letter_is_told() {
        assertThat(only(paragraphs(SAMPLE, signedBy("R. Chabert")), "mis le débiteur en demeure"))
                .endsWith("L’avis de réception porte, à la rubrique du nom du signataire, la mention « R. Chabert ».");
    }

    /** A letter sent from the store has no receipt yet, whatever depot.yaml says of the one before. */
    @Test
    void an_avis_that_did_not_come_back_bears_no_signature() {
        CaseFile unreceived = SAMPLE.withEvents(SAMPLE.events().stream()
                .map(event -> event.withOutcome(event.outcome(), null))
                .toList());

        assertThat(only(paragraphs(unreceived, signedBy("R. Chabert")), "mis le débiteur en demeure"))
                .doesNotContain("Chabert")
                .doesNotContain("reçue le");
    }

    private static CaseFile noticeShownBy(String... files) {
        return SAMPLE.withEvents(SAMPLE.events().stream()
                .map(event -> event.kind() == EventKind.MISE_EN_DEMEURE ? event.withFiles(List.of(files)) : event)
                .toList());
    }

    /** A letter shows what it says: that it was posted, and presented, is the word of whoever asks until a piece shows it. */
    @Test
    void a_letter_that_no_piece_shows_to_have_left_is_not_told_as_sent() {
        CaseFile unproved = noticeShownBy("med/lettre.pdf");

        assertThat(only(paragraphs(unproved, ToldFacts.NONE), "mise en demeure de payer"))
                .isEqualTo(
                        "Le requérant produit une mise en demeure de payer la somme de 19 053,65 € dans un délai de 8 jours, datée du"
                                + " 6 juillet 2026, qu’il indique avoir adressée au débiteur par lettre recommandée avec demande"
                                + " d’avis de réception n° 1A20144388903, présentée et reçue le 8 juillet 2026"
                                + " ({{piece:med/lettre.pdf}}). Aucune pièce distincte de cette lettre n’en établit, à ce jour,"
                                + " l’envoi ni la réception.");
        assertThat(only(paragraphs(unproved, ToldFacts.NONE), "**Clause pénale.**"))
                .contains(
                        "({{piece:med/lettre.pdf}}), que le requérant indique avoir adressée, étant restée sans effet");
        assertThat(Written.of(request(unproved, options -> options), FilingKind.CHRONOLOGIE, Cases.LAW)
                        .paper()
                        .model("")
                        .toString())
                .contains("envoi sans pièce distincte de la lettre", ", selon le requérant");
    }

    @Test
    void a_notice_without_any_piece_is_told_as_the_word_of_the_applicant() {
        assertThat(only(paragraphs(noticeShownBy(), ToldFacts.NONE), "mise en demeure de payer"))
                .startsWith("Le requérant indique qu’une mise en demeure de payer la somme de 19 053,65 €")
                .endsWith("Aucune pièce n’en établit, à ce jour, le contenu, l’envoi ni la réception.");
    }

    @Test
    void one_proof_of_the_way_of_a_letter_is_enough_to_tell_that_it_left() {
        assertThat(only(
                        paragraphs(noticeShownBy("med/lettre.pdf", "med/preuve-de-depot.jpg"), ToldFacts.NONE),
                        "mis le débiteur en demeure"))
                .doesNotContain("Aucune pièce");
    }

    @Test
    void an_enseigne_is_said_of_the_debtor_and_never_stands_for_his_name() {
        ToldFacts told = new Told().enseigne("La Table des Bateliers").facts();

        assertThat(only(paragraphs(TRADER, told), "sous l’enseigne"))
                .startsWith(
                        "**Baptiste Schmitt EI**, entrepreneur individuel, sous l’enseigne « La Table des Bateliers »,"
                                + " immatriculé sous le n° 035 895 259 RCS Strasbourg, demeurant 14 quai des Bateliers");
    }

    @Test
    void a_sole_trader_whose_name_says_it_in_full_is_not_said_to_be_one_again() {
        Party named = Parties.named(TRADER.debtor(), "Schmitt, entrepreneur individuel");

        assertThat(PartyWords.debtor(named, null).replace(French.NO_BREAK, ' '))
                .startsWith("**Baptiste Schmitt, entrepreneur individuel**, immatriculé sous le n° ")
                .containsOnlyOnce("entrepreneur individuel");
    }

    @Test
    void a_clause_of_jurisdiction_is_named_and_set_aside() {
        assertThat(only(
                        paragraphs(FilingCases.of(SAMPLE, Bench.COMMERCE.stated, options -> options)),
                        "clause de compétence"))
                .isEqualTo(
                        "Le contrat contient une clause de compétence (« Tribunal des activités économiques de Lyon »)"
                                + " ({{piece:contrat/conditions-generales.pdf}}). Elle est réputée non écrite pour la présente requête, la"
                                + " règle étant d’ordre public (article 1406, alinéa 3, du code de procédure civile).");
    }

    @Test
    void a_clause_is_relied_on_for_the_transfer_alone() {
        FilingRequest request = request(
                SAMPLE,
                options -> new FilingOptions(
                        null,
                        List.of(),
                        null,
                        new Transfer.To("Tribunal des activités économiques de Lyon"),
                        true,
                        null,
                        "Maître Jeanne Aubry",
                        null,
                        false));

        assertThat(only(paragraphs(request), "clause de compétence"))
                .endsWith(
                        "Elle n’est invoquée que pour le renvoi demandé en cas d’opposition (article 1408 du code de procédure"
                                + " civile).");
    }

    @Test
    void a_clause_that_names_the_same_court_is_not_what_makes_it_competent() {
        assertThat(only(paragraphs(LARGE, ToldFacts.NONE), "désigne la même juridiction"))
                .contains("La compétence ne résulte pas de cette clause mais de la loi");
    }

    @Test
    void a_clause_penale_beside_penalties_has_its_article_its_piece_and_its_reason() {
        assertThat(only(paragraphs(LARGE, ToldFacts.NONE), "**Clause pénale.**"))
                .contains("L’article 14 du marché", "{{piece:contrat.pdf}}", "article 1231-5 du code civil")
                .contains("8 % du principal impayé", "Elle s’ajoute aux pénalités de retard");
    }

    /** The creditor's own paper pleads for no reduction: who files is told of it, with its text. */
    @Test
    void that_a_clause_penale_may_be_reduced_is_told_to_who_files_and_not_to_the_judge() {
        FilingRequest request = request(LARGE, options -> options);

        assertThat(paragraphs(request)).noneMatch(text -> text.contains("modérer") || text.contains("excessive"));
        assertThat(found(request, "FIL-CLP-2").message())
                .contains("modérer la clause pénale", "C. civ.,", "art. 1231-5, al. 2");
        assertThat(rules(request(EXEMPT, options -> options))).noneMatch(rule -> rule.endsWith("FIL-CLP-2"));
    }

    @Test
    void a_clause_penale_is_quoted_in_the_words_of_its_piece() {
        ToldFacts told = new Told()
                .penaltyClause("Il doit en outre 8 % du principal impayé.")
                .facts();

        assertThat(only(paragraphs(LARGE, told), "**Clause pénale.**"))
                .contains("en ces termes : « Il doit en outre 8 % du principal impayé » ({{piece:contrat.pdf}}).");
    }

    @Test
    void the_proof_of_the_contribution_stands_with_what_makes_the_requete_admissible_not_among_the_rest() {
        List<String> told = paragraphs(LARGE, ToldFacts.NONE);

        assertThat(only(told, "{{piece:contribution.pdf}}"))
                .startsWith("Au titre de la contribution pour la justice économique prévue par l’article 27")
                .contains("le requérant, qui emploie 312 salariés, produit la pièce suivante : « Reçu de paiement")
                .doesNotContain("justifie");
        assertThat(Written.of(request(LARGE, options -> options), FilingKind.LETTRE_GREFFE, Cases.LAW)
                        .paper()
                        .paragraphs())
                .anyMatch(
                        text -> text.contains(
                                "le justificatif de la contribution pour la justice économique, parmi ces pièces ({{piece:contribution.pdf}})"));
        assertThat(told).noneMatch(text -> text.startsWith("Le requérant produit en outre"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | le requérant, qui emploie 1 salarié, produit
            0 | le requérant produit
            """)
    void who_employs_nobody_or_one_is_not_told_in_the_plural(int employees, String says) {
        assertThat(only(paragraphs(employing(employees), ToldFacts.NONE), "{{piece:contribution.pdf}}"))
                .startsWith("Au titre de l’exemption de la contribution")
                .contains(says);
    }

    private static CaseFile employing(int employees) {
        Party creditor = LARGE.creditor();
        Party small = new Party(
                creditor.kind(),
                creditor.name(),
                creditor.firstNames(),
                creditor.legalForm(),
                creditor.shareCapital(),
                creditor.siren(),
                creditor.siret(),
                creditor.rcsCity(),
                creditor.vatNumber(),
                creditor.address(),
                creditor.representative(),
                creditor.birth(),
                creditor.email(),
                creditor.phone(),
                creditor.iban(),
                creditor.bic(),
                employees,
                creditor.trader());
        return FilingCases.replaced(LARGE, small, LARGE.debtor(), LARGE.terms());
    }

    @Test
    void the_base_of_the_contribution_is_told_with_what_of_it_is_a_reading() {
        assertThat(request(LARGE, options -> options).competence().contribution())
                .isNotNull()
                .satisfies(contribution -> assertThat(contribution.words().replace('\u202f', ' '))
                        .contains("dont 68 400,00\u00a0€ en principal et le reste en intérêts et accessoires")
                        .contains("qu’ils y comptent est une lecture, non vérifiée")
                        .contains(
                                "chiffre d’affaires de 50 à 1 500 millions d’euros et bénéfice de plus de 3 millions, 3\u00a0% des demandes")
                        .contains("sur le tout et 2 052,00\u00a0€ sur le seul principal")
                        .contains("sur le tout et 3 420,00\u00a0€ sur le seul principal"));
    }

    @Test
    void a_reminder_is_told_before_the_payment_that_followed_it() {
        List<String> facts = paragraphs(PAID_ONCE, ToldFacts.NONE);

        int reminder = facts.indexOf(only(facts, "Le requérant a relancé"));
        int payment = facts.indexOf(only(facts, "Le débiteur a réglé"));
        int notice = facts.indexOf(only(facts, "en demeure de payer"));
        assertThat(List.of(reminder, payment, payment + 1, notice)).isSorted();
        assertThat(facts.get(payment + 1))
                .isEqualTo(
                        "Ce règlement a été imputé en totalité sur le principal, selon le détail donné à l’annexe 1.");
    }

    @Test
    void a_notice_for_less_than_the_principal_asked_says_why() {
        assertThat(only(paragraphs(claiming("7008.00"), ToldFacts.NONE), "Cette somme était"))
                .contains("la somme de 7 008,00 €")
                .endsWith(
                        "Cette somme était celle des factures, règlement déduit ; le principal demandé la dépasse de 69,23 €,"
                                + " part du règlement imputée sur les pénalités de retard échues.");
        CaseFile credited = claiming("6998.00")
                .withCreditNotes(List.of(new CreditNote(
                        "A-1", TRADER.invoices().getFirst().due(), Money.of("10.00"), "F26-0410", null)));
        assertThat(only(paragraphs(credited, ToldFacts.NONE), "Cette somme était"))
                .contains("celle des factures, avoir et règlement déduits");
        assertThat(paragraphs(claiming("7000.00"), ToldFacts.NONE))
                .noneMatch(text -> text.contains("Cette somme était"));
    }

    /** The trader's case, its notice for another sum. */
    private static CaseFile claiming(String sum) {
        List<Event> events = TRADER.events().stream()
                .map(event -> event.kind() != EventKind.MISE_EN_DEMEURE ? event : Events.claiming(event, sum))
                .toList();
        return TRADER.withEvents(events);
    }

    /** A debtor of whom nothing shows that he was given notice: the one sum is not added up, nor dated. */
    @Test
    void a_principal_asked_alone_is_said_once() {
        CaseFile unnoticed = PAID_ONCE.withEvents(PAID_ONCE.events().stream()
                .filter(event -> event.kind() != EventKind.MISE_EN_DEMEURE)
                .toList());
        List<String> told = paragraphs(unnoticed, ToldFacts.NONE);

        assertThat(only(told, "Objet :"))
                .matches("\\*\\*Objet :\\*\\* paiement de la somme de \\*\\*[\\d ,]+ €\\*\\* en principal\\.");
        assertThat(told).noneMatch(text -> text.contains("soit au total"));
    }

    @Test
    void the_indemnities_of_two_invoices_are_told_in_the_plural_as_the_tables_do() {
        assertThat(only(paragraphs(TRADER, ToldFacts.NONE), "pour frais de recouvrement (2"))
                .contains("**80,00 €** au titre des indemnités forfaitaires pour frais de recouvrement (2 factures)");
    }

    @Test
    void what_ran_what_was_paid_and_what_is_asked_are_joined() {
        List<String> told = paragraphs(TRADER, ToldFacts.NONE);

        assertThat(only(told, "**Pénalités de retard.**"))
                .contains("Elles ont couru pour 396,64 € jusqu’au 21 novembre 2026".replace("396,64", accrued(TRADER)))
                .contains("69,23 € en ayant été réglés par imputation, elles restent dues pour");
        assertThat(told)
                .contains(
                        "Règlement imputé : 1 500,00 €, soit 69,23 € sur les pénalités de retard échues et 1 430,77 € sur le principal"
                                + " (article 1343-1 du code civil).")
                .containsSequence("Réglées par imputation", "−69,23")
                .contains("Pénalités de retard restant dues");
    }

    /** What came in after the day of the statement is not of it: neither counted, nor told in the plural, nor cited. */
    @Test
    void a_payment_and_a_credit_note_of_a_later_day_are_not_told_among_what_was_deducted() {
        Payment first = TRADER.payments().getFirst();
        CaseFile later = TRADER.withPayments(List.of(
                first, new Payment(FilingCases.DAY.plusDays(2), first.amount(), null, "virement", "apres.pdf")));
        CaseFile credited = FilingCases.sample("03-plusieurs-factures-avoir");
        CreditNote note = credited.creditNotes().getFirst();
        CreditNote after =
                new CreditNote("AV-2", FilingCases.DAY.plusDays(2), note.gross(), note.invoice(), "avoir-apres.pdf");

        assertThat(only(paragraphs(later, ToldFacts.NONE), "**Principal.**"))
                .contains("après déduction de la part du règlement imputée sur le principal")
                .doesNotContain("apres.pdf");
        assertThat(only(paragraphs(credited.withCreditNotes(List.of(note, after)), ToldFacts.NONE), "**Principal.**"))
                .contains("après déduction de l’avoir")
                .doesNotContain("avoir-apres.pdf");
    }

    private static String accrued(CaseFile file) {
        return French.amount(Money.sum(request(file, options -> options).statement().segments().stream()
                        .map(Segment::amount)
                        .toList()))
                .replace('\u202f', ' ');
    }

    @Test
    void each_row_of_the_first_table_is_a_sum_that_can_be_done() {
        assertThat(paragraphs(TRADER, ToldFacts.NONE))
                .containsSequence("F26-0410", "30/05/2026", "5 136,00", "1 430,77", "3 705,23");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            CASE                            | SAYS                                                          | AND NOT
            tribunaux/chambre-commerciale   | après déduction de la part du règlement imputée sur le principal | avoir
            tribunaux/tribunal-de-proximite | restant dû après déduction du règlement (                     | avoir
            tribunaux/plusieurs-debiteurs   | restant dû après déduction de l’avoir (                       | règlement
            tribunaux/tribunal-judiciaire   | au prix convenu, toutes taxes comprises (                     | déduction
            tribunaux/tribunal-mixte        | au prix convenu, exonéré de TVA (                             | taxes comprises
            tribunaux/juge-des-contentieux-de-la-protection | au prix convenu, toutes taxes comprises, restant dû après déduction du règlement ( | avoir
            """)
    void what_was_taken_off_the_principal_is_named_and_nothing_else(String sample, String says, String not) {
        assertThat(only(paragraphs(FilingCases.sample(sample), ToldFacts.NONE), "**Principal.**"))
                .contains(says)
                .doesNotContain(not);
    }

    @Test
    void conventions_about_payments_and_credit_notes_are_told_where_there_are_some() {
        assertThat(only(paragraphs(LARGE, ToldFacts.NONE), "**Conventions de calcul.**"))
                .doesNotContain("avoir", "paiement", "imputation")
                .contains("L’indemnité forfaitaire de 40 €");
        assertThat(only(paragraphs(TRADER, ToldFacts.NONE), "**Conventions de calcul.**"))
                .contains("Le jour d’un paiement", "1343-1")
                .doesNotContain("avoir", "1342-10");
        assertThat(only(
                        paragraphs(FilingCases.sample("tribunaux/plusieurs-debiteurs"), ToldFacts.NONE),
                        "**Conventions de calcul.**"))
                .contains("Un avoir réduit le principal dès sa date.")
                .doesNotContain("paiement");
    }

    @Test
    void a_rate_is_said_once_with_where_it_comes_from() {
        assertThat(paragraphs(TRADER, ToldFacts.NONE))
                .contains("12,00 % : taux convenu (C. com., art. L. 441-10, II).");
        assertThat(paragraphs(PAID_ONCE, ToldFacts.NONE))
                .anyMatch(text -> text.startsWith("2,75 % : taux de l’intérêt légal, 2e semestre 2026")
                        && text.endsWith(") ; C. civ., art. 1231-6 et 1344-1."));
    }

    @Test
    void a_list_of_pieces_ends_with_a_full_stop() {
        List<String> told = paragraphs(TRADER, ToldFacts.NONE);

        assertThat(only(told, "« Bon de livraison du 28 avril 2026 signé »,")).endsWith(" ;");
        assertThat(only(told, "« Bon de livraison du 27 mai 2026 signé »,")).endsWith("({{piece:execution.pdf}}).");
    }

    @Test
    void a_day_that_the_title_of_a_piece_says_is_not_said_again() {
        assertThat(paragraphs(TRADER, ToldFacts.NONE)).noneMatch(text -> text.contains("en date du 28 avril 2026"));
        assertThat(paragraphs(TRADER, ToldFacts.NONE)).anyMatch(text -> text.contains("en date du 5 novembre 2025"));
    }

    @Test
    void rents_are_called_for_and_not_invoiced_in_the_tables_too() {
        List<String> told = paragraphs(FilingCases.of(RENTS, Bench.PROTECTION.stated, options -> options));

        assertThat(told).noneMatch(text -> text.contains("facture"));
    }

    @Test
    void with_several_debtors_nobody_is_said_to_have_had_a_letter() {
        Party other = FilingCases.company("Entrepôts du Léon", "SAS", Bench.COMMERCE.address);
        FilingRequest request =
                request(SAMPLE, options -> FilingCases.with(options, List.of(other), "article 4 du contrat"));

        assertThat(only(paragraphs(request), "une mise en demeure de payer")).contains("le requérant a adressé");
        assertThat(paragraphs(request)).noneMatch(text -> text.contains("mis les débiteurs en demeure"));
        assertThat(rules(request)).contains("warning FIL-NOT-2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            SIGNED BY     | FOUND
            -             | warning FIL-NOT-1
            R. Chabert    | information FIL-NOT-1
            Franck Magnin | -
            F. MAGNIN     | -
            """)
    void an_avis_signed_by_nobody_knows_whom_or_by_another_is_told_to_who_files(
            @Nullable String signer, @Nullable String found) {
        List<String> rules = rules(request(SAMPLE, options -> options.telling(signedBy(signer))));

        if (found == null) {
            assertThat(rules).noneMatch(rule -> rule.endsWith("FIL-NOT-1"));
        } else {
            assertThat(rules).contains(found);
        }
    }

    /** Two letters of one day have two avis: a name told without its number may be on either, and is said of neither. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            SIGNED BY                         | FIRST      | SECOND
            -                                 | -          | -
            R. Chabert                        | -          | -
            1A20144388903 = R. Chabert        | R. Chabert | -
            1A20144388903 = A. X ; 2C 01 = B. Y | A. X     | B. Y
            """)
    void of_two_avis_each_bears_the_name_told_with_its_number(
            @Nullable String told, @Nullable String first, @Nullable String second) {
        List<Event> events = new ArrayList<>(SAMPLE.events());
        Event notice = events.getLast();
        events.add(new Event(
                notice.date(),
                notice.kind(),
                null,
                notice.channel(),
                null,
                "2C01",
                notice.sent(),
                notice.presented(),
                notice.outcome(),
                notice.received(),
                notice.amountClaimed(),
                notice.deadlineDays(),
                null,
                List.of()));
        FilingRequest request = request(SAMPLE.withEvents(events), options -> options.telling(signedBy(told)));
        AvisSigners signers = new AvisSigners(request);

        assertThat(signers.signed().stream().map(signers::of)).containsExactly(first, second);
        assertThat(rules(request).contains("warning FIL-NOT-1")).isEqualTo(first == null || second == null);
        assertThat(paragraphs(request).stream().filter(text -> text.contains("nom du signataire")))
                .hasSize((first == null ? 0 : 1) + (second == null ? 0 : 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            TYPED                    | SAID
            article 9 du bail        | en vertu de l'article\u00a09 du bail
            l'article 4              | en vertu de l'article\u00a04
            Art. 6 du contrat.       | en vertu de l'article\u00a06 du contrat
            clause de solidarité     | en vertu de ce qui suit : clause de solidarité
            """)
    void what_makes_debtors_jointly_liable_stands_in_its_sentence(String typed, String said) {
        assertThat(Grounds.virtue(typed)).isEqualTo(said);
    }

    @Test
    void a_letter_nobody_received_has_no_signatory_to_tell() {
        assertThat(rules(request(PAID_ONCE, options -> options))).noneMatch(rule -> rule.endsWith("FIL-NOT-1"));
    }

    @Test
    void the_cumulation_of_a_clause_and_of_penalties_is_told_as_our_reading() {
        assertThat(found(request(LARGE, options -> options), "FIL-CLP-1").message())
                .contains("est notre lecture");
        assertThat(rules(request(EXEMPT, options -> options))).noneMatch(rule -> rule.endsWith("FIL-CLP-1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            BENCH               | SAYS
            COMMERCE            | dans les quinze jours de la demande, à peine de caducité.
            TAE                 | son application au tribunal des activités économiques est une lecture
            CHAMBRE_COMMERCIALE | n’y est peut-être pas applicable
            MIXTE               | n’y est peut-être pas applicable
            JUDICIAIRE          | -
            PROTECTION          | -
            """)
    void the_advance_of_fees_is_told_where_there_are_some(Bench bench, @Nullable String says) {
        List<String> told =
                findings(FilingCases.of(FilingCases.before(bench, false), bench.stated, options -> options)).stream()
                        .filter(finding -> finding.rule().equals("FIL-FEE-1"))
                        .map(Finding::message)
                        .toList();

        if (says == null) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told).singleElement().asString().contains(says);
        }
    }

    @Test
    void two_payments_alike_are_told_twice_and_imputed_once() {
        CaseFile twice = TRADER.withPayments(
                List.of(TRADER.payments().getFirst(), TRADER.payments().getFirst()));
        List<String> facts = paragraphs(twice, ToldFacts.NONE);

        assertThat(facts.stream().filter(text -> text.startsWith("Le débiteur a réglé")))
                .hasSize(2);
        assertThat(facts.stream()
                        .filter(text ->
                                text.startsWith("Ces règlements, que leur auteur a destinés chacun à une facture")))
                .hasSize(1);
    }

    @Test
    void an_event_of_the_last_notice_alone_bears_the_signature() {
        List<Event> events = new ArrayList<>(SAMPLE.events());
        Event notice = events.stream()
                .filter(event -> event.kind() == EventKind.MISE_EN_DEMEURE)
                .findFirst()
                .orElseThrow();
        Event earlier = new Event(
                notice.date().minusDays(20),
                notice.kind(),
                null,
                notice.channel(),
                null,
                null,
                null,
                null,
                null,
                null,
                notice.amountClaimed(),
                8,
                null,
                List.of());
        events.add(earlier);
        CaseFile two = SAMPLE.withEvents(events);

        assertThat(paragraphs(two, signedBy("R. Chabert")).stream()
                        .filter(text -> text.contains("en demeure de payer"))
                        .map(text -> text.contains("R. Chabert")))
                .containsExactly(false, true);
    }

    private static Finding found(FilingRequest request, String rule) {
        return findings(request).stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> findings(FilingRequest request) {
        return QUESTIONS.ask(request, FilingKind.REQUETE_INJONCTION);
    }

    private static List<String> rules(FilingRequest request) {
        return findings(request).stream()
                .map(finding -> finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.rule())
                .toList();
    }

    @Test
    void a_quote_drawn_up_one_day_and_signed_another_says_of_each_what_it_is() {
        assertThat(only(paragraphs(PAID_ONCE, ToldFacts.NONE), "L’accord des parties"))
                .contains(
                        " : « Devis n° 2026-031 », document daté du 11 février 2026 et signé par le débiteur le 16 février 2026 (");
    }

    @Test
    void the_principal_cites_what_it_is_made_of() {
        assertThat(only(paragraphs(PAID_ONCE, ToldFacts.NONE), "**Principal.**"))
                .endsWith("({{piece:contrat.pdf,execution.pdf,facture-2026-0147.pdf,releve.pdf}}).");
    }
}
