package fr.opposable.rendering.internal.word;

import fr.opposable.rendering.internal.word.Look.Words;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.docx4j.wml.CTLanguage;
import org.docx4j.wml.CTShd;
import org.docx4j.wml.CTTblCellMar;
import org.docx4j.wml.CTTblPrBase;
import org.docx4j.wml.CTVerticalAlignRun;
import org.docx4j.wml.Color;
import org.docx4j.wml.DocDefaults;
import org.docx4j.wml.HpsMeasure;
import org.docx4j.wml.Jc;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STLineSpacingRule;
import org.docx4j.wml.STShd;
import org.docx4j.wml.STVerticalAlignRun;
import org.docx4j.wml.Style;
import org.docx4j.wml.Styles;
import org.docx4j.wml.U;
import org.docx4j.wml.UnderlineEnumeration;

/** The named styles of one document: one for each look, named after what first has it. */
final class StyleBook {

    /** A line as high as its letters, in two hundred and fortieths. */
    private static final int SINGLE = 240;

    private final Words body;
    private final Styles styles = new Styles();
    private final Map<Look, String> paragraphs = new LinkedHashMap<>();
    private final Map<String, String> characters = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private String table = "";

    /** {@code body} is how most words look, {@code pitch} how far apart its lines are. */
    StyleBook(Words body, int pitch) {
        this.body = body;
        DocDefaults defaults = new DocDefaults();
        DocDefaults.RPrDefault words = new DocDefaults.RPrDefault();
        RPr properties = words(body, null);
        CTLanguage french = new CTLanguage();
        french.setVal("fr-FR");
        french.setEastAsia("fr-FR");
        properties.setLang(french);
        words.setRPr(properties);
        defaults.setRPrDefault(words);
        defaults.setPPrDefault(new DocDefaults.PPrDefault());
        styles.setDocDefaults(defaults);
        Style normal = style("paragraph", "Normal", "Normal");
        normal.setDefault(true);
        PPr lines = new PPr();
        lines.setSpacing(spacing(0, 0, pitch));
        lines.setWidowControl(Wml.on());
        normal.setPPr(lines);
    }

    Styles styles() {
        return styles;
    }

    /** {@return an empty paragraph that looks like {@code look}, in a style called after {@code path} when it is new} */
    P paragraph(Look look, String path) {
        P paragraph = Wml.paragraph(paragraphs.computeIfAbsent(look.unplaced(), unplaced -> named(unplaced, path)));
        Look.Frame place = look.frame();
        if (place != null) {
            // In the paragraph itself: LibreOffice does not look for it in a style.
            paragraph.getPPr().setFramePr(Wml.frame(place));
        }
        return paragraph;
    }

    private String named(Look look, String path) {
        String name = look.outline() > 0 ? "heading " + look.outline() : StyleNames.of(path);
        Style style = style("paragraph", name, "Normal");
        PPr properties = new PPr();
        properties.setWidowControl(Wml.on());
        properties.setSpacing(spacing(look.before(), look.after(), look.pitch()));
        PPrBase.Ind indent = new PPrBase.Ind();
        indent.setLeft(Wml.number(look.left()));
        indent.setRight(Wml.number(look.right()));
        properties.setInd(indent);
        Jc side = new Jc();
        side.setVal(JcEnumeration.valueOf(look.side().name()));
        properties.setJc(side);
        borders(look, properties);
        if (look.outline() > 0) {
            PPrBase.OutlineLvl level = new PPrBase.OutlineLvl();
            level.setVal(Wml.number(look.outline() - 1L));
            properties.setOutlineLvl(level);
            properties.setKeepNext(Wml.on());
        }
        style.setPPr(properties);
        style.setRPr(words(look.words(), body));
        return style.getStyleId();
    }

    /** {@return the style of words that look like {@code words} where those around look like {@code around}; empty when they look alike} */
    String characters(Words words, Words around, String path) {
        if (words.equals(around)) {
            return "";
        }
        RPr difference = words(words, around);
        String key = words + "|" + around;
        String known = characters.get(key);
        if (known == null) {
            String name = words.height() > 0
                    ? "Exposant"
                    : words.height() < 0
                            ? "Indice"
                            : words.bold() && !around.bold()
                                    ? "Strong"
                                    : words.italic() && !around.italic() ? "Emphasis" : StyleNames.of(path) + ", mots";
            Style style = style("character", name, "");
            style.setRPr(difference);
            known = style.getStyleId();
            characters.put(key, known);
        }
        return known;
    }

