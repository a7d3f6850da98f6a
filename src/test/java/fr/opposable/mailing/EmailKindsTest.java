package fr.opposable.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.letter.LetterKind;
import fr.opposable.letter.Way;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmailKindsTest {

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void a_letter_that_is_written_to_go_by_email_is_one_that_the_outbox_takes(LetterKind kind) {
        assertThat(Way.mayGoByEmail(kind)).isEqualTo(EmailKinds.of(kind).allowed());
    }
}
