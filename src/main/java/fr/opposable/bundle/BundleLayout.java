package fr.opposable.bundle;

import fr.opposable.dossier.BoundDossier;
import fr.opposable.dossier.DossierWords;
import fr.opposable.dossier.FileNames;
import fr.opposable.dossier.FilingProfile;
import fr.opposable.dossier.PieceFile;
import fr.opposable.dossier.PieceProgress;
import fr.opposable.dossier.StampedPiece;
import fr.opposable.filing.BordereauCsv;
import fr.opposable.filing.EnvelopeSheets;
import fr.opposable.filing.FilingKind;
import fr.opposable.filing.FilingRequest;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays a dossier out for its addressee: which files, in which folders, in which messages or in which order of the envelope. */
final class BundleLayout {

    /** For whoever files, and never handed in: what is edited, counted or read by a program. */
    static final String OWN = "pour-le-deposant";

    /** What the requête holds, once more, for a portal or a person who asks for it apart. */
    static final String ANNEXES = "annexes-en-fichiers-separes";

    static final String PIECES = "pieces";
    static final String NATIVES = "originaux";

    private static final String PAPERS = "actes";

    private final Vault vault;
    private final BundleTools tools;
    private final FilingProfile profile;
    private final Path content;
    private final PieceProgress progress;
    private final Map<String, Path> papers = new LinkedHashMap<>();

    private List<StampedPiece> stamped = List.of();
    private @Nullable BoundDossier bound;
    private List<List<Path>> messages = List.of();
    private @Nullable Path printed;
    private EnvelopeSheets sheets = EnvelopeSheets.NONE;

    BundleLayout(Vault vault, BundleTools tools, FilingProfile profile, Path content, PieceProgress progress) {
        this.vault = vault;
        this.tools = tools;
        this.profile = profile;
        this.content = content;
        this.progress = progress;
    }

    /**
     * Writes everything but the report.
     *
     * @param scrap folder for what does not stay
     */
    void write(
            DossierWords words, PaperDesk.Written written, NumberedPieces numbered, @Nullable Path seal, Path scrap) {
        FilingRequest filing = written.filing();
        List<SealedPaper> sealed = written.papers();
        List<PieceFile> pieces = numbered.files();
        FilingProfile.Layout layout = profile.layout();
        try {
            boolean isPrinted = layout.paperCopies() > 0;
            for (SealedPaper paper : sealed) {
                FilingKind kind = paper.paper().kind();
                String stem = isPrinted
                        ? String.format(Locale.ROOT, "%02d_%s", papers.size() + 1, kind.bareStem())
                        : kind.fileStem();
                Path file = folderOf(kind).resolve(stem + FileNames.mark(words.isDraft()) + ".pdf");
                Files.createDirectories(file.toAbsolutePath().getParent());
                Bytes pdf = vault.read(paper.version());
                Files.write(file, pdf.toArray());
                papers.put(kind.key(), file);
            }
            if (layout.hasEditable()) {
                editable(filing, sealed);
            }
            if (!pieces.isEmpty()) {
                sheets = isPrinted ? sheets(sealed, pieces) : EnvelopeSheets.NONE;
                if (layout.hasSinglePieces() || isPrinted) {
                    Path folder = layout.hasSinglePieces() ? content.resolve(PIECES) : scrap.resolve(PIECES);
                    stamped = tools.binder()
                            .stamp(words, pieces, profile.nameLength(), seal, sheets.numbers(), folder, progress);
                }
                if (layout.hasVolumes()) {
                    bound = tools.binder().bind(words, pieces, profile, seal, content, progress);
                }
                if (layout.hasNatives()) {
                    natives(pieces);
                }
                if (isPrinted) {
                    printed = PrintedEnvelope.write(papers, stamped, sheets, words.isDraft(), content);
                }
            }
            Files.write(
                    Files.createDirectories(content.resolve(OWN)).resolve("Bordereau.csv"),
                    BordereauCsv.of(filing, numbered::called).toArray());
            if (layout.isByMessage()) {
                messages = messages();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + content, e);
        }
    }

