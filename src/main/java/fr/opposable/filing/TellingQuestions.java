package fr.opposable.filing;

import static fr.opposable.filing.FilingKind.REQUETE_INJONCTION;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.InterestKind;
import fr.opposable.claim.Party;
import fr.opposable.claim.ToldFacts;
import fr.opposable.compliance.Answer;
import fr.opposable.court.CourtKind;
import fr.opposable.court.Designation;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.NumberWords;
import fr.opposable.legal.CourtDecision;
import fr.opposable.legal.ProceduralDelay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Does the requête tell what a judge will see on the pieces: who signed for the letter, to whom it went, two sums for one delay? */
final class TellingQuestions {

    private static final Set<FilingKind> REQUEST = Set.of(REQUETE_INJONCTION);

    private TellingQuestions() {}

    static List<FilingQuestion> all() {
        return List.of(
                new FilingQuestion("FIL-NOT-1", REQUEST, TellingQuestions::signedFor),
                new FilingQuestion("FIL-NOT-2", REQUEST, TellingQuestions::toEach),
                new FilingQuestion("FIL-CLP-1", REQUEST, TellingQuestions::besidePenalties),
                new FilingQuestion("FIL-CLP-2", REQUEST, TellingQuestions::reducible),
                new FilingQuestion("FIL-PTY-3", REQUEST, TellingQuestions::jointSums),
                new FilingQuestion("FIL-PTY-4", REQUEST, TellingQuestions::equalShares),
                new FilingQuestion("FIL-FEE-1", REQUEST, TellingQuestions::advance));
    }

    private static List<Event> notices(FilingPaper paper) {
        return notices(paper.request());
    }

    private static List<Event> notices(FilingRequest request) {
        return request.file().events().stream()
                .filter(event -> event.kind() == EventKind.MISE_EN_DEMEURE)
                .toList();
    }

    private static Optional<Event> notice(FilingPaper paper) {
        return notices(paper).stream().max(Comparator.comparing(Event::date));
    }

    private static void signedFor(FilingPaper paper, Answer answer) {
        FilingRequest request = paper.request();
        AvisSigners signers = new AvisSigners(request);
        List<Event> untold = signers.signed().stream()
                .filter(notice -> signers.of(notice) == null)
                .toList();
        if (!untold.isEmpty()) {
            unsigned(untold, signers.signed().size() == 1, answer);
        }
        for (Event notice : signers.signed()) {
            String signer = signers.of(notice);
            List<Party> to = Addressees.of(notice, request);
            if (signer != null
                    && (to.isEmpty() ? request.debtors() : to)
                            .stream().noneMatch(debtor -> isOfDebtor(signer, debtor))) {
                answer.informs(
                        "Gardez l'avis d'origine ; s'il est contesté, montrez que cette personne recevait le courrier de son destinataire.",
                        "L'avis de réception de la mise en demeure du %s porte la signature « %s », nom qui n'est au dossier ni celui %s ni"
                                + " celui de son représentant ; la requête le dit. Que cette personne ait eu pouvoir de recevoir se présume en"
                                + " pratique et peut être contesté.",
                        French.words(notice.date()),
                        signer,
                        to.isEmpty() ? "d'un débiteur" : "de son destinataire");
            }
        }
    }

    /** One name of several avis is no name of any: each is told by the number of its letter. */
    private static void unsigned(List<Event> notices, boolean alone, Answer answer) {
        String day = French.words(notices.getFirst().date());
        if (alone) {
            answer.warns(
                    "Lisez le nom sur l'avis et dites-le : la requête le reprendra (dans depot.yaml, sous « facts: », « noticeSignedBy: » suivi du nom).",
                    "Rien ne dit qui a signé l'avis de réception de la mise en demeure du %s, et la requête n'en parle pas.",
                    day);
            return;
        }
        List<String> numbers = notices.stream()
                .map(Event::trackingNumber)
                .filter(Objects::nonNull)
                .toList();
        answer.warns(
                "Lisez le nom sur chaque avis et dites-le, recommandé par recommandé : la requête le reprendra (dans depot.yaml, sous « facts: »,"
                        + " « noticeSignedBy: » suivi de « 1A00000000001 = A. Martin ; 1A00000000002 = B. Petit », chaque numéro étant celui"
                        + " que porte la mise en demeure).",
                "Rien ne dit, recommandé par recommandé, qui a signé %s du %s%s, et la requête n'en parle pas.",
                notices.size() == 1
                        ? "l'un des avis de réception des mises en demeure"
                        : "les avis de réception des mises en demeure",
                day,
                numbers.isEmpty() ? "" : " (" + French.enumerated(numbers) + ")");
    }