    /** {@return the style of tables: no lines, no margins of its own} */
    String table() {
        if (table.isEmpty()) {
            Style style = style("table", "Tableau sans cadre", "");
            CTTblPrBase properties = new CTTblPrBase();
            CTTblCellMar none = new CTTblCellMar();
            none.setTop(Wml.width(0));
            none.setLeft(Wml.width(0));
            none.setBottom(Wml.width(0));
            none.setRight(Wml.width(0));
            properties.setTblCellMar(none);
            style.setTblPr(properties);
            table = style.getStyleId();
        }
        return table;
    }

    private Style style(String type, String wanted, String base) {
        String name = wanted;
        for (int copy = 2; !taken.add(name.toLowerCase(java.util.Locale.ROOT)); copy++) {
            name = wanted + " " + copy;
        }
        Style style = new Style();
        style.setType(type);
        style.setStyleId(type.equals("paragraph") && name.equals("Normal") ? "Normal" : "S" + taken.size());
        Style.Name called = new Style.Name();
        called.setVal(name);
        style.setName(called);
        if (!StyleNames.isBuiltIn(name)) {
            style.setCustomStyle(true);
        }
        if (!base.isEmpty() && !name.equals(base)) {
            Style.BasedOn on = new Style.BasedOn();
            on.setVal(base);
            style.setBasedOn(on);
        }
        style.setQFormat(Wml.on());
        styles.getStyle().add(style);
        return style;
    }

    private static PPrBase.Spacing spacing(int before, int after, int pitch) {
        PPrBase.Spacing spacing = new PPrBase.Spacing();
        spacing.setBefore(Wml.number(before));
        spacing.setAfter(Wml.number(after));
        if (pitch == Look.AS_HIGH_AS_NEEDED) {
            spacing.setLine(Wml.number(SINGLE));
            spacing.setLineRule(STLineSpacingRule.AUTO);
        } else {
            spacing.setLine(Wml.number(pitch));
            spacing.setLineRule(STLineSpacingRule.EXACT);
        }
        return spacing;
    }

    private static void borders(Look look, PPr properties) {
        if (look.top() != null || look.bottom() != null || look.edge() != null) {
            PPrBase.PBdr borders = new PPrBase.PBdr();
            borders.setTop(Wml.border(look.top()));
            borders.setBottom(Wml.border(look.bottom()));
            borders.setLeft(Wml.border(look.edge()));
            properties.setPBdr(borders);
        }
        if (look.fill() != null) {
            CTShd shade = new CTShd();
            shade.setVal(STShd.CLEAR);
            shade.setColor("auto");
            shade.setFill(look.fill());
            properties.setShd(shade);
        }
    }

    /** {@return what {@code words} say that {@code around} does not} */
    private static RPr words(Words words, @org.jspecify.annotations.Nullable Words around) {
        RPr properties = new RPr();
        if (around == null || !words.family().equals(around.family())) {
            RFonts fonts = new RFonts();
            fonts.setAscii(words.family());
            fonts.setHAnsi(words.family());
            fonts.setEastAsia(words.family());
            fonts.setCs(words.family());
            properties.setRFonts(fonts);
        }
        if (around == null ? words.bold() : words.bold() != around.bold()) {
            properties.setB(flag(words.bold()));
        }
        if (around == null ? words.italic() : words.italic() != around.italic()) {
            properties.setI(flag(words.italic()));
        }
        if (around == null || !words.color().equals(around.color())) {
            Color color = new Color();
            color.setVal(words.color());
            properties.setColor(color);
        }
        boolean raised = words.height() != 0;
        if (around == null || (words.halfPoints() != around.halfPoints() && !raised)) {
            HpsMeasure size = new HpsMeasure();
            size.setVal(Wml.number(words.halfPoints()));
            properties.setSz(size);
            properties.setSzCs(size);
        }
        if (words.underlined()) {
            U line = new U();
            line.setVal(UnderlineEnumeration.SINGLE);
            properties.setU(line);
        }
        if (raised) {
            CTVerticalAlignRun height = new CTVerticalAlignRun();
            height.setVal(words.height() > 0 ? STVerticalAlignRun.SUPERSCRIPT : STVerticalAlignRun.SUBSCRIPT);
            properties.setVertAlign(height);
        }
        return properties;
    }

    private static org.docx4j.wml.BooleanDefaultTrue flag(boolean value) {
        org.docx4j.wml.BooleanDefaultTrue flag = Wml.on();
        flag.setVal(value);
        return flag;
    }
}
