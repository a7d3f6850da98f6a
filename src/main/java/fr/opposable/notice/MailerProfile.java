package fr.opposable.notice;

import fr.opposable.notice.internal.ProfileFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one provider writes what became of a letter: dated data with its source, from {@code mailers/}.
 *
 * @param id its name in the journal
 * @param name its name for the user
 * @param from first day the provider used it
 * @param to last day; null while open
 * @param status how far its source was checked
 * @param columns for each header, in {@linkplain #canonical canonical} form, what its column holds
 * @param dates how days are written, in the order they are tried
 * @param statuses for each word or code, in canonical form, what it says; an empty value proves nothing yet
 */
public record MailerProfile(
        String id,
        String name,
        LocalDate from,
        @Nullable LocalDate to,
        String status,
        Map<String, Column> columns,
        List<DateTimeFormatter> dates,
        Map<String, Optional<NoticeFact>> statuses) {

    /** The profiles that travel with the program. */
    private static final List<String> KNOWN = List.of("generique", "maileva");

    private static final Pattern IDLE = Pattern.compile("[^\\p{L}\\p{N}]+");

    public MailerProfile {
        columns = Map.copyOf(columns);
        dates = List.copyOf(dates);
        statuses = Map.copyOf(statuses);
    }

    /** What a column of a mailer's file may hold. */
    public enum Column {
        NUMBER("number"),
        REFERENCE("reference"),
        DOCUMENT("document"),
        STATUS("status"),
        STATUS_DATE("statusDate"),
        SENT("sent"),
        PRESENTED("presented"),
        RECEIVED("received"),
        REFUSED("refused"),
        /** Day of a return whose reason the status says. */
        RETURNED("returned"),
        SCAN("scan");

        private final String key;

        Column(String key) {
            this.key = key;
        }

        /** {@return its word in a profile} */
        public String key() {
            return key;
        }

        /** {@return whether it can say whose letter the row is about} */
        boolean names() {
            return this == NUMBER || this == REFERENCE || this == DOCUMENT;
        }
    }

    /** {@return what counts in a header or a status: letters and digits, not capitals, accents or what joins them} */
    public static String canonical(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return IDLE.matcher(decomposed).replaceAll("");
    }

    /** {@return the profiles that travel with the program and were in use on {@code day}} */
    public static List<MailerProfile> inUse(LocalDate day) {
        return KNOWN.stream()
                .map(MailerProfile::resource)
                .filter(profile -> !day.isBefore(profile.from) && (profile.to == null || !day.isAfter(profile.to)))
                .toList();
    }

    /**
     * {@return the profile a user wrote}
     *
     * @throws ProofsUnreadableException when it is none, with where and why
     */
    public static MailerProfile read(Path file) {
        return ProfileFile.read(file);
    }

    private static MailerProfile resource(String name) {
        String path = "/mailers/" + name + ".yaml";
        try (InputStream in = MailerProfile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("%s is not on the class path".formatted(path));
            }
            return ProfileFile.parse(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("%s cannot be read".formatted(path), e);
        }
    }

    /** {@return which column of {@code header} holds what; of two that hold the same, the first} */
    Map<Column, Integer> columnsOf(List<String> header) {
        Map<Column, Integer> found = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            Column column = columns.get(canonical(header.get(i)));
            if (column != null) {
                found.putIfAbsent(column, i);
            }
        }
        return found;
    }
}