    private EnvelopeSheets sheets(List<SealedPaper> sealed, List<PieceFile> pieces) {
        Map<FilingKind, Integer> pages = new EnumMap<>(FilingKind.class);
        sealed.forEach(paper -> pages.put(paper.paper().kind(), paper.version().pages()));
        return EnvelopeSheets.of(pages, profile.layout().paperCopies(), pieces);
    }

    /** In front stands what everybody looks for: the requête and the pieces. */
    private Path folderOf(FilingKind kind) {
        if (profile.layout().paperCopies() > 0) {
            return content.resolve(PAPERS);
        }
        return kind.isAnnexOfRequest() && profile.layout().papers().contains(FilingKind.REQUETE_INJONCTION.key())
                ? content.resolve(ANNEXES)
                : content;
    }

    /** Copies for courtesy, to be edited: what is filed is the pages. */
    private void editable(FilingRequest filing, List<SealedPaper> sealed) throws IOException {
        Path folder = Files.createDirectories(content.resolve(OWN));
        EnvelopeSheets beside = EnvelopeSheets.announced(
                sealed.stream().map(paper -> paper.paper().kind()).toList(),
                profile.layout().paperCopies());
        for (SealedPaper paper : sealed) {
            FilingKind kind = paper.paper().kind();
            if (kind != FilingKind.INTERCALAIRES && kind != FilingKind.SOMMAIRE_ENVOI) {
                String mark = FileNames.mark(filing.options().draft());
                Files.write(
                        folder.resolve(kind.bareStem() + mark + ".docx"),
                        tools.papers().word(filing, kind, beside).toArray());
            }
        }
    }

    /** The originals under the numbers of their pieces, as they came; those of which the dossier has only some pages stay where they are. */
    private void natives(List<PieceFile> pieces) throws IOException {
        Path folder = Files.createDirectories(content.resolve(NATIVES));
        for (PieceFile piece : pieces) {
            if (piece.isExcerpt()) {
                continue;
            }
            Files.copy(piece.original(), folder.resolve(NativeNames.of(piece, profile.nameLength())));
        }
    }

    /** The papers in the first message, then the volumes, each message below the limit as far as its files allow. */
    private List<List<Path>> messages() throws IOException {
        List<Path> files = new ArrayList<>(papers.values());
        Optional.ofNullable(bound).ifPresent(dossier -> dossier.volumes().forEach(volume -> files.add(volume.file())));
        long limit = profile.limit().orElse(Long.MAX_VALUE);
        List<List<Path>> groups = new ArrayList<>();
        List<Path> open = new ArrayList<>();
        long weight = 0;
        for (Path file : files) {
            long more = Files.size(file);
            if (!open.isEmpty() && weight + more > limit) {
                groups.add(open);
                open = new ArrayList<>();
                weight = 0;
            }
            open.add(file);
            weight += more;
        }
        if (!open.isEmpty()) {
            groups.add(open);
        }
        return List.copyOf(groups);
    }

    /** Adds papers as they were handed in, bit for bit. */
    void add(List<OrderToServe.Filed> filed) {
        try {
            for (OrderToServe.Filed one : filed) {
                Path file = folderOf(one.kind()).resolve(one.kind().fileStem() + ".pdf");
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, vault.read(one.version()).toArray());
                papers.put(one.kind().key(), file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + content, e);
        }
    }

    Map<String, Path> papers() {
        return papers;
    }

    List<StampedPiece> stamped() {
        return stamped;
    }

    Optional<BoundDossier> bound() {
        return Optional.ofNullable(bound);
    }

    /** {@return the digests of the large files, taken while they were written} */
    Map<Path, Sha256> digests() {
        Map<Path, Sha256> digests = new HashMap<>();
        stamped.forEach(piece -> digests.put(piece.file(), piece.sha256()));
        bound().ifPresent(dossier -> dossier.volumes().forEach(volume -> digests.put(volume.file(), volume.sha256())));
        return digests;
    }

    /** {@return the files of each message, in the order they are sent; empty when it does not leave in messages} */
    List<List<Path>> sendings() {
        return messages;
    }

    /** {@return the one file to print for the envelope} */
    Optional<Path> printed() {
        return Optional.ofNullable(printed);
    }

    /** {@return the sheets of the file to print; none when nothing is printed} */
    EnvelopeSheets sheets() {
        return sheets;
    }
}
