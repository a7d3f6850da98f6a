package fr.opposable.dossier.internal;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The optional content of the copies, side by side: what was hidden on opening stays hidden, what was shown stays shown. */
final class Layers {

    private final COSArray groups = new COSArray();
    private final COSArray hidden = new COSArray();

    void keep(PDDocument source) {
        if (!(source.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.OCPROPERTIES)
                instanceof COSDictionary properties)) {
            return;
        }
        COSArray own = array(properties, COSName.OCGS);
        own.forEach(groups::add);
        if (properties.getDictionaryObject(COSName.D) instanceof COSDictionary opening) {
            boolean isAllOff = COSName.OFF.equals(opening.getCOSName(COSName.BASE_STATE));
            COSArray shown = array(opening, COSName.ON);
            (isAllOff ? own : array(opening, COSName.OFF)).forEach(group -> {
                if (!isAllOff || (shown.indexOfObject(group.getCOSObject()) < 0 && shown.indexOf(group) < 0)) {
                    hidden.add(group);
                }
            });
        }
    }

    private static COSArray array(COSDictionary dictionary, COSName key) {
        COSBase value = dictionary.getDictionaryObject(key);
        return value instanceof COSArray array ? array : new COSArray();
    }

    /** {@return whether there was anything to write} */
    boolean write(PDDocument volume) {
        if (groups.size() == 0) {
            return false;
        }
        COSDictionary opening = new COSDictionary();
        opening.setItem(COSName.OFF, hidden);
        opening.setString(COSName.NAME, "Calques des pièces");
        COSDictionary properties = new COSDictionary();
        properties.setItem(COSName.OCGS, groups);
        properties.setItem(COSName.D, opening);
        volume.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, properties);
        return true;
    }
}
