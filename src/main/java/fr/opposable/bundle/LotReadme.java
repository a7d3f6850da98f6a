package fr.opposable.bundle;

import fr.opposable.kernel.French;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code LISEZMOI.txt} of a lot: what each file is, what is printed once, which guides have something to read before anything is signed. */
public final class LotReadme {

    private static final String FILE = "LISEZMOI.txt";

    /** Beyond, the spreadsheet tells it better. */
    private static final int MOST = 50;

    private LotReadme() {}

    /**
     * Writes it into {@code out}, in place of that of a run before.
     *
     * @param printed files that hold all the envelopes; none when nothing goes on paper
     */
    public static void write(DossierRun.Summary summary, List<Path> printed, Path out) {
        GuideText text = new GuideText();
        text.line(
                "DOSSIERS EN INJONCTION DE PAYER – %s",
                told(summary.complete(), "dossier complet", "dossiers complets"));
        text.line(
                "Cette notice est pour vous : elle ne se dépose ni ne s’envoie, non plus que les listes qui sont à côté d’elle.");
        files(summary, printed, text);
        points(summary, out, text);
        try {
            Files.writeString(out.resolve(FILE), text.toString(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write below " + out, e);
        }
    }

    private static void files(DossierRun.Summary summary, List<Path> printed, GuideText text) {
        text.title("Ce qui est ici");
        if (summary.complete() > 0) {
            text.line(
                    "- dossiers/ : un sous-dossier par affaire. Commencez par sa notice, %s : quoi signer, où déposer, quoi payer.",
                    BundleReadme.FILE);
        }
        if (!printed.isEmpty()) {
            text.line(
                    "- %s : les %s des dossiers sur papier, l’un après l’autre, pour tout imprimer en une fois. Ce sont les mêmes feuillets : imprimez %s, ou %s de chaque dossier, non les deux.",
                    French.enumerated(printed.stream()
                            .map(file -> String.valueOf(file.getFileName()))
                            .toList()),
                    GreffePrint.ENVELOPE,
                    printed.size() > 1 ? "ces fichiers" : "ce fichier",
                    GreffePrint.ENVELOPE);
        }
        text.line(
                "- dossiers.csv : la liste des dossiers pour un tableur. « pages_des_pieces » ne compte que les pièces ; « feuillets_a_imprimer », toute l’enveloppe, actes et intercalaires compris, et n’est rempli que pour un dépôt sur papier.");
        text.line(
                "- manques.csv : %s",
                summary.incomplete() + summary.rejected() > 0
                        ? "ce qui manque, affaire par affaire, et quoi faire."
                        : "ce qui manquerait, affaire par affaire ; rien ici.");
        if (summary.incomplete() > 0) {
            text.line(
                    "- incomplets/ : les projets des affaires auxquelles il manque quelque chose ; ils ne se déposent pas.");
        }
        if (summary.incomplete() + summary.rejected() > 0) {
            text.line("- rejets/ : ces affaires, à corriger, puis à relancer.");
        }
        text.line("- rapport.json : le compte rendu, pour un programme.");
    }

    private static void points(DossierRun.Summary summary, Path out, GuideText text) {
        List<DossierRun.Summary.Made> read =
                summary.made().stream().filter(one -> one.toRead() > 0).toList();
        if (read.isEmpty()) {
            return;
        }
        text.title("Avant de signer : les points à lire");
        text.line(
                "« Complet » veut dire que rien n’empêche de déposer, non que tout est vérifié. En tête de leur notice :");
        read.stream()
                .limit(MOST)
                .forEach(one -> text.line(
                        "- %s : %s",
                        out.relativize(one.folder()).toString().replace('\\', '/'),
                        told(one.toRead(), "point", "points")));
        if (read.size() > MOST) {
            text.line("- et %d autres dossiers : voyez dossiers.csv.", read.size() - MOST);
        }
    }

    private static String told(long many, String one, String several) {
        return many == 0 ? "aucun" + French.NO_BREAK + one : "" + many + French.NO_BREAK + (many > 1 ? several : one);
    }
}
