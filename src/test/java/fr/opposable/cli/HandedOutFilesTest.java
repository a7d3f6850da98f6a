package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Dossiers before each court and for each addressee, as they lie in their folders. What leaves the house says nothing against who files: the readings of the law he did not take, case law against him, sources still to be
 * read, codes and commands are for him alone. Every file of every sample and profile is read for it, and the Word copies, which are filed
 * once edited.
 */
class HandedOutFilesTest {

    private static final String DAY = "2026-11-21";

    private static final String OWN = "pour-le-deposant";

    /** Found in the guide of who files, and nowhere else. */
    private static final Pattern OURS = Pattern.compile(
            "(?i)autre lecture|lectures? retenue|le droit n’est pas fixé|en sens contraire|effet sur le total"
                    + "|sha256:|seconde main|non vérifié|non relu|à relire|vu et assumé|confirmé par"
                    + "|affaire\\.yaml|exhibits:|--[a-z]+-?[a-z]*|\\[(?:R|FIL|CLM|AMT|EXH|PRO|REV|DL)-|opposable");

    @TempDir
    static Path folder;

    @BeforeAll
    static void dossiers_before_each_court_and_for_each_addressee() {
        lot("cour");
        lot("adverse", "--profile", "adversaire");
        for (String profile : List.of("rpva", "rpva-confreres", "tribunal-digital", "commissaire", "client")) {
            Program.Result made = Program.run(
                    "dossier",
                    "samples/tribunaux/chambre-commerciale",
                    "--profile",
                    profile,
                    "--out",
                    folder.resolve("profils").toString(),
                    "--data",
                    folder.resolve("data-profils").toString(),
                    "--as-of",
                    DAY,
                    "--confirmed-by",
                    "Anne Le Goff",
                    "--no-transfer");
            assertThat(made.out()).describedAs(made.err()).contains("ossier n°");
        }
    }

