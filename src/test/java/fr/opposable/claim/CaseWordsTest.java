package fr.opposable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The words of the case format and of a statement's JSON, which files already written hold for ever. */
class CaseWordsTest {

    private static <E> List<String> words(E[] values, Function<E, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    @Test
    void name_every_kind_of_event() {
        assertThat(words(EventKind.values(), EventKind::key))
                .containsExactly(
                        "reminder",
                        "call",
                        "mise-en-demeure",
                        "dispute",
                        "promise",
                        "acknowledgement",
                        "instalment-plan",
                        "instalment-default",
                        "mediation-proposed",
                        "conciliation-requested",
                        "amicable-failed",
                        "insolvency-opened",
                        "requete-filed",
                        "order-made",
                        "order-served",
                        "opposition",
                        "title-enforceable",
                        "other");
    }

    @Test
    void name_every_way_of_a_message_and_what_became_of_it() {
        assertThat(words(Event.Channel.values(), Event.Channel::key))
                .containsExactly("post", "lrar", "lre", "email", "commissaire-de-justice", "hand", "phone", "sms");
        assertThat(words(Event.Outcome.values(), Event.Outcome::key))
                .containsExactly("delivered", "unclaimed", "refused", "unknown-address", "pending");
    }

    @Test
    void name_every_kind_of_person() {
        assertThat(words(PartyKind.values(), PartyKind::key))
                .containsExactly("company", "sole-trader", "individual", "consumer", "association", "public-body");
        assertThat(words(Sender.Role.values(), Sender.Role::key))
                .containsExactly("creditor", "collection-agency", "lawyer", "commissaire-de-justice");
    }

    @Test
    void name_every_kind_of_exhibit() {
        assertThat(words(Exhibit.Kind.values(), Exhibit.Kind::key))
                .containsExactly(
                        "contract",
                        "order",
                        "terms",
                        "delivery",
                        "invoice",
                        "credit-note",
                        "statement",
                        "correspondence",
                        "reminder",
                        "mise-en-demeure",
                        "proof-of-notice",
                        "payment",
                        "registry-extract",
                        "power",
                        "title",
                        "other");
    }

    @Test
    void name_every_kind_of_interest_and_both_ways_of_a_rate() {
        assertThat(words(RateMode.values(), RateMode::key)).containsExactly("floating", "frozen");
        assertThat(words(InterestKind.values(), InterestKind::key))
                .containsExactly("penalties", "public-contract", "legal", "legal-increased", "agreed", "given");
        assertThat(words(InterestKind.values(), InterestKind::french))
                .containsExactly(
                        "Pénalités de retard",
                        "Intérêts moratoires de la commande publique",
                        "Intérêts au taux légal",
                        "Intérêts au taux légal majoré",
                        "Intérêts conventionnels",
                        "Intérêts sur période donnée");
    }

    @Test
    void a_reference_reads_as_it_was_typed() {
        assertThat(new CaseReference("AG-0101")).hasToString("AG-0101");
    }
}
