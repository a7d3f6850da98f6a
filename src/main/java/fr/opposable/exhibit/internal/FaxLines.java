package fr.opposable.exhibit.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * Pages coded as a fax codes them (CCITT), read by the JDK: its reader says which lines make no sense and where the data end, and those that
 * read the other kinds fill such lines with white without a word.
 */
public final class FaxLines {

    /** Of so many lines, one may be spoilt: a line of a fax that came over the telephone is, at times. */
    private static final int SOUND_LINES = 100;

    private static final Pattern SPOILT =
            Pattern.compile("(?i)exhausted|unknown coding|premature|too long|too short|invalid|error");

    private static final Pattern END = Pattern.compile("(?i)exhausted .* at line (\\d{1,9})");

    private static final Pattern AT_LINE = Pattern.compile("(?i) at line (\\d{1,9})");

    private static final Pattern CUT = Pattern.compile("(?i)out of stream|insufficient data to");

    private final ImageReader reader;
    private final List<String> warnings = new ArrayList<>();
    private @Nullable BufferedImage image;
    private long spoilt;

    /** @param reader that of the JDK, given a TIFF */
    public FaxLines(ImageReader reader) {
        this.reader = reader;
        reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
    }

    /** {@return the JDK's own reader of TIFF, closed by the caller; null where it has none} */
    public static @Nullable ImageReader reader() {
        for (Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff"); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (reader.getClass().getModule().equals(ImageIO.class.getModule())) {
                return reader;
            }
        }
        return null;
    }

    /** {@return whether the lines of a page came, but for a few; true too, without a picture, when nothing can be told} */
    public boolean areWhole(int page) {
        warnings.clear();
        image = null;
        spoilt = 0;
        try {
            BufferedImage read = reader.read(page);
            spoilt = warnings.stream()
                    .filter(said -> SPOILT.matcher(said).find())
                    .mapToLong(said -> spoilt(said, read.getHeight()))
                    .sum();
            image = read;
            return spoilt * SOUND_LINES <= read.getHeight();
        } catch (IOException e) {
            return !CUT.matcher(String.valueOf(e.getMessage())).find();
        } catch (RuntimeException e) {
            // it read on behind the data: what came ends with the first line that makes no sense
            return endsNear(page);
        }
    }

    /** {@return whether no more lines are missing at the end than may be spoilt: some scanners round the height of a page up} */
    private boolean endsNear(int page) {
        OptionalLong first = warnings.stream()
                .map(AT_LINE::matcher)
                .filter(Matcher::find)
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .min();
        try {
            spoilt = first.isPresent() ? reader.getHeight(page) - first.getAsLong() : 0;
            return first.isPresent() && spoilt * SOUND_LINES <= reader.getHeight(page);
        } catch (IOException e) {
            return false;
        }
    }

    /** {@return how many lines a warning is about: all that follow, where the data end} */
    private static long spoilt(String warning, int lines) {
        Matcher end = END.matcher(warning);
        return end.find() ? Math.max(1, lines - Long.parseLong(end.group(1))) : 1;
    }

    /** {@return the page that was read last; null when it could not be} */
    public @Nullable BufferedImage image() {
        return image;
    }

    /** {@return how many lines of the page that was read last make no sense} */
    public long spoilt() {
        return spoilt;
    }
}