    private static void lot(String name, String... more) {
        List<String> line = new ArrayList<>(List.of(
                "produce",
                "samples/tribunaux",
                "--kind",
                "requete-injonction",
                "--out",
                folder.resolve(name).toString(),
                "--data",
                folder.resolve("data-" + name).toString(),
                "--as-of",
                DAY,
                "--confirmed-by",
                "Anne Le Goff",
                "--no-transfer"));
        line.addAll(List.of(more));
        Program.Result result = Program.run(line.toArray(String[]::new));
        assertThat(result.out()).describedAs(result.err()).contains("7 dossier(s) complet(s)");
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String place : List.of("cour/dossiers", "adverse/dossiers", "profils")) {
            try (Stream<Path> below = Files.walk(folder.resolve(place))) {
                below.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }

    @Test
    void no_file_that_leaves_says_what_is_for_who_files_alone() throws IOException {
        List<String> said = new ArrayList<>();
        int read = 0;
        for (Path file : files()) {
            String name = folder.relativize(file).toString();
            if (name.contains("/" + OWN + "/") && !name.endsWith(".docx") || name.contains("/originaux/")) {
                continue;
            }
            String words = words(file);
            read++;
            Matcher ours = OURS.matcher(words);
            while (ours.find()) {
                said.add(name + " : "
                        + words.substring(Math.max(0, ours.start() - 40), Math.min(words.length(), ours.end() + 40)));
            }
        }
        assertThat(said).isEmpty();
        assertThat(read).isGreaterThan(150);
    }

    @Test
    void beside_what_is_filed_lies_nothing_else() throws IOException {
        for (Path file : files()) {
            String name = folder.relativize(file).toString();
            if (!name.contains("/" + OWN + "/") && !name.contains("/originaux/")) {
                assertThat(name).endsWith(".pdf");
            }
        }
    }

    @Test
    void the_guide_of_who_files_tells_each_reading_and_what_another_would_change() throws IOException {
        String guide =
                words(folder.resolve("profils/CCOM-2026-031_dossier-1_client").resolve(OWN + "/LISEZMOI.txt"));

        assertThat(guide)
                .contains(
                        "CE QUI EST RETENU LÀ OÙ LE DROIT N’EST PAS FIXÉ",
                        "Autre lecture :",
                        "effet sur le total : plus 1,77 €");
    }

    @ParameterizedTest
    @CsvSource({
        "CCOM-2026-031, paper",
        "JCP-2026-022, paper",
        "TPRX-2026-009, paper",
        "TJ-2026-014, paper",
        "TMC-2026-007, paper",
        "TAE-2026-003, tribunal-digital",
        "SOL-2026-012, tribunal-digital"
    })
    void each_dossier_goes_the_way_its_court_takes_when_nobody_chose(String reference, String profile)
            throws IOException {
        Path made = folder.resolve("cour/dossiers/" + reference + "_dossier-1_" + profile);

        assertThat(made).isDirectory();
        assertThat(words(made.resolve(OWN + "/LISEZMOI.txt")))
                .doesNotContain("ne sert pas la juridiction")
                .contains("À FAIRE POUR DÉPOSER", "Faites signer la requête");
    }

    /** Read first, by who has never seen the program: in the order of what he does, each thing once, nothing already done. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CCOM-2026-031_dossier-1_paper           | 3 à 7 et 8 à 12 | 5 et 10
            JCP-2026-022_dossier-1_paper            | 3 à 7 et 8 à 12 | 5 et 10
            TPRX-2026-009_dossier-1_paper           | 3 à 7 et 8 à 12 | 5 et 10
            TJ-2026-014_dossier-1_paper             | 3 à 7 et 8 à 12 | 5 et 10
            TMC-2026-007_dossier-1_paper            | 3 à 7 et 8 à 12 | 5 et 10
            TAE-2026-003_dossier-1_tribunal-digital |                 |
            SOL-2026-012_dossier-1_tribunal-digital |                 |
            """)
    void the_guide_says_each_thing_once_in_the_order_of_what_is_done(
            String dossier, @Nullable String sheets, @Nullable String signed) throws IOException {
        Path file = folder.resolve("cour/dossiers/" + dossier + "/" + OWN + "/LISEZMOI.txt");
        String guide = words(file);

        assertThat(guide)
                .containsSubsequence(
                        "À FAIRE POUR DÉPOSER 1. Le 21 novembre 2026, jour que porte la requête, est un samedi",
                        "UNE FOIS L’ORDONNANCE RENDUE",
                        "dans les trois mois de sa date, sans quoi elle est non avenue",
                        "À SAVOIR",
                        "LES PIÈCES, OÙ",
                        "POUR REFAIRE",
                        "NOTES, POUR QUI TIENT",
                        "option --filed")
                .containsOnlyOnce("Frais de greffe")
                .doesNotContain(
                        "cette maison",
                        "Vu et assumé",
                        " ?",
                        "« deadlines »",
                        "« courts »",
                        "Faites dater",
                        "Un jeu par exemplaire",
                        "Joignez la clause",
                        "à joindre (source",
                        "l’invoquera sans pièce",
                        "joignez la preuve de son paiement");
        List<String> items = Files.readString(file)
                .lines()
                .filter(line -> line.startsWith("- "))
                .toList();
        assertThat(items).doesNotHaveDuplicates();
        assertThat(guide.substring(0, guide.indexOf("NOTES, POUR QUI TIENT")))
                .contains("lundi 23 novembre 2026", "Sa qualité n’est pas au dossier")
                .doesNotContain(".yaml", "--", "kind:", "(commande ", "(option ", "effet sur le total : aucun");
        if (dossier.startsWith("TAE")) {
            assertThat(guide)
                    .contains("Son justificatif est la pièce n° 8")
                    .contains("la requête nomme la clause et fonde la compétence sur la loi");
        }
        if (dossier.endsWith("paper")) {
            assertThat(guide)
                    .contains("Il y a 3 signatures en tout, aux feuillets 1, " + signed)
                    .contains(
                            "la lettre d’envoi, adressée au greffe (feuillet 1), par",
                            "(feuillets %s) aux feuillets %s".formatted(sheets, signed));
        } else {
            assertThat(guide)
                    .contains("(00_Requete.pdf) à la page", "Signature de la main, la requête étant ensuite numérisée")
                    .containsPattern(
                            "Déposez, dans cet ordre : 00_Requete.pdf \\([0-9]+ Ko\\) et 01_Pieces[^ ]+ \\([0-9]+ Ko\\)")
                    .contains("Ni lettre au greffe ni projet d’ordonnance par cette voie")
                    .containsOnlyOnce("30,23 €");
        }
    }

    /** What one case alone calls for, and the others do not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JCP-2026-022_dossier-1_paper            | l’adresse de chaque débiteur                                    | réparation locative
            JCP-2026-022_dossier-1_paper            | à chacun des débiteurs par un commissaire de justice            | adressé à Quentin Raynal
            JCP-2026-022_dossier-1_paper            | n’est pas requise pour une injonction de payer                  | Kbis
            JCP-2026-022_dossier-1_paper            | rien ne montre que Quentin Raynal l’ait reçue                   | extrait récent du registre
            TJ-2026-014_dossier-1_paper             | la déclaration de l’association Festival des Deux Rives         | celui du débiteur
            TJ-2026-014_dossier-1_paper             | demandez à leur place l’intérêt légal depuis la mise en demeure | chaque débiteur
            TAE-2026-003_dossier-1_tribunal-digital | le juge peut, même d’office, la modérer                         | en parle pas
            TAE-2026-003_dossier-1_tribunal-digital | sur le tout et 3 420,00 € sur le seul principal                 | pas dans nos sources
            TPRX-2026-009_dossier-1_paper           | une lettre que personne n’a réclamée ne compte pas ; effet sur  | chaque débiteur
            TPRX-2026-009_dossier-1_paper           | Les pièces n° 9 et 10 montrent une tentative amiable            | « La pièce «
            TPRX-2026-009_dossier-1_paper           | la facture n° 2026-0147, est acquise passé le 31 mars 2028      | y sera écrite
            CCOM-2026-031_dossier-1_paper           | aucune pièce du contrat (n° 1 et 2) ne porte le prix | tentative amiable
            JCP-2026-022_dossier-1_paper            | Le délai propre aux loyers n’est pas dans nos textes            | acquise passé
            JCP-2026-022_dossier-1_paper            | l’article 1314 du code civil (texte non relu)                   | 1er mars 2026
            JCP-2026-022_dossier-1_paper            | C. civ., art. 1314 (texte non relu) ; CGI                       | '48 A quai de l''Odet'
            SOL-2026-012_dossier-1_tribunal-digital | la solidarité des débiteurs d’une dette commerciale se présume (Cass. com., 21 avr. 1980, n° 78-14.765, de seconde main) | 1314
            SOL-2026-012_dossier-1_tribunal-digital | débiteurs : Terrassement Fournel, SARL, commerçante ; Gier      | ne porte le prix
            SOL-2026-012_dossier-1_tribunal-digital | Sandrine Magnin pour Gier Travaux publics) sont                 | ajoutez une pièce
            SOL-2026-012_dossier-1_tribunal-digital | refaites le dossier entier, avant tout dépôt                    | feuillets de cette
            SOL-2026-012_dossier-1_tribunal-digital | n’est adressé à Gier Travaux publics, que la requête poursuit   | l’adresse du débiteur
            SOL-2026-012_dossier-1_tribunal-digital | celui de Gier Travaux publics (aucun)                           | 750-1
            SOL-2026-012_dossier-1_tribunal-digital | 2. Le jour du dépôt, cherchez Terrassement Fournel et Gier Travaux publics au BODACC et au registre, et joignez aux pièces une recherche datée pour chacun, à son nom | cherchez aussi
            TJ-2026-014_dossier-1_paper             | 2. Le jour du dépôt, cherchez Festival des Deux Rives au BODACC et au registre, et joignez la recherche, datée, aux pièces | pour chacun, à son nom
            JCP-2026-022_dossier-1_paper            | À FAIRE POUR DÉPOSER | BODACC
            CCOM-2026-031_dossier-1_paper           | TEXTES ET TAUX À RELIRE Ces mots disent, ici et plus haut, d’où l’on tient un texte ou un chiffre : « vérifié », deux sources indépendantes concordent ; « de seconde main », une seule source | chaque débiteur
            SOL-2026-012_dossier-1_tribunal-digital | C’est un usage ; un commentaire discute qu’il demeure depuis la réforme de 2016. | Un usage
            TAE-2026-003_dossier-1_tribunal-digital | À l’écran de dépôt, contrôlez la taille et le format admis | admis avant l’envoi
            SOL-2026-012_dossier-1_tribunal-digital | Gier Travaux publics, SAS, commerciale par sa forme ; créancier | n’est pas confirmée
            TAE-2026-003_dossier-1_tribunal-digital | La compétence ne résulte pas de cette clause mais de la loi, dont la règle est ici d’ordre public. | réputée non écrite
            JCP-2026-022_dossier-1_paper            | ne met à part le juge des contentieux de la protection          | indivision
            TPRX-2026-009_dossier-1_paper           | n’est pas requise pour une injonction de payer                  | ne met à part
            TJ-2026-014_dossier-1_paper             | n’est pas requise pour une injonction de payer                  | ne met à part
            JCP-2026-022_dossier-1_paper            | ce nom n’est pas celui de la personne qui signe. - Confirmé : aucun dossier de surendettement, ni de Mathilde Lamy ni de Quentin Raynal, n’est déclaré recevable | représentant du créancier
            JCP-2026-022_dossier-1_paper            | Juridiction désignée : Tribunal judiciaire de Quimper, juge des contentieux de la protection (loyer | Lamy et Quentin Raynal n’est
            TPRX-2026-009_dossier-1_paper           | aucun dossier de surendettement de Hervé Quéméneur n’est déclaré recevable | , ni de Hervé
            """)
    void the_guide_tells_what_this_case_calls_for(String dossier, String tells, String isSilentOn) throws IOException {
        assertThat(words(folder.resolve("cour/dossiers/" + dossier + "/" + OWN + "/LISEZMOI.txt")))
                .contains(tells)
                .doesNotContain(isSilentOn);
    }

    @Test
    void a_way_its_court_does_not_take_is_told_with_its_reason_its_source_and_a_cure() throws IOException {
        Path forced = folder.resolve("profils/CCOM-2026-031_dossier-1_tribunal-digital")
                .resolve(OWN);

        assertThat(words(forced.resolve("LISEZMOI.txt")))
                .contains(
                        "« Tribunal digital » ne sert pas la juridiction saisie (Chambre commerciale du tribunal judiciaire de"
                                + " Strasbourg)",
                        "greffiers des tribunaux de commerce",
                        "non vérifié",
                        "À faire : Préparez le dossier sur papier");
        assertThat(words(forced.resolve("rapport.json"))).contains("EXH-PROFILE-2");
        assertThat(words(folder.resolve("profils/CCOM-2026-031_dossier-1_rpva").resolve(OWN + "/LISEZMOI.txt")))
                .doesNotContain("la juridiction saisie");
    }

    private static String words(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                return plain(new PDFTextStripper().getText(document));
            }
        }
        if (name.endsWith(".docx")) {
            StringBuilder words = new StringBuilder();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry part : zip.stream()
                        .filter(one -> one.getName().startsWith("word/")
                                && one.getName().endsWith(".xml"))
                        .toList()) {
                    words.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("<w:p[ >]", " $0")
                            .replaceAll("<[^>]*>", ""));
                }
            }
            return plain(words.toString());
        }
        return plain(Files.readString(file));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
}
