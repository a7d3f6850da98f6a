package fr.opposable.notice.internal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import fr.opposable.evidence.GreyPage;
import fr.opposable.notice.Barcode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads every code of a page by ZXing: lines (Code 128, Code 39, ITF) and matrices (Data Matrix, QR, Aztec, PDF417), upright, on their
 * side, upside down or askew, plain or faint. The attempts are fixed, so that a page costs so much at most, whatever is on it.
 */
final class BarcodeEyes {

    /** Bands across a page; a code of lines is at least two bands high on an A4 page. */
    private static final int BANDS = 36;

    private static final int NARROWEST_BAND = 24;

    /** A page larger than this is also looked at in half its size, one smaller than the other in twice its size. */
    private static final int LARGE = 2_400;

    private static final int SMALL = 1_200;
    private static final int HALF_A_QUARTER = 45;

    private static final Map<DecodeHintType, Object> LINES = new EnumMap<>(Map.of(
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.CODE_128, BarcodeFormat.CODE_39, BarcodeFormat.ITF)));

    private static final Map<DecodeHintType, Object> MATRICES = new EnumMap<>(Map.of(
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.DATA_MATRIX, BarcodeFormat.QR_CODE, BarcodeFormat.AZTEC, BarcodeFormat.PDF_417),
            DecodeHintType.TRY_HARDER,
            true));

    private final MultiFormatReader lines = new MultiFormatReader();
    private final MultiFormatReader matrices = new MultiFormatReader();
    private final Set<Barcode> found = new LinkedHashSet<>();

    private BarcodeEyes() {
        lines.setHints(LINES);
        matrices.setHints(MATRICES);
    }

    /** {@return the codes of {@code page}, each once, in the order they were found} */
    static List<Barcode> read(GreyPage page) {
        BarcodeEyes eyes = new BarcodeEyes();
        eyes.look(page);
        return new ArrayList<>(eyes.found);
    }

    private void look(GreyPage page) {
        lookStraight(page);
        if (!found.isEmpty()) {
            return;
        }
        GreyPage plain = PageWork.levelled(page);
        lookStraight(plain);
        if (found.isEmpty() && Math.min(page.width(), page.height()) > LARGE) {
            lookStraight(PageWork.halved(plain));
        }
        if (found.isEmpty() && Math.max(page.width(), page.height()) < SMALL) {
            lookStraight(PageWork.doubled(plain));
        }
        for (int degrees : found.isEmpty() ? Stripes.angles(page) : List.<Integer>of()) {
            lookStraight(PageWork.turned(page, -degrees));
        }
        if (found.isEmpty()) {
            lookForMatrices(PageWork.turned(page, HALF_A_QUARTER));
        }
    }

    private void lookStraight(GreyPage page) {
        lookForLines(page);
        lookForLines(PageWork.quarterTurn(page));
        lookForMatrices(page);
    }

    private void lookForLines(GreyPage page) {
        int height = Math.min(page.height(), Math.max(NARROWEST_BAND, page.height() / BANDS));
        for (int top = 0; top + height <= page.height(); top += Math.max(1, height / 2)) {
            look(page, 0, top, page.width(), height);
            look(page, 0, top, page.width() * 5 / 8, height);
            look(page, page.width() * 3 / 8, top, page.width() - page.width() * 3 / 8, height);
        }
    }

    private void look(GreyPage page, int left, int top, int width, int height) {
        if (width < NARROWEST_BAND) {
            return;
        }
        LuminanceSource source = new GreySource(page, left, top, width, height);
        try {
            add(lines.decodeWithState(new BinaryBitmap(new GlobalHistogramBinarizer(source))));
        } catch (NotFoundException nothingHere) {
            lines.reset();
        }
    }

    private void lookForMatrices(GreyPage page) {
        BinaryBitmap whole = new BinaryBitmap(new HybridBinarizer(new GreySource(page)));
        try {
            for (Result result : new QRCodeMultiReader().decodeMultiple(whole, MATRICES)) {
                add(result);
            }
        } catch (ReaderException nothingHere) {
            matrices.reset();
        }
        try {
            for (MatrixPlaces.Place place : MatrixPlaces.of(whole.getBlackMatrix())) {
                decode(page, place);
            }
        } catch (NotFoundException tooSmall) {
            matrices.reset();
        }
    }

    private void decode(GreyPage page, MatrixPlaces.Place place) {
        LuminanceSource source = new GreySource(page, place.left(), place.top(), place.width(), place.height());
        try {
            add(matrices.decodeWithState(new BinaryBitmap(new HybridBinarizer(source))));
        } catch (NotFoundException nothingHere) {
            matrices.reset();
        }
    }

    private void add(Result result) {
        found.add(new Barcode(name(result.getBarcodeFormat()), result.getText()));
    }

    private static String name(BarcodeFormat format) {
        return switch (format) {
            case CODE_128 -> "Code 128";
            case CODE_39 -> "Code 39";
            case ITF -> "ITF";
            case DATA_MATRIX -> "Data Matrix";
            case QR_CODE -> "QR";
            case AZTEC -> "Aztec";
            case PDF_417 -> "PDF417";
            default -> format.name();
        };
    }
}
