package fr.opposable.dossier.internal;

import java.util.Arrays;

/**
 * Brightness of a JPEG, block by block, without decoding a dot: the first coefficient of a block is its mean (ITU-T T.81, F.1.4). Only as
 * much of the stream is read as somebody asks for, so that the upper edge of a scan costs a twentieth of the picture. Sequential
 * Huffman coding only; anything else is unknown.
 */
final class JpegGrid extends BlockGrid {

    private static final int[] ZERO = new int[64];

    private final JpegBits bits;
    private final Component[] components;
    private final int restartInterval;
    private final int mcuColumns;
    private final int mcuRows;
    private int mcuRow;
    private int untilRestart;
    private boolean isBroken;

    private JpegGrid(int width, int height, JpegBits bits, Component[] components, int restartInterval) {
        super(width, height);
        this.bits = bits;
        this.components = components;
        this.restartInterval = restartInterval;
        this.untilRestart = restartInterval;
        int h = components.length == 1 ? 1 : components[0].across;
        int v = components.length == 1 ? 1 : components[0].down;
        this.mcuColumns = (columns() + h - 1) / h;
        this.mcuRows = (rows() + v - 1) / v;
    }

    /** One colour of the picture. */
    private static final class Component {
        int across;
        int down;
        int step;
        CalmPlaces calm = CalmPlaces.ALL;
        HuffmanTable first = HuffmanTable.NONE;
        HuffmanTable others = HuffmanTable.NONE;
        int last;
    }

    /** {@return the blocks of {@code jpeg}; unknown when it is not coded the usual way} */
    static PictureInk of(CodedBytes jpeg) {
        try {
            return read(jpeg);
        } catch (IndexOutOfBoundsException e) {
            // Cut short before its first line.
            return UNKNOWN;
        }
    }

    private static PictureInk read(CodedBytes jpeg) {
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
                return UNKNOWN;
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
                        return UNKNOWN;
                    }
                    for (int i = 0; i < scanned; i++) {
                        int tables = jpeg.at(body + 2 + 2 * i);
                        components[i].first = first[(tables >> 4) & 3];
                        components[i].others = others[tables & 3];
                    }
                    return new JpegGrid(width, height, new JpegBits(jpeg, end), components, restart);
                }
                default -> {
                    boolean isOtherCoding = marker >= 0xc2 && marker <= 0xcf && marker != 0xc8 && marker != 0xcc;
                    if (isOtherCoding || marker == 0xd9) {
                        return UNKNOWN;
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
            components[i] = component;
        }
        return components;
    }

    @Override
    int fill(int first, int last) {
        int v = components.length == 1 ? 1 : components[0].down;
        try {
            while (!isBroken && mcuRow < mcuRows && mcuRow * v <= last) {
                row();
                mcuRow++;
            }
        } catch (IndexOutOfBoundsException e) {
            // The data ends early: what is below stays unknown.
            isBroken = true;
        }
        return Math.min(rows(), mcuRow * v);
    }

    private void row() {
        boolean isAlone = components.length == 1;
        for (int mcu = 0; mcu < mcuColumns; mcu++) {
            if (restartInterval > 0 && untilRestart-- == 0) {
                bits.restart();
                for (Component component : components) {
                    component.last = 0;
                }
                untilRestart = restartInterval - 1;
            }
            for (int i = 0; i < components.length; i++) {
                Component component = components[i];
                int across = isAlone ? 1 : component.across;
                int down = isAlone ? 1 : component.down;
                for (int y = 0; y < down; y++) {
                    for (int x = 0; x < across; x++) {
                        boolean isUneven = block(component);
                        if (i == 0) {
                            put(
                                    mcu * across + x,
                                    mcuRow * down + y,
                                    component.last * component.step / 8 + 128,
                                    isUneven);
                        }
                    }
                }
            }
        }
    }

    /** Reads a block; {@return whether it is uneven} */
    private boolean block(Component component) {
        component.last += bits.difference(component.first);
        return bits.passDetails(component.others, component.calm);
    }
}
