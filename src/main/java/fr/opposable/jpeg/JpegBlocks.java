package fr.opposable.jpeg;

import java.util.Arrays;
import java.util.Optional;

/**
 * The blocks of a JPEG, 8 × 8 dots each, row by row from the top: the first coefficient of a block is its mean (ITU-T T.81, F.1.4). Only as
 * much of the stream is read as somebody asks for, so that the upper edge of a scan costs a twentieth of the picture. Sequential Huffman
 * coding of grey and of three colours only.
 */
public final class JpegBlocks {

    /** Dots of a block, across and down. */
    public static final int SIDE = 8;

    private static final int[] ZERO = new int[64];

    private static final int FIRST_RESTART = 0xd0;
    private static final int RESTARTS = 8;
    private static final int END = 0xd9;
    private static final int COMMENT = 0xfe;
    private static final int FIRST_OF_PROGRAMS = 0xe0;
    private static final int LAST_OF_PROGRAMS = 0xef;

    private final int width;
    private final int height;
    private final JpegBits bits;
    private final Component[] components;
    private final int restartInterval;
    private final int mcuColumns;
    private final int mcuRows;
    private int mcuRow;
    private int untilRestart;
    private int restarts;
    private boolean isBroken;
    private boolean isExact = true;

    private JpegBlocks(int width, int height, JpegBits bits, Component[] components, int restartInterval) {
        this.width = width;
        this.height = height;
        this.bits = bits;
        this.components = components;
        this.restartInterval = restartInterval;
        this.untilRestart = restartInterval;
        int h = components.length == 1 ? 1 : components[0].across;
        int v = components.length == 1 ? 1 : components[0].down;
        this.mcuColumns = Math.ceilDiv(Math.ceilDiv(width, SIDE), h);
        this.mcuRows = Math.ceilDiv(Math.ceilDiv(height, SIDE), v);
    }

    /** Takes the blocks of the picture, or of its brightness when it has colours. */
    @FunctionalInterface
    public interface Taker {

        /**
         * Takes one block.
         *
         * @param column from 0; blocks beyond the right edge come too
         * @param row from 0; blocks below the lower edge come too
         * @param mean brightness, from 0 for black to 255 for white, and somewhat beyond
         * @param isUneven whether it has details that are seen
         */
        void take(int column, int row, int mean, boolean isUneven);
    }

    /** One colour of the picture. */
    private static final class Component {
        int across;
        int down;
        int step;
        boolean hasSteps;
        CalmPlaces calm = CalmPlaces.ALL;
        HuffmanTable first = HuffmanTable.NONE;
        HuffmanTable others = HuffmanTable.NONE;
        int last;

        /** {@return the mean of the block that was read last} */
        int brightness() {
            return last * step / SIDE + 128;
        }
    }

