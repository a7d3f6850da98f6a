package fr.opposable.bundle;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Party;
import fr.opposable.court.Designation;
import fr.opposable.court.Judge;
import fr.opposable.dossier.BoundDossier;
import fr.opposable.dossier.FilingProfile;
import fr.opposable.dossier.PieceFile;
import fr.opposable.exhibit.Exhibit;
import fr.opposable.filing.FilingKind;
import fr.opposable.filing.HandIn;
import fr.opposable.filing.Transfer;
import fr.opposable.kernel.French;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * {@code LISEZMOI.txt}: what is left to do, where everything is, what must be known before signing. For who files, beside what he files
 * and never among it: it tells the weaknesses of the case.
 */
final class BundleReadme {

    static final String FILE = BundleLayout.OWN + "/LISEZMOI.txt";

    /** Limits of the addressee that nobody checked: said once, among what is to be looked at. */
    static final String LIMITS = "EXH-PROFILE-1";

    private final BundleReport report;
    private final Path folder;
    private final GuideText text = new GuideText();

    private BundleReadme(BundleReport report, Path folder) {
        this.report = report;
        this.folder = folder;
    }

    /** {@return the text; {@code day} is the one on which a human's answers were given} */
    static String of(BundleReport report, Path folder, HandIn hand, LocalDate day) {
        BundleReadme readme = new BundleReadme(report, folder);
        GuideFindings findings = new GuideFindings(report, readme.text);
        readme.head(hand);
        if (report.isDraft()) {
            findings.blocking();
        }
        findings.first();
        SigningList.write(report, folder, hand, readme.text);
        readme.sendings();
        readme.afterOrder(hand);
        findings.known();
        findings.confirmed(day, hand);
        readme.whereToLook();
        readme.pieces();
        readme.leftAside();
        if (report.order() == null) {
            ReadingsNote.write(report.filing().statement(), readme.text);
        }
        findings.sources();
        readme.rest();
        readme.text.notes();
        readme.end();
        return readme.text.toString();
    }

    private void line(String words, Object... values) {
        text.line(words, values);
    }

    private void title(String words) {
        text.title(words);
    }

    private static String count(int many, String thing) {
        return "" + many + French.NO_BREAK + thing + (many > 1 ? "s" : "");
    }

    /** {@return a name as it is printed, however its apostrophe was typed} */
    private static String printed(String name) {
        return name.replace('\'', '’');
    }

    private void head(HandIn hand) {
        BundleRequest request = report.request();
        ClaimStatement.Totals sums = report.filing().statement().totals();
        Designation court = report.filing().court();
        line(
                "%s – affaire %s, dossier n° %d",
                (report.isDraft() ? "PROJET DE " : "")
                        + (report.order() == null
                                ? "DOSSIER EN INJONCTION DE PAYER"
                                : "REMISE AU COMMISSAIRE DE JUSTICE"),
                request.file().reference().value(),
                report.number());
        line(
                "%s (créancier, requérant) contre %s (%s)",
                printed(request.file().creditor().fullName()),
                printed(request.debtors()),
                request.options().coDebtors().isEmpty() ? "débiteur" : "débiteurs");
        if (report.order() != null) {
            line("%s", hand.service());
            Party officer = request.options().officer();
            if (officer != null) {
                line("Commissaire de justice : %s", printed(officer.fullName()));
            }
        } else {
            line(
                    "Somme demandée : %s au %s, dont %s en principal",
                    French.euros(sums.total()), French.words(request.asOf()), French.euros(sums.principal()));
        }
        line(
                "Juridiction : %s%s",
                court == null ? "à désigner" : court.name(),
                court != null && court.judge() == Judge.PROTECTION
                        ? ", " + court.judge().words()
                        : "");
        line("Préparé pour : %s", request.profile().label());
        line(
                "%s, %s, %s",
                count(report.pieces().files().size(), "pièce"),
                count(report.pageCount(), "page"),
                count(report.sealed().size(), "acte"));
        line(
                "Cette notice est pour vous, qui déposez ou envoyez : elle ne se remet à personne, non plus que ce qui est avec elle.");
        boolean isTold =
                report.others().stream().anyMatch(finding -> finding.rule().equals(LIMITS));
        if (!request.profile().note().isEmpty() && !isTold) {
            line("Note : %s", request.profile().note());
        }
    }

