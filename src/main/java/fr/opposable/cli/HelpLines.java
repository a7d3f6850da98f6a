package fr.opposable.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.IHelpSectionRenderer;

/** Help as French sets it: no line ends after an apostrophe, where picocli breaks it; what stands before it goes down with its word. */
final class HelpLines {

    private static final Pattern CUT = Pattern.compile(" *(\\S*[’'])[ \\t]*(\\r?\\n)([ \\t]*)(?=\\S)");

    private HelpLines() {}

    static Map<String, IHelpSectionRenderer> mended(Map<String, IHelpSectionRenderer> sections) {
        Map<String, IHelpSectionRenderer> mended = new LinkedHashMap<>();
        sections.forEach((name, section) -> mended.put(name, help -> mend(section.render(help))));
        return mended;
    }

    /** {@return {@code help} with what an apostrophe cut off put back to its word} */
    static String mend(String help) {
        return CUT.matcher(help).replaceAll("$2$3$1");
    }
}
