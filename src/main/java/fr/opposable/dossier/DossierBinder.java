package fr.opposable.dossier;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.dossier.BoundDossier.Loss;
import fr.opposable.dossier.BoundDossier.Placed;
import fr.opposable.dossier.BoundDossier.Volume;
import fr.opposable.dossier.internal.ReadAhead;
import fr.opposable.dossier.internal.VolumePress;
import fr.opposable.kernel.AtOnce;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.DocumentProfile;
import fr.opposable.rendering.PageRenderer;
import fr.opposable.rendering.Pages;
import fr.opposable.rendering.TemplateLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Binds numbered pieces into volumes: the list of the pieces with links, then each copy, every page stamped. The same pieces and
 * words make the same bytes. Safe for use by several threads; make one and share it.
 */
public final class DossierBinder {

    /** The template of the first pages of a volume. */
    public static final String TEMPLATE = "dossier/v1/front";

    private static final String STAMP_FACE = "fonts/source-sans-3-semibold.ttf";
    private static final int MOST_FRONT_PAGES = 400;
    private static final int MOST_LAYOUTS = 5;
    private static final int MOST_PLANS = 6;
    private static final int FIRST_LINES = 27;
    private static final int FIRST_DIGESTS = 16;
    private static final int LINES_A_PAGE = 37;
    private static final int DIGESTS_A_PAGE = 23;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LegalReference ONE_FILING = LegalReference.of("CPC, art. 748-3");

    private static final Bytes NO_FRONT = Bytes.owning(new byte[0]);

    private final PageRenderer renderer;
    private final Sha256 template;
    private final VolumePress press;

    public DossierBinder(TemplateLibrary templates) {
        this.renderer = new PageRenderer(templates);
        this.template = templates.digest(TEMPLATE);
        this.press = new VolumePress(Bytes.copyOf(templates.read(STAMP_FACE)));
    }

    /** As {@link #bind(DossierWords, List, FilingProfile, Path, Path, PieceProgress)}, telling nobody how far it is. */
    public BoundDossier bind(
            DossierWords words, List<PieceFile> pieces, FilingProfile profile, @Nullable Path seal, Path out) {
        return bind(words, pieces, profile, seal, out, PieceProgress.SILENT);
    }

