package fr.opposable.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.PartyKind;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Parties;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What could move a day is told where it could, and nowhere else: one fact of the case is changed, and the sentence comes or goes. */
class DoubtsTest {

    private static final Event ORDER = OnTime.event(EventKind.ORDER_MADE, "2026-09-20");
    private static final Event SERVED = OnTime.served("2026-10-10", "à personne");

    private static String doubts(Deadlines deadlines, String id) {
        return OnTime.plain(String.join("\n", OnTime.only(deadlines, id).unknown()));
    }

    /** {@return the case of a debtor at a postcode, or in a country} */
    private static CaseFile at(String where, Event... events) {
        boolean isCountry = where.length() == 2;
        return OnTime.with(
                Cases.oneInvoice()
                        .debtorAt(OnTime.at(isCountry ? "1000" : where, null, isCountry ? where : "FR"))
                        .build(),
                events);
    }

    private static CaseFile opposed(@Nullable String sent, @Nullable String presented, @Nullable String received) {
        return OnTime.file(
                OnTime.order("2026-09-20", "10000.01"),
                SERVED,
                OnTime.event(EventKind.OPPOSITION, "2026-11-02", null, sent, presented, received));
    }

    private static CaseFile againstConsumer(CaseFile file) {
        CaseFile consumer = Cases.oneInvoice()
                .debtor(party -> Parties.ofKind(party, PartyKind.CONSUMER))
                .build();
        return OnTime.with(consumer, file.events().toArray(Event[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            DÉBITEUR | SIÈGE      | ACTE REÇU  | LIEU SANS PROROGATION | RÉCEPTION INCONNUE
            29200    | METROPOLE  | -          | false                 | false
            97400    | METROPOLE  | -          | true                  | false
            97400    | LA_REUNION | -          | false                 | false
            29200    | LA_REUNION | -          | true                  | false
            BE       | METROPOLE  | -          | true                  | true
            BE       | METROPOLE  | 2026-10-19 | true                  | false
            NC       | METROPOLE  | -          | true                  | true
            WF       | METROPOLE  | -          | true                  | true
            97600    | METROPOLE  | -          | true                  | false
            """)
    void of_the_opposition_of_who_lives_far_away(
            String where, Place seat, String received, boolean elsewhere, boolean unknownReceipt) {
        Event service = OnTime.event(EventKind.ORDER_SERVED, "2026-10-10", "à personne", null, null, received);
        Deadlines deadlines = Deadlines.of(at(where, ORDER, service), LocalDate.parse("2026-10-20"), Cases.LAW, seat);

        assertThat(doubts(deadlines, "DL-03").contains("en un lieu sans prorogation"))
                .isEqualTo(elsewhere);
        assertThat(doubts(deadlines, "DL-03").contains("a reçu l'acte n'est pas connue"))
                .isEqualTo(unknownReceipt);
    }

    /** The time of who was served by dispatch runs from the day the act reached him (CPC, art. 647-1). */
    @ParameterizedTest
    @CsvSource({"29200, 2026-11-10", "BE, 2027-01-19"})
    void of_a_receipt_that_is_known_is_the_day_counted_from(String where, LocalDate last) {
        Event service = OnTime.event(EventKind.ORDER_SERVED, "2026-10-10", "à personne", null, null, "2026-10-19");
        Deadlines deadlines =
                Deadlines.of(at(where, ORDER, service), LocalDate.parse("2026-10-20"), Cases.LAW, Place.METROPOLE);

        assertThat(OnTime.only(deadlines, "DL-03").last()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DÉLAI | DÉBITEUR
            DL-02 | professionnel
            DL-03 | professionnel
            DL-07 | professionnel
            DL-08 | consommateur
            """)
    void of_an_insolvency_are_told_with_every_day_of_the_proceedings(String id, String debtor) {
        CaseFile solvent = opposed(null, null, null);
        CaseFile insolvent = OnTime.with(
                solvent,
                Stream.concat(
                                solvent.events().stream(),
                                Stream.of(OnTime.event(EventKind.INSOLVENCY_OPENED, "2026-11-05")))
                        .toArray(Event[]::new));
        boolean isConsumer = debtor.equals("consommateur");

        assertThat(doubts(OnTime.on("2026-11-12", isConsumer ? againstConsumer(insolvent) : insolvent), id))
                .contains("ouverte depuis le 5 novembre 2026")
                .contains("L. 622-21");
        assertThat(doubts(OnTime.on("2026-11-12", isConsumer ? againstConsumer(solvent) : solvent), id))
                .doesNotContain("L. 622-21");
    }

    @Test
    void of_an_insolvency_are_told_with_the_title_and_the_prescription() {
        Event opened = OnTime.event(EventKind.INSOLVENCY_OPENED, "2026-11-05");

        assertThat(doubts(OnTime.on("2026-11-12", OnTime.file(ORDER, SERVED, opened)), "DL-10"))
                .contains("L. 622-21");
        assertThat(doubts(OnTime.on("2026-11-12", OnTime.file(ORDER, SERVED, opened)), "DL-14"))
                .contains("l'effet de la déclaration sur la prescription n'est pas compté");
        assertThat(doubts(OnTime.on("2026-11-12", OnTime.file(ORDER, SERVED)), "DL-14"))
                .doesNotContain("déclaration");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            DÉBITEUR | DIT
            29200    | -
            97400    | -
            PF       | Le débiteur demeure en Polynésie française, qui a son propre code de procédure civile
            NC       | Le débiteur demeure en Nouvelle-Calédonie, qui a son propre code de procédure civile
            """)
    void of_a_place_with_its_own_procedure(String where, String told) {
        String doubts = doubts(OnTime.on("2026-10-20", at(where, ORDER)), "DL-02");

        assertThat(doubts).contains(told == null ? "" : told);
        assertThat(doubts.contains("propre code")).isEqualTo(told != null);
    }

    @Test
    void of_a_debtor_without_address() {
        CaseFile nowhere = OnTime.with(Cases.oneInvoice().debtorAt(null).build(), ORDER);

        assertThat(doubts(OnTime.on("2026-10-20", nowhere), "DL-02"))
                .contains("L'adresse du débiteur manque")
                .contains("ceux de la métropole");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            MODE       | INCONNU | ENCORE OPPOSITION
            -          | true    | true
            par poste  | true    | true
            étude      | false   | true
            à personne | -       | false
            """)
    void of_the_way_an_order_was_served(String mode, Boolean unknown, boolean opposable) {
        Deadlines deadlines = OnTime.on("2026-10-20", OnTime.file(ORDER, OnTime.served("2026-10-10", mode)));

        if (unknown != null) {
            assertThat(doubts(deadlines, "DL-04").contains("Le mode de signification n'est pas connu"))
                    .isEqualTo(unknown);
        }
        assertThat(doubts(deadlines, "DL-10").contains("Signifiée autrement qu'à personne"))
                .isEqualTo(opposable);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            COMMERÇANT | DÉBITEUR | QUALITÉ INCONNUE | GREFFE PUBLIC
            true       | 29200    | false            | false
            -          | 29200    | true             | false
            true       | 67000    | false            | true
            """)
    void of_fees_that_a_commercial_greffe_asks(Boolean trader, String where, boolean unknown, boolean isPublic) {
        Deadlines filed = OnTime.on(
                "2026-10-02", OnTime.debtor(at(where, OnTime.event(EventKind.REQUETE_FILED, "2026-10-01")), trader));
        Deadlines opposed = OnTime.on(
                "2026-11-12",
                OnTime.debtor(at(where, ORDER, SERVED, OnTime.event(EventKind.OPPOSITION, "2026-11-02")), trader));

        for (String doubts : List.of(doubts(filed, "DL-01"), doubts(opposed, "DL-07"))) {
            assertThat(doubts.contains("la qualité de commerçant n'est pas connue"))
                    .isEqualTo(unknown);
            assertThat(doubts.contains("En Alsace et en Moselle, le greffe est public"))
                    .isEqualTo(isPublic);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            ENVOYÉE    | PRÉSENTÉE  | REÇUE      | CONSIGNER : DÉPART                    | AVOCAT : DÉPART                       | LETTRE ABSENTE | COMPTÉ DE L'ENVOI
            2026-11-04 | 2026-11-06 | 2026-11-09 | la lettre du greffe est envoyée       | la lettre du greffe est reçue         | false          | false
            2026-11-04 | 2026-11-06 | -          | la lettre du greffe est envoyée       | la lettre du greffe est présentée     | false          | false
            2026-11-04 | -          | -          | la lettre du greffe est envoyée       | la lettre du greffe est envoyée       | false          | true
            -          | -          | -          | l'opposition est formée               | l'opposition est formée               | true           | false
            """)
    void of_the_letter_that_tells_of_an_opposition(
            String sent,
            String presented,
            String received,
            String feesFrom,
            String lawyerFrom,
            boolean isAbsent,
            boolean isFromSending) {
        CaseFile file = opposed(sent, presented, received);
        Deadlines commercial = OnTime.on("2026-11-12", file);
        Deadlines civil = OnTime.on("2026-11-12", againstConsumer(file));

        assertThat(OnTime.steps(OnTime.only(commercial, "DL-07"))).containsIgnoringCase(feesFrom);
        assertThat(OnTime.steps(OnTime.only(civil, "DL-08"))).containsIgnoringCase(lawyerFrom);
        assertThat(doubts(civil, "DL-08").contains("La date de la lettre du greffe manque"))
                .isEqualTo(isAbsent);
        assertThat(doubts(civil, "DL-08").contains("le délai est compté de son envoi"))
                .isEqualTo(isFromSending);
    }

    /** Where the order tells its sum, that is the demand; else the statement is, and what its principal alone would change is told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            REQUÊTE  | ORDONNANCE | AVOCAT
            9000.00  | 10000.01   | true
            10000.01 | 9000.00    | false
            -        | -          | false
            """)
    void of_the_sum_that_makes_a_lawyer_mandatory(String filed, String made, boolean mandatory) {
        CaseFile file = againstConsumer(OnTime.file(
                OnTime.claiming(EventKind.REQUETE_FILED, "2026-09-01", filed),
                OnTime.claiming(EventKind.ORDER_MADE, "2026-09-20", made),
                SERVED,
                OnTime.event(EventKind.OPPOSITION, "2026-11-02")));

        Deadlines deadlines = OnTime.on("2026-11-12", file);

        assertThat(OnTime.find(deadlines, "DL-08").isPresent()).isEqualTo(mandatory);
        OnTime.find(deadlines, "DL-08").ifPresent(lawyer -> assertThat(String.join("\n", lawyer.unknown()))
                .contains("représentation est obligatoire")
                .doesNotContain("Seuls les accessoires"));
    }

    @Test
    void of_a_title_that_nothing_declares() {
        Deadlines reckoned = OnTime.on("2026-12-15", OnTime.file(ORDER, SERVED));
        Deadlines declared = OnTime.on(
                "2026-12-15", OnTime.file(ORDER, SERVED, OnTime.event(EventKind.TITLE_ENFORCEABLE, "2026-12-14")));

        assertThat(doubts(reckoned, "DL-12")).contains("Le dossier ne dit pas que le titre est exécutoire");
        assertThat(doubts(declared, "DL-12")).isEmpty();
    }

    @Test
    void of_an_order_without_date_are_told_with_its_title_only_then() {
        assertThat(doubts(OnTime.on("2026-10-20", OnTime.file(SERVED)), "DL-10"))
                .contains("La date de l'ordonnance manque");
        assertThat(doubts(OnTime.on("2026-10-20", OnTime.file(ORDER, SERVED)), "DL-10"))
                .doesNotContain("manque");
    }

    /** Décret n° 2026-96: an order of before September 2026 is a title at the end of the time to oppose it, and the steps say so. */
    @Test
    void of_which_regime_an_order_follows_leave_none() {
        Event older = OnTime.event(EventKind.ORDER_MADE, "2026-08-31");

        assertThat(OnTime.steps(OnTime.only(OnTime.on("2026-10-20", OnTime.file(older, SERVED)), "DL-10")))
                .contains("exécutoire à la fin du délai d'opposition, sans autre attente");
        assertThat(OnTime.steps(OnTime.only(OnTime.on("2026-10-20", OnTime.file(ORDER, SERVED)), "DL-10")))
                .contains("La plus tardive des deux");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            OFFRE      | ÉCHEC      | DIT
            2026-05-01 | 2026-07-01 | au mieux, jusqu'au
            2026-05-01 | 2026-04-01 | suspendrait la prescription.
            2026-05-01 | -          | suspendrait la prescription.
            -          | 2026-07-01 | -
            2031-04-01 | -          | -
            """)
    void of_an_attempt_at_an_agreement(String offered, String failed, String told) {
        for (EventKind kind : List.of(EventKind.MEDIATION_PROPOSED, EventKind.CONCILIATION_REQUESTED)) {
            Event[] events = Stream.of(event(kind, offered), event(EventKind.AMICABLE_FAILED, failed))
                    .flatMap(List::stream)
                    .toArray(Event[]::new);
            String doubts = doubts(OnTime.on("2031-05-01", OnTime.file(events)), "DL-14");

            assertThat(doubts.contains("accord écrit"))
                    .as(Arrays.toString(events))
                    .isEqualTo(!told.equals("-"));
            assertThat(doubts).contains(told.equals("-") ? "" : told);
        }
    }

    private static List<Event> event(EventKind kind, String date) {
        return date.equals("-") ? List.of() : List.of(OnTime.event(kind, date));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DÉLAI | REGARDÉ LE | GRAVITÉ     | DIT
            DL-03 | 2026-10-20 | INFORMATION | Attendez la fin de ce jour.
            DL-06 | 2026-11-12 | INFORMATION | Surveillez ; rien n'est à faire.
            DL-04 | 2026-10-20 | INFORMATION | premier acte signifié à personne
            """)
    void of_a_day_that_is_not_ours_ask_nothing(String id, String asOf, Severity severity, String told) {
        Event service = OnTime.served("2026-10-10", "étude");
        CaseFile file = id.equals("DL-06")
                ? againstConsumer(OnTime.file(ORDER, service, OnTime.event(EventKind.OPPOSITION, "2026-11-02")))
                : OnTime.file(ORDER, service);

        Finding finding = finding(OnTime.on(asOf, file), id);

        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(OnTime.plain(finding.remedy())).contains(told);
    }

    @Test
    void of_a_service_without_the_day_of_its_order_are_a_warning() {
        Finding finding = finding(OnTime.on("2026-10-20", OnTime.file(SERVED)), "DL-02");

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(OnTime.plain(finding.message())).contains("ne peut pas être calculée");
        assertThat(finding.remedy()).contains("order-made");
    }

    @Test
    void of_a_shorter_term_are_a_warning_years_before_the_ordinary_one() {
        CaseFile file = OnTime.file();
        CaseFile carriage = OnTime.invoiced(file, subject(file, "Transport de palettes"));
        CaseFile windows = OnTime.invoiced(file, subject(file, "Pose de fenêtres"));

        Finding finding = finding(OnTime.on("2026-11-12", carriage), DeadlineQuestions.PRESCRIPTION);

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(OnTime.plain(finding.message())).contains("un délai plus court est possible");
        assertThat(DeadlineQuestions.findings(OnTime.on("2026-11-12", windows))).isEmpty();
    }

    private static Invoice subject(CaseFile file, String subject) {
        Invoice one = file.invoices().getFirst();
        return new Invoice(
                one.number(),
                one.issued(),
                one.due(),
                one.gross(),
                one.net(),
                one.vat(),
                subject,
                one.performed(),
                one.file(),
                one.vatExempt(),
                one.disputed());
    }

    private static Finding finding(Deadlines deadlines, String rule) {
        List<Finding> found = DeadlineQuestions.findings(deadlines).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        assertThat(found).as(rule).hasSize(1);
        return found.getFirst();
    }
}
