package fr.opposable.rendering.internal.word;

import fr.opposable.kernel.Bytes;
import fr.opposable.rendering.DocumentProfile;
import fr.opposable.rendering.RenderingException;
import java.util.List;
import java.util.Objects;
import org.docx4j.wml.Body;
import org.docx4j.wml.FooterReference;
import org.docx4j.wml.Ftr;
import org.docx4j.wml.Hdr;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.HeaderReference;
import org.docx4j.wml.P;
import org.docx4j.wml.STPageOrientation;
import org.docx4j.wml.SectPr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.newmatch.PageInfo;
import org.xhtmlrenderer.css.style.CssContext;
import org.xhtmlrenderer.css.style.EmptyStyle;
import org.xhtmlrenderer.css.style.derived.RectPropertySet;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.PageBox;

/**
 * Makes a Word document of pages that are laid out: the same words, the looks as named styles, the columns as the pages have them. What
 * has no counterpart is refused by name, never left out.
 */
public final class WordPress {

    private static final int SMALLEST = 20;

    private WordPress() {}

    /**
     * {@return the document}
     *
     * @param document the composed page
     * @param renderer that laid it out
     * @param profile what the file says of itself
     * @param figureRoom whether columns are made wider where their figures would be cut in another font
     * @param pictures what reads the pictures of the page
     * @throws RenderingException when something in the page has no counterpart
     */
    public static Bytes print(
            Document document,
            ITextRenderer renderer,
            DocumentProfile profile,
            boolean figureRoom,
            Pictures.Source pictures) {
        SharedContext styles = renderer.getSharedContext();
        CssContext context = styles.newLayoutContextInstance(new ITextFontContext());
        BlockBox root = Objects.requireNonNull(renderer.getRootBox());
        List<PageBox> pages = Objects.requireNonNull(root.getLayer()).getPages();
        PageBox first = pages.getFirst();
        PageInfo nextInfo = styles.getCss().getPageStyle(null, "left");
        PageBox next = pages.size() > 1
                ? pages.get(1)
                : new PageBox(nextInfo, context, new EmptyStyle().deriveStyle(nextInfo.getPageStyle()), 0, 1);
        Paper paper = paper(first, next, context);
        Element body = body(document);
        WordFile file = new WordFile(profile);
        Workshop workshop = new Workshop(
                new StyleReader(styles, context),
                body,
                paper,
                root,
                figureRoom,
                new Pictures(pictures, file, paper.text()));
        FlowWriter flow = new FlowWriter(workshop);
        flow.children(body, Place.column(paper.text(), ""));
        org.docx4j.wml.Document words = new org.docx4j.wml.Document();
        Body content = new Body();
        content.getContent().addAll(flow.blocks(true));
        words.setBody(content);
        PageEdges edges = new PageEdges(workshop, document.getDocumentElement());
        content.setSectPr(section(workshop, edges, first.getPageInfo(), next.getPageInfo(), profile.draft(), file));
        file.document(words);
        file.styles(workshop.book().styles());
        file.numbering(workshop.lists().numbering());
        return file.bytes();
    }

    private static Element body(Document document) {
        Element html = document.getDocumentElement();
        return (Element) html.getElementsByTagName("body").item(0);
    }

    private static Paper paper(PageBox first, PageBox next, CssContext context) {
        RectPropertySet one = first.getMargin(context);
        RectPropertySet two = next.getMargin(context);
        int width = StyleReader.twips(first.getWidth(context));
        int height = StyleReader.twips(first.getHeight(context));
        Paper paper = new Paper(
                width,
                height,
                StyleReader.twips(one.left()),
                StyleReader.twips(one.right()),
                StyleReader.twips(one.top()),
                StyleReader.twips(two.top()),
                StyleReader.twips(two.bottom()));
        if (paper.left() != StyleReader.twips(two.left()) || paper.right() != StyleReader.twips(two.right())) {
            throw new RenderingException("the first page of a Word document is as wide as the others");
        }
        return paper;
    }

    private static SectPr section(
            Workshop workshop, PageEdges edges, PageInfo first, PageInfo next, boolean draft, WordFile file) {
        Paper paper = workshop.paper();
        SectPr section = new SectPr();
        PageEdges.Edge head = edges.head(next);
        PageEdges.Edge foot = edges.foot(next);
        int fromTop =
                head.paragraph() == null ? paper.top() / 2 : Math.max(0, paper.top() - head.away() - head.height());
        int fromBottom = Math.max(0, paper.bottom() - foot.away() - foot.height());
        header(section, HdrFtrRef.DEFAULT, edged(workshop, head, draft, paper.top() - fromTop, paper), file);
        header(
                section,
                HdrFtrRef.FIRST,
                edged(workshop, edges.head(first), draft, paper.firstTop() - fromTop, paper),
                file);
        footer(section, HdrFtrRef.DEFAULT, footed(foot), file);
        footer(section, HdrFtrRef.FIRST, footed(edges.foot(first)), file);
        section.setTitlePg(Wml.on());
        SectPr.PgSz size = new SectPr.PgSz();
        size.setW(Wml.number(paper.width()));
        size.setH(Wml.number(paper.height()));
        if (paper.width() > paper.height()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        section.setPgSz(size);
        SectPr.PgMar margins = new SectPr.PgMar();
        margins.setTop(Wml.number(Math.min(paper.firstTop(), paper.top())));
        margins.setBottom(Wml.number(paper.bottom()));
        margins.setLeft(Wml.number(paper.left()));
        margins.setRight(Wml.number(paper.right()));
        margins.setHeader(Wml.number(fromTop));
        margins.setFooter(Wml.number(fromBottom));
        margins.setGutter(Wml.number(0));
        section.setPgMar(margins);
        return section;
    }

    /** {@return a head that pushes the text down to where its pages begin, where that is below the section's margin} */
    private static List<P> edged(Workshop workshop, PageEdges.Edge edge, boolean draft, int reach, Paper paper) {
        P line = edge.paragraph();
        if (line == null) {
            int pitch = paper.firstTop() > paper.top() ? Math.max(SMALLEST, reach) : SMALLEST;
            Look blank = new Look(workshop.body(), pitch, 0, 0, Look.Side.LEFT, 0, 0, null, null, null, null, null, 0);
            line = workshop.book().paragraph(blank, "tête vide");
        }
        return draft ? List.of(DraftSign.of(workshop), line) : List.of(line);
    }

    private static List<P> footed(PageEdges.Edge edge) {
        return List.of(edge.paragraph() == null ? Wml.paragraph("") : edge.paragraph());
    }

    private static void header(SectPr section, HdrFtrRef which, List<P> content, WordFile file) {
        Hdr header = new Hdr();
        header.getContent().addAll(content);
        HeaderReference reference = new HeaderReference();
        reference.setType(which);
        reference.setId(file.header(header));
        section.getEGHdrFtrReferences().add(reference);
    }

    private static void footer(SectPr section, HdrFtrRef which, List<P> content, WordFile file) {
        Ftr footer = new Ftr();
        footer.getContent().addAll(content);
        FooterReference reference = new FooterReference();
        reference.setType(which);
        reference.setId(file.footer(footer));
        section.getEGHdrFtrReferences().add(reference);
    }
}
