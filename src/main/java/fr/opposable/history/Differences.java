package fr.opposable.history;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.vault.Channels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What changed from one version to another, in French, the sums first with what moved them. */
public final class Differences {

    private final Archive archive;

    public Differences(Archive archive) {
        this.archive = archive;
    }

    /** {@return one line a change, most telling first; empty when nothing changed} */
    public List<String> between(Making before, Making after) {
        FactChanges facts = FactChanges.between(
                before.snapshot().caseJson(), after.snapshot().caseJson());
        List<String> lines = new ArrayList<>(sums(before, after, facts));
        lines.addAll(facts.movements());
        lines.addAll(facts.others());
        if (before.snapshot().draft() != after.snapshot().draft()) {
            lines.add(
                    after.snapshot().draft()
                            ? "projet au lieu d’une version définitive"
                            : "version définitive au lieu d’un projet");
        }
        way(before.snapshot(), after.snapshot(), lines);
        lines.addAll(law(before, after));
        template(before, after, lines);
        if (!before.engine().equals(after.engine())) {
            lines.add(French.typeset("moteur : %s au lieu de %s").formatted(after.engine(), before.engine()));
        }
        return List.copyOf(lines);
    }

    /** {@return the same on one line, between the dashes of a sentence} */
    public String inOneLine(Making before, Making after) {
        List<String> lines = between(before, after);
        return lines.isEmpty() ? "aucun changement" : String.join(French.NARROW + "; ", lines);
    }

    private List<String> sums(Making before, Making after, FactChanges facts) {
        Optional<ClaimStatement> old = archive.statement(before);
        Optional<ClaimStatement> now = archive.statement(after);
        if (old.isPresent() && now.isPresent()) {
            return AmountChanges.between(old.get(), now.get(), facts);
        }
        List<String> lines = AmountChanges.ofFigures(
                before.snapshot().figures(), after.snapshot().figures(), facts);
        dates(before.snapshot().asOf(), after.snapshot().asOf(), lines);
        lines.add(French.typeset(
                        "les textes de loi de la %s n’ont pas été conservés : les intérêts ne sont pas comparés ligne à ligne")
                .formatted(old.isEmpty() ? before.name() : after.name()));
        return lines;
    }

    private static void dates(LocalDate before, LocalDate after, List<String> lines) {
        if (!before.equals(after)) {
            lines.add("arrêté au %s au lieu du %s".formatted(French.figures(after), French.figures(before)));
        }
    }

    private List<String> law(Making before, Making after) {
        if (before.law().equals(after.law())) {
            return List.of();
        }
        Optional<LegalLibrary> old = archive.law(before.law());
        Optional<LegalLibrary> now = archive.law(after.law());
        return old.isPresent() && now.isPresent()
                ? LawChanges.between(old.get(), now.get())
                : List.of(French.typeset("textes de loi : %s au lieu de %s")
                        .formatted(after.law().abbreviated(), before.law().abbreviated()));
    }

    private static void way(Snapshot before, Snapshot after, List<String> lines) {
        if (before.kind().equals(after.kind()) && !Objects.equals(before.channel(), after.channel())) {
            lines.add(French.typeset("voie : %s au lieu de %s").formatted(wayOf(after), wayOf(before)));
        }
    }

    private static String wayOf(Snapshot snapshot) {
        String channel = snapshot.channel();
        return channel == null ? "voie habituelle" : Channels.known().nameOf(channel);
    }

    private static void template(Making before, Making after, List<String> lines) {
        if (!before.templateId().equals(after.templateId())) {
            lines.add(French.typeset("modèle : %s au lieu de %s").formatted(after.templateId(), before.templateId()));
        }
    }
}
