package fr.opposable.pack;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.French;
import fr.opposable.ledger.PublishedKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code LISEZMOI.txt}, for a lawyer or an expert who knows nothing of the program: what the pack is, what it proves and what it does not,
 * and how to check it, with the exact lines to type. Those lines begin with four spaces and are never set as print.
 */
final class Readme {

    private static final int WIDTH = 88;

    private final PackRequest request;
    private final LogPapers log;
    private final int versions;
    private final List<ErasedPapers.Gone> erased;
    private final List<String> files;
    private final StringBuilder text = new StringBuilder();

    private Readme(
            PackRequest request, LogPapers log, int versions, List<ErasedPapers.Gone> erased, List<String> files) {
        this.request = request;
        this.log = log;
        this.versions = versions;
        this.erased = List.copyOf(erased);
        this.files = files;
    }

    /** @param files what the pack holds so far, by path */
    static Bytes of(
            PackRequest request, LogPapers log, int versions, List<ErasedPapers.Gone> erased, List<String> files) {
        Readme readme = new Readme(request, log, versions, erased, files);
        readme.opening();
        readme.content();
        readme.gone();
        readme.proven();
        readme.unproven();
        readme.ways();
        readme.changes();
        return VersionPapers.utf8(readme.text.toString());
    }

    private void opening() {
        String until = French.words(request.statement().asOf());
        text.append("DOSSIER DE PREUVE\n\n");
        line("Affaire " + request.file().reference());
        line(request.file().creditor().fullName() + " contre " + request.debtors());
        line("Arrêté au " + until);
        text.append('\n');
        paragraph("Madame, Monsieur,");
        paragraph(
                "Ce dossier réunit les pièces d’une créance, les documents produits pour la recouvrer et de quoi vérifier que rien n’y a été changé. Cette vérification se fait sans réseau et sans notre logiciel\u202f; elle prend quelques minutes.");
    }

    private void content() {
        head("CE QU’IL CONTIENT");
        if (request.folder() != null) {
            item("data/originaux", "les pièces, bit pour bit telles qu’elles étaient dans le dossier de l’affaire");
        }
        if (!request.received().isEmpty()) {
            item(
                    "data/originaux-recus",
                    "les pièces reçues au coffre, bit pour bit"
                            + (request.folder() == null ? "" : ", quand elles ne sont pas déjà dans data/originaux"));
        }
        if (request.received().stream().anyMatch(original -> !original.derived().isEmpty())) {
            item(
                    "data/derives",
                    "ce qui a été tiré de ces pièces (copie tamponnée, convertie), avec sa transformation");
        }
        item(
                "data/documents",
                versions == 0
                        ? "aucun document n’a été produit par le programme pour cette affaire"
                        : "chaque version de chaque document produit (%d)".formatted(versions));
        if (isThere("data/projets/")) {
            item("data/projets", "les projets\u00a0: ils n’ont pas été envoyés");
        }
        item("data/chronologie.pdf", "les faits dans l’ordre des dates, avec la pièce qui établit chacun");
        item("data/decompte.pdf", "la créance calculée ligne à ligne\u202f; decompte.xlsx est le même, à formules");
        item("data/journal.csv", "ce qui a été fait, quand et par qui\u202f; journal.json est le même");
        item("data/manifeste.pdf", "la liste des fichiers et leur empreinte SHA-256\u202f; manifeste.json est le même");
        if (isThere("data/preuves/")) {
            item(
                    "data/preuves",
                    "pour chaque version et chaque acte du journal\u00a0: ce qui en a été enregistré, et son inscription");
        }
        if (isThere(LogPapers.FOLDER)) {
            item("data/registre", "l’état signé du registre, sa clé publique, ses horodatages s’il y en a");
        }
        item("VERIFIER.html", "la page qui vérifie le tout dans un navigateur");
        text.append('\n');
    }

    private boolean isThere(String folder) {
        return files.stream().anyMatch(file -> file.startsWith(folder));
    }

    private void gone() {
        if (erased.isEmpty()) {
            return;
        }
        head("CE QUI A ÉTÉ EFFACÉ");
        paragraph(
                "Le contenu de ce qui suit a été effacé sur ordre, au terme de sa conservation. Ce qui en a été enregistré, ses empreintes et son rang au registre restent, et se vérifient comme le reste\u202f; l’acte d’effacement est au registre, et son certificat dans data/documents.");
        erased.forEach(one -> bullet("%s\u00a0: %s.".formatted(one.name(), one.words())));
        text.append('\n');
    }

