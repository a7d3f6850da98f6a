package fr.opposable.campaign;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Event;
import fr.opposable.compliance.Checked;
import fr.opposable.compliance.Passed;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.Sha256;
import fr.opposable.legal.CreditorColumn;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.letter.Grid;
import fr.opposable.letter.Letter;
import fr.opposable.letter.LetterChecklist;
import fr.opposable.letter.LetterKind;
import fr.opposable.letter.LetterModel;
import fr.opposable.letter.LetterWriter;
import fr.opposable.letter.Way;
import fr.opposable.rendering.DraftPages;
import fr.opposable.rendering.LetterRenderer;
import fr.opposable.rendering.Pages;
import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.scenario.Beside;
import fr.opposable.scenario.Contact;
import fr.opposable.scenario.Decision;
import fr.opposable.scenario.NextStep;
import fr.opposable.scenario.Scenario;
import fr.opposable.scenario.Scenarios;
import fr.opposable.vault.Versions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What letters are made with: the law, the templates, the program. Safe for use by several threads. */
public final class LetterWorkshop {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final LegalLibrary law;
    private final Sha256 lawDigest;
    private final TemplateLibrary templates;
    private final ClaimReckoner reckoner;
    private final LetterChecklist checklist;
    private final LetterRenderer renderer;
    private final Scenarios scenarios;
    private final Predicate<CaseFile> consented;
    private final StageTimes times;

    private LetterWorkshop(LegalLibrary law, TemplateLibrary templates, Scenarios scenarios) {
        this.scenarios = scenarios;
        this.law = law;
        this.lawDigest = new Sha256(law.version().substring("sha256:".length()));
        this.templates = templates;
        this.reckoner = new ClaimReckoner(law);
        this.renderer = new LetterRenderer(templates);
        this.checklist = new LetterChecklist(renderer.glyphs(), renderer.words());
        this.consented = _ -> false;
        this.times = new StageTimes();
    }

    private LetterWorkshop(LetterWorkshop other, Predicate<CaseFile> consented) {
        this.scenarios = other.scenarios;
        this.law = other.law;
        this.lawDigest = other.lawDigest;
        this.templates = other.templates;
        this.reckoner = other.reckoner;
        this.renderer = other.renderer;
        this.checklist = other.checklist;
        this.times = other.times;
        this.consented = consented;
    }

    /**
     * {@return the same workshop, knowing who consented to electronic registered letters; without this nobody did}
     *
     * @param consents asked of consumers whose letter is planned to go so
     */
    public LetterWorkshop knowing(Predicate<CaseFile> consents) {
        return new LetterWorkshop(this, consents);
    }

    /** {@return the workshop with the law and the templates of this program} */
    public static LetterWorkshop standard() {
        return of(LegalLibrary.fromClassPath());
    }

    /** {@return the workshop with this law and the templates of this program} */
    public static LetterWorkshop of(LegalLibrary law) {
        return new LetterWorkshop(law, TemplateLibrary.onClassPath(), Scenarios.standard());
    }

    /** {@return the workshop with the law of this program, {@code templates}, found fit, and {@code scenarios}} */
    public static LetterWorkshop with(TemplateLibrary templates, Scenarios scenarios) {
        return new LetterWorkshop(LegalLibrary.fromClassPath(), templates, scenarios);
    }

    /** {@return the workshop with the law of this program and {@code templates}, found fit} */
    public static LetterWorkshop with(TemplateLibrary templates) {
        return with(templates, Scenarios.standard());
    }

    /** {@return the workshop with the law and the templates of this program, and {@code scenarios}} */
    public static LetterWorkshop following(Scenarios scenarios) {
        return with(TemplateLibrary.onClassPath(), scenarios);
    }

    /**
     * {@return what a run over these files is known by} Under a firm's own scenarios the same files are another run: what was decided
     * under others is not released as if these had decided it.
     */
    Sha256 inputOf(Sha256 portfolio, RunRequest request) {
        if (request.kind().equals(RunRequest.NEXT)) {
            return scenarios
                    .firm()
                    .map(firm ->
                            Sha256.of(portfolio.hex() + "\n" + firm.digest().hex()))
                    .orElse(portfolio);
        }
        Event.Channel channel = request.channel();
        return channel == null ? portfolio : Sha256.of(portfolio.hex() + "\n" + channel.key());
    }

