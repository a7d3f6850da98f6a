package fr.opposable.bundle;

import fr.opposable.dossier.BoundDossier;
import fr.opposable.dossier.FilingProfile;
import fr.opposable.dossier.SignedPages;
import fr.opposable.filing.EnvelopeSheets;
import fr.opposable.filing.FilingKind;
import fr.opposable.filing.HandIn;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is left to do by hand, in order: what is signed and by whom, how many times, where it goes, what is paid. */
final class SigningList {

    /** Signed by who files, wherever they go; the requête is dated too. */
    private static final Set<FilingKind> SIGNED = Set.of(
            FilingKind.LETTRE_GREFFE,
            FilingKind.DEMANDE_SIGNIFICATION,
            FilingKind.MES_PIECES,
            FilingKind.PETITES_CREANCES,
            FilingKind.CREANCE_COMMERCIALE);

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
        boolean toCourt = report.isForCourt();
        OrderToServe order = report.order();
        text.title(
                report.isDraft()
                        ? "À faire, une fois le projet rendu définitif"
                        : toCourt ? "À faire pour déposer" : "À faire pour l’envoi");
        if (toCourt) {
            closedDay(hand);
            search();
        }
        if (report.layout().printed().isPresent()) {
            step(
                    "Imprimez %s une fois, au recto : c’est toute l’enveloppe, dans l’ordre, chaque feuillet numéroté ; la requête y est en %d exemplaires (usage des greffes, non vérifié), les pièces en un jeu.",
                    printed(), profile.layout().paperCopies());
        }
        signed(toCourt);
        signatures(hand, toCourt);
        if (toCourt && report.layout().printed().isEmpty()) {
            handedIn();
        }
        if (order != null && order.filed().isEmpty()) {
            step(
                    "La requête déposée n’est pas dans ce dossier, faute d’un dépôt inscrit : inscrivez-en le jour et refaites la remise, ou joignez-la vous-même (commande dossier, option --filed suivie du jour, AAAA-MM-JJ).");
        }
        if (!profile.layout().byHand().isEmpty()) {
            profile.layout()
                    .byHand()
                    .lines()
                    .forEach(thing -> step(
                            "%s%s",
                            thing,
                            report.layout().printed().isPresent()
                                    ? French.typeset(" Adresse : %s.").formatted(hand.greffe())
                                    : ""));
        }
        if (toCourt) {
            fees(hand);
            step(
                    "Le dépôt fait, gardez le récépissé et inscrivez-en le jour : les numéros des pièces ne changeront plus (commande dossier, option --filed suivie du jour, AAAA-MM-JJ).");
        }
    }

    /** Its absence was confirmed, never looked up: the search is made on the day, and is a piece, so it comes before anything is signed. */
    private void search() {
        List<String> unsearched = new GuideFindings(report, text).unsearched();
        if (!unsearched.isEmpty()) {
            step(
                    "Le jour du dépôt, cherchez %s au BODACC et au registre, et joignez %s. La joindre refait le dossier, avant toute signature (voyez « Pour refaire ce dossier », plus bas). Si elle montre une procédure collective, ne déposez pas : inscrivez-la d’abord aux fichiers de l’affaire, et refaites le dossier.",
                    French.enumerated(unsearched),
                    French.typeset(
                            unsearched.size() > 1
                                    ? "aux pièces une recherche datée pour chacun, à son nom : aucune n’est au dossier"
                                    : "la recherche, datée, aux pièces : elle n’est pas au dossier"));
        }
    }

    private void fees(HandIn hand) {
        boolean hasLetter = report.layout().papers().containsKey(FilingKind.LETTRE_GREFFE.key());
        hand.fees().forEach(fee -> step("%s", (fee.words() + (hasLetter ? " " + fee.inLetter() : "")).strip()));
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
                        "Faites signer la requête (%s) %s, à la fin des demandes, avant l’annexe 1 : %s.%s Elle porte déjà sa date, le %s : pour un autre jour, refaites le dossier ce jour-là.",
                        file(kind),
                        places(kind),
                        hand.signatory(),
                        copies > 1 ? " Chaque exemplaire se signe." : signing(),
                        French.words(report.filing().day()));
            } else if (kind == FilingKind.BORDEREAU && toCourt) {
                step(
                        "Si vous joignez à part le bordereau (%s), il se signe aussi ; celui de la requête suffit.",
                        file(kind));
            } else if (kind == FilingKind.POUVOIR) {
                step(
                        "Faites signer le pouvoir (%s) %s par celui qui le donne, et joignez-en l’original, avec la copie de sa pièce d’identité (usage des greffes, non vérifié).",
                        file(kind), places(kind));
            } else if (SIGNED.contains(kind) && toCourt == kind.isFiledWithRequest()) {
                boolean isOnePage = !sheets(kind).isEmpty() && one.version().pages() == 1;
                step(
                        "Faites signer %s%s, par %s.",
                        named(kind),
                        isOnePage ? " (" + file(kind) + ")" : " (%s) %s".formatted(file(kind), places(kind)),
                        hand.signatory());
            } else if (kind == FilingKind.PROJET_ORDONNANCE && toCourt) {
                step("N’écrivez rien sur le projet d’ordonnance (%s) : le juge le remplit et le signe.", file(kind));
            }
        }
    }

    private String signing() {
        String how = report.request().profile().layout().signing();
        return how.isEmpty() ? "" : " " + how;
    }

    /** A requête bears the day it was made for, on which nobody may be there to take it. */
    private void closedDay(HandIn hand) {
        HandIn.ClosedDay closed = hand.closed();
        if (closed == null) {
            return;
        }
        String day = French.words(report.filing().day());
        String next = named(closed.next());
        if (report.layout().printed().isPresent()) {
            step(
                    "Le %s, jour que porte la requête, est un %s : le greffe est fermé (usage, non vérifié). Envoyez l’enveloppe par la poste, ou refaites le dossier au %s, premier jour ouvrable, pour la remettre au guichet.",
                    day, closed.why(), next);
        } else {
            step(
                    "Le %s, jour que porte la requête, est un %s : l’envoi en ligne est possible, mais le greffe, fermé (usage, non vérifié), ne le verra qu’à partir du %s, premier jour ouvrable. Pour déposer ce jour-là, refaites le dossier à cette date.",
                    day, closed.why(), next);
        }
    }

    private static String named(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH) + " " + French.words(day);
    }

    /** How many signatures, and where each one goes: nobody has to look for them. */
    private void signed(boolean toCourt) {
        EnvelopeSheets envelope = report.layout().sheets();
        List<Integer> sheets = report.sealed().stream()
                .map(one -> one.paper().kind())
                .filter(kind -> isSigned(kind, toCourt))
                .flatMap(kind -> sheets(kind).stream())
                .sorted()
                .toList();
        if (!envelope.things().isEmpty() && !sheets.isEmpty()) {
            step(
                    sheets.size() == 1
                            ? "Il y a une signature en tout, au feuillet %2$s ; rien d’autre ne se signe."
                            : "Il y a %1$d signatures en tout, aux feuillets %2$s ; rien d’autre ne se signe.",
                    sheets.size(),
                    numbers(sheets));
        }
    }

    private boolean isSigned(FilingKind kind, boolean toCourt) {
        return report.layout().papers().containsKey(kind.key())
                && (kind == FilingKind.POUVOIR
                        || (kind == FilingKind.REQUETE_INJONCTION && toCourt)
                        || (SIGNED.contains(kind) && toCourt == kind.isFiledWithRequest()));
    }

    private List<Integer> pages(FilingKind kind) {
        Path file = report.layout().papers().get(kind.key());
        return file == null ? List.of() : SignedPages.of(file);
    }

    private List<Integer> sheets(FilingKind kind) {
        List<Integer> pages = pages(kind);
        return report.layout()
                .sheets()
                .papers()
                .filter(thing -> thing.kind() == kind)
                .flatMap(thing -> pages.stream().map(page -> thing.first() + page - 1))
                .toList();
    }

    /** {@return « au feuillet 5 » of the envelope, or « à la page 3 » of a file} */
    private String places(FilingKind kind) {
        List<Integer> sheets = sheets(kind);
        List<Integer> found = sheets.isEmpty() ? pages(kind) : sheets;
        if (found.isEmpty()) {
            return "là où la place en est laissée";
        }
        boolean isOne = found.size() == 1;
        String where = sheets.isEmpty() ? isOne ? "à la page" : "aux pages" : isOne ? "au feuillet" : "aux feuillets";
        return where + French.NO_BREAK + numbers(found);
    }

    private static String numbers(List<Integer> numbers) {
        return French.enumerated(numbers.stream().map(String::valueOf).toList());
    }

    private void handedIn() {
        List<String> files = new ArrayList<>();
        for (SealedPaper one : report.sealed()) {
            if (!one.paper().kind().isAnnexOfRequest()) {
                Path file = report.layout().papers().get(one.paper().kind().key());
                if (file != null) {
                    files.add(weighed(file, weight(file)));
                }
            }
        }
        report.layout().bound().map(BoundDossier::volumes).orElse(List.of()).stream()
                .map(volume -> weighed(volume.file(), volume.bytes()))
                .forEach(files::add);
        step(
                "Déposez, dans cet ordre : %s. Si les pièces sont demandées une à une, prenez à la place des pièces reliées les fichiers de %s/, dans l’ordre de leurs numéros.",
                French.enumerated(files), BundleLayout.PIECES);
    }

    /** {@return « 00_Requete.pdf (82 Ko) »: who uploads is told the size that the screen limits} */
    private String weighed(Path file, long bytes) {
        return "%s (%d%cKo)".formatted(BundleReport.path(folder, file), (bytes + 999) / 1000, French.NO_BREAK);
    }

    private static long weight(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private String printed() {
        return report.layout()
                .printed()
                .map(file -> BundleReport.path(folder, file))
                .orElse("");
    }

    /** {@return where a paper is: its sheets when it is printed, else its file} */
    private String file(FilingKind kind) {
        List<String> sheets = report.layout()
                .sheets()
                .papers()
                .filter(thing -> thing.kind() == kind)
                .flatMap(thing -> numbers(thing.first(), thing.first() + thing.pages() - 1))
                .toList();
        if (!sheets.isEmpty()) {
            boolean isOne = sheets.size() == 1 && !sheets.getFirst().contains(" ");
            return (isOne ? "feuillet" : "feuillets") + French.NO_BREAK + French.enumerated(sheets);
        }
        Path file = report.layout().papers().get(kind.key());
        return file == null ? "" : BundleReport.path(folder, file);
    }

    /** {@return « 3 » ; « 15 », « 16 » ; « 5 à 9 »} */
    private static Stream<String> numbers(int first, int last) {
        return last - first > 1
                ? Stream.of("%d à %d".formatted(first, last))
                : IntStream.rangeClosed(first, last).mapToObj(Integer::toString);
    }

    private static String named(FilingKind kind) {
        return switch (kind) {
            case LETTRE_GREFFE -> "la lettre d’envoi, adressée au greffe";
            case DEMANDE_SIGNIFICATION -> "la demande de signification";
            case MES_PIECES -> "la liste de remise des pièces";
            default -> "« " + kind.title() + " »";
        };
    }

    private void step(String words, Object... values) {
        step++;
        text.line(step + ". %s", text.noted(French.typeset(words).formatted(values)));
    }
}
