package fr.opposable.dossier.internal;

import fr.opposable.jpeg.CodedBytes;
import fr.opposable.jpeg.JpegBlocks;

/** Brightness of a JPEG, block by block, as far down as somebody asks. */
final class JpegGrid extends BlockGrid {

    private final JpegBlocks blocks;

    private JpegGrid(JpegBlocks blocks) {
        super(blocks.width(), blocks.height());
        this.blocks = blocks;
    }

    /** {@return the blocks of {@code jpeg}; unknown when it is not coded the usual way} */
    static PictureInk of(CodedBytes jpeg) {
        return JpegBlocks.of(jpeg).<PictureInk>map(JpegGrid::new).orElse(UNKNOWN);
    }

    @Override
    int fill(int first, int last) {
        return blocks.read(last, this::put);
    }
}
