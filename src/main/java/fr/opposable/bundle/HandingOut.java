package fr.opposable.bundle;

import fr.opposable.filing.HandIn;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Hands a dossier out: its guide and its report are written, its making is recorded, and its folder gets its name last. */
final class HandingOut {

    private final Vault vault;
    private final BundleTools tools;
    private final Clock clock;

    HandingOut(Vault vault, BundleTools tools, Clock clock) {
        this.vault = vault;
        this.tools = tools;
        this.clock = clock;
    }

    /** {@return what came of {@code making}: the list of its files is in the vault and the act in the journal before the folder has its name} */
    BundleOutcome handOut(Making making, BundleReport report, BundleFolder folder) {
        String name = making.name(report.isDraft());
        record(making, report, MadeBefore.list(name, report, written(report, folder.content())));
        Path place = making.place(report.isDraft());
        Path kept = folder.finish(place, name);
        List<String> notes = new ArrayList<>(report.notes());
        if (!kept.equals(place.resolve(name))) {
            notes.add(French.typeset(
                            "Le dossier qui portait ce nom avait été changé à la main : il est gardé sous « %s ».")
                    .formatted(kept.getFileName()));
        }
        return told(making, report, notes);
    }

    /** {@return the digest of each file but the report, which is written last} */
    private Map<String, Sha256> written(BundleReport report, Path content) {
        try {
            Files.writeString(
                    content.resolve(BundleReadme.FILE),
                    BundleReadme.of(
                            report,
                            content,
                            HandIn.of(report.filing(), tools.law()),
                            LocalDate.ofInstant(clock.instant(), Making.PARIS)));
            Map<String, Sha256> files =
                    BundleFolder.files(content, report.layout().digests());
            Files.writeString(content.resolve(BundleReport.FILE), report.json(clock.instant(), content, files));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + content, e);
        }
    }

    private void record(Making making, BundleReport report, String list) {
        BundleRequest request = making.request();
        Sha256 files = vault.keepFile(Bytes.owning(list.getBytes(StandardCharsets.UTF_8)), "application/json");
        vault.journal()
                .append(BundleActs.made(
                        making.key(),
                        making.identity(),
                        files,
                        Map.of(
                                "number", making.number(),
                                "draft", report.isDraft(),
                                "profile", request.profile().key(),
                                "pieces", report.pieces().files().size()),
                        request.author()));
        vault.settle();
    }

    /** {@return what came of {@code making}, nothing of it kept: for a trial} */
    static BundleOutcome told(Making making, BundleReport report) {
        return told(making, report, report.notes());
    }

    private static BundleOutcome told(Making making, BundleReport report, List<String> notes) {
        return new BundleOutcome(
                making.place(report.isDraft()).resolve(making.name(report.isDraft())),
                making.number(),
                report.isDraft(),
                false,
                report.pieces().files().size(),
                report.pageCount(),
                report.sealed().size(),
                report.sheets(),
                report.toRead(),
                report.blocking(),
                report.told(),
                notes);
    }
}