    /**
     * Binds {@code pieces} into files below {@code out}.
     *
     * @param pieces in the order of their numbers
     * @param seal picture of the lawyer's own stamp, PNG or JPEG, if he supplied it; null otherwise, and then no stamp bears his name
     * @throws BindingException when a copy cannot be read or a page is missing; no volume is left behind
     * @throws UncheckedIOException when {@code out} cannot be written
     */
    public BoundDossier bind(
            DossierWords words,
            List<PieceFile> pieces,
            FilingProfile profile,
            @Nullable Path seal,
            Path out,
            PieceProgress progress) {
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("A dossier has one piece at least");
        }
        refuseUnprintable(words, pieces);
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + out, e);
        }
        long limit = profile.limit().orElse(Long.MAX_VALUE);
        long aim = limit;
        for (int attempt = 1; ; attempt++) {
            List<List<PieceFile>> plan = VolumePlan.of(pieces, aim, profile.hasOriginals());
            BoundDossier bound = bindVolumes(words, plan, profile, seal, out, progress);
            List<Volume> heavy = bound.volumes().stream()
                    .filter(volume -> volume.bytes() > limit)
                    .toList();
            if (heavy.stream().noneMatch(volume -> volume.pieces().size() > 1) || attempt == MOST_PLANS) {
                return told(bound, heavy, profile, pieces);
            }
            // Heavier than their parts: once more, with less in each.
            bound.volumes().forEach(volume -> discard(volume.file()));
            aim -= Math.max(aim / 10, heavy.getFirst().bytes() - limit);
        }
    }

    /**
     * Stamps each piece in a file of its own below {@code out}, named by {@link FileNames#piece}.
     *
     * @param nameLength characters of a file name, extension included, at most
     * @param seal as for {@link #bind}
     * @param sheets of the set on paper they go into; {@link SheetNumbers#NONE} when they go into none
     * @return the files, in the order of the pieces
     * @throws BindingException when a copy cannot be read or a page is missing
     * @throws UncheckedIOException when {@code out} cannot be written
     */
    public List<StampedPiece> stamp(
            DossierWords words,
            List<PieceFile> pieces,
            int nameLength,
            @Nullable Path seal,
            SheetNumbers sheets,
            Path out,
            PieceProgress progress) {
        refuseUnprintable(words, pieces);
        int greatest = pieces.stream()
                .mapToInt(piece -> piece.piece().number().rank())
                .max()
                .orElse(1);
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + out, e);
        }
        AtomicInteger done = new AtomicInteger();
        progress.at(PieceProgress.Step.STAMPED, 0, pieces.size(), 0);
        return AtOnce.each(pieces, piece -> {
            Path file = out.resolve(FileNames.piece(piece.piece(), greatest, nameLength, words.isDraft()));
            VolumePress.Job job = new VolumePress.Job(
                    NO_FRONT,
                    0,
                    List.of(piece),
                    words.owner(),
                    sheets.before(piece.piece().number()),
                    sheets.words(),
                    seal,
                    words.isDraft(),
                    false,
                    words.date());
            VolumePress.Bound bound = press.bind(job, file);
            progress.at(PieceProgress.Step.STAMPED, done.incrementAndGet(), pieces.size(), 0);
            return new StampedPiece(piece.piece(), file, bound.sha256(), bound.bytes(), piece.pages(), bound.losses());
        });
    }

    private BoundDossier bindVolumes(
            DossierWords words,
            List<List<PieceFile>> plan,
            FilingProfile profile,
            @Nullable Path seal,
            Path out,
            PieceProgress progress) {
        int all = plan.stream().mapToInt(List::size).sum();
        int done = 0;
        progress.at(PieceProgress.Step.BOUND, 0, all, 0);
        List<Volume> volumes = new ArrayList<>();
        List<Loss> losses = new ArrayList<>();
        boolean isWhole = false;
        try {
            for (int i = 0; i < plan.size(); i++) {
                Path file = out.resolve(FileNames.volume(plan.get(i), i + 1, plan.size(), words.isDraft()));
                VolumePress.Job job = new VolumePress.Job(
                        NO_FRONT,
                        likelyPages(plan, i, profile),
                        plan.get(i),
                        words.owner(),
                        0,
                        profile.hasFolios() ? folio(i + 1, plan.size()) : "",
                        seal,
                        words.isDraft(),
                        profile.hasOriginals(),
                        words.date());
                int generated;
                VolumePress.Bound bound;
                try (ReadAhead ahead = press.begin(job)) {
                    Pages front = front(words, plan, i, profile);
                    generated = front.pageCount();
                    bound = press.bind(job.with(front.pdf(), generated), ahead, file);
                }
                volumes.add(new Volume(
                        i + 1,
                        file,
                        bound.sha256(),
                        bound.bytes(),
                        generated,
                        placed(plan.get(i), generated),
                        bound.notArchival()));
                losses.addAll(bound.losses());
                done += plan.get(i).size();
                progress.at(PieceProgress.Step.BOUND, done, all, 0);
            }
            isWhole = true;
        } finally {
            if (!isWhole) {
                volumes.forEach(volume -> discard(volume.file()));
            }
        }
        return new BoundDossier(volumes, losses, List.of());
    }

    /** The words of the contents: « À la page », « Dans le volume ». */
    private static String folio(int volume, int of) {
        return "page" + French.NO_BREAK + "%d du volume" + (of == 1 ? "" : "" + French.NO_BREAK + volume);
    }

    /** Laid out until the page numbers it prints are those it leads to. */
    Pages front(DossierWords words, List<List<PieceFile>> plan, int volume, FilingProfile profile) {
        int generated = likelyPages(plan, volume, profile);
        for (int layout = 0; layout < MOST_LAYOUTS; layout++) {
            Map<String, Object> model = FrontModel.of(words, profile, plan, volume, generated);
            DocumentProfile file = new DocumentProfile(
                    words.title() + (plan.size() == 1 ? "" : " – volume %d/%d".formatted(volume + 1, plan.size())),
                    words.claimant(),
                    "%s contre %s".formatted(words.claimant(), words.debtor()),
                    words.reference(),
                    words.date().atStartOfDay(PARIS).toInstant(),
                    Sha256.of(template.hex() + CanonicalJson.write(model)));
            Pages pages = renderer.render(TEMPLATE, model, file, MOST_FRONT_PAGES);
            if (pages.pageCount() == generated) {
                return pages;
            }
            generated = pages.pageCount();
        }
        throw new IllegalStateException("The contents never keep the same number of pages");
    }

    /**
     * {@return how many pages the list will likely take: right for titles of one line, which spares a second layout, and a second look at each
     * page, whose stamps say another number}
     */
    static int likelyPages(List<List<PieceFile>> plan, int volume, FilingProfile profile) {
        int listed = plan.stream().mapToInt(List::size).sum();
        int remarks = (int) plan.get(volume).stream()
                .filter(piece -> !piece.remark().isBlank())
                .count();
        int first = profile.hasDigests() ? FIRST_DIGESTS : FIRST_LINES;
        int page = profile.hasDigests() ? DIGESTS_A_PAGE : LINES_A_PAGE;
        return 1 + Math.ceilDiv(Math.max(0, listed + remarks / 2 - first), page);
    }

    private static List<Placed> placed(List<PieceFile> pieces, int generated) {
        List<Placed> placed = new ArrayList<>();
        int page = generated + 1;
        for (PieceFile piece : pieces) {
            placed.add(new Placed(piece.piece(), page, piece.pages()));
            page += piece.pages();
        }
        return placed;
    }

    private void refuseUnprintable(DossierWords words, List<PieceFile> pieces) {
        for (PieceFile piece : pieces) {
            refuseUnprintable(
                    piece.piece().title() + piece.piece().piece().author() + piece.remark(),
                    "l’intitulé de la pièce n° " + piece.piece().number());
        }
        refuseUnprintable(
                String.join(" ", words.title(), words.court(), words.claimant(), words.debtor(), words.owner()),
                "les noms portés sur la page de garde");
    }

    private void refuseUnprintable(String text, String where) {
        List<Integer> missing = renderer.coverage().missing(text);
        if (!missing.isEmpty()) {
            throw new BindingException(
                    French.typeset("Un caractère de %s ne peut pas être imprimé (« %s ») : écrivez-le autrement.")
                            .formatted(where, Character.toString(missing.getFirst())));
        }
    }

    private static BoundDossier told(
            BoundDossier bound, List<Volume> heavy, FilingProfile profile, List<PieceFile> pieces) {
        List<Finding> findings = new ArrayList<>();
        for (Volume volume : heavy) {
            findings.add(
                    new Finding(
                            "EXH-SIZE-1",
                            Severity.WARNING,
                            ONE_FILING,
                            French.typeset("Le volume %d, avec la seule pièce n° %s, pèse %d Ko ; « %s » en admet %d.")
                                    .formatted(
                                            volume.number(),
                                            volume.pieces().getFirst().piece().number(),
                                            volume.bytes() / 1000,
                                            profile.label(),
                                            profile.limit().orElse(0L) / 1000),
                            French.typeset(
                                    "Scindez cette pièce, numérisez-la en noir et blanc à 200 points par pouce, ou remettez-la sur papier.")));
        }
        if (profile.checkedOn() == null || !profile.status().equals("verified")) {
            findings.add(new Finding(
                    "EXH-PROFILE-1",
                    Severity.WARNING,
                    null,
                    French.typeset("Les limites de « %s » ne sont pas vérifiées (%s ; %s).")
                            .formatted(
                                    profile.label(),
                                    profile.source(),
                                    profile.checkedOn() == null
                                            ? "jamais contrôlées"
                                            : "lues le " + French.figures(profile.checkedOn())),
                    French.typeset("Contrôlez la taille et le format admis avant l’envoi.")));
        }
        if (pieces.stream().anyMatch(piece -> piece.piece().title().length() > 200)) {
            findings.add(new Finding(
                    "EXH-TITLE-1",
                    Severity.INFORMATION,
                    null,
                    "Un intitulé de plus de 200 caractères rend le bordereau difficile à lire.",
                    "Abrégez-le."));
        }
        return new BoundDossier(bound.volumes(), bound.losses(), findings);
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
