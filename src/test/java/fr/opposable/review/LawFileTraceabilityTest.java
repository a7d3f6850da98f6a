package fr.opposable.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The index against the law file itself, where that file is at hand. */
class LawFileTraceabilityTest {

    private static final Path LAW = Path.of("../shared/law");
    private static final Pattern MATRIX = Pattern.compile("(?m)^\\| ([A-Z][A-Z0-9]*(?:-[A-Za-z0-9/]+)+) \\|");
    private static final Pattern FILING = Pattern.compile("(?m)^\\| (R-[A-Z]+-\\d+) \\|");
    private static final Pattern STOPS = Pattern.compile("(?m)^\\| (N-\\d+b?) \\|");

    @BeforeEach
    void the_law_file_is_at_hand() {
        Assumptions.assumeTrue(
                Files.isDirectory(LAW), "../shared/law is not there: the index was compared with it when it was");
    }

    @Test
    void every_rule_of_the_law_file_has_a_standing_and_none_is_invented() throws IOException {
        Set<String> law = new TreeSet<>(ids("letters/compliance-matrix.md", MATRIX));
        assertThat(law).hasSizeGreaterThan(170);
        Set<String> filing = ids("court/evidence.md", FILING);
        assertThat(filing).hasSize(62);
        Set<String> stops = ids("court/competence.md", STOPS);
        assertThat(stops).hasSize(22);
        law.addAll(filing);
        law.addAll(stops);

        Set<String> index = TypedFiling.INDEX.rules().stream()
                .map(IndexedRule::id)
                .filter(id -> !id.matches("(?:CLM|EINV|FIL|NF|NOTICE|PAYMENT|PDF|REV|DL)-.*"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(index).isEqualTo(law);
    }

    private static Set<String> ids(String file, Pattern row) throws IOException {
        return row.matcher(Files.readString(LAW.resolve(file)))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