    /** What people look for, and where it is. */
    private void whereToLook() {
        title("Où trouver quoi");
        for (SealedPaper one : report.sealed()) {
            FilingKind kind = one.paper().kind();
            Path file = report.layout().papers().get(kind.key());
            if (file != null) {
                line(
                        "- %s : %s",
                        BundleReport.path(folder, file),
                        what(kind, one.version().pages()));
            }
        }
        OrderToServe order = report.order();
        for (OrderToServe.Filed one : order == null ? List.<OrderToServe.Filed>of() : order.filed()) {
            line(
                    "- %s : %s, exemplaire déposé le %s",
                    BundleReport.path(
                            folder,
                            Objects.requireNonNull(
                                    report.layout().papers().get(one.kind().key()))),
                    one.kind().title(),
                    French.words(one.day()));
        }
        report.layout()
                .printed()
                .ifPresent(file -> line(
                        "- %s : tout ce qui va dans l’enveloppe, dans l’ordre, au numéro de feuillet que porte chaque page",
                        BundleReport.path(folder, file)));
        for (BoundDossier.Volume volume :
                report.layout().bound().map(BoundDossier::volumes).orElse(List.of())) {
            line(
                    "- %s : les pièces n° %s à %s reliées, leur liste en page 1 (%s, %d Ko%s)",
                    BundleReport.path(folder, volume.file()),
                    volume.pieces().getFirst().piece().number(),
                    volume.pieces().getLast().piece().number(),
                    count(volume.pages(), "page"),
                    (volume.bytes() + 999) / 1000,
                    volume.notArchival() == null ? ", PDF/A-3b" : "");
        }
        FilingProfile.Layout layout = report.request().profile().layout();
        if (layout.hasSinglePieces()) {
            line("- %s/ : les mêmes pièces, un fichier par pièce, le numéro en tête du nom", BundleLayout.PIECES);
        }
        if (layout.hasNatives()) {
            line(
                    "- %s/ : les fichiers tels que reçus, sous le numéro de leur pièce%s",
                    BundleLayout.NATIVES,
                    report.pieces().files().stream().anyMatch(PieceFile::isExcerpt)
                            ? ", hors ceux dont la pièce n’est que des pages"
                            : "");
        }
        line(
                "- %s/ : cette notice, %sla liste des pièces pour un tableur (Bordereau.csv), le compte rendu pour un programme"
                        + " (rapport.json). Rien de ce sous-dossier ne se dépose ni ne s’envoie.",
                BundleLayout.OWN, layout.hasEditable() ? "les actes à retoucher (DOCX), " : "");
    }

    private static String what(FilingKind kind, int pages) {
        String told = kind.title() + ", " + count(pages, "page");
        return switch (kind) {
            case REQUETE_INJONCTION ->
                told + French.typeset(" ; elle contient déjà le décompte (annexe 1) et le bordereau (annexe 2)");
            case DECOMPTE ->
                told
                        + French.typeset(
                                " ; l’annexe 1 opération par opération, à joindre si le greffe demande le détail");
            case BORDEREAU -> told + French.typeset(" ; double de l’annexe 2, à joindre si on le demande à part");
            default -> told;
        };
    }

    private void sendings() {
        List<List<Path>> messages = report.layout().sendings();
        if (messages.isEmpty()) {
            return;
        }
        title("Dans quel ordre l’envoyer");
        for (int i = 0; i < messages.size(); i++) {
            line("Message %d sur %d :", i + 1, messages.size());
            messages.get(i).forEach(file -> line("  %s", BundleReport.path(folder, file)));
        }
    }

    /** What an order commands is known before it is made: who files plans for it. */
    private void afterOrder(HandIn hand) {
        if (report.isForCourt() && report.order() == null && !hand.afterOrder().isEmpty()) {
            title("Une fois l’ordonnance rendue");
            hand.afterOrder().forEach(told -> line("- %s", text.noted(told)));
        }
    }

    private void pieces() {
        title("Les pièces, où elles sont et de quel fichier de l’affaire elles viennent");
        for (PieceFile file : report.pieces().files()) {
            Exhibit exhibit = report.pieces().exhibits().get(file.piece().id());
            line(
                    "%s. %s (%s%s), de %s",
                    file.piece().number(),
                    file.piece().title(),
                    count(file.pages(), "page"),
                    place(file),
                    PartIds.said(file.piece().id(), exhibit == null ? "" : exhibit.name()));
        }
        report.judged().refused().forEach(refused -> {
            line(
                    "Refusée : %s (%s). %s",
                    refused.title(), refused.said(), refused.refusal().reason());
            text.todo(refused.cure());
        });
    }

    private void leftAside() {
        if (!report.notes().isEmpty()) {
            title("Laissé de côté ou gardé autrement");
            report.notes().forEach(note -> line("- %s", note));
        }
        List<BoundDossier.Loss> losses =
                report.layout().bound().map(BoundDossier::losses).orElse(List.of());
        if (!losses.isEmpty()) {
            title("Ce que la reliure n’a pas repris des copies");
            losses.forEach(loss -> line("- pièce n° %s : %s", loss.piece(), loss.what()));
        }
        removed();
    }

