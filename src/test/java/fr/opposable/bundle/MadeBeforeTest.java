package fr.opposable.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MadeBeforeTest {

    private static List<String> notes(String list) {
        return MadeBefore.notes(JsonMapper.shared().readTree(list));
    }

    @Test
    void what_was_told_is_told_again_and_an_old_list_says_where_it_is() {
        assertThat(notes("{\"findings\":[],\"notes\":[\"Une note.\"]}")).containsExactly("Une note.");
        assertThat(notes("{\"findings\":[],\"notes\":[]}")).isEmpty();
        assertThat(notes("{\"name\":\"AFF-1_dossier-1_paper\"}"))
                .singleElement()
                .asString()
                .contains("pour-le-deposant/LISEZMOI.txt");
    }
}
