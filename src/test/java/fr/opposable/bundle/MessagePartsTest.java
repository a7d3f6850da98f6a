package fr.opposable.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    private final List<LeftParts.Line> leftOut = new ArrayList<>();

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
        return new MessageParts(Map.of(), filed, new LeftParts(leftOut, filed), refused, notes)
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

    private void leaveOut(String part) {
        leftOut.add(new LeftParts.Line(
                new NamedPieces.Carried("mail.eml", part), "ordre-des-pieces.txt", 1 + leftOut.size()));
    }

    @Test
    void what_the_user_leaves_out_is_no_piece_and_is_told_with_its_line() {
        Exhibit photo = exhibit("Été.png", ExhibitKind.PNG, false);
        leaveOut("été.png");
        leaveOut("#" + Sha256.of("devis.pdf").abbreviated());

        assertThat(parts(
                        Set.of(),
                        photo,
                        exhibit("devis.pdf", ExhibitKind.PDF, false),
                        exhibit("bon.pdf", ExhibitKind.PDF, false)))
                .containsExactly("mail.eml", "bon.pdf");
        assertThat(notes)
                .hasSize(2)
                .first()
                .asString()
                .contains("Été.png", "mail.eml", "par la ligne 1 de", "ordre-des-pieces.txt");
    }

    @Test
    void a_line_that_leaves_nothing_out_or_what_was_filed_is_refused_with_what_there_is() {
        Exhibit filed = exhibit("photo.png", ExhibitKind.PNG, false);
        leaveOut("phot.png");
        leaveOut("#message");
        leaveOut("photo.png");
        Set<String> ids = Set.of(PartIds.message("mail.eml"), PartIds.carried("mail.eml", filed.sha256()));
        LeftParts left = new LeftParts(leftOut, ids);
        new MessageParts(Map.of(), ids, left, refused, notes)
                .of(MAIL, exhibit("mail.eml", ExhibitKind.MAIL, false, filed));

        assertThatThrownBy(left::requireFollowed)
                .isInstanceOf(BundleRefusedException.class)
                .hasMessageContainingAll(
                        "n’apporte pas «\u00a0phot.png\u00a0», mais «\u00a0photo.png\u00a0»",
                        "ligne 2\u00a0: le message",
                        "ligne 3\u00a0: «\u00a0photo.png\u00a0», jointe à «\u00a0mail.eml\u00a0», est déjà communiquée");
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