    /** The family name is what an avis bears. */
    private static boolean isOfDebtor(String signer, Party debtor) {
        String written = " " + Folded.of(signer) + " ";
        Party.Representative organ = debtor.representative();
        String name = organ == null ? debtor.name() : organ.name().replaceFirst("^.*\\s", "");
        return written.contains(" " + Folded.of(name) + " ");
    }

    /** One letter for each debtor, at his own address: who had none was never asked to pay. */
    private static void toEach(FilingPaper paper, Answer answer) {
        FilingRequest request = paper.request();
        Event notice = notice(paper).orElse(null);
        if (request.debtors().size() == 1 || notice == null) {
            return;
        }
        ToldFacts told = request.options().told();
        String day = French.words(notice.date());
        Addressees named = Addressees.of(told.noticesTo(), request.debtors());
        Set<Party> noticed = new HashSet<>(named.reached());
        notices(paper).forEach(each -> noticed.addAll(Addressees.of(each, request)));
        if (noticed.isEmpty()) {
            answer.warns(
                    "Regardez l'adresse de la lettre et dites à qui elle est allée ; avant de déposer, mettez en demeure celui qui ne l'a pas"
                            + " été (dans depot.yaml, sous « facts: », « noticesTo: » suivi du nom de chacun).",
                    "Plusieurs débiteurs sont poursuivis et l'affaire ne dit pas à qui la mise en demeure du %s fut adressée : la"
                            + " requête ne dit pas que chacun l'a reçue.",
                    day);
        }
        Addressees reminded = Addressees.of(told.remindersTo(), request.debtors());
        for (Party debtor : request.debtors()) {
            if (!noticed.isEmpty() && !noticed.contains(debtor)) {
                unnoticed(
                        answer,
                        request,
                        debtor,
                        !reminded.reached().isEmpty() && reminded.others().contains(debtor));
            }
        }
        notices(paper).forEach(each -> oneLetter(each, request, answer));
        List<String> strangers = new ArrayList<>(named.strangers());
        strangers.addAll(reminded.strangers());
        if (!strangers.isEmpty()) {
            answer.warns(
                    "Donnez le nom d'un débiteur, tel que l'affaire le porte (dans depot.yaml, après « noticesTo: » et « remindersTo: »).",
                    "Un destinataire de lettre n'est aucun des débiteurs : %s.",
                    French.enumerated(strangers.stream().distinct().toList()));
        }
    }

    /** One avis bears one signature: of who else the letter names nothing shows that he received it. */
    private static void oneLetter(Event letter, FilingRequest request, Answer answer) {
        List<Party> to = Addressees.of(letter, request);
        if (!Addressees.isOneLetter(letter, to)) {
            return;
        }
        String signer = new AvisSigners(request).of(letter);
        List<Party> others = signer == null
                ? List.of()
                : to.stream().filter(debtor -> !isOfDebtor(signer, debtor)).toList();
        boolean known = !others.isEmpty() && others.size() < to.size();
        answer.warns(
                "Avant de déposer, mettez %s en demeure par une lettre à son seul nom%s, laissez passer le délai, joignez la lettre et son"
                                .formatted(
                                        known ? PartyWords.names(others) : "chacun", known ? at(others.getFirst()) : "")
                        + " avis. Sinon, déposez en sachant que rien ne montre que cette personne ait été invitée à payer ; la requête dit"
                        + " qu'il n'y eut qu'un pli.",
                "Une seule lettre, du %s, fut adressée à %s%s : rien ne montre que %s l'ait reçue.%s",
                French.words(letter.date()),
                PartyWords.names(to),
                signer == null
                        ? ""
                        : French.typeset(", et son avis ne porte qu'une signature, « ") + signer + French.typeset(" »"),
                known ? PartyWords.names(others) : "chacun",
                jointInterest(request, " Les intérêts sont demandés à tous depuis cette lettre"));
    }

