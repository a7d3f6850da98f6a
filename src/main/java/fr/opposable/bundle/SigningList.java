package fr.opposable.bundle;

import fr.opposable.dossier.BoundDossier;
import fr.opposable.dossier.FilingProfile;
import fr.opposable.dossier.ServedCourts;
import fr.opposable.filing.FilingKind;
import fr.opposable.filing.HandIn;
import fr.opposable.kernel.French;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is left to do by hand, in order: what is signed and by whom, how many times, where it goes, what is paid. */
final class SigningList {

    /** Signed by who files, wherever they go; the requête is dated too. */
    private static final Set<FilingKind> SIGNED = Set.of(
            FilingKind.LETTRE_GREFFE,
            FilingKind.DEMANDE_SIGNIFICATION,
            FilingKind.MES_PIECES,
            FilingKind.PETITES_CREANCES,
            FilingKind.CREANCE_COMMERCIALE);

    /** A debtor whom no mise en demeure went to: what cannot be mended once the requête is filed comes first. */
    private static final String NOBODY_WROTE_TO = "FIL-NOT-2";

    private final BundleReport report;
    private final Path folder;
    private final GuideText text;
    private int step;

    private SigningList(BundleReport report, Path folder, GuideText text) {
        this.report = report;
        this.folder = folder;
        this.text = text;
    }

    static void write(BundleReport report, Path folder, HandIn hand, GuideText text) {
        new SigningList(report, folder, text).write(hand);
    }

    private void write(HandIn hand) {
        FilingProfile profile = report.request().profile();
        boolean toCourt = isForCourt(profile.courts());
        text.title(
                report.isDraft()
                        ? "À faire, une fois le projet rendu définitif"
                        : toCourt ? "À faire pour déposer" : "À faire pour l’envoi");
        boolean isPrinted = profile.layout().paperCopies() > 0;
        if (toCourt) {
            report.others().stream()
                    .filter(finding -> finding.rule().equals(NOBODY_WROTE_TO))
                    .forEach(finding -> step("%s %s", finding.message(), finding.remedy()));
        }
        if (isPrinted) {
            envelope(profile, hand);
        }
        signatures(hand, toCourt);
        if (toCourt && !isPrinted) {
            handedIn();
        }
        if (!profile.layout().byHand().isEmpty()) {
            step("%s", profile.layout().byHand());
        }
        if (toCourt) {
            hand.fees().forEach(fee -> step("%s", fee));
            step(
                    "Le dépôt fait, gardez le récépissé et dites-en le jour au programme : les numéros des pièces ne changeront plus.");
        }
    }

    private static boolean isForCourt(ServedCourts courts) {
        return !courts.served().isEmpty();
    }

    private void signatures(HandIn hand, boolean toCourt) {
        int copies = report.request().profile().layout().paperCopies();
        for (SealedPaper one : report.sealed()) {
            FilingKind kind = one.paper().kind();
            if (!report.layout().papers().containsKey(kind.key())) {
                continue;
            }
            if (kind == FilingKind.REQUETE_INJONCTION && toCourt) {
                step(
                        "Faites dater et signer la requête (%s), à la fin des demandes, avant l’annexe 1 : %s.%s",
                        file(kind),
                        hand.signatory(),
                        copies > 1
                                ? " Les %d exemplaires sont à signer ; ils sont dans %s.".formatted(copies, printed())
                                : "");
            } else if (kind == FilingKind.BORDEREAU && toCourt) {
                step(
                        "Si vous joignez à part le bordereau (%s), il se signe aussi ; celui de la requête suffit.",
                        file(kind));
            } else if (kind == FilingKind.POUVOIR) {
                step(
                        "Faites signer le pouvoir (%s) par celui qui le donne, et joignez-en l’original, avec la copie de sa pièce d’identité (usage des greffes, non vérifié).",
                        file(kind));
            } else if (SIGNED.contains(kind) && toCourt == kind.isFiledWithRequest()) {
                step("Faites signer : %s (%s), par %s.", kind.title(), file(kind), hand.signatory());
            } else if (kind == FilingKind.PROJET_ORDONNANCE && toCourt) {
                step("N’écrivez rien sur le projet d’ordonnance (%s) : le juge le remplit et le signe.", file(kind));
            }
        }
    }

    private void envelope(FilingProfile profile, HandIn hand) {
        step(
                "Imprimez %s une fois, au recto, de la première à la dernière page : c’est toute l’enveloppe, dans l’ordre (requête en %d exemplaires, pièces en un jeu). Adresse : %s.",
                printed(), profile.layout().paperCopies(), hand.greffe());
    }

    private void handedIn() {
        List<String> files = new ArrayList<>();
        for (SealedPaper one : report.sealed()) {
            if (!one.paper().kind().isAnnexOfRequest()) {
                Path file = report.layout().papers().get(one.paper().kind().key());
                if (file != null) {
                    files.add(BundleReport.path(folder, file));
                }
            }
        }
        report.layout().bound().map(BoundDossier::volumes).orElse(List.of()).stream()
                .map(volume -> BundleReport.path(folder, volume.file()))
                .forEach(files::add);
        step(
                "Déposez, dans cet ordre : %s. Si les pièces sont demandées une à une, prenez à la place des pièces reliées les fichiers de %s/, dans l’ordre de leurs numéros.",
                French.enumerated(files), BundleLayout.PIECES);
    }

    private String printed() {
        return report.layout()
                .printed()
                .map(file -> BundleReport.path(folder, file))
                .orElse("");
    }

    private String file(FilingKind kind) {
        Path file = report.layout().papers().get(kind.key());
        return file == null ? "" : BundleReport.path(folder, file);
    }

    private void step(String words, Object... values) {
        step++;
        text.line(step + ". " + words, values);
    }
}
