package fr.opposable.rendering.internal.word;

import org.docx4j.wml.Jc;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.Lvl;
import org.docx4j.wml.NumFmt;
import org.docx4j.wml.NumberFormat;
import org.docx4j.wml.Numbering;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;

/** The lists of one document: each numbers from one. */
final class Lists {

    /** How far a mark stands before its words. */
    static final int HANGING = 284;

    private final Numbering numbering = new Numbering();
    private int count;

    /** {@return a new list} */
    Item begin(boolean ordered) {
        count++;
        Numbering.AbstractNum kind = new Numbering.AbstractNum();
        kind.setAbstractNumId(Wml.number(count));
        Lvl level = new Lvl();
        level.setIlvl(Wml.number(0));
        Lvl.Start start = new Lvl.Start();
        start.setVal(Wml.number(1));
        level.setStart(start);
        NumFmt format = new NumFmt();
        format.setVal(ordered ? NumberFormat.DECIMAL : NumberFormat.BULLET);
        level.setNumFmt(format);
        Lvl.LvlText mark = new Lvl.LvlText();
        mark.setVal(ordered ? "%1." : "–");
        level.setLvlText(mark);
        Jc side = new Jc();
        side.setVal(JcEnumeration.LEFT);
        level.setLvlJc(side);
        PPr hanging = new PPr();
        PPrBase.Ind indent = new PPrBase.Ind();
        indent.setHanging(Wml.number(HANGING));
        hanging.setInd(indent);
        level.setPPr(hanging);
        kind.getLvl().add(level);
        numbering.getAbstractNum().add(kind);
        Numbering.Num number = new Numbering.Num();
        number.setNumId(Wml.number(count));
        Numbering.Num.AbstractNumId of = new Numbering.Num.AbstractNumId();
        of.setVal(Wml.number(count));
        number.setAbstractNumId(of);
        numbering.getNum().add(number);
        return new Item(count);
    }

    Numbering numbering() {
        return numbering;
    }

    /** One list, by its number. */
    record Item(int number) {

        /** Puts the list's next mark before {@code paragraph}. */
        void number(P paragraph) {
            PPrBase.NumPr mark = new PPrBase.NumPr();
            PPrBase.NumPr.NumId list = new PPrBase.NumPr.NumId();
            list.setVal(Wml.number(number));
            PPrBase.NumPr.Ilvl level = new PPrBase.NumPr.Ilvl();
            level.setVal(Wml.number(0));
            mark.setNumId(list);
            mark.setIlvl(level);
            paragraph.getPPr().setNumPr(mark);
            PPrBase.Ind indent = new PPrBase.Ind();
            indent.setHanging(Wml.number(HANGING));
            paragraph.getPPr().setInd(indent);
        }
    }
}
