package fr.opposable.retention;

import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.legal.LegalTexts;
import fr.opposable.vault.DocumentAlteredException;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of each case and until when. The period runs from the last event of the case, whatever it is; the longest rule that applies
 * wins. Nothing goes by itself.
 */
public final class Retention {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern DAY = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})\"");
    private static final Pattern DIGEST = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");
    private static final Pattern BEFORE_COURT =
            Pattern.compile("\"kind\":\"(requete-filed|order-made|order-served|opposition|insolvency-opened)\"");
    private static final Pattern TITLE = Pattern.compile("\"kind\":\"(order-made|order-served|title-enforceable)\"");
    private static final Set<String> COURT_PAPERS =
            Set.of("requete-injonction", "demande-signification", "declaration-creance", "saisine-conciliateur");
    private static final Pattern ACCOUNTS = Pattern.compile("invoice|credit-note|statement|payment|facture|avoir");
    private static final int YEARS_AHEAD = 30;

    private final Vault vault;
    private final Journal journal;
    private final LegalTexts law;

    public Retention(Vault vault, LegalTexts law) {
        this.vault = vault;
        this.journal = vault.journal();
        this.law = law;
    }

    /** Gives each case of the store, one after another. */
    public void forEach(Consumer<CaseKeeping> visitor) {
        vault.cases().forEach(key -> visitor.accept(of(new HeldCase(key.creditor(), key.caseReference()))));
    }

    /** {@return what is kept of this case} */
    public CaseKeeping of(HeldCase held) {
        List<SealedVersion> versions = vault.history(held.reference(), held.creditor()).stream()
                .filter(version -> !version.key().kind().equals(Certificate.KIND))
                .toList();
        List<JournalAct> acts = journal.of(held.reference(), held.creditor());
        Set<String> gone = erased(acts);
        List<SealedVersion> left = versions.stream()
                .filter(version -> !gone.contains(name(version)))
                .toList();
        String facts = facts(left);
        LocalDate last = lastDay(facts, versions, acts);
        boolean title = TITLE.matcher(facts).find();
        List<Kept> things = new ArrayList<>();
        for (SealedVersion version : left) {
            things.add(thing(
                    version.key().kind() + ", version " + version.versionNo(),
                    version,
                    null,
                    List.of(version.artifact()),
                    title ? RetentionRule.TITLE : RetentionRule.CORRESPONDENCE,
                    last));
        }
        for (JournalAct act : acts) {
            if (act.facts() != null && !RetentionActs.stays(act.act().kind()) && !gone.contains(act.id())) {
                things.add(thing(
                        "acte %d (%s)".formatted(act.caseNo(), act.act().kind()),
                        null,
                        act,
                        digests(act),
                        title ? RetentionRule.TITLE : rule(act),
                        last));
            }
        }
        return new CaseKeeping(held, last, things, Holds.last(acts), procedure(facts, left, acts));
    }

    private Kept thing(
            String name,
            @Nullable SealedVersion version,
            @Nullable JournalAct act,
            List<Sha256> files,
            RetentionRule rule,
            LocalDate last) {
        return new Kept(name, version, act, files, rule, rule.period(law, last), rule.until(law, last));
    }

    private static String name(SealedVersion version) {
        return version.documentId() + "/" + version.versionNo();
    }

    private static Set<String> erased(List<JournalAct> acts) {
        Set<String> gone = new HashSet<>();
        for (JournalAct act : acts) {
            if (act.act().kind().equals(RetentionActs.PURGED)) {
                for (String list : List.of("versions", "acts")) {
                    if (act.act().facts().get(list) instanceof List<?> items) {
                        items.forEach(item -> gone.add(String.valueOf(item)));
                    }
                }
            }
        }
        return gone;
    }

    private String facts(List<SealedVersion> versions) {
        StringBuilder facts = new StringBuilder();
        for (SealedVersion version : versions) {
            try {
                facts.append(vault.facts(version)).append('\n');
            } catch (DocumentAlteredException e) {
                throw new RetentionRefusedException(French.typeset(
                                "%s Vérifiez le coffre (« ./opposable verify ») : rien n’est effacé d’une affaire altérée.")
                        .formatted(e.getMessage()));
            }
        }
        return facts.toString();
    }

    /** The last day that anything names, so that no period is reckoned from too early a day. */
    private static LocalDate lastDay(String facts, List<SealedVersion> versions, List<JournalAct> acts) {
        LocalDate last = LocalDate.MIN;
        LocalDate made = LocalDate.MIN;
        for (SealedVersion version : versions) {
            made = later(made, LocalDate.ofInstant(version.producedAt(), PARIS));
        }
        for (JournalAct act : acts) {
            if (!RetentionActs.stays(act.act().kind()) || act.act().kind().equals(RetentionActs.PROCEDURE_CLOSED)) {
                last = later(last, LocalDate.ofInstant(act.recordedAt(), PARIS));
                LocalDate occurred = act.act().occurredOn();
                last = occurred == null ? last : later(last, occurred);
            }
        }
        last = later(last, made);
        LocalDate horizon = made.equals(LocalDate.MIN) ? last : made.plusYears(YEARS_AHEAD);
        Matcher day = DAY.matcher(facts);
        while (day.find()) {
            try {
                LocalDate named = LocalDate.parse(day.group(1));
                last = named.isAfter(horizon) ? last : later(last, named);
            } catch (DateTimeException e) {
                // Digits that look like a day and are none.
                continue;
            }
        }
        return last;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static RetentionRule rule(JournalAct act) {
        Map<String, ?> facts = act.act().facts();
        String kind = facts.get("role") + " " + facts.get("kind");
        return ACCOUNTS.matcher(kind).find() ? RetentionRule.ACCOUNTS : RetentionRule.CORRESPONDENCE;
    }

    /** The files an act brought: every digest it names. */
    private static List<Sha256> digests(JournalAct act) {
        List<Sha256> digests = new ArrayList<>();
        Matcher digest = DIGEST.matcher(String.valueOf(act.facts()));
        while (digest.find()) {
            digests.add(new Sha256(digest.group()));
        }
        return digests.stream().distinct().toList();
    }

    private static Optional<String> procedure(String facts, List<SealedVersion> versions, List<JournalAct> acts) {
        if (acts.stream().anyMatch(act -> act.act().kind().equals(RetentionActs.PROCEDURE_CLOSED))) {
            return Optional.empty();
        }
        Matcher event = BEFORE_COURT.matcher(facts);
        if (event.find()) {
            return Optional.of(event.group(1));
        }
        return versions.stream()
                .map(version -> version.key().kind())
                .filter(COURT_PAPERS::contains)
                .findFirst();
    }
}
