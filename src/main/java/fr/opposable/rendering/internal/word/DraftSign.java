package fr.opposable.rendering.internal.word;

import java.util.List;
import org.docx4j.vml.CTF;
import org.docx4j.vml.CTFill;
import org.docx4j.vml.CTFormulas;
import org.docx4j.vml.CTPath;
import org.docx4j.vml.CTShape;
import org.docx4j.vml.CTShapetype;
import org.docx4j.vml.CTTextPath;
import org.docx4j.vml.ObjectFactory;
import org.docx4j.vml.STTrueFalse;
import org.docx4j.wml.P;
import org.docx4j.wml.Pict;

/** « PROJET » across every page, behind the words, and the line at its head that says what that means. */
final class DraftSign {

    private static final ObjectFactory MAKE = new ObjectFactory();
    private static final String WORD = "PROJET";
    private static final String LINE = "PROJET – document de travail\u00a0: ni envoyé, ni déposé, sans effet";
    private static final String RED = "B01E1E";
    private static final int LINE_SIZE = 18;
    private static final int LINE_PITCH = 220;
    private static final int LINE_TOP = 260;

    /** The lines of a text drawn as a shape, as the format's book gives them. */
    private static final List<String> FORMULAS = List.of(
            "sum #0 0 10800",
            "prod #0 2 1",
            "sum 21600 0 @1",
            "sum 0 0 @2",
            "sum 21600 0 @3",
            "if @0 @3 0",
            "if @0 21600 @1",
            "if @0 0 @2",
            "if @0 @4 21600",
            "mid @5 @6",
            "mid @8 @5",
            "mid @7 @8",
            "mid @6 @7",
            "sum @6 0 @5");

    private DraftSign() {}

    /** {@return the paragraph that carries both, for a head} */
    static P of(Workshop workshop) {
        Paper paper = workshop.paper();
        Look.Words body = workshop.body();
        Look look = new Look(
                new Look.Words(body.family(), LINE_SIZE, true, false, false, RED, 0),
                LINE_PITCH,
                0,
                0,
                Look.Side.CENTER,
                0,
                0,
                null,
                null,
                null,
                null,
                new Look.Frame(0, LINE_TOP, paper.width()),
                0);
        P paragraph = workshop.book().paragraph(look, "projet");
        Pict picture = new Pict();
        picture.getAnyAndAny().add(MAKE.createShapetype(type()));
        picture.getAnyAndAny().add(MAKE.createShape(shape(body.family(), paper)));
        paragraph.getContent().add(Wml.run("", picture));
        paragraph.getContent().add(Wml.run("", Wml.text(LINE)));
        return paragraph;
    }

    private static CTShapetype type() {
        CTShapetype type = new CTShapetype();
        type.setVmlId("_x0000_t136");
        type.setCoordsize("21600,21600");
        type.setSpt(136f);
        type.setAdj("10800");
        type.setPath("m@7,l@8,m@5,21600l@6,21600e");
        CTFormulas formulas = new CTFormulas();
        for (String formula : FORMULAS) {
            CTF line = new CTF();
            line.setEqn(formula);
            formulas.getF().add(line);
        }
        CTPath path = new CTPath();
        path.setTextpathok(STTrueFalse.T);
        CTTextPath text = new CTTextPath();
        text.setOn(STTrueFalse.T);
        text.setFitshape(STTrueFalse.T);
        type.getEGShapeElements().add(MAKE.createFormulas(formulas));
        type.getEGShapeElements().add(MAKE.createPath(path));
        type.getEGShapeElements().add(MAKE.createTextpath(text));
        return type;
    }

    private static CTShape shape(String family, Paper paper) {
        int width = paper.width() * 3 / 4 / 20;
        CTShape shape = new CTShape();
        shape.setVmlId("Projet");
        shape.setType("#_x0000_t136");
        shape.setStyle(
                ("position:absolute;margin-left:0;margin-top:0;width:%dpt;height:%dpt;rotation:315;z-index:-251658752;"
                                + "mso-position-horizontal:center;mso-position-horizontal-relative:page;"
                                + "mso-position-vertical:center;mso-position-vertical-relative:page")
                        .formatted(width, width / 4));
        shape.setFillcolor("#" + RED);
        shape.setStroked(STTrueFalse.F);
        CTFill fill = new CTFill();
        fill.setOpacity(".22");
        CTTextPath text = new CTTextPath();
        text.setStyle("font-family:\"%s\";font-size:1pt;font-weight:bold".formatted(family));
        text.setString(WORD);
        shape.getEGShapeElements().add(MAKE.createFill(fill));
        shape.getEGShapeElements().add(MAKE.createTextpath(text));
        return shape;
    }
}
