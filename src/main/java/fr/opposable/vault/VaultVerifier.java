package fr.opposable.vault;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Re-hashes the documents, replays each document's chain of versions, and looks for files no row knows. */
final class VaultVerifier {

    private final VersionRows rows;
    private final ContentStore content;
    private final List<VaultVerification.Problem> problems = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private long checked;
    private VersionRows.@Nullable Stored before;

    VaultVerifier(VersionRows rows, ContentStore content) {
        this.rows = rows;
        this.content = content;
    }

    VaultVerification verify(LongConsumer progress) {
        rows.forEach(version -> {
            checkChain(version);
            checkRecord(version);
            checkFacts(version);
            checkBytes(version);
            before = version;
            progress.accept(++checked);
        });
        lookForStrangers();
        return new VaultVerification(checked, problems, notices);
    }

    private static String name(VersionRows.Stored version) {
        return version.key() + " v" + version.versionNo();
    }

    private void report(String what, VersionRows.Stored version) {
        problems.add(new VaultVerification.Problem(what, name(version), name(version)));
    }

    private void checkChain(VersionRows.Stored version) {
        VersionRows.Stored previous = before;
        boolean follows = previous != null && previous.key().equals(version.key());
        int expected = follows && previous != null ? previous.versionNo() + 1 : 1;
        if (version.versionNo() != expected) {
            report(French.typeset("version manquante : v%d était attendue").formatted(expected), version);
        } else if (follows && previous != null && !previous.leafHash().hex().equals(version.previous())) {
            report(
                    French.typeset("chaînage rompu : la version précédente n’est plus celle qui a été enregistrée"),
                    version);
        }
    }

    private void checkRecord(VersionRows.Stored version) {
        if (!VersionRecord.leafHash(version.record()).equals(version.leafHash())) {
            report("enregistrement altéré", version);
        } else if (!version.record().contains(version.artifact().hex())
                || !version.record().contains(version.inputs().hex())) {
            report(French.typeset("ligne altérée : elle ne désigne plus le document enregistré"), version);
        }
    }

    private void checkFacts(VersionRows.Stored version) {
        Optional<String> facts = rows.facts(version.inputs());
        if (facts.isEmpty()) {
            report("faits manquants", version);
        } else if (!Sha256.of(facts.get()).equals(version.inputs())) {
            report("faits altérés", version);
        }
    }

    private void checkBytes(VersionRows.Stored version) {
        Path path = content.pathOf(version.artifact());
        try {
            if (!Files.exists(path)) {
                report("document manquant (%s)".formatted(path), version);
            } else if (!content.isIntact(version.artifact())) {
                report("document altéré (%s)".formatted(path), version);
            }
        } catch (IOException e) {
            report(French.typeset("document illisible (%s : %s)").formatted(path, e.getMessage()), version);
        }
    }

    private void lookForStrangers() {
        try (Stream<Path> files = content.files()) {
            files.forEach(file -> {
                String name = String.valueOf(file.getFileName());
                if (ContentStore.isTemporary(file)) {
                    notices.add(French.typeset("fichier provisoire laissé par un arrêt brutal, sans effet : ") + file);
                } else if (!rows.isReferenced(name)) {
                    notices.add(
                            French.typeset("document sans version, laissé par un arrêt brutal ou ajouté à la main : ")
                                    + file);
                }
            });
        }
    }
}
