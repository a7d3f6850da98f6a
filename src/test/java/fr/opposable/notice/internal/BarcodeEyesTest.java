package fr.opposable.notice.internal;

import static com.google.zxing.BarcodeFormat.AZTEC;
import static com.google.zxing.BarcodeFormat.CODE_128;
import static com.google.zxing.BarcodeFormat.CODE_39;
import static com.google.zxing.BarcodeFormat.DATA_MATRIX;
import static com.google.zxing.BarcodeFormat.ITF;
import static com.google.zxing.BarcodeFormat.QR_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import fr.opposable.notice.Barcode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarcodeEyesTest {

    private static final String NUMBER = "1A20144388903";

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            FORMAT,      TEXT,              WIDTH, HEIGHT, SEEN
            CODE_128,    1A20144388903,     600,   110,    Code 128
            CODE_39,     RB123456785GB,     900,   110,    Code 39
            ITF,         12345678901234,    600,   110,    ITF
            DATA_MATRIX, %000000 1A20144388903250, 140, 140, Data Matrix
            QR_CODE,     https://example.invalid/1A20144388903, 260, 260, QR
            AZTEC,       RB123456785GB,     200,   200,    Aztec
            """)
    void reads_every_symbology_of_the_trade(BarcodeFormat format, String text, int width, int height, String seen) {
        var page = Slip.a4()
                .words(120, 200, 12)
                .code(format, text, 700, 900, width, height, 0)
                .words(120, 1500, 8);

        assertThat(BarcodeEyes.read(page.grey())).containsExactly(new Barcode(seen, text));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, -9, 90, 180, 270, 45, 20, -70, 118})
    void reads_a_code_of_lines_however_the_slip_lay_on_the_glass(int degrees) {
        var page = Slip.a4().code(CODE_128, NUMBER, 800, 1100, 600, 120, degrees);

        assertThat(BarcodeEyes.read(page.grey())).contains(new Barcode("Code 128", NUMBER));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 90, 180, 45, 118})
    void reads_a_matrix_however_the_slip_lay_on_the_glass(int degrees) {
        var page = Slip.a4().words(120, 200, 6).code(DATA_MATRIX, NUMBER, 800, 1100, 150, 150, degrees);

        assertThat(BarcodeEyes.read(page.grey())).contains(new Barcode("Data Matrix", NUMBER));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            PAPER, INK
            255,   150
            200,   150
            190,   172
            """)
    void reads_a_faint_print_on_a_grey_slip(int paper, int ink) {
        var page = Slip.a4()
                .words(120, 200, 10)
                .faint(paper, ink)
                .code(CODE_128, NUMBER, 500, 1100, 640, 140, 0)
                .speckled(7);

        assertThat(BarcodeEyes.read(page.grey())).contains(new Barcode("Code 128", NUMBER));
    }

    @Test
    void reads_every_slip_of_a_page() {
        var page = Slip.a4()
                .code(CODE_128, "1A00000000001", 100, 150, 520, 110, 0)
                .code(CODE_128, "1A00000000002", 950, 150, 520, 110, 0)
                .code(CODE_128, "1A00000000003", 100, 800, 520, 110, 0)
                .code(CODE_128, "1A00000000004", 1400, 900, 520, 110, 90)
                .code(DATA_MATRIX, "1A00000000005", 200, 1300, 140, 140, 0)
                .code(DATA_MATRIX, "1A00000000006", 700, 1300, 140, 140, 0)
                .code(QR_CODE, "1A00000000007", 1100, 1700, 240, 240, 0)
                .code(CODE_39, "1A00000000008", 100, 2000, 820, 110, 0);

        assertThat(BarcodeEyes.read(page.grey()))
                .extracting(Barcode::text)
                .containsExactlyInAnyOrder(
                        "1A00000000001",
                        "1A00000000002",
                        "1A00000000003",
                        "1A00000000004",
                        "1A00000000005",
                        "1A00000000006",
                        "1A00000000007",
                        "1A00000000008");
    }

    @Test
    void reads_a_small_picture_taken_from_afar() {
        var page = Slip.of(420, 300).code(CODE_128, NUMBER, 40, 90, 190, 60, 0);

        assertThat(BarcodeEyes.read(page.grey())).contains(new Barcode("Code 128", NUMBER));
    }

    @Test
    void sees_no_code_where_there_is_none() {
        assertThat(BarcodeEyes.read(Slip.a4().words(120, 200, 40).speckled(3).grey()))
                .isEmpty();
        assertThat(BarcodeEyes.read(Slip.of(3, 2).grey())).isEmpty();
    }

    @Test
    void knows_the_other_codes_it_may_meet() {
        var page = Slip.a4().code(ITF, "123456", 200, 300, 400, 100, 0).code(AZTEC, NUMBER, 300, 900, 160, 160, 0);

        assertThat(BarcodeEyes.read(page.grey())).extracting(Barcode::symbology).contains("ITF", "Aztec");
    }
}