    /** What a copy no longer has of its original, piece by piece: who compares them is not to find it out alone. */
    private void removed() {
        List<String> told = new ArrayList<>();
        for (PieceFile file : report.pieces().files()) {
            Exhibit exhibit = report.pieces().exhibits().get(file.piece().id());
            if (exhibit != null && !exhibit.removed().isEmpty()) {
                told.add(French.typeset("- pièce n° %s : %s")
                        .formatted(file.piece().number(), String.join(", ", exhibit.removed())));
            }
        }
        if (!told.isEmpty()) {
            title("Retiré des copies, et gardé dans les originaux");
            told.forEach(words -> line("%s", words));
        }
    }

    /** {@return where a piece begins, among those bound or in the file to print; empty when it is in neither} */
    private String place(PieceFile file) {
        for (BoundDossier.Volume volume :
                report.layout().bound().map(BoundDossier::volumes).orElse(List.of())) {
            for (BoundDossier.Placed placed : volume.pieces()) {
                if (placed.piece().equals(file.piece())) {
                    return report.layout().bound().stream()
                                    .allMatch(bound -> bound.volumes().size() == 1)
                            ? ", reliée page\u00a0%d".formatted(placed.firstPage())
                            : ", reliée au volume\u00a0%d, page\u00a0%d".formatted(volume.number(), placed.firstPage());
                }
            }
        }
        Integer printed =
                report.layout().sheets().numbers().firsts().get(file.piece().number());
        return printed == null ? "" : ", feuillet%c%d".formatted(French.NO_BREAK, printed);
    }

    private void rest() {
        List<BoundDossier.Volume> plain = report.layout().bound().map(BoundDossier::volumes).orElse(List.of()).stream()
                .filter(volume -> volume.notArchival() != null)
                .toList();
        if (!plain.isEmpty()) {
            title("Format des pièces reliées");
            plain.forEach(
                    volume -> line("- %s : %s", volume.file().getFileName(), String.valueOf(volume.notArchival())));
            line("  Rien à faire : aucun texte lu n’impose un PDF d’archivage (PDF/A) au dépôt.");
        }
        howToGoOn();
    }

    private void end() {
        line("");
        line("Ce dossier ne dit rien de l’issue. Le choix et la signature appartiennent à celui qui dépose.");
    }

    /** What is asked of the program comes last, and what is typed for it last of all. */
    private void howToGoOn() {
        title("Pour refaire ce dossier");
        if (report.isDraft()) {
            line("- Les points de ce projet réglés, refaites le dossier par la même commande.");
            if (report.request().confirmedBy() == null) {
                noted(
                        "- Dites qui a confirmé ce qu’une personne seule peut confirmer (option --confirmed-by suivie de son nom).");
            }
            if (report.request().options().transfer() instanceof Transfer.Undecided) {
                noted(
                        "- Demandez le renvoi en cas d’opposition, ou écartez-le (option --transfer suivie de la juridiction, ou --no-transfer).");
            }
        }
        if (report.order() == null && !report.isDraft() && report.isForCourt()) {
            afterChange();
        }
        noted(
                "- Pour un confrère, le commissaire de justice, le client, l’adversaire ou un autre mode de dépôt, refaites-le à son intention"
                        + " (option --profile suivie de rpva, rpva-confreres, tribunal-digital, paper, commissaire, client ou adversaire).");
    }

    /** One sheet slipped in, and every number that follows it is wrong: what a change breaks is told with what mends it. */
    private void afterChange() {
        boolean isPrinted = report.layout().printed().isPresent();
        noted(
                "- Pour joindre une pièce, en retirer une, ou changer une date, un nom, une somme : portez-le aux fichiers de l’affaire, puis"
                        + " refaites le dossier entier, avant tout dépôt, et laissez celui-ci (commande dossier, suivie du répertoire de l’affaire, avec --out, --profile "
                        + report.request().profile().key()
                        + ", --confirmed-by, et --transfer ou --no-transfer ; ou la commande produce qui a fait le lot). Requête, bordereau,"
                        + " numéros "
                        + (isPrinted ? "des pièces et des feuillets, sommaire" : "et pages des pièces")
                        + " se refont ensemble. N’ajoutez rien à la main : ce serait une pièce hors du bordereau (CPC, art. 1407).");
        if (report.request().profile().layout().hasEditable()) {
            noted("- Un acte retouché (DOCX) ne remplace que cet acte"
                    + (isPrinted
                            ? " : imprimez-le à part et mettez-le à la place de ses feuillets, dont il ne porte plus les numéros."
                            : " : convertissez-le en PDF et déposez-le à sa place.")
                    + " Il n’est plus contrôlé ni conservé par le programme : n’y changez ni somme, ni date, ni numéro de pièce,"
                    + " que les autres actes reprennent ; et si le nombre de ses pages change, les renvois de cette notice aux "
                    + (isPrinted ? "feuillets" : "pages")
                    + " sont faux.");
        }
    }

    private void noted(String sentence) {
        line("%s", text.noted(French.typeset(sentence)));
    }
}
