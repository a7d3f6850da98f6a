package fr.opposable.cli;

import fr.opposable.exhibit.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files of the public corpora on which we differ from the expected verdict, and why. */
final class PiecesExceptions {

    private static final String BLANK =
            "La page ne montre rien, ici comme chez d’autres lecteurs, alors que le fichier y place du texte\u00a0: on ne dépose pas une page blanche.";

    private static final String INVOICE_INSIDE =
            "Le PDF porte une facture électronique en fichier joint\u202f; la copie ne l’emporte pas, et la liste le dit.";

    private static final String FALSE_ALARM =
            "Le fichier ne contient ni script ni multimédia\u00a0: le mot trouvé est ailleurs (mode de fusion «\u00a0Screen\u00a0», adresse d’un lien).";

    private static final String FONT_OF_NOBODY =
            "La police n’est ni dans le fichier ni sur cette machine\u00a0: aucun caractère ne s’y affiche, et on ne dépose pas une page blanche. Une machine qui a cette police l’accepte.";

    /** By verdict and path. */
    private static final Map<String, String> ARGUED = Map.ofEntries(
            Map.entry("REFUSED 2-pdf/header-odd/opf__T02-05-01_006_font-size-operator-missing.pdf", BLANK),
            Map.entry("REFUSED 2-pdf/header-odd/opf__T02-05-01_008_Font-set-operator-missing.pdf", BLANK),
            // A letter a million pages high: whether one of its strokes crosses the page depends on the fonts of the
            // machine.
            Map.entry("REFUSED 2-pdf/header-odd/opf__T02-05-01_007_invalid-font-size-operator.pdf", BLANK),
            Map.entry("REFUSED 2-pdf/bidi-or-cjk-text/pdfjs__noembed-eucjp.pdf", FONT_OF_NOBODY),
            Map.entry("REFUSED 2-pdf/bidi-or-cjk-text/pdfjs__noembed-sjis.pdf", FONT_OF_NOBODY),
            Map.entry("REFUSED 1-einvoices/mustang/corruptedV2PDF.pdf", BLANK),
            Map.entry(
                    "REFUSED 2-pdf/huge-or-tiny-page/qpdf__png-filters-no-columns-decoded.pdf",
                    "Les données des images sont plus courtes que leur taille ne l’annonce\u00a0: notre lecteur montre du blanc, d’autres du noir\u202f; aucun des deux n’est prouvé."),
            Map.entry("ACCEPTED 2-pdf/rich-media/pdfjs__bug1755507.pdf", FALSE_ALARM),
            Map.entry("ACCEPTED 2-pdf/rich-media/pdfjs__issue14297.pdf", FALSE_ALARM),
            Map.entry("ACCEPTED 2-pdf/xfa/pdfjs__pdfjs_wikipedia.pdf", FALSE_ALARM),
            Map.entry("SANITISED 2-pdf/made-from-real/facture-owner-only-no-print.pdf", INVOICE_INSIDE),
            Map.entry(
                    "SANITISED 2-pdf/pdfa-fail/vera__PDF_A-2b__veraPDF_test_suite_6-1-7-1-t04-fail-c.pdf",
                    "Un contenu y est lu à une adresse du réseau, où il peut changer\u00a0: la copie n’y renvoie pas, et la liste le dit."),
            Map.entry(
                    "REFUSED 3-images/twelvemonkeys/0x00-to-0xFF-between-segments.jpg",
                    "Le décodeur signale des données manquantes\u202f; Pillow refuse aussi ce fichier."),
            Map.entry(
                    "REFUSED 7-security/xml/utf16-invoice.xml",
                    "Le fichier porte deux déclarations XML, la seconde en UTF-8\u00a0: ce n’est pas du XML bien formé."));

    private PiecesExceptions() {}

    /** {@return why {@code verdict} is given to {@code path} against the table; null when nothing is argued} */
    static @Nullable String reason(String path, Verdict verdict) {
        return ARGUED.get(verdict + " " + path);
    }
}