    /** Interest that a notice to one of them starts against all: the text was not read, and that a notice is what it means is a reading. */
    private static String jointInterest(FilingRequest request, String asked) {
        return new JointDebt(request).isOfInterestFromNotice()
                ? French.typeset(asked + " : l'article 1314 du code civil (texte non relu) ferait courir"
                        + " contre tous les débiteurs solidaires les intérêts demandés à l'un d'eux ; qu'une mise en demeure soit une"
                        + " telle demande est une lecture, qu'aucune décision lue ne confirme.")
                : "";
    }

    private static void unnoticed(Answer answer, FilingRequest request, Party debtor, boolean isNeverWrittenTo) {
        String unstarted = unstarted(request, debtor);
        answer.warns(
                "Avant de déposer, mettez ce débiteur en demeure par lettre recommandée avec avis de réception%s, laissez passer le délai,"
                                .formatted(at(debtor))
                        + " joignez la lettre et l'avis, et dites-le (dans depot.yaml, son nom après « noticesTo: »). Sinon, poursuivez sans lui"
                        + (unstarted.isEmpty()
                                ? ""
                                : ", ou demandez-lui le principal seul par une requête à part, sans sa part des intérêts")
                        + ", ou déposez en sachant que rien ne montre qu'il ait été invité à payer.",
                isNeverWrittenTo
                        ? "Rien n'est allé à %s, que la requête poursuit : ni relance, ni mise en demeure.%s"
                        : "Aucune mise en demeure n'est allée à %s, que la requête poursuit.%s",
                PartyWords.name(debtor),
                unstarted.isEmpty()
                        ? jointInterest(
                                request,
                                " Les intérêts sont pourtant demandés à tous, depuis la mise en demeure d'un autre")
                        : unstarted);
    }

