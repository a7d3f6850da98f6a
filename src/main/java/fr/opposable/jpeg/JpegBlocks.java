package fr.opposable.jpeg;

import fr.opposable.jpeg.JpegHeader.Component;
import java.util.Optional;

/**
 * The blocks of a JPEG, 8 × 8 dots each, row by row from the top: the first coefficient of a block is its mean (ITU-T T.81, F.1.4). Only as
 * much of the stream is read as somebody asks for, so that the upper edge of a scan costs a twentieth of the picture. Sequential Huffman
 * coding of grey and of three colours only.
 */
public final class JpegBlocks {

    /** Dots of a block, across and down. */
    public static final int SIDE = 8;

    private static final int FIRST_RESTART = 0xd0;
    private static final int RESTARTS = 8;
    private static final int END = 0xd9;

    /** Bytes behind the last block from which the codes are taken to have fallen out of step. */
    private static final int LEFT_OVER = 4;

    private static final int COMMENT = 0xfe;
    private static final int FIRST_OF_PROGRAMS = 0xe0;
    private static final int LAST_OF_PROGRAMS = 0xef;

    private final JpegHeader header;
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

    private JpegBlocks(CodedBytes jpeg, JpegHeader header) {
        this.header = header;
        this.bits = new JpegBits(jpeg, header.scan());
        this.components = header.components();
        this.restartInterval = header.restartInterval();
        this.untilRestart = restartInterval;
        int h = components.length == 1 ? 1 : components[0].across;
        int v = components.length == 1 ? 1 : components[0].down;
        this.mcuColumns = Math.ceilDiv(Math.ceilDiv(header.width(), SIDE), h);
        this.mcuRows = Math.ceilDiv(Math.ceilDiv(header.height(), SIDE), v);
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

    /** {@return the blocks of {@code jpeg}; empty when it is not coded the usual way, or cut short before its first line} */
    public static Optional<JpegBlocks> of(CodedBytes jpeg) {
        try {
            return JpegHeader.of(jpeg).map(header -> new JpegBlocks(jpeg, header));
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** {@return dots across, as the picture says} */
    public int width() {
        return header.width();
    }

    /** {@return dots down, as the picture says} */
    public int height() {
        return header.height();
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
        return Math.min(Math.ceilDiv(header.height(), SIDE), mcuRow * v);
    }

    /**
     * To be asked once the last row was read.
     *
     * @return whether the header is regular, every block was read from codes that its tables know and had as many values as a block has, and the
     *     last of them is followed by a comment or the end of the picture: nothing was overwritten, lost or slipped in, as far as the coding
     *     can tell
     */
    public boolean isExact() {
        try {
            return isExact && !isBroken && mcuRow == mcuRows && header.isRegular() && isBehindAll(bits.markerAfter());
        } catch (IndexOutOfBoundsException e) {
            return false;
        }
    }

    /**
     * To be asked once the last row was read.
     *
     * @return whether the data end before the last block, hold a code that no table knows, or go on behind the last block: readers show grey, or
     *     the rest of the picture in the wrong place, in silence
     */
    public boolean isDamaged() {
        return isBroken || bits.isOverdrawn() || isLeftOver();
    }

    private boolean isLeftOver() {
        try {
            return mcuRow == mcuRows && header.isRegular() && bits.leftOver(LEFT_OVER) >= LEFT_OVER;
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
