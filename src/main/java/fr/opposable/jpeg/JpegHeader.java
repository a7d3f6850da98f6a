package fr.opposable.jpeg;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a JPEG says before its coded data, read up to them (ITU-T T.81, annex B). What readers pass over is passed over, and told: see
 * {@link #isRegular()}.
 */
final class JpegHeader {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int MOST_SAMPLES = 4;
    private static final int TABLES = 4;
    private static final int LAST_PLACE = 63;

    /** Bits of how the means of two blocks may differ, at eight bits a dot (table F.1). */
    private static final int LONGEST_DIFFERENCE = 11;

    private static final int ANY_SYMBOL = 0xff;
    private static final int[] ZERO = new int[64];

    private final CodedBytes jpeg;
    private final int[][] steps = new int[TABLES][];
    private final HuffmanTable[] first = new HuffmanTable[TABLES];
    private final HuffmanTable[] others = new HuffmanTable[TABLES];
    private Component[] components = {};
    private int width;
    private int height;
    private int restartInterval;
    private int scan;
    private boolean isRegular = true;

    private JpegHeader(CodedBytes jpeg) {
        this.jpeg = jpeg;
        Arrays.fill(steps, ZERO);
        Arrays.fill(first, HuffmanTable.NONE);
        Arrays.fill(others, HuffmanTable.NONE);
    }

    /** One colour of the picture. */
    static final class Component {
        private int id;
        int across;
        int down;
        private int step;
        CalmPlaces calm = CalmPlaces.ALL;
        HuffmanTable first = HuffmanTable.NONE;
        HuffmanTable others = HuffmanTable.NONE;
        int last;

        /** {@return the mean of the block that was read last} */
        int brightness() {
            return last * step / JpegBlocks.SIDE + 128;
        }
    }

    /**
     * {@return the header of {@code jpeg}; empty when it is not coded the usual way, in one scan}
     *
     * @throws IndexOutOfBoundsException when it is cut short
     */
    static Optional<JpegHeader> of(CodedBytes jpeg) {
        JpegHeader header = new JpegHeader(jpeg);
        return header.read() ? Optional.of(header) : Optional.empty();
    }

    Component[] components() {
        return components;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int restartInterval() {
        return restartInterval;
    }

    /** {@return where the coded data begin} */
    int scan() {
        return scan;
    }

    /** {@return whether every segment is as long as what it holds, and names only what there is: one that is not, other readers may refuse} */
    boolean isRegular() {
        return isRegular;
    }

    private boolean read() {
        require(jpeg.at(0) == 0xff && jpeg.at(1) == START);
        int at = 2;
        while (true) {
            if (jpeg.at(at) != 0xff) {
                return false;
            }
            int marker = jpeg.at(at + 1);
            if (marker == 0xff) {
                at++;
                continue;
            }
            int body = at + 4;
            int end = at + 2 + jpeg.two(at + 2);
            switch (marker) {
                case 0xdb -> quantisation(body, end);
                case 0xc4 -> huffman(body, end);
                case 0xdd -> {
                    require(end == body + 2);
                    restartInterval = jpeg.two(body);
                }
                case 0xc0, 0xc1 -> frame(body, end);
                case 0xda -> {
                    scan = end;
                    return scan(body, end);
                }
                default -> {
                    boolean isOtherCoding = marker >= 0xc2 && marker <= 0xcf && marker != 0xc8 && marker != 0xcc;
                    if (isOtherCoding || marker == END) {
                        return false;
                    }
                }
            }
            at = end;
        }
    }

    private void require(boolean isAsWritten) {
        isRegular &= isAsWritten;
    }

    private void quantisation(int body, int end) {
        int at = body;
        while (at < end) {
            int head = jpeg.at(at++);
            int wide = head >> 4 == 0 ? 1 : 2;
            int[] table = new int[64];
            for (int i = 0; i < 64; i++, at += wide) {
                table[i] = wide == 1 ? jpeg.at(at) : jpeg.two(at);
                require(table[i] > 0);
            }
            require((head & 0xf) < TABLES && head >> 4 <= 1);
            steps[head & 3] = table;
        }
        require(at == end);
    }

    private void huffman(int body, int end) {
        int at = body;
        while (at < end) {
            int head = jpeg.at(at);
            HuffmanTable table = HuffmanTable.read(jpeg, at + 1);
            boolean isOfMeans = head >> 4 == 0;
            require((head & 0xf) < TABLES && head >> 4 <= 1);
            require(table.isSound(isOfMeans ? LONGEST_DIFFERENCE : ANY_SYMBOL));
            (isOfMeans ? first : others)[head & 3] = table;
            at += 17 + table.size();
        }
        require(at == end);
    }

    private void frame(int body, int end) {
        require(components.length == 0 && jpeg.at(body) == 8);
        height = jpeg.two(body + 1);
        width = jpeg.two(body + 3);
        components = new Component[jpeg.at(body + 5)];
        require(end == body + 6 + 3 * components.length && width > 0);
        for (int i = 0; i < components.length; i++) {
            int at = body + 6 + 3 * i;
            Component component = new Component();
            int across = jpeg.at(at + 1) >> 4;
            int down = jpeg.at(at + 1) & 0xf;
            require(across >= 1 && across <= MOST_SAMPLES && down >= 1 && down <= MOST_SAMPLES);
            component.id = jpeg.at(at);
            component.across = Math.max(1, across);
            component.down = Math.max(1, down);
            int table = jpeg.at(at + 2);
            int[] own = steps[table & 3];
            require(table < TABLES && own != ZERO);
            component.step = own[0];
            component.calm = own == ZERO ? CalmPlaces.ALL : CalmPlaces.of(own);
            components[i] = component;
        }
    }

    private boolean scan(int body, int end) {
        int scanned = jpeg.at(body);
        if (components.length == 0 || components.length == 4 || scanned != components.length || height == 0) {
            return false;
        }
        require(end == body + 4 + 2 * scanned);
        for (int i = 0; i < scanned; i++) {
            int tables = jpeg.at(body + 2 + 2 * i);
            require(jpeg.at(body + 1 + 2 * i) == components[i].id);
            require(tables >> 4 < TABLES && (tables & 0xf) < TABLES);
            components[i].first = first[(tables >> 4) & 3];
            components[i].others = others[tables & 3];
        }
        int range = body + 1 + 2 * scanned;
        require(jpeg.at(range) == 0 && jpeg.at(range + 1) == LAST_PLACE && jpeg.at(range + 2) == 0);
        return true;
    }
}