    private void proven() {
        head("CE QUI EST PROUVÉ");
        bullet("Chaque fichier a l’empreinte SHA-256 que le manifeste en donne\u00a0: un seul bit changé se verrait.");
        log.key()
                .ifPresent(
                        _ -> bullet(
                                "Le manifeste est signé (Ed25519) avec la clé du registre\u00a0: qui a composé ce dossier détenait cette clé."));
        if (versions > 0) {
            bullet(
                    "Chaque version a son rang dans un registre (arbre de Merkle, RFC 6962) dont l’état est signé\u00a0: elle n’a pu être ni modifiée, ni retirée, ni glissée après coup dans l’état signé sans que la preuve échoue.");
        }
        if (!request.received().isEmpty()) {
            bullet(
                    "%d réception(s) de pièces sont inscrites au journal, et par lui au registre\u00a0: l’empreinte de ces pièces n’a pas changé depuis."
                            .formatted(request.received().size()));
        }
        if (log.isStamped()) {
            bullet(
                    "Un tiers, autorité d’horodatage, a daté l’état du registre (RFC 3161)\u00a0: les inscriptions qu’il couvre existaient à cette date. Le tiers est qualifié ou non selon son certificat (règlement (UE) n° 910/2014, art. 41 et 42).");
        }
        text.append('\n');
    }

    private void unproven() {
        head("CE QUI NE L’EST PAS");
        log.key()
                .ifPresent(
                        key -> bullet(
                                "Que la clé est celle du créancier. Elle est dans le dossier qu’elle vérifie\u00a0: comparez son empreinte, donnée plus bas, avec celle que le créancier vous a fait connaître par une autre voie."));
        if (!log.isStamped()) {
            bullet(
                    "Les dates. Aucune autorité d’horodatage n’a daté ce registre\u00a0: les dates sont celles de l’ordinateur qui l’a tenu. L’ordre des inscriptions, lui, ne dépend d’aucune horloge.");
        }
        bullet(
                "Ce que les pièces étaient avant d’être reçues ou jointes, et que leur contenu est vrai. Le juge apprécie (C. civ., art. 1366 à 1368).");
        bullet(
                "Rien par VERIFIER.html seul si ce fichier a été remplacé\u00a0: la deuxième et la troisième manière se passent de lui.");
        text.append('\n');
    }

    private void ways() {
        head("COMMENT VÉRIFIER, DE TROIS MANIÈRES");
        paragraph(
                "1. Dans un navigateur. Décompressez l’archive, ouvrez VERIFIER.html, déposez sur la page le dossier décompressé (ou l’archive). Rien n’est envoyé nulle part\u00a0: vous pouvez couper le réseau.");
        paragraph(
                "2. Avec des outils courants (Linux, macOS, Windows avec Git Bash), dans le dossier décompressé. Les empreintes\u202f; sur macOS, écrivez «\u00a0shasum -a 256\u00a0» au lieu de «\u00a0sha256sum\u00a0»\u00a0:");
        commands(List.of(
                "sha256sum -c --quiet " + Bag.TAGS,
                "sha256sum -c --quiet " + Bag.PAYLOAD,
                "diff <(cut -c67- " + Bag.PAYLOAD + ") <(find data -type f | LC_ALL=C sort)"));
        paragraph("Ces trois lignes n’affichent rien si aucun fichier n’est altéré, ne manque, ni n’a été ajouté.");
        log.key().ifPresent(this::signatures);
        log.lastStamped().ifPresent(this::stamps);
        paragraph(
                "3. Avec Opposable\u00a0: «\u00a0./opposable verify\u00a0» suivi du nom de l’archive ou du dossier. Chaque chose altérée, manquante, ajoutée ou déplacée est nommée, avec la première version touchée.");
    }

