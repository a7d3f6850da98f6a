package fr.opposable.exhibit.internal.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How the numbers of a workbook read: days, percentages and amounts, as their cell formats say (ECMA-376, § 18.8.30). */
final class CellFormats implements PartReader.Listener {

    private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 57);
    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 45, 46, 47);
    private static final Set<Integer> PERCENTAGES = Set.of(9, 10);
    private static final Set<Integer> AMOUNTS = Set.of(2, 4, 7, 8, 39, 40, 43, 44);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.FRANCE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.FRANCE);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> ofStyle = new ArrayList<>();
    private boolean inStyles;
    private LocalDate origin = LocalDate.of(1899, 12, 30);

    /** Workbooks born on a Macintosh count days from 1904. */
    void dateSystem(boolean since1904) {
        origin = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    @Override
    public void start(String name, PartReader.Attributes attributes) {
        switch (name) {
            case "numFmt" -> own.put(number(attributes.get("numFmtId", "0")), attributes.get("formatCode", ""));
            case "cellXfs" -> inStyles = true;
            case "xf" -> {
                if (inStyles) {
                    ofStyle.add(number(attributes.get("numFmtId", "0")));
                }
            }
            default -> {
                // fonts, fills and borders are not kept
            }
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }

    @Override
    public void text(String text) {
        // formats are attributes
    }

    @Override
    public void end(String name) {
        inStyles &= !name.equals("cellXfs");
    }

    /** {@return the number {@code stored} as a reader of the workbook sees it, with a comma; as stored when it is no number} */
    String shown(String stored, int style) {
        if (stored.isBlank()) {
            return "";
        }
        BigDecimal value;
        try {
            value = new BigDecimal(stored.strip());
        } catch (NumberFormatException e) {
            return stored;
        }
        int format = style < ofStyle.size() ? ofStyle.get(style) : 0;
        String code = own.getOrDefault(format, "")
                .replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"|\\\\.", "")
                .toLowerCase(Locale.ROOT);
        boolean day = DAYS.contains(format)
                || code.contains("yy")
                || (code.contains("d") && code.contains("m"))
                || code.contains("aa");
        boolean time = TIMES.contains(format) || (code.contains("h") && code.contains("m"));
        if (day || time) {
            return moment(value, day, time || format == 22);
        }
        if (PERCENTAGES.contains(format) || code.contains("%")) {
            return comma(value.movePointRight(2).setScale(2, RoundingMode.HALF_UP)) + "\u00a0%";
        }
        if (AMOUNTS.contains(format) || code.contains("0.00")) {
            return comma(value.setScale(2, RoundingMode.HALF_UP));
        }
        return comma(
                value.scale() > 10 ? value.setScale(10, RoundingMode.HALF_UP).stripTrailingZeros() : value);
    }

    private String moment(BigDecimal value, boolean day, boolean time) {
        BigDecimal whole = value.setScale(0, RoundingMode.FLOOR);
        if (whole.abs().compareTo(BigDecimal.valueOf(3_000_000)) > 0) {
            return comma(value);
        }
        long seconds = value.subtract(whole)
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalDateTime moment =
                origin.plusDays(whole.longValueExact()).atStartOfDay().plusSeconds(seconds);
        return day ? (time || seconds > 0 ? MOMENT : DAY).format(moment) : TIME.format(moment);
    }

    private static String comma(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }
}
