package fr.opposable.pack;

import fr.opposable.claim.CaseFile;
import fr.opposable.kernel.Bytes;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.originals.CaseKey;
import fr.opposable.originals.Originals;
import fr.opposable.originals.Submission;
import fr.opposable.rendering.PdfTools;
import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.retention.HeldCase;
import fr.opposable.retention.Purge;
import fr.opposable.retention.PurgeRequest;
import fr.opposable.retention.RetentionRule;
import fr.opposable.store.DataStore;
import fr.opposable.vault.DocumentKey;
import fr.opposable.vault.FinalVersion;
import fr.opposable.vault.Sending;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * The pack of a case of which a letter of 2018, its sending and a piece were erased, and to which a letter, its sending and a piece were
 * added since.
 *
 * @param packed the pack
 * @param certificate number of the certificate of the erasure
 */
record Purged(Packed packed, String certificate) {

    static final String REFERENCE = "AFF-2026-0312";

    private static final Clock THEN = Clock.fixed(Instant.parse("2018-03-01T11:00:00Z"), ZoneOffset.UTC);
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneOffset.UTC);

    static Purged in(Path work) throws Exception {
        Path home = Packed.caseFolder(work);
        try (DataStore store = DataStore.open(work.resolve("data"), null)) {
            try (Vault vault = new Vault(store, THEN)) {
                Packed.seal(vault, "la lettre de 2018", REFERENCE, "relance-1");
                send(vault, "relance-1", LocalDate.of(2018, 3, 1));
                receive(vault, work, "ancienne.txt");
                vault.settle();
            }
            try (Vault vault = new Vault(store, NOW)) {
                Purge purge =
                        new Purge(vault, LegalLibrary.fromClassPath(), TemplateLibrary.onClassPath(), "tests", NOW);
                Purge.Ordered ordered = purge.order(
                        new HeldCase(Packed.CREDITOR, REFERENCE),
                        new PurgeRequest(
                                "Anne Fauvel",
                                "fin de la durée de conservation",
                                Set.of(RetentionRule.values()),
                                LocalDate.of(2026, 11, 22)));
                purge.carryOut(ordered);
                Packed.seal(vault, "mise en demeure", REFERENCE, "mise-en-demeure");
                Packed.seal(vault, "relance jamais envoyée", REFERENCE, "relance-2");
                send(vault, "mise-en-demeure", LocalDate.of(2026, 11, 22));
                receive(vault, work, "nouvelle.txt");
                PackRequest plain = Packed.request(home);
                CaseFile file = plain.file();
                Path archive = work.resolve("dossier.zip");
                PackSummary summary = new EvidencePack(vault, TemplateLibrary.onClassPath())
                        .write(
                                new PackRequest(
                                        file,
                                        List.of(),
                                        Packed.CREDITOR,
                                        plain.statement(),
                                        home,
                                        List.of(),
                                        new Originals(vault, PdfTools.signatures()).of(REFERENCE, Packed.CREDITOR),
                                        "tests"),
                                archive,
                                _ -> {});
                return new Purged(new Packed(archive, summary), ordered.certificate());
            }
        }
    }

    private static void send(Vault vault, String kind, LocalDate day) {
        VersionLife life =
                vault.lives(new DocumentKey(Packed.CREDITOR, REFERENCE, kind)).getFirst();
        Bytes proof = Bytes.copyOf(("preuve " + kind).getBytes(StandardCharsets.UTF_8));
        vault.lives()
                .send(
                        FinalVersion.of(life),
                        new Sending(
                                "Jean Martin",
                                "lrar",
                                day,
                                null,
                                new Sending.Proof("preuve.txt", vault.keepFile(proof, "text/plain"))),
                        "Camille");
    }

    private static void receive(Vault vault, Path work, String name) throws Exception {
        Path file = Files.writeString(work.resolve(name), "pièce " + name);
        new Originals(vault, PdfTools.signatures())
                .receive(
                        new CaseKey(Packed.CREDITOR, REFERENCE),
                        List.of(new Submission(file, name, null, "armoire 3")),
                        "Camille");
    }
}
