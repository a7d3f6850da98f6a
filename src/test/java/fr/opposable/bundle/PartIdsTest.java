package fr.opposable.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Sha256;
import org.junit.jupiter.api.Test;

/** A reader of the guide sees the names of files, never the ids of their parts. */
class PartIdsTest {

    @Test
    void a_file_and_each_of_its_parts_has_a_name_that_a_reader_knows() {
        String mail = "courriels/relance-1.eml";

        assertThat(PartIds.said(mail, "")).isEqualTo("«\u00a0courriels/relance-1.eml\u00a0»");
        assertThat(PartIds.said(PartIds.message(mail), "relance-1.eml"))
                .isEqualTo("«\u00a0courriels/relance-1.eml\u00a0», le message");
        assertThat(PartIds.said(PartIds.carried(mail, Sha256.of("x")), "releve.pdf"))
                .isEqualTo("«\u00a0courriels/relance-1.eml\u00a0», pièce jointe «\u00a0releve.pdf\u00a0»");
        assertThat(PartIds.said(PartIds.pages("bons.pdf", new PartIds.Pages(4, 4)), "bons.pdf"))
                .isEqualTo("«\u00a0bons.pdf\u00a0», page 4");
        assertThat(PartIds.said(PartIds.pages("bons.pdf", new PartIds.Pages(1, 3)), "bons.pdf"))
                .isEqualTo("«\u00a0bons.pdf\u00a0», pages 1 à 3");
    }

    @Test
    void what_the_vault_keeps_is_called_by_its_name_and_a_table_has_no_marks_around_it() {
        assertThat(PartIds.said("mise-en-demeure-v1.pdf [envoyée 0123456789ab]", ""))
                .isEqualTo("«\u00a0mise-en-demeure-v1.pdf\u00a0»");
        assertThat(PartIds.plain("ar.png [import, sha256 0123456789ab]", "")).isEqualTo("ar.png");
        assertThat(PartIds.plain(PartIds.carried("relance-1.eml", Sha256.of("x")), "releve.pdf"))
                .isEqualTo("relance-1.eml, pièce jointe «\u00a0releve.pdf\u00a0»");
    }
}
