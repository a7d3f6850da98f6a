package fr.opposable.cli;

import java.util.List;
import java.util.Set;

/** Where we read a file of the corpus otherwise than its table, and why. One entry a reason; the test refuses an entry that serves no more. */
final class EInvoiceExceptions {

    /**
     * @param path end of the path of the file
     * @param columns the columns that may differ; {@code verdict} and with it every column
     * @param reason in French, as the table prints it
     */
    record Entry(String path, Set<String> columns, String reason) {

        boolean covers(String file, String column) {
            return file.endsWith(path) && (columns.contains(column) || columns.contains(VERDICT));
        }
    }

    static final String VERDICT = "verdict";

    private static final Set<String> ADDRESSES = Set.of("seller_address", "buyer_address");
    private static final String THIRD_LINE =
            "La table omet la troisième ligne d’adresse d’UBL (BT-162, BT-163)\u202f; elle la donne en CII.";

    static final List<Entry> ALL = List.of(
            new Entry("_CENfullmodel.ubl.xml", ADDRESSES, THIRD_LINE),
            new Entry("ubl__sample-discount-price.xml", ADDRESSES, THIRD_LINE),
            new Entry("UBL-Invoice-2.0-Example.xml", ADDRESSES, THIRD_LINE),
            new Entry("UBL-Invoice-2.0-Example-NS3.xml", ADDRESSES, THIRD_LINE),
            new Entry(
                    "UBL-Invoice-2.0-Example.xml",
                    Set.of("total_TVA_BT110"),
                    "Sans BT-5, la table laisse la TVA vide\u202f; elle est écrite, 17.50, comme les autres totaux."),
            new Entry(
                    "UBL-Invoice-2.0-Example-NS3.xml",
                    Set.of("total_TVA_BT110"),
                    "Sans BT-5, la table laisse la TVA vide\u202f; elle est écrite, 17.50, comme les autres totaux."),
            new Entry(
                    "ZUGFeRDv1__fail__Mustangproject__fail1.pdf",
                    Set.of(EInvoiceColumns.FLAGS),
                    "La date d’émission 20141008 n’a pas de format déclaré\u00a0: elle n’est pas comparée à l’échéance, que la"
                            + " table dit antérieure pour l’avoir comparée comme un texte."),
            new Entry(
                    "cen-mutants/CII_example1.xml",
                    Set.of(EInvoiceColumns.FLAGS),
                    "Les totaux diffèrent d’un centime (250.33, 250.34)\u00a0: la table le tolère, nous le disons."),
            new Entry(
                    "mustang/corruptedV2PDF.pdf",
                    Set.of(VERDICT),
                    "PDF endommagé dont la facture est intacte\u00a0: PDFBox la retrouve, le lecteur qui a fait la table ne la"
                            + " retrouvait pas."));

    private EInvoiceExceptions() {}

    /** {@return the reasons why {@code column} of {@code file} may differ; none when it may not} */
    static List<String> reasons(String file, String column) {
        return ALL.stream()
                .filter(entry -> entry.covers(file, column))
                .map(Entry::reason)
                .toList();
    }
}
