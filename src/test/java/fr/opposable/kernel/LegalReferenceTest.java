package fr.opposable.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegalReferenceTest {

    @Test
    void a_citation_alone_has_no_permanent_id_and_reads_as_it_is_printed() {
        LegalReference reference = LegalReference.of("C. com., art. L. 441-10, II");

        assertThat(reference.citation()).isEqualTo("C. com., art. L. 441-10, II");
        assertThat(reference.permanentId()).isNull();
        assertThat(reference).hasToString("C. com., art. L. 441-10, II");
    }
}
