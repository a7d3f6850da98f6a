package fr.opposable.pack;

import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import fr.opposable.pack.internal.FolderPackFiles;
import fr.opposable.pack.internal.PackFiles;
import fr.opposable.pack.internal.UnsafeArchiveException;
import fr.opposable.pack.internal.ZipPackFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Checks a pack, archive or folder, with nothing but the pack: no data of ours, no network. Whatever is not proven is named, and so is the
 * first version it touches.
 */
public final class PackVerifier {

    private PackVerifier() {}

    /** {@return whether this looks like a pack: an archive, or a folder that holds one} */
    public static boolean isPack(Path path) {
        if (Files.isRegularFile(path)) {
            return true;
        }
        try {
            return Files.isDirectory(path)
                    && !Files.isDirectory(path.resolve("base"))
                    && (Files.exists(path.resolve(Bag.DECLARATION))
                            || Files.exists(path.resolve(Bag.PAYLOAD))
                            || Files.exists(path.resolve(Manifest.PATH))
                            || PackContents.rootOf(new FolderPackFiles(path).names())
                                    .isPresent());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Checks everything.
     *
     * @throws PackRefusedException when it is no pack, or one that must not be unpacked
     */
    public static PackVerification verify(Path path, PackProgress progress) {
        try (PackFiles files = Files.isDirectory(path) ? new FolderPackFiles(path) : archive(path)) {
            Optional<PackContents> contents = PackContents.in(files, progress);
            if (contents.isEmpty()) {
                return withoutPack(path, files);
            }
            return verify(contents.get());
        } catch (UnsafeArchiveException e) {
            throw new PackRefusedException(
                    French.typeset(
                                    "L’archive « %s » est refusée : %s. Elle n’a pas été lue ; demandez-en une autre à qui vous l’a remise.")
                            .formatted(path, French.typeset(String.valueOf(e.getMessage()))),
                    e);
        } catch (IOException e) {
            throw new PackRefusedException(
                    French.typeset("« %s » ne peut pas être lu (%s). Vérifiez le chemin et les droits.")
                            .formatted(path, DiskFault.named(e)),
                    e);
        }
    }

    private static PackFiles archive(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(4);
            if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
                throw new PackRefusedException(
                        French.typeset(
                                        "« %s » n’est ni une archive ZIP ni un dossier. Donnez le dossier de preuve, décompressé ou non.")
                                .formatted(path),
                        null);
            }
        }
        return new ZipPackFiles(path);
    }

    /** An archive cut short is an altered pack; a sound one without a pack is something else. */
    private static PackVerification withoutPack(Path path, PackFiles files) {
        if (files.damages().isEmpty()) {
            throw new PackRefusedException(
                    French.typeset(
                                    "« %s » n’est pas un dossier de preuve : il n’y a ni manifeste ni liste d’empreintes.")
                            .formatted(path),
                    null);
        }
        PackFindings findings = new PackFindings();
        files.damages().forEach(damage -> findings.problem(damage.what(), damage.where(), null));
        return new PackVerification(0, 0, findings.problems(), findings.notices());
    }

    private static PackVerification verify(PackContents contents) {
        PackFindings findings = new PackFindings();
        Optional<ReadManifest> manifest = new FileCheck(contents, findings).check();
        contents.damages().forEach(damage -> findings.problem(damage.what(), damage.where(), null));
        if (manifest.isPresent()) {
            ReadManifest read = manifest.get();
            var points = new LogCheck(contents, findings, read.log()).check();
            LeafCheck leaves = new LeafCheck(contents, findings, points);
            Deeds deeds = Deeds.of(contents, findings, read.acts());
            ErasureCheck erasures = new ErasureCheck(contents, findings, deeds);
            new VersionCheck(contents, findings, leaves, erasures).check(read.versions());
            new ActCheck(contents, findings, leaves, erasures).check(read.acts());
            erasures.report(read.versions());
            new LifeCheck(findings, deeds).check(read.versions());
            new ReceptionCheck(contents, findings, deeds).check(read.receptions());
        }
        contents.litter().forEach(name -> findings.notice("fichier laissé par un système, sans effet\u00a0: " + name));
        return new PackVerification(contents.found().size(), contents.bytes(), findings.problems(), findings.notices());
    }
}