    private void signatures(PublishedKey key) {
        paragraph("L’empreinte de la clé, à comparer avec celle que vous tenez du créancier\u00a0:");
        commands(List.of("openssl pkey -pubin -in data/registre/cle-publique.pem -outform DER | sha256sum"));
        paragraph("Dans ce dossier, elle est\u00a0:");
        commands(List.of(key.fingerprint().hex()));
        paragraph(
                "La signature du manifeste, puis le manifeste signé (OpenSSL 3\u202f; «\u00a0Signature Verified Successfully\u00a0»)\u00a0:");
        List<String> lines = new ArrayList<>();
        lines.add(signature(
                "data/registre/cle-publique.pem", Manifest.SEAL + ".texte.txt", Manifest.SEAL + ".signature"));
        lines.add("test \"$(openssl dgst -sha256 -binary data/manifeste.json | openssl base64)\" = \"$(sed -n 3p "
                + Manifest.SEAL + ".texte.txt)\" && echo conforme");
        commands(lines);
        log.lastPoint().ifPresent(point -> {
            paragraph("La signature de l’état du registre\u00a0:");
            commands(List.of(signature(point.key(), point.text(), point.signature())));
        });
        if (!log.successions().isEmpty()) {
            paragraph(
                    "Les changements de clé\u00a0: l’ancienne clé a signé le texte qui nomme la nouvelle (ligne «\u00a0next\u00a0»)\u202f; si elle était perdue, la nouvelle l’a signé seule, et le texte le dit («\u00a0reason lost\u00a0»)\u00a0:");
            commands(log.successions().stream()
                    .map(change -> signature(
                            String.valueOf(change.get("key")),
                            String.valueOf(change.get("text")),
                            String.valueOf(change.get("signature"))))
                    .toList());
        }
        if (versions > 0) {
            paragraph(
                    "Le rang d’une version se vérifie par les manières 1 et 3, ou par tout outil qui lit les preuves C2SP «\u00a0tlog-proof\u00a0» de data/preuves.");
        }
    }

    private void stamps(LogPapers.Point point) {
        String stamp = String.valueOf(point.stamp());
        String chain = stamp.replace("/points/", "/horodatage/").replace(".tsr", ".chaine.pem");
        Optional<String> authorities = log.authorities();
        paragraph("L’horodatage de l’état du registre («\u00a0Verification: OK\u00a0»), puis sa date\u00a0:");
        List<String> lines = new ArrayList<>();
        authorities.ifPresent(roots -> lines.add("openssl ts -verify -data %s -in %s -CAfile %s -untrusted %s"
                .formatted(point.note(), stamp, roots, chain)));
        lines.add("openssl ts -reply -in " + stamp + " -text");
        authorities.ifPresent(roots -> log.renewals()
                .forEach(renewal -> lines.add("openssl ts -verify -data %s -in %s -CAfile %s -untrusted %s"
                        .formatted(renewal.get("list"), renewal.get("stamp"), roots, renewal.get("chain")))));
        commands(lines);
        paragraph(
                authorities.isPresent()
                        ? "Le certificat de l’autorité est aussi dans ce dossier\u00a0: comparez-le avec celui qu’elle publie, ou avec la liste de confiance européenne."
                        : "Le certificat de l’autorité n’est pas dans ce dossier\u00a0: demandez-le-lui, puis «\u00a0openssl ts -verify\u00a0».");
    }

    private static String signature(String key, String signed, String signature) {
        return "openssl pkeyutl -verify -pubin -inkey %s -rawin -in %s -sigfile %s".formatted(key, signed, signature);
    }

    private void changes() {
        head("CE QUE LE TEMPS CHANGE");
        paragraph(
                "Exporté deux fois le même jour, sans autre inscription au registre, ce dossier est le même octet pour octet. D’un jour à l’autre changent\u00a0: le décompte, la chronologie, le manifeste et bag-info.txt, qui portent la date\u202f; le registre et les preuves, quand d’autres inscriptions s’ajoutent\u202f; les documents et le journal, qui s’allongent sans que rien n’en soit retiré\u202f; la mention du programme, quand il est mis à jour. Par suite changent les listes d’empreintes et le sceau du manifeste, qui les suivent. Les fichiers de l’archive portent tous la date du 1er janvier 1980, qui ne veut rien dire.");
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private void head(String words) {
        text.append(words).append("\n\n");
    }

    private void item(String name, String words) {
        text.append(wrapped("  %-22s".formatted(name), " ".repeat(24), French.typeset(words)));
    }

    private void bullet(String words) {
        text.append(wrapped("- ", "  ", French.typeset(words)));
    }

    private void paragraph(String words) {
        text.append(wrapped("", "", French.typeset(words))).append('\n');
    }

    private void commands(List<String> lines) {
        lines.forEach(line -> text.append("    ").append(line).append('\n'));
        text.append('\n');
    }

    /** Breaks at plain spaces only, so that no sign stands alone at the head of a line. */
    private static String wrapped(String first, String next, String words) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : words.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.append(line).append('\n');
                line = new StringBuilder(next);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        return lines.append(line).append('\n').toString();
    }
}
