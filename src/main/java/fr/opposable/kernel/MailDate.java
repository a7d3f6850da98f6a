package fr.opposable.kernel;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date of an electronic message (RFC 5322, 3.3), in the shapes that programs still write too (4.3). */
public final class MailDate {

    private static final int LONGEST = 200;

    private static final Map<Long, String> MONTHS = Map.ofEntries(
            Map.entry(1L, "Jan"),
            Map.entry(2L, "Feb"),
            Map.entry(3L, "Mar"),
            Map.entry(4L, "Apr"),
            Map.entry(5L, "May"),
            Map.entry(6L, "Jun"),
            Map.entry(7L, "Jul"),
            Map.entry(8L, "Aug"),
            Map.entry(9L, "Sep"),
            Map.entry(10L, "Oct"),
            Map.entry(11L, "Nov"),
            Map.entry(12L, "Dec"));

    /** The zones that a program may name in the place of an offset; other names say nothing of it. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("GMT", "+0000"),
            Map.entry("UTC", "+0000"),
            Map.entry("UT", "+0000"),
            Map.entry("Z", "+0000"),
            Map.entry("EDT", "-0400"),
            Map.entry("EST", "-0500"),
            Map.entry("CDT", "-0500"),
            Map.entry("CST", "-0600"),
            Map.entry("MDT", "-0600"),
            Map.entry("MST", "-0700"),
            Map.entry("PDT", "-0700"),
            Map.entry("PST", "-0800"));

    private static final Pattern ZONE = Pattern.compile("\\s([A-Za-z]{1,5})$");

    private static final DateTimeFormatter SHAPE = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d ")
            .appendText(ChronoField.MONTH_OF_YEAR, MONTHS)
            .appendPattern(" uuuu H:mm[:ss] ")
            .appendOffset("+HHMM", "+0000")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private MailDate() {}

    /** {@return the moment that {@code stated} tells, in the offset it tells; none when it is no date of a message} */
    public static Optional<OffsetDateTime> of(String stated) {
        if (stated.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = stated.replaceAll("\\([^)]*\\)", " ")
                .replaceFirst("^\\s*[A-Za-z]{3,9}\\.?,?\\s+", "")
                .replaceAll("\\s+", " ")
                .strip();
        Matcher zone = ZONE.matcher(plain);
        String offset = zone.find() ? ZONES.get(zone.group(1).toUpperCase(Locale.ROOT)) : null;
        try {
            return Optional.of(
                    OffsetDateTime.parse(offset == null ? plain : plain.substring(0, zone.start(1)) + offset, SHAPE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