    /**
     * Asks, before a run begins, that rates are published for its day.
     *
     * @throws fr.opposable.legal.LegalTextMissingException when they are not; the message names the half-year
     */
    public void requireLawOn(LocalDate day) {
        law.refinancingRate(day);
        law.legalRate(CreditorColumn.OTHER, day);
    }

    /** {@return the firm's own scenarios that are followed; empty when there are none} */
    Optional<Scenarios.Firm> firm() {
        return scenarios.firm();
    }

    /** {@return the legal texts} */
    public LegalLibrary library() {
        return law;
    }

    /** {@return the digest of the legal texts} */
    public Sha256 law() {
        return lawDigest;
    }

    /** {@return the digest of the templates of all the letters} */
    public Sha256 templates() {
        TreeMap<String, String> digests = new TreeMap<>();
        Grid.standard()
                .templates()
                .forEach(id -> digests.put(id, templates.digest(id).hex()));
        return Sha256.of(CanonicalJson.write(digests));
    }

    /** {@return the digest of the template of this letter} */
    public Sha256 template(Letter letter) {
        return templates.digest(letter.template());
    }

    /** {@return the program and the libraries that decide of its bytes} */
    public String engine() {
        return EngineVersion.current();
    }

    /** {@return how the time of making letters was shared} */
    public StageTimes times() {
        return times;
    }

    /** {@return the words of this letter as its template takes them, unchecked: for measuring the page engine, not for sending} */
    public Map<String, Object> modelOf(LetterKind kind, CaseFile file, LocalDate asOf) {
        return LetterModel.of(word(kind, Way.usual(kind), file, reckon(file, asOf)));
    }

    /** {@return the templates} */
    public TemplateLibrary templateLibrary() {
        return templates;
    }

    /** {@return what makes the drafts that were asked for} */
    LetterProduction drafting(Run run, Versions versions, RunRequest request) {
        return new LetterProduction(run, this, versions, times, true, null, null, ways(request));
    }

    /** {@return what makes final the letter of a draft, by the way its draft was to go; null: its usual one} */
    LetterProduction finishing(Run run, Versions versions, @Nullable String channel) {
        return new LetterProduction(
                run, this, versions, times, false, null, null, (kind, _) -> Way.taken(kind, channel));
    }

    /** {@return what makes the letters of a run as it was asked for} */
    LetterProduction production(Run run, Versions versions, RunRequest request) {
        return new LetterProduction(
                run, this, versions, times, false, request.reason(), request.approver(), ways(request));
    }

    private Ways ways(RunRequest request) {
        return (kind, file) -> Way.of(kind, request.channel(), file, request.asOf(), consented);
    }

    ClaimStatement reckon(CaseFile file, LocalDate asOf) {
        return reckoner.statement(file, asOf);
    }

    /** @param elsewhere what other cases tell of approaches of the same debtor for the same creditor */
    Decision next(CaseFile file, ClaimStatement statement, List<Contact> elsewhere) {
        return NextStep.decide(file, statement, law, scenarios, new Beside(consented, elsewhere));
    }

    /** {@return whether the scenario of this case sets how often its debtor may be approached} */
    boolean countsContacts(CaseFile file, ClaimStatement statement) {
        return scenarios.of(file, statement).map(Scenario::caps).isPresent();
    }

    /** {@return the days before a letter in which an approach of its debtor may count; 0 when none does} */
    int contactDays() {
        return scenarios.contactDays();
    }

    Optional<Decision.Hold> stop(CaseFile file, ClaimStatement statement) {
        return NextStep.stop(file, statement, scenarios);
    }

    Letter word(LetterKind kind, Way way, CaseFile file, ClaimStatement statement) {
        return LetterWriter.compose(kind, way, file, statement, statement.asOf(), law);
    }

    Checked<Letter> check(Letter letter) {
        return checklist.ask(letter);
    }

    Pages render(Passed<Letter> letter, Sha256 fingerprint) {
        return renderer.render(letter, fingerprint);
    }

    DraftPages renderDraft(Passed<Letter> letter, Sha256 fingerprint) {
        return renderer.draft(letter, fingerprint);
    }

    /** {@return the Word copy of a letter, or of a draft} */
    Bytes copy(Passed<Letter> letter, Sha256 fingerprint, boolean draft) {
        return draft ? renderer.draftWord(letter, fingerprint) : renderer.word(letter, fingerprint);
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, PARIS);
    }
}
