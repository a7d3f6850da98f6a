package fr.opposable.cli;

import fr.opposable.intake.CsvTable;
import fr.opposable.journal.Journal;
import fr.opposable.kernel.French;
import fr.opposable.mailing.MailLots;
import fr.opposable.mailing.Outbox;
import fr.opposable.vault.FinalVersion;
import fr.opposable.vault.Lives;
import fr.opposable.vault.Sending;
import fr.opposable.vault.TransitionRefusedException;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sending of every letter of a lot, as {@code lot.csv} lists them. Each row is done, done before, or refused with the reason why. */
final class LotSendings {

    private static final List<String> COLUMNS =
            List.of("reference", "kind", "version", "sha256", "recipient", "channel");

    private final Lives lives;
    private final Journal journal;
    private final LocalDate day;
    private final String author;
    private final List<String> sent = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    LotSendings(Vault vault, LocalDate day, String author) {
        this.lives = vault.lives();
        this.journal = vault.journal();
        this.day = day;
        this.author = author;
    }

    /**
     * What became of the rows of a lot, in French, each with its line.
     *
     * @param sent sent by this
     * @param known said to be sent before
     * @param refused not sent, and why
     */
    record Report(List<String> sent, List<String> known, List<String> refused) {}

    /**
     * Says of each letter of the lot that it was sent.
     *
     * @throws InputException when the table is no list of a lot; nothing was recorded
     */
    Report record(CsvTable lot) {
        List<String> missing = COLUMNS.stream()
                .filter(column -> !lot.header().contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new InputException(French.typeset(
                            "« %s » n’est pas la liste d’un lot : il y manque %s. Donnez le fichier lot.csv que produce a écrit, sans le modifier.")
                    .formatted(lot.file(), String.join(", ", missing)));
        }
        List<Named> named = new ArrayList<>();
        lot.rows().forEach(row -> read(row, lot.header()).ifPresent(named::add));
        boolean byMail = named.stream().anyMatch(one -> handedOver(one).isPresent());
        named.forEach(one -> record(one, byMail));
        return new Report(sent, known, refused);
    }

    /** A row and the version it names. */
    private record Named(String name, VersionLife life, String recipient, String channel) {}

    private Optional<String> handedOver(Named one) {
        return MailLots.channelOf(journal, one.life().version());
    }

    private Optional<Named> read(CsvTable.Row row, List<String> header) {
        if (row.fault() != null) {
            refused.add(place(row) + row.fault());
            return Optional.empty();
        }
        List<String> cells = COLUMNS.stream()
                .map(column -> row.cells().get(header.indexOf(column)).strip())
                .toList();
        String reference = cells.get(0);
        String name = "%s, %s version %s".formatted(reference, cells.get(1), cells.get(2));
        List<VersionLife> numbered = lives.ofCase(reference, null).stream()
                .filter(life -> life.version().key().kind().equals(cells.get(1))
                        && Integer.toString(life.version().versionNo()).equals(cells.get(2)))
                .toList();
        List<VersionLife> same = numbered.stream()
                .filter(life ->
                        life.version().artifact().hex().equals(cells.get(3).toLowerCase(Locale.ROOT)))
                .toList();
        if (same.size() != 1) {
            refused.add(
                    place(row)
                            + name
                            + French.typeset(
                                    numbered.isEmpty()
                                            ? " : cette version n’est pas dans le coffre. Donnez par --data le dossier de données du lot."
                                            : " : son SHA-256 n’est pas celui de la version du coffre. Reprenez le lot.csv d’origine."));
            return Optional.empty();
        }
        return Optional.of(new Named(place(row) + name, same.getFirst(), cells.get(4), cells.get(5)));
    }

    /** @param byMail whether {@code mail} handed this lot over: what it kept back did not leave with the others */
    private void record(Named one, boolean byMail) {
        VersionLife life = one.life();
        Optional<String> handedOver = handedOver(one);
        if (life.sent().isEmpty() && handedOver.orElse(one.channel()).equals("hand")) {
            refused.add(one.name()
                    + French.typeset(
                                    " : elle se remet en main propre, au jour de sa décharge : ./opposable version sent %s %s --channel hand --on JOUR --proof DÉCHARGE.")
                            .formatted(
                                    life.version().key().caseReference(),
                                    life.version().key().kind()));
            return;
        }
        if (life.sent().isEmpty() && handedOver.isEmpty()) {
            if (Outbox.isWaiting(journal, life.version())) {
                refused.add(
                        one.name()
                                + French.typeset(
                                        " : elle attend dans la boîte d’envoi ; « outbox send » inscrit lui-même ce qu’il envoie."));
                return;
            }
            if (byMail) {
                refused.add(one.name()
                        + French.typeset(
                                        " : « mail » ne l’a remise dans aucun envoi ; son non-remis.csv dit pourquoi. Si elle est partie autrement : ./opposable version sent %s %s --channel %s.")
                                .formatted(
                                        life.version().key().caseReference(),
                                        life.version().key().kind(),
                                        one.channel()));
                return;
            }
        }
        // a registered letter that was handed over as an electronic one went so, whatever its lot had planned
        send(one.name(), life, one.recipient(), handedOver.orElse(one.channel()));
    }

    private void send(String name, VersionLife life, String recipient, String channel) {
        if (!life.sent().isEmpty()) {
            known.add(name
                    + French.typeset(" : envoyée le ")
                    + French.figures(life.sent().getFirst().sending().day()));
            return;
        }
        try {
            lives.send(FinalVersion.of(life), new Sending(recipient, channel, day, null, null), author);
            sent.add(name);
        } catch (TransitionRefusedException e) {
            refused.add(name + French.typeset(" : ") + e.getMessage());
        }
    }

    private static String place(CsvTable.Row row) {
        return "ligne " + row.line() + French.typeset(" : ");
    }
}
