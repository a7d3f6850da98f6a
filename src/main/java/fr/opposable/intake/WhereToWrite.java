package fr.opposable.intake;

import fr.opposable.intake.internal.BothFormats;

/** Cures said to whoever keeps an {@code affaire.yaml} and to whoever keeps tables. */
public final class WhereToWrite {

    private WhereToWrite() {}

    /**
     * {@return {@code cure} with the column beside each fact it names by its path: {@code invoices[].file ou colonne « fichier » de
     * invoices.csv}} What has no column stays as it is.
     */
    public static String said(String cure) {
        return BothFormats.said(cure);
    }

    /**
     * {@return {@code cure} for a reader who never saw the case format: {@code invoices[].file} becomes « dans affaire.yaml, sous
     * « invoices: », la ligne « file: » (ou dans invoices.csv, la colonne « fichier ») »}
     */
    public static String inFull(String cure) {
        return BothFormats.inFull(cure);
    }
}