    /** {@return the blocks of {@code jpeg}; empty when it is not coded the usual way, or cut short before its first line} */
    public static Optional<JpegBlocks> of(CodedBytes jpeg) {
        try {
            return read(jpeg);
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Optional<JpegBlocks> read(CodedBytes jpeg) {
        int[][] steps = new int[4][];
        Arrays.fill(steps, ZERO);
        HuffmanTable[] first = new HuffmanTable[4];
        HuffmanTable[] others = new HuffmanTable[4];
        Arrays.fill(first, HuffmanTable.NONE);
        Arrays.fill(others, HuffmanTable.NONE);
        Component[] components = {};
        int width = 0;
        int height = 0;
        int restart = 0;
        int at = 2;
        while (true) {
            if (jpeg.at(at) != 0xff) {
                return Optional.empty();
            }
            int marker = jpeg.at(at + 1);
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = jpeg.two(at + 2);
            int body = at + 4;
            int end = at + 2 + length;
            switch (marker) {
                case 0xdb -> quantisation(jpeg, body, end, steps);
                case 0xc4 -> huffman(jpeg, body, end, first, others);
                case 0xdd -> restart = jpeg.two(body);
                case 0xc0, 0xc1 -> {
                    height = jpeg.two(body + 1);
                    width = jpeg.two(body + 3);
                    components = frame(jpeg, body, steps);
                }
                case 0xda -> {
                    int scanned = jpeg.at(body);
                    if (components.length == 0
                            || components.length == 4
                            || scanned != components.length
                            || height == 0) {
                        return Optional.empty();
                    }
                    for (int i = 0; i < scanned; i++) {
                        int tables = jpeg.at(body + 2 + 2 * i);
                        components[i].first = first[(tables >> 4) & 3];
                        components[i].others = others[tables & 3];
                    }
                    return Optional.of(new JpegBlocks(width, height, new JpegBits(jpeg, end), components, restart));
                }
                default -> {
                    boolean isOtherCoding = marker >= 0xc2 && marker <= 0xcf && marker != 0xc8 && marker != 0xcc;
                    if (isOtherCoding || marker == END) {
                        return Optional.empty();
                    }
                }
            }
            at = end;
        }
    }

    private static void quantisation(CodedBytes jpeg, int body, int end, int[][] steps) {
        for (int at = body; at < end; ) {
            int head = jpeg.at(at++);
            int wide = head >> 4 == 0 ? 1 : 2;
            int[] table = new int[64];
            for (int i = 0; i < 64; i++, at += wide) {
                table[i] = wide == 1 ? jpeg.at(at) : jpeg.two(at);
            }
            steps[head & 3] = table;
        }
    }

    private static void huffman(CodedBytes jpeg, int body, int end, HuffmanTable[] first, HuffmanTable[] others) {
        for (int at = body; at < end; ) {
            int head = jpeg.at(at);
            HuffmanTable table = HuffmanTable.read(jpeg, at + 1);
            (head >> 4 == 0 ? first : others)[head & 3] = table;
            at += 17 + table.size();
        }
    }

    private static Component[] frame(CodedBytes jpeg, int body, int[][] steps) {
        Component[] components = new Component[jpeg.at(body + 5)];
        for (int i = 0; i < components.length; i++) {
            int at = body + 6 + 3 * i;
            Component component = new Component();
            component.across = Math.max(1, jpeg.at(at + 1) >> 4);
            component.down = Math.max(1, jpeg.at(at + 1) & 0xf);
            int[] own = steps[jpeg.at(at + 2) & 3];
            component.step = own[0];
            component.calm = own == ZERO ? CalmPlaces.ALL : CalmPlaces.of(own);
            component.hasSteps = own != ZERO;
            components[i] = component;
        }
        return components;
    }

    /** {@return dots across, as the picture says} */
    public int width() {
        return width;
    }

    /** {@return dots down, as the picture says} */
    public int height() {
        return height;
    }

    /**
     * Reads on until row {@code last} was taken, or the data end.
     *
     * @return the first row that was not taken yet
     */
    public int read(int last, Taker taker) {
        int v = components.length == 1 ? 1 : components[0].down;
        try {
            while (!isBroken && mcuRow < mcuRows && mcuRow * v <= last) {
                row(taker);
                mcuRow++;
            }
        } catch (IndexOutOfBoundsException e) {
            // The data ends early: what is below stays unknown.
            isBroken = true;
        }
        return Math.min(Math.ceilDiv(height, SIDE), mcuRow * v);
    }

    /**
     * {@return whether every block was read from codes that its tables know, had as many values as a block has, and the last of them is followed
     * by a comment or the end of the picture: nothing was overwritten, lost or slipped in, as far as the coding can tell} To be asked once the
     * last row was read.
     */
    public boolean isExact() {
        try {
            return isExact
                    && !isBroken
                    && mcuRow == mcuRows
                    && Arrays.stream(components).allMatch(component -> component.hasSteps)
                    && isBehindAll(bits.markerAfter());
        } catch (IndexOutOfBoundsException e) {
            return false;
        }
    }

    /** The end, or what programs write before it. */
    private static boolean isBehindAll(int marker) {
        return marker == END || marker == COMMENT || (marker >= FIRST_OF_PROGRAMS && marker <= LAST_OF_PROGRAMS);
    }

    private void row(Taker taker) {
        if (components.length == 1) {
            rowOfOne(components[0], taker);
            return;
        }
        for (int mcu = 0; mcu < mcuColumns; mcu++) {
            if (restartInterval > 0 && untilRestart-- == 0) {
                restart();
            }
            for (int i = 0; i < components.length; i++) {
                Component component = components[i];
                for (int y = 0; y < component.down; y++) {
                    for (int x = 0; x < component.across; x++) {
                        int read = bits.block(component.first, component.others, component.calm);
                        component.last += read >> 1;
                        if (i == 0) {
                            taker.take(
                                    mcu * component.across + x,
                                    mcuRow * component.down + y,
                                    component.brightness(),
                                    (read & 1) != 0);
                        }
                    }
                }
            }
        }
    }

    /** As of several, with less to ask for each block: most scans of text are grey. */
    private void rowOfOne(Component grey, Taker taker) {
        HuffmanTable first = grey.first;
        HuffmanTable others = grey.others;
        CalmPlaces calm = grey.calm;
        for (int column = 0; column < mcuColumns; column++) {
            if (restartInterval > 0 && untilRestart-- == 0) {
                restart();
            }
            int read = bits.block(first, others, calm);
            grey.last += read >> 1;
            taker.take(column, mcuRow, grey.brightness(), (read & 1) != 0);
        }
    }

    private void restart() {
        isExact &= bits.markerAfter() == FIRST_RESTART + restarts++ % RESTARTS;
        bits.restart();
        for (Component component : components) {
            component.last = 0;
        }
        untilRestart = restartInterval - 1;
    }
}
