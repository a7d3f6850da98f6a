package fr.opposable.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.Sender;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Parties;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each scenario decides: one invoice of 1 200 € due on Tuesday 3 March 2026, and what was sent since. To be read by a jurist, line by
 * line.
 */
class ScenarioDecisionsTest {

    /** « r1 10/03 email » is a first reminder sent by e-mail on 10 March 2026; « med » a mise en demeure. */
    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            DEBTOR   | SENT                          | TODAY      | STEP            | DUE        | RULE
            # A professional: J+3, J+8, J+30, each nine days after the one before has arrived.
            COMPANY  | -                             | 2026-03-05 | -               | 2026-03-06 | SCN-professionnel.relance-1
            COMPANY  | -                             | 2026-03-06 | relance-1       | 2026-03-06 | SCN-professionnel.relance-1
            COMPANY  | r1 06/03 email                | 2026-03-14 | -               | 2026-03-15 | SCN-professionnel.relance-2
            COMPANY  | r1 06/03 email                | 2026-03-15 | relance-2       | 2026-03-15 | SCN-professionnel.relance-2
            # By the post: three working days to arrive (Friday 6 March to Wednesday 11 March), then nine days.
            COMPANY  | r1 06/03 post                 | 2026-03-19 | -               | 2026-03-20 | SCN-professionnel.relance-2
            COMPANY  | r1 06/03 post                 | 2026-03-20 | relance-2       | 2026-03-20 | SCN-professionnel.relance-2
            COMPANY  | r1 06/03 post, r2 20/03 email | 2026-04-02 | mise-en-demeure | 2026-04-02 | SCN-professionnel.mise-en-demeure
            # A consumer: J+3, J+10, J+20, J+30, and never twice by the same way within three days.
            CONSUMER | -                             | 2026-03-06 | relance-1       | 2026-03-06 | SCN-consommateur.relance-1
            CONSUMER | r1 06/03 email                | 2026-03-14 | -               | 2026-03-15 | SCN-consommateur.relance-2
            CONSUMER | r1 06/03 email                | 2026-03-15 | relance-2       | 2026-03-15 | SCN-consommateur.relance-2
            CONSUMER | r1 06/03 email, r2 15/03 email | 2026-03-24 | relance-3      | 2026-03-24 | SCN-consommateur.relance-3
            CONSUMER | r1 06/03 email, r2 15/03 email, r3 24/03 email | 2026-04-01 | - | 2026-04-02 | SCN-consommateur.mise-en-demeure
            CONSUMER | r1 06/03 email, r2 15/03 email, r3 24/03 email | 2026-04-02 | mise-en-demeure | 2026-04-02 | SCN-consommateur.mise-en-demeure
            CONSUMER | c 18/03 phone, c 19/03 phone  | 2026-03-20 | -               | 2026-03-25 | FOR-HAR-1
            CONSUMER | c 18/03 phone, c 19/03 phone  | 2026-03-25 | relance-1       | 2026-03-06 | SCN-consommateur.relance-1
            CONSUMER | c 20/03 phone                 | 2026-03-20 | -               | 2026-03-21 | FOR-HAR-1
            # A professional is under no cap of the program: the firm sets its own.
            COMPANY  | c 18/03 phone, c 19/03 phone  | 2026-03-20 | relance-1       | 2026-03-06 | SCN-professionnel.relance-1
            # A public body: J+1, J+15, J+30.
            PUBLIC_BODY | -                          | 2026-03-04 | relance-1       | 2026-03-04 | SCN-personne-publique.relance-1
            PUBLIC_BODY | r1 04/03 email             | 2026-03-17 | -               | 2026-03-18 | SCN-personne-publique.relance-2
            PUBLIC_BODY | r1 04/03 email             | 2026-03-18 | relance-2       | 2026-03-18 | SCN-personne-publique.relance-2
            PUBLIC_BODY | r1 04/03 email, r2 18/03 email | 2026-04-02 | mise-en-demeure | 2026-04-02 | SCN-personne-publique.mise-en-demeure
            """)
    void a_creditor_follows_the_scenario_of_its_debtor(
            PartyKind debtor, String sent, String today, String step, String due, String rule) {
        CaseFile file = with(sent, Cases.oneInvoice().debtor(party -> Parties.ofKind(party, debtor)))
                .build();

        assertDecision(decide(file, today, Scenarios.standard()), step, due, rule);
    }

    /** One invoice of 1 200 € due on Thursday 10 December 2026: from 23 November 2026 a professional is reminded before and a third time. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            SENT                                           | TODAY      | STEP               | DUE        | RULE
            -                                              | 2026-12-02 | -                  | 2026-12-03 | SCN-professionnel.relance-preventive
            -                                              | 2026-12-03 | relance-preventive | 2026-12-03 | SCN-professionnel.relance-preventive
            -                                              | 2026-12-09 | relance-preventive | 2026-12-03 | SCN-professionnel.relance-preventive
            -                                              | 2026-12-10 | -                  | 2026-12-13 | D01-1
            -                                              | 2026-12-12 | -                  | 2026-12-13 | SCN-professionnel.relance-1
            -                                              | 2026-12-13 | relance-1          | 2026-12-13 | SCN-professionnel.relance-1
            r1 13/12 email                                 | 2026-12-22 | relance-2          | 2026-12-22 | SCN-professionnel.relance-2
            r1 13/12 email, r2 22/12 email                 | 2026-12-30 | -                  | 2026-12-31 | SCN-professionnel.relance-3
            r1 13/12 email, r2 22/12 email                 | 2026-12-31 | relance-3          | 2026-12-31 | SCN-professionnel.relance-3
            """)
    void a_professional_is_reminded_before_the_due_date_and_a_third_time(
            String sent, String today, String step, String due, String rule) {
        CaseFile file = with(sent, Cases.aCase().invoice("F-2026-090", "2026-11-10", "2026-12-10", "1200.00"))
                .build();

        assertDecision(decide(file, today, Scenarios.standard()), step, due, rule);
    }

    @Test
    void who_owes_already_is_not_told_of_the_next_date() {
        CaseFile file = Cases.aCase()
                .invoice("F-2026-080", "2026-10-20", "2026-11-20", "300.00")
                .invoice("F-2026-090", "2026-11-10", "2026-12-10", "1200.00")
                .build();

        assertDecision(
                decide(file, "2026-12-05", Scenarios.standard()),
                "relance-1",
                "2026-11-23",
                "SCN-professionnel.relance-1");
    }

    @Test
    void nothing_is_announced_to_a_debtor_whose_letters_are_stopped() {
        CaseFile file = Cases.aCase()
                .invoice("F-2026-090", "2026-11-10", "2026-12-10", "1200.00")
                .event(EventKind.INSOLVENCY_OPENED, "2026-11-25")
                .build();

        assertDecision(decide(file, "2026-12-05", Scenarios.standard()), null, null, "PRO-INSOLV");
    }

    /** The creditor sent two reminders, on 6 and 16 March, and a mise en demeure on 10 April; the mandate is of 4 May 2026. */
    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            SENDER                | SENT           | TODAY      | STEP            | DUE        | RULE
            COLLECTION_AGENCY     | -              | 2026-05-04 | relance-1       | 2026-05-04 | SCN-recouvrement.relance-1
            COLLECTION_AGENCY     | r1 05/05 post  | 2026-05-19 | -               | 2026-05-20 | SCN-recouvrement.relance-2
            COLLECTION_AGENCY     | r1 05/05 post  | 2026-05-20 | relance-2       | 2026-05-20 | SCN-recouvrement.relance-2
            COLLECTION_AGENCY     | r1 05/05 email, r2 14/05 email | 2026-05-25 | mise-en-demeure | 2026-05-23 | SCN-recouvrement.mise-en-demeure
            LAWYER                | -              | 2026-05-04 | mise-en-demeure | 2026-05-04 | SCN-avocat.mise-en-demeure
            LAWYER                | med 05/05 lrar | 2026-05-20 | -               | -          | D06-DELAY
            COMMISSAIRE_DE_JUSTICE | -             | 2026-05-04 | relance-1       | 2026-05-04 | SCN-commissaire.relance-1
            """)
    void who_writes_for_the_creditor_counts_its_own_steps_only(
            Sender.Role sender, String sent, String today, String step, String due, String rule) {
        Cases creditors = Cases.oneInvoice()
                .reminder(1, "2026-03-06", Event.Channel.EMAIL)
                .reminder(2, "2026-03-16", Event.Channel.EMAIL)
                .notice("2026-04-10", "2026-04-13", Event.Outcome.DELIVERED, 8)
                .sentBy(sender, "2026-05-04");

        assertDecision(decide(with(sent, creditors).build(), today, Scenarios.standard()), step, due, rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            NOTE                                       | RULE       | REASON
            Conseil du débiteur : Me Ana Costa, Rennes | AVO-8-2-D  | le débiteur a fait connaître son conseil le 20/03/2026 (Me Ana Costa, Rennes)
            avocat du débiteur : Me Ana Costa          | AVO-8-2-D  | le débiteur a fait connaître son conseil le 20/03/2026 (Me Ana Costa)
            """)
    void whose_lawyer_is_known_is_written_to_no_more(String note, String rule, String reason) {
        Decision held =
                decide(Cases.oneInvoice().noted("2026-03-20", note).build(), "2026-06-15", Scenarios.standard());

        assertThat(held.rule()).isEqualTo(rule);
        assertThat(held.reason()).startsWith(reason);
    }

    @Test
    void a_claim_on_a_consumer_that_is_time_barred_is_asked_for_no_more() {
        CaseFile file = Cases.aCase()
                .invoice("F-2024-001", "2024-02-01", "2024-03-03", "1200.00")
                .debtor(party -> Parties.ofKind(party, PartyKind.CONSUMER))
                .build();

        assertDecision(
                decide(file, "2026-03-03", Scenarios.standard()),
                "relance-1",
                "2024-03-06",
                "SCN-consommateur.relance-1");
        assertDecision(decide(file, "2026-03-04", Scenarios.standard()), null, null, "AMT-PRESC-1");
    }

    @ParameterizedTest(name = "{0}, mandate {1}, sent {2}: {3}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            SENDER                 | MANDATE    | SENT           | RULE
            LAWYER                 | -          | r1 06/03 post  | SCN-MANDATE
            LAWYER                 | -          | med 06/03 lrar | SCN-MANDATE
            LAWYER                 | -          | -              | SCN-avocat.mise-en-demeure
            LAWYER                 | 2026-03-10 | r1 06/03 post  | SCN-avocat.mise-en-demeure
            COMMISSAIRE_DE_JUSTICE | -          | r1 06/03 post  | SCN-MANDATE
            COLLECTION_AGENCY      | -          | r1 06/03 post  | SCN-MANDATE
            COLLECTION_AGENCY      | 2026-03-10 | r1 06/03 post  | SCN-recouvrement.relance-1
            CREDITOR               | -          | r1 06/03 post  | SCN-professionnel.relance-2
            """)
    void whose_letters_were_sent_is_asked_when_no_mandate_tells(
            Sender.Role sender, String mandate, String sent, String rule) {
        Cases file = with(sent, Cases.oneInvoice());
        CaseFile built = (mandate == null ? file.sentBy(sender) : file.sentBy(sender, mandate)).build();

        Decision decision = decide(built, "2026-03-20", Scenarios.standard());

        assertThat(decision.rule()).as(decision.reason()).isEqualTo(rule);
        if (rule.equals("SCN-MANDATE")) {
            assertThat(decision.reason()).contains("sender.mandateDate", "06/03/2026");
        }
    }

    @Test
    void every_decision_names_its_scenario_and_version() {
        CaseFile file = Cases.oneInvoice().build();

        assertThat(decide(file, "2026-03-06", Scenarios.standard()).scenario())
                .isEqualTo("usage/professionnel, version 2026-11-23");
        assertThat(decide(
                                Cases.oneInvoice()
                                        .event(EventKind.INSOLVENCY_OPENED, "2026-03-20")
                                        .build(),
                                "2026-06-15",
                                Scenarios.standard())
                        .scenario())
                .isEqualTo("usage/professionnel, version 2026-11-23");
    }

    private static Cases with(String sent, Cases file) {
        if (sent == null) {
            return file;
        }
        for (String one : sent.split(", ", -1)) {
            String[] words = one.split(" ", -1);
            String day = "2026-" + words[1].substring(3) + "-" + words[1].substring(0, 2);
            Event.Channel channel = Event.Channel.valueOf(words[2].toUpperCase(java.util.Locale.ROOT));
            switch (words[0]) {
                case "c" -> file.call(day, channel);
                case "med" -> file.notice(day, null, null, null);
                default -> file.reminder(words[0].charAt(1) - '0', day, channel);
            }
        }
        return file;
    }

    static Decision decide(CaseFile file, String today, Scenarios scenarios) {
        return NextStep.decide(file, Cases.statement(file, today), Cases.LAW, scenarios);
    }

    static void assertDecision(Decision decision, String step, String due, String rule) {
        assertThat(decision.rule()).as(decision.reason()).isEqualTo(rule);
        assertThat(decision.due()).as(decision.reason()).isEqualTo(due == null ? null : LocalDate.parse(due));
        assertThat(decision instanceof Decision.Write write ? write.kind().key() : null)
                .isEqualTo(step);
    }
}
