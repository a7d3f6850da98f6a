package fr.opposable.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.claim.CaseFile;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaseJsonTest {

    static Stream<CaseFile> invented_cases() {
        return LongStream.range(0, 500).mapToObj(InventedCase::of);
    }

    @ParameterizedTest
    @MethodSource("invented_cases")
    void what_is_written_is_read_back(CaseFile invented) {
        String json = CaseJson.write(invented);

        assertThat(CaseJson.read(json)).isEqualTo(invented);
        assertThat(CaseJson.write(CaseJson.read(json))).isEqualTo(json);
    }

    @Test
    void every_key_of_the_contract_survives() {
        CaseFile read = ((Intake.Accepted) new CaseFolders().read(CaseFoldersTest.EVERY_KEY)).caseFile();

        assertThat(CaseJson.read(CaseJson.write(read))).isEqualTo(read);
    }

    @Test
    void what_is_no_case_is_refused() {
        assertThatThrownBy(() -> CaseJson.read("{\"reference\":"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No JSON");
        assertThatThrownBy(() -> CaseJson.read("{\"reference\":\"A\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("creditor");
    }
}
