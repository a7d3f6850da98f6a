package fr.opposable.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.bundle.JudgedPieces.Part;
import fr.opposable.bundle.JudgedPieces.Refused;
import fr.opposable.dossier.Piece;
import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.ExhibitKind;
import fr.opposable.exhibit.PrintedCopy;
import fr.opposable.kernel.Sha256;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessagePartsTest {

    private static final Piece MAIL = new Piece("mail.eml", "Courriel du 3 février", null, null);

    private final List<Refused> refused = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private static Exhibit exhibit(String name, ExhibitKind kind, boolean isShown, Exhibit... carried) {
        Sha256 digest = Sha256.of(name);
        PrintedCopy copy = new PrintedCopy(Path.of("nowhere", name), digest, 1, "copie", false);
        return new Exhibit(
                name,
                Path.of(name),
                digest,
                900,
                kind,
                List.of(),
                List.of(),
                null,
                copy,
                false,
                List.of(carried),
                isShown);
    }

    private List<String> parts(Set<String> filed, Exhibit... carried) {
        return new MessageParts(Map.of(), filed, refused, notes)
                .of(MAIL, exhibit("mail.eml", ExhibitKind.MAIL, false, carried)).stream()
                        .map(Part::exhibit)
                        .map(Exhibit::name)
                        .toList();
    }

    @Test
    void what_was_attached_is_a_piece_however_small_and_a_small_picture_of_the_text_is_none() {
        assertThat(parts(
                        Set.of(),
                        exhibit("photo.png", ExhibitKind.PNG, false),
                        exhibit("logo.png", ExhibitKind.PNG, true)))
                .containsExactly("mail.eml", "photo.png");
        assertThat(notes).singleElement().asString().contains("logo.png", "ornement de signature");
    }

    @Test
    void a_message_filed_under_one_number_keeps_it_and_what_it_carries_is_told() {
        assertThat(parts(Set.of("mail.eml"), exhibit("photo.png", ExhibitKind.PNG, false)))
                .isEmpty();
        assertThat(notes).singleElement().asString().contains("photo.png", "le message a été communiqué sans elle");
    }

    @Test
    void what_was_filed_as_a_part_stays_one_and_no_other_comes_beside_it() {
        Exhibit logo = exhibit("logo.png", ExhibitKind.PNG, true);
        Set<String> filed = Set.of(PartIds.message("mail.eml"), PartIds.carried("mail.eml", logo.sha256()));

        assertThat(parts(filed, logo, exhibit("photo.png", ExhibitKind.PNG, false)))
                .containsExactly("mail.eml", "logo.png");
        assertThat(notes).singleElement().asString().contains("photo.png", "communiqué sans elle");
    }
}