    /** What is divided is asked of each for his own delay: the legal rate runs from a notice, and he had none. */
    private static String unstarted(FilingRequest request, Party debtor) {
        JointDebt joint = new JointDebt(request);
        boolean isLegal =
                request.statement().segments().stream().anyMatch(segment -> segment.kind() == InterestKind.LEGAL);
        return isLegal && joint.isDivided(Asked.Part.INTEREST)
                ? joint.shares(request.statement().totals().interest()).stream()
                        .filter(share -> share.debtor().equals(debtor))
                        .map(share -> French.typeset(
                                        " Sa part des intérêts (%s), et de ceux à échoir, est pourtant demandée : l'intérêt au taux légal n'est dû"
                                                + " qu'« à compter de la mise en demeure » (C. civ., art. 1231-6), et contre ce débiteur il n'a"
                                                + " pas de point de départ.")
                                .formatted(French.euros(share.amount())))
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static String at(Party debtor) {
        return debtor.address() == null ? "" : " (" + PartyWords.inLine(debtor.address()) + ")";
    }

    private static void besidePenalties(FilingPaper paper, Answer answer) {
        FilingRequest request = paper.request();
        boolean penalties =
                request.statement().segments().stream().anyMatch(segment -> segment.kind() == InterestKind.PENALTIES);
        if (penalties && request.statement().totals().penaltyClause().isPositive()) {
            answer.warns(
                    "Retirez l'une des deux, ou gardez les deux, de quoi justifier le montant de la clause en main : le juge peut, même d'office, la"
                            + " modérer si elle est manifestement excessive (C. civ., art. 1231-5, al. 2).",
                    "La clause pénale (%s) est demandée avec les pénalités de retard (%s). Qu'elles se cumulent parce qu'elles réparent"
                            + " deux choses est notre lecture : aucune décision lue ne le dit.",
                    French.euros(request.statement().totals().penaltyClause()),
                    French.euros(request.statement().totals().interest()));
        }
    }

    /** The creditor's own paper pleads for no reduction; its writer knows of it. */
    private static void reducible(FilingPaper paper, Answer answer) {
        Money clause = paper.request().statement().totals().penaltyClause();
        if (clause.isPositive()) {
            answer.informs(
                    "Préparez de quoi justifier le montant ; la requête n'a pas à plaider la réduction, elle n'en parle pas.",
                    "Le juge peut, même d'office, modérer la clause pénale (%s) si elle est manifestement excessive (C. civ.,"
                            + " art. 1231-5, al. 2).",
                    French.euros(clause));
        }
    }

    private static void jointSums(FilingPaper paper, Answer answer) {
        String basis = paper.request().options().solidarity();
        if (basis != null
                && paper.request().debtors().size() > 1
                && paper.request().options().told().solidarityCovers() == null
                && Asked.of(paper.request().statement()).heads().size() > 1) {
            answer.warns(
                    "Relisez la clause, puis dites si elle couvre toutes les sommes ou le prix seul (le reste est alors demandé à chacun"
                            + " pour sa part), et donnez ses mots exacts (dans depot.yaml, sous « facts: », « solidarityCovers: all »"
                            + " ou « solidarityCovers: principal », et « solidarityWords: »).",
                    "La solidarité est demandée pour toutes les sommes, accessoires compris, et l'affaire ne dit pas que son fondement"
                            + " (%s) les couvre toutes.",
                    basis);
        }
    }

    /** What is not joint divides, by equal parts unless the law or a contract says otherwise. */
    private static void equalShares(FilingPaper paper, Answer answer) {
        JointDebt joint = new JointDebt(paper.request());
        if (joint.isOfPrincipalAlone()) {
            answer.warns(
                    "Relisez le contrat : s'il répartit ces sommes autrement, demandez-les par une requête à part contre chaque débiteur, pour la"
                            + " part qu'il lui donne.",
                    "Les sommes que la solidarité ne couvre pas sont demandées à chacun pour sa part, à parts égales, si la loi ou le contrat ne"
                            + " les règle pas autrement (C. civ., art. 1309, texte non relu) : %s%s.%s",
                    JointDebt.told(joint.sharesOfAll()),
                    joint.cents(Asked.of(paper.request().statement()).heads()),
                    betweenTraders(paper));
        }
    }

    /** {@return what is said of a debt of traders, whose solidarity is not a matter of the Code civil alone; empty when one of them is a person} */
    static String betweenTraders(FilingPaper paper) {
        if (paper.request().debtors().stream().anyMatch(PartyWords::isNatural)) {
            return "";
        }
        CourtDecision usage = paper.law().decision("solidarite.commerciale");
        return French.typeset(" %s (%s). %s Faites-le examiner avant de diviser ces sommes.")
                .formatted(usage.holding().replaceFirst("\\.$", ""), usage.cited(), usage.note());
    }

    private static void advance(FilingPaper paper, Answer answer) {
        Designation court = paper.request().court();
        if (GreffeLetter.regime(court) == GreffeLetter.Fees.CONSIGNED) {
            ProceduralDelay delay = paper.law()
                    .proceduralDelay("injonction.consignation", paper.request().day());
            answer.informs(
                    "Payez au dépôt, ou notez la date (commande deadlines).",
                    "Les frais de greffe s'avancent : ils sont consignés dans les %s de la demande, à peine de caducité%s.",
                    NumberWords.length(delay.length()),
                    court != null && court.kind() == CourtKind.TRIBUNAL_DES_ACTIVITES_ECONOMIQUES
                            ? French.typeset(
                                    " (le texte vise le tribunal de commerce ; son application au tribunal des activités"
                                            + " économiques est une lecture)")
                            : "");
        } else if (court != null && GreffeLetter.regime(court) == GreffeLetter.Fees.ASKED) {
            answer.informs(
                    "Demandez au greffe, avant le dépôt, le montant et le délai de paiement.",
                    "Aucune source ne donne les frais de cette juridiction (%s) ; l'article 1425, qui fait avancer les frais dans les"
                            + " quinze jours, n'y est peut-être pas applicable.",
                    court.name());
        }
    }
}
