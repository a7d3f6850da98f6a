package fr.opposable.letter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The versions of each template and their days, as each one's {@code template.yaml} says ({@code from}, {@code to}, both included). */
final class TemplateVersions {

    private static final Pattern DAYS = Pattern.compile("(?m)^(from|to): *(\\d{4}-\\d{2}-\\d{2}|open) *$");
    private static final Map<String, List<Version>> KNOWN = new ConcurrentHashMap<>();

    private TemplateVersions() {}

    /**
     * @param id {@code relance-1/v1}
     * @param from first day
     * @param to last day; null while no end is known
     */
    record Version(String id, LocalDate from, @Nullable LocalDate to) {

        boolean isInForceOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * {@return the version of {@code template} in force on {@code day}, the newest when several are; for a day before the first version, the
     * first}
     *
     * @param template any version of it, {@code relance-1/v1}
     */
    static String inForce(String template, LocalDate day) {
        List<Version> versions = of(template);
        return versions.stream()
                .filter(version -> version.isInForceOn(day))
                .reduce((_, later) -> later)
                .orElse(versions.getFirst())
                .id();
    }

    /** {@return every version of {@code template}, oldest first; at least one} */
    static List<Version> of(String template) {
        return KNOWN.computeIfAbsent(template.substring(0, template.indexOf('/')), TemplateVersions::read);
    }

    private static List<Version> read(String name) {
        List<Version> versions = new ArrayList<>();
        while (true) {
            String id = name + "/v" + (versions.size() + 1);
            try (InputStream in = TemplateVersions.class.getResourceAsStream("/templates/" + id + "/template.yaml")) {
                if (in == null) {
                    break;
                }
                versions.add(version(id, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new IllegalStateException("templates/%s/template.yaml cannot be read".formatted(id), e);
            }
        }
        if (versions.isEmpty()) {
            throw new IllegalStateException("templates/%s/v1/template.yaml is not on the class path".formatted(name));
        }
        return List.copyOf(versions);
    }

    private static Version version(String id, String yaml) {
        LocalDate from = null;
        LocalDate to = null;
        Matcher matcher = DAYS.matcher(yaml);
        while (matcher.find()) {
            LocalDate day = matcher.group(2).equals("open") ? null : LocalDate.parse(matcher.group(2));
            if (matcher.group(1).equals("from")) {
                from = day;
            } else {
                to = day;
            }
        }
        if (from == null) {
            throw new IllegalStateException("templates/%s/template.yaml has no 'from: 2026-11-21'".formatted(id));
        }
        return new Version(id, from, to);
    }
}
