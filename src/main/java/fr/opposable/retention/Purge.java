package fr.opposable.retention;

import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.legal.LegalTexts;
import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.vault.Eraser;
import fr.opposable.vault.ErasureOrder;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** Erases what may go of a case, on the order of a person, with a certificate. */
public final class Purge {

    private final Vault vault;
    private final Retention retention;
    private final LegalTexts law;
    private final Certificate certificates;
    private final String engine;
    private final Clock clock;

    /** @param engine the program that writes the certificate, with its version */
    public Purge(Vault vault, LegalTexts law, TemplateLibrary templates, String engine, Clock clock) {
        this.vault = vault;
        this.retention = new Retention(vault, law);
        this.law = law;
        this.certificates = new Certificate(templates);
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * An order recorded.
     *
     * @param certificate its number
     * @param act the act of the journal
     * @param going what goes
     */
    public record Ordered(String certificate, JournalAct act, List<Kept> going) {}

    /**
     * {@return what would go of this case}
     *
     * @throws RetentionRefusedException when the case is held, before a court, or nothing of it may go; the message says what would change
     *     that, and what a person's request under RGPD, art. 17 can and cannot do
     */
    public List<Kept> plan(HeldCase held, PurgeRequest request) {
        CaseKeeping keeping = retention.of(held);
        refuse(keeping);
        List<Kept> due = keeping.due(request.day());
        List<Kept> confirmed = due.stream()
                .filter(thing -> request.rules().contains(thing.rule()))
                .toList();
        if (confirmed.isEmpty()) {
            throw new RetentionRefusedException(due.isEmpty() ? notDue(keeping) : notConfirmed(keeping, due));
        }
        return confirmed;
    }

    private static void refuse(CaseKeeping keeping) {
        keeping.hold().ifPresent(hold -> {
            throw new RetentionRefusedException(French.typeset(
                            "L’affaire %s est conservée sur ordre depuis le %s : %s. Rien n’en est effacé avant « retention release ».")
                    .formatted(
                            keeping.held(),
                            hold.recordedAt()
                                    .atZone(java.time.ZoneId.of("Europe/Paris"))
                                    .toLocalDate(),
                            hold.act().text(RetentionActs.REASON)));
        });
        keeping.procedure().ifPresent(sign -> {
            throw new RetentionRefusedException(French.typeset(
                            "L’affaire %s est devant une juridiction (%s) : rien n’en est effacé. Une fois la procédure close, dites-le par « retention close-procedure ».")
                    .formatted(keeping.held(), sign));
        });
    }

    private static String notDue(CaseKeeping keeping) {
        String until = keeping.things().stream()
                .map(Kept::until)
                .min(java.util.Comparator.naturalOrder())
                .map(French::figures)
                .orElse("–");
        return keeping.things().isEmpty()
                ? French.typeset("Il n’y a rien à effacer dans l’affaire %s.").formatted(keeping.held())
                : French.typeset(
                                "Rien de l’affaire %s ne peut encore partir : la première durée court jusqu’au %s. Une demande d’effacement (RGPD, art. 17) n’y change rien tant que la conservation répond à une obligation légale (art. 17, 3, b : pièces comptables, C. com., art. L. 123-22) ou sert à constater, exercer ou défendre un droit en justice (art. 17, 3, e) : répondez-le à la personne dans le mois, avec le droit de saisir la CNIL. Ses données lui sont remises par « ./opposable export » (art. 15 et 20).")
                        .formatted(keeping.held(), until);
    }

    private static String notConfirmed(CaseKeeping keeping, List<Kept> due) {
        return French.typeset(
                        "Des contenus de l’affaire %s peuvent partir, mais aucune règle n’a été confirmée. Ces durées sont des propositions : confirmez celle qui s’applique par --rule %s.")
                .formatted(
                        keeping.held(),
                        due.stream()
                                .map(thing -> thing.rule().id())
                                .distinct()
                                .sorted()
                                .reduce((one, other) -> one + " --rule " + other)
                                .orElse(""));
    }

    /**
     * Records the order to erase what may go, with its certificate. Nothing is erased yet: {@link #carryOut} does, and {@link #resume} what
     * an interruption left.
     *
     * @throws RetentionRefusedException as {@link #plan} does
     */
    public Ordered order(HeldCase held, PurgeRequest request) {
        List<Kept> going = plan(held, request);
        CaseKeeping keeping = retention.of(held);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String number = Certificate.number(keeping, going, now);
        String version = law.version();
        JournalAct act = vault.eraser()
                .record(
                        order(number, held, request, going),
                        certificates.draft(
                                number,
                                keeping,
                                request,
                                keeping.things().stream()
                                        .filter(thing -> isIn(going, thing))
                                        .toList(),
                                now,
                                new Sha256(version.substring(version.indexOf(':') + 1)),
                                engine));
        return new Ordered(number, act, going);
    }

    private static boolean isIn(List<Kept> going, Kept thing) {
        return going.stream().anyMatch(one -> one.name().equals(thing.name()));
    }

    private static ErasureOrder order(String number, HeldCase held, PurgeRequest request, List<Kept> going) {
        List<SealedVersion> versions =
                going.stream().map(Kept::version).filter(Objects::nonNull).toList();
        List<JournalAct> acts =
                going.stream().map(Kept::act).filter(Objects::nonNull).toList();
        return new ErasureOrder(
                held.creditor(),
                held.reference(),
                number,
                request.author(),
                request.reason(),
                going.stream().map(Kept::citation).distinct().sorted().toList(),
                versions,
                acts,
                going.stream()
                        .flatMap(thing -> thing.files().stream())
                        .distinct()
                        .toList());
    }

    /** Erases what an order names. */
    public Eraser.Outcome carryOut(Ordered ordered) {
        return vault.eraser().carryOut(ordered.act());
    }

    /** Goes on with what an interruption left of earlier orders. */
    public Eraser.Outcome resume() {
        return vault.eraser().resume();
    }

    /** Makes the database's files forget what was erased; once for many orders. */
    public void forget() {
        vault.eraser().forget();
    }
}
