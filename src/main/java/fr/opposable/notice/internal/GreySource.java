package fr.opposable.notice.internal;

import com.google.zxing.LuminanceSource;
import fr.opposable.evidence.GreyPage;

/** Part of a page, as ZXing wants to look at it. */
final class GreySource extends LuminanceSource {

    private final GreyPage page;
    private final int left;
    private final int top;

    GreySource(GreyPage page) {
        this(page, 0, 0, page.width(), page.height());
    }

    GreySource(GreyPage page, int left, int top, int width, int height) {
        super(width, height);
        this.page = page;
        this.left = left;
        this.top = top;
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
        byte[] target = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
        page.copyRow(left, top + y, getWidth(), target);
        return target;
    }

    @Override
    public byte[] getMatrix() {
        byte[] matrix = new byte[getWidth() * getHeight()];
        byte[] row = new byte[getWidth()];
        for (int y = 0; y < getHeight(); y++) {
            page.copyRow(left, top + y, getWidth(), row);
            System.arraycopy(row, 0, matrix, y * getWidth(), getWidth());
        }
        return matrix;
    }
}
