package fr.opposable.exhibit.internal.office;

import fr.opposable.exhibit.internal.Notes;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What an office file holds beside its text: macros, files, links to the outside, comments, signatures. */
final class OfficeOddities {

    private OfficeOddities() {}

    static void ofOoxml(ZipParts parts, Notes notes) throws IOException {
        macros(parts.names(name -> name.toLowerCase(Locale.ROOT).contains("vbaproject")), notes);
        embedded(parts.names(name -> name.matches("(word|xl)/embeddings/.+")), notes);
        if (!parts.names(name -> name.startsWith("_xmlsignatures/")).isEmpty()) {
            notes.signed();
            notes.seen(
                    "Document signé électroniquement (validité non vérifiée ici) ; la signature ne vaut que dans l'original, à joindre à côté.");
        }
        if (!parts.names(name -> name.matches("(word|xl)/comments\\d*\\.xml")).isEmpty()) {
            notes.seen("Ce document porte des commentaires, qui ne sont pas reproduits par notre rendu.");
        }
        AutomaticDates dates = new AutomaticDates();
        for (String part : parts.names(name -> name.matches("word/(document|header\\d*|footer\\d*)\\.xml"))) {
            PartReader.read(parts, part, dates);
        }
        if (dates.found) {
            notes.seen(
                    "Ce document porte une date automatique, récrite à chaque ouverture : la date montrée n'est pas forcément celle de l'envoi. Établissez-la autrement, ou donnez le PDF envoyé.");
        }
        Set<String> outside = new TreeSet<>();
        for (String relations : parts.names(name -> name.endsWith(".rels"))) {
            PartReader.read(parts, relations, new Relations(outside));
        }
        if (!outside.isEmpty()) {
            notes.seen(
                    "Ce document renvoie à des fichiers ou adresses extérieurs (%s), qui n'ont pas été suivis.",
                    String.join(", ", outside));
        }
    }

    static void ofOpenDocument(ZipParts parts, Notes notes) throws IOException {
        macros(parts.names(name -> name.matches("Basic/.+\\.xml|Scripts/.*[^/]")), notes);
        int objects =
                parts.names(name -> name.matches("Object \\d+/content\\.xml")).size();
        if (objects > 0) {
            notes.seen(
                    "Ce document contient %d objet(s) incorporé(s) (graphique, formule), que notre rendu ne reproduit pas.",
                    objects);
        }
        if (parts.has("META-INF/documentsignatures.xml")) {
            notes.signed();
            notes.seen(
                    "Document signé électroniquement (validité non vérifiée ici) ; la signature ne vaut que dans l'original, à joindre à côté.");
        }
        if (parts.has("META-INF/manifest.xml")) {
            Encryption encryption = new Encryption();
            PartReader.read(parts, "META-INF/manifest.xml", encryption);
            if (encryption.found) {
                throw Containers.encrypted();
            }
        }
    }

    private static void macros(List<String> names, Notes notes) {
        if (!names.isEmpty()) {
            notes.removed("macros, jamais exécutées");
        }
    }

    private static void embedded(List<String> names, Notes notes) {
        if (!names.isEmpty()) {
            notes.removed("%d objet(s) ou fichier(s) incorporé(s)", names.size());
        }
    }

    /** Notes relations that lead outside, hyperlinks excepted. */
    private record Relations(Set<String> outside) implements PartReader.Listener {

        @Override
        public void start(String name, PartReader.Attributes attributes) {
            if (name.equals("Relationship") && attributes.get("TargetMode", "").equals("External")) {
                String type = attributes.get("Type", "");
                String last = type.substring(type.lastIndexOf('/') + 1);
                if (!last.equals("hyperlink")) {
                    outside.add(last);
                }
            }
        }

        @Override
        public void text(String text) {
            // relations have none
        }

        @Override
        public void end(String name) {
            // nothing to close
        }
    }

    /** Fields that a word processor fills with the day on which it opens the file. */
    private static final class AutomaticDates implements PartReader.Listener {

        private static final Pattern FIELD = Pattern.compile("^\\s*(DATE|TIME)\\b.*", Pattern.DOTALL);

        private boolean found;
        private boolean inField;

        @Override
        public void start(String name, PartReader.Attributes attributes) {
            inField = name.equals("instrText");
            found |= name.equals("fldSimple")
                    && FIELD.matcher(attributes.get("instr", "")).matches();
        }

        @Override
        public void text(String text) {
            found |= inField && FIELD.matcher(text).matches();
        }

        @Override
        public void end(String name) {
            inField = false;
        }
    }

    private static final class Encryption implements PartReader.Listener {

        private boolean found;

        @Override
        public void start(String name, PartReader.Attributes attributes) {
            found |= name.equals("encryption-data");
        }

        @Override
        public void text(String text) {
            // the manifest has none
        }

        @Override
        public void end(String name) {
            // nothing to close
        }
    }
}
