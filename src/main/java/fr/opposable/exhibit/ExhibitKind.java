package fr.opposable.exhibit;

/** What a file is, by its content; its name is never asked. */
public enum ExhibitKind {
    PDF("PDF"),
    JPEG("image JPEG"),
    PNG("image PNG"),
    TIFF("image TIFF"),
    WEBP("image WebP"),
    GIF("image GIF"),
    BMP("image BMP"),
    /** RFC 5322, {@code .eml}. */
    MAIL("courriel"),
    /** Outlook's {@code .msg}. */
    OUTLOOK("message Outlook"),
    DOCX("document Word"),
    XLSX("classeur Excel"),
    ODT("texte OpenDocument"),
    ODS("classeur OpenDocument"),
    DOC("document Word 97-2003"),
    XLS("classeur Excel 97-2003"),
    RTF("texte RTF"),
    /** Cross Industry Invoice or UBL, as XML. */
    E_INVOICE("facture électronique"),
    /** Life-cycle message of an electronic invoice (CDAR). */
    LIFE_CYCLE("statut de facture"),
    UNKNOWN("inconnu");

    private final String label;

    ExhibitKind(String label) {
        this.label = label;
    }

    /** {@return its name, in French} */
    public String label() {
        return label;
    }
}
