package fr.opposable.notice.internal;

import fr.opposable.evidence.GreyPage;

/** What can be done to a page so that its codes are easier to see. Whole numbers, so that every machine sees the same. */
final class PageWork {

    private static final int WHITE = 255;
    private static final int FIXED = 1 << 14;

    /** Side of a part of a page that is stretched by itself, with its neighbours. */
    private static final int BLOCK = 32;

    /** Parts whose greys are nearer than this are plain paper. */
    private static final int LEAST_SPAN = 10;

    private PageWork() {}

    /** {@return the page turned by a quarter, counter-clockwise} */
    static GreyPage quarterTurn(GreyPage page) {
        int width = page.height();
        int height = page.width();
        byte[] grey = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                grey[y * width + x] = (byte) page.at(height - 1 - y, x);
            }
        }
        return new GreyPage(width, height, grey);
    }

    /** {@return the page turned by {@code degrees}, whole, its corners filled with white} */
    static GreyPage turned(GreyPage page, int degrees) {
        double angle = Math.toRadians(degrees);
        int cos = (int) Math.round(Math.cos(angle) * FIXED);
        int sin = (int) Math.round(Math.sin(angle) * FIXED);
        int width = (int) ((Math.abs((long) page.width() * cos) + Math.abs((long) page.height() * sin)) / FIXED) + 1;
        int height = (int) ((Math.abs((long) page.width() * sin) + Math.abs((long) page.height() * cos)) / FIXED) + 1;
        byte[] grey = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                long dx = (long) x - width / 2;
                long dy = (long) y - height / 2;
                int fromX = (int) ((dx * cos + dy * sin) / FIXED) + page.width() / 2;
                int fromY = (int) ((dy * cos - dx * sin) / FIXED) + page.height() / 2;
                boolean inside = fromX >= 0 && fromY >= 0 && fromX < page.width() && fromY < page.height();
                grey[y * width + x] = (byte) (inside ? page.at(fromX, fromY) : WHITE);
            }
        }
        return new GreyPage(width, height, grey);
    }

    /** {@return the page at half its size, each point the mean of four} */
    static GreyPage halved(GreyPage page) {
        int width = Math.max(1, page.width() / 2);
        int height = Math.max(1, page.height() / 2);
        byte[] grey = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = Math.min(2 * x + 1, page.width() - 1);
                int below = Math.min(2 * y + 1, page.height() - 1);
                int sum = page.at(2 * x, 2 * y) + page.at(right, 2 * y) + page.at(2 * x, below) + page.at(right, below);
                grey[y * width + x] = (byte) (sum / 4);
            }
        }
        return new GreyPage(width, height, grey);
    }

    /** {@return the page at twice its size} */
    static GreyPage doubled(GreyPage page) {
        int width = page.width() * 2;
        int height = page.height() * 2;
        byte[] grey = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = Math.min((x + 1) / 2, page.width() - 1);
                int below = Math.min((y + 1) / 2, page.height() - 1);
                int sum = page.at(x / 2, y / 2) + page.at(right, y / 2) + page.at(x / 2, below) + page.at(right, below);
                grey[y * width + x] = (byte) (sum / 4);
            }
        }
        return new GreyPage(width, height, grey);
    }

    /**
     * {@return the page with each part of it stretched by itself, from its darkest points to the grey of its paper: a faint print on a grey
     * slip becomes plain, whatever lies around it}
     */
    static GreyPage levelled(GreyPage page) {
        int across = (page.width() + BLOCK - 1) / BLOCK;
        int down = (page.height() + BLOCK - 1) / BLOCK;
        int[][] counts = new int[across * down][];
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                int block = y / BLOCK * across + x / BLOCK;
                if (counts[block] == null) {
                    counts[block] = new int[WHITE + 1];
                }
                counts[block][page.at(x, y)]++;
            }
        }
        int[] darkest = new int[across * down];
        int[] paper = new int[across * down];
        for (int i = 0; i < counts.length; i++) {
            int[] around = around(counts, across, down, i);
            int total = 0;
            for (int count : around) {
                total += count;
            }
            darkest[i] = quantile(around, total / 20);
            paper[i] = quantile(around, total * 3 / 4);
        }
        byte[] grey = new byte[page.width() * page.height()];
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                int block = y / BLOCK * across + x / BLOCK;
                int span = paper[block] - darkest[block];
                int value = span < LEAST_SPAN ? WHITE : (page.at(x, y) - darkest[block]) * WHITE / span;
                grey[y * page.width() + x] = (byte) Math.max(0, Math.min(WHITE, value));
            }
        }
        return new GreyPage(page.width(), page.height(), grey);
    }

    private static int[] around(int[][] counts, int across, int down, int block) {
        int[] sum = new int[WHITE + 1];
        for (int y = Math.max(0, block / across - 1); y <= Math.min(down - 1, block / across + 1); y++) {
            for (int x = Math.max(0, block % across - 1); x <= Math.min(across - 1, block % across + 1); x++) {
                int[] one = counts[y * across + x];
                for (int value = 0; value <= WHITE; value++) {
                    sum[value] += one[value];
                }
            }
        }
        return sum;
    }

    private static int quantile(int[] counts, int rank) {
        int seen = 0;
        for (int value = 0; value <= WHITE; value++) {
            seen += counts[value];
            if (seen > rank) {
                return value;
            }
        }
        return WHITE;
    }
}
