package fr.opposable.exhibit.internal.image;

import fr.opposable.exhibit.internal.Notes;
import fr.opposable.exhibit.internal.RefusedFileException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Pages coded as a fax codes them (CCITT), read by the JDK: its reader says which lines make no sense and where the data end, and the one
 * that reads the other kinds fills such lines with white without a word.
 */
final class FaxPages implements AutoCloseable {

    /** Of so many lines, one may be spoilt: a line of a fax that came over the telephone is, at times. */
    private static final int SOUND_LINES = 100;

    private static final Pattern SPOILT =
            Pattern.compile("(?i)exhausted|unknown coding|premature|too long|too short|invalid|error");

    private static final Pattern END = Pattern.compile("(?i)exhausted .* at line (\\d{1,9})");

    private static final Pattern CUT = Pattern.compile("(?i)out of stream|insufficient data to");

    private final ImageReader reader;
    private final ImageInputStream in;
    private final List<String> warnings = new ArrayList<>();

    private FaxPages(ImageReader reader, ImageInputStream in) {
        this.reader = reader;
        this.in = in;
        reader.setInput(in, false, true);
        reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
    }

    /** {@return a reader of {@code file}; null where the JDK has none} */
    static @Nullable FaxPages of(Path file) throws IOException {
        ImageReader reader = PictureReaders.ofJdk("tiff");
        return reader == null ? null : new FaxPages(reader, ImageIO.createImageInputStream(file.toFile()));
    }

    /**
     * {@return the page; null when this reader cannot tell anything of it}
     *
     * @throws RefusedFileException when its end is missing, or too many of its lines
     */
    @Nullable
    Scan page(int index, Notes notes) throws IOException {
        warnings.clear();
        BufferedImage image;
        try {
            Scan.requireSmall(reader, index);
            image = reader.read(index);
        } catch (RefusedFileException e) {
            throw e;
        } catch (IOException e) {
            if (CUT.matcher(String.valueOf(e.getMessage())).find()) {
                throw cut(e);
            }
            return null;
        } catch (RuntimeException e) {
            throw cut(e);
        }
        long spoilt = warnings.stream()
                .filter(said -> SPOILT.matcher(said).find())
                .mapToLong(said -> spoilt(said, image.getHeight()))
                .sum();
        if (spoilt * SOUND_LINES > image.getHeight()) {
            throw cut(null);
        }
        if (spoilt > 0) {
            notes.seen(
                    "Page %d : des lignes de la télécopie sont abîmées ; vérifiez que le texte se lit, ou demandez-en un exemplaire intact.",
                    index + 1);
        }
        return Scan.of(image);
    }

    /** {@return how many lines a warning is about: all that follow, where the data end} */
    private static long spoilt(String warning, int lines) {
        Matcher end = END.matcher(warning);
        return end.find() ? Math.max(1, lines - Long.parseLong(end.group(1))) : 1;
    }

    private static IOException cut(@Nullable Throwable cause) {
        return Scan.damaged("est endommagée ou incomplète : des lignes de sa page manquent", cause);
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }
}
