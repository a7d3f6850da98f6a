package fr.opposable.filing;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.InterestKind;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.PenaltyClause;
import fr.opposable.decompte.PaymentRows;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Part II of the requête: why the order may be asked, of this judge, for each head of the claim (CPC, art. 1405 to 1407). */
final class Grounds {

    private final FilingRequest request;
    private final Paper paper;
    private final CitedLaw law;
    private final Cite cite;
    private final ClaimStatement statement;

    Grounds(FilingRequest request, Paper paper, CitedLaw law) {
        this.request = request;
        this.paper = paper;
        this.law = law;
        this.cite = new Cite(request.exhibits());
        this.statement = request.statement();
    }

    void write() {
        paper.heading("Sur la recevabilité");
        paper.numbered(
                "La créance a une cause contractuelle et s'élève à un montant déterminé en vertu des stipulations du contrat ("
                        + law.cite("cpc-1405", "article 1405, 1°, du code de procédure civile") + ").");
        new ContributionGrounds(request, paper, law).write();
        paper.heading("Sur la compétence");
        new CompetenceGrounds(request, paper, law).write();
        paper.heading("Sur les sommes demandées");
        principal();
        solidarity();
        interest();
        indemnities();
        clause();
        capitalisation();
    }

    private void principal() {
        String price = Rents.areAsked(request)
                ? "aux loyers et charges convenus au bail"
                : request.file().invoices().stream().allMatch(Invoice::vatExempt)
                        ? "au prix convenu, exonéré de TVA"
                        : "au prix convenu, toutes taxes comprises";
        paper.numbered("**Principal.** La somme de %s correspond %s%s (%s)%s."
                .formatted(
                        French.euros(statement.totals().principal()),
                        price,
                        reductions(),
                        law.cite("cciv-1103", "article 1103 du code civil"),
                        cite.of(account())));
    }

    /** {@return what the principal is made of, piece by piece: the contract, what was done and asked for under it, what was taken off} */
    private List<String> account() {
        List<String> files = new ArrayList<>();
        request.exhibits().pieces().stream()
                .filter(piece -> piece.piece().kind() == Exhibit.Kind.CONTRACT
                        || piece.piece().kind() == Exhibit.Kind.ORDER
                        || piece.piece().kind() == Exhibit.Kind.DELIVERY)
                .map(NumberedPiece::id)
                .forEach(files::add);
        request.file().invoices().forEach(invoice -> addFile(files, invoice.file()));
        AccountFacts.creditNotes(request).forEach(note -> addFile(files, note.file()));
        PaymentRows.received(statement, request.file()).forEach(payment -> addFile(files, payment.file()));
        return files;
    }

    private static void addFile(List<String> files, @Nullable String file) {
        if (file != null) {
            files.add(file);
        }
    }

    /** {@return what was taken off, as far as something was} */
    private String reductions() {
        List<String> taken = new ArrayList<>();
        if (statement.invoices().stream().anyMatch(line -> !line.credited().isZero())) {
            taken.add(AccountFacts.creditNotes(request).size() == 1 ? "de l'avoir" : "des avoirs");
        }
        if (statement.imputations().stream()
                .anyMatch(line -> !line.toPrincipal().isZero())) {
            String payments = PaymentRows.isOne(statement, request.file()) ? "du règlement" : "des règlements";
            taken.add(toInterest().isPositive() ? "de la part " + payments + " imputée sur le principal" : payments);
        }
        return taken.isEmpty()
                ? ""
                : (Rents.areAsked(request) ? ", restant dus" : ", restant dû") + " après déduction "
                        + French.enumerated(taken);
    }

    /** {@return « en vertu de l'article 9 du contrat », or what the user wrote, told as such} */
    static String virtue(String basis) {
        String bare = basis.strip().replaceFirst("\\.$", "");
        return bare.matches("(?i)(?:l['’])?art(?:icle|\\.)\\s.*")
                ? "en vertu de l'a" + stipulation(bare).substring("L'a".length())
                : "en vertu de ce qui suit : " + bare;
    }

    /** {@return what of the payments went to interest} */
    private Money toInterest() {
        return Money.sum(statement.imputations().stream()
                .map(line -> line.toInterest().plus(line.toCapitalised()))
                .toList());
    }

    private void solidarity() {
        String basis = request.options().solidarity();
        JointDebt joint = new JointDebt(request);
        if (joint.isWhollyDivided()) {
            paper.numbered(
                    "**Division.** Aucune solidarité n'étant invoquée, les sommes sont demandées à chacun des débiteurs pour sa"
                            + " part ; aucune autre répartition n'étant indiquée, les parts sont égales ("
                            + law.unread("article 1309 du code civil") + ").");
        }
        if (basis == null || !joint.isAsked()) {
            return;
        }
        List<String> contracts = request.exhibits().pieces().stream()
                .filter(piece -> piece.piece().kind() == Exhibit.Kind.CONTRACT)
                .map(NumberedPiece::id)
                .toList();
        String words = request.options().told().solidarityWords();
        paper.numbered("**Solidarité.** Les débiteurs sont tenus solidairement "
                + (joint.isOfPrincipalAlone() ? "du principal" : "de ces sommes") + ", " + virtue(basis)
                + (contracts.size() == 1 ? cite.of(contracts) : "")
                + (words == null ? "" : ", en ces termes : " + quoted(words)) + " ("
                + law.unread("article 1310 du code civil") + ")."
                + (joint.isOfPrincipalAlone()
                        ? " Les autres sommes, échues et à échoir, sont demandées "
                                + joint.askedOfEach(joint.sharesOfAll()) + " au "
                                + French.words(statement.asOf())
                                + " ; aucune autre répartition n'étant indiquée, les parts sont égales ("
                                + law.unread("article 1309 du code civil") + ")."
                        : ""));
    }

    private void interest() {
        Segment last = Asked.last(statement);
        if (last == null) {
            return;
        }
        String terms = terms();
        String until = French.words(statement.asOf());
        String sum = French.euros(statement.totals().interest());
        String why =
                switch (last.kind()) {
                    case PENALTIES ->
                        "**Pénalités de retard.** " + trade()
                                + "Elles sont dues de plein droit, sans rappel, dès le lendemain de "
                                + (request.file().invoices().size() == 1 ? "l'échéance" : "chaque échéance") + " ("
                                + law.cite("ccom-l441-10-ii", "article L. 441-10, II, du code de commerce")
                                + ")";
                    case PUBLIC_CONTRACT ->
                        "**Intérêts moratoires.** Ils courent de plein droit et sans autre formalité (article L. 2192-13 du"
                                + " code de la commande publique)";
                    case LEGAL, LEGAL_INCREASED, AGREED ->
                        "**Intérêts.** Ils courent à compter de la mise en demeure" + since() + " ("
                                + law.cite("cciv-1231-6", "article 1231-6 du code civil") + ")";
                    case GIVEN -> "**Intérêts.** Ils sont comptés sur les périodes indiquées à l'annexe 1";
                };
        String rate = Asked.rate(request, law.texts());
        paper.numbered(why + ", " + rate + (last.kind() == InterestKind.LEGAL ? "" : terms) + ". "
                + reckoned(until, sum, last.kind() == InterestKind.PENALTIES) + towardsAll());
    }

    /** Interest that a notice sets running is asked of joint debtors who did not all sign for it: by what text is told. */
    private String towardsAll() {
        return new JointDebt(request).isOfInterestFromNotice()
                ? " La demande d'intérêts formée contre l'un des débiteurs solidaires fait courir les intérêts à l'égard de tous ("
                        + law.unread("article 1314 du code civil") + ")."
                : "";
    }

    /** That an association is a professional is doubted by whoever reads: it is said where the case says it, and never inferred. */
    private String trade() {
        List<Party> debtors = request.debtors();
        return debtors.size() == 1
                        && debtors.getFirst().kind() == PartyKind.ASSOCIATION
                        && Boolean.TRUE.equals(debtors.getFirst().trader())
                ? "Le débiteur, association, a la qualité de commerçant. "
                : "";
    }

    /** What ran and what is asked are not one sum when payments went to interest: both are said. */
    private String reckoned(String until, String sum, boolean feminine) {
        Money paid = toInterest();
        Money accrued =
                Money.sum(statement.segments().stream().map(Segment::amount).toList());
        String words = paid.isPositive()
                        && accrued.minus(paid).equals(statement.totals().interest())
                ? "Ils ont couru pour %s jusqu'au %s ; %s en ayant été réglés par imputation, ils restent dus pour %s, selon le détail donné à l'annexe 1."
                        .formatted(French.euros(accrued), until, French.euros(paid), sum)
                : "Arrêtés au %s, ils s'élèvent à %s, selon le détail donné à l'annexe 1.".formatted(until, sum);
        return feminine
                ? words.replace("Arrêtés", "Arrêtées")
                        .replace("Ils ", "Elles ")
                        .replace(" ils ", " elles ")
                        .replace("restent dus", "restent dues")
                : words;
    }

    private String since() {
        return statement.segments().stream()
                .map(segment -> segment.period().from())
                .min(LocalDate::compareTo)
                .map(day -> " et sont comptés depuis le " + French.words(day))
                .orElse("");
    }

    /** {@return the pieces that hold the terms, when an agreed rate is relied on} */
    private String terms() {
        if (request.file().terms().penaltyRate() == null) {
            return "";
        }
        List<String> files = new ArrayList<>(request.file().terms().documents());
        if (files.isEmpty()) {
            request.exhibits().pieces().stream()
                    .filter(piece -> piece.piece().kind() == Exhibit.Kind.TERMS)
                    .map(NumberedPiece::id)
                    .forEach(files::add);
        }
        String accepted = request.options().told().termsAcceptedIn();
        if (files.isEmpty() && accepted != null) {
            files.add(accepted);
        }
        return cite.of(files);
    }

    private void indemnities() {
        if (!statement.totals().indemnities().isPositive()) {
            return;
        }
        long count = statement.invoices().stream()
                .filter(line -> line.indemnity().isPositive())
                .count();
        String one = French.euros(
                law.texts().fixedSum("recovery-indemnity", statement.asOf()).amount());
        String owed = count == 1
                ? "pour la facture payée en retard, soit "
                        + French.euros(statement.totals().indemnities())
                : "à raison de %s par facture payée en retard, soit %s pour %d%sfactures"
                        .formatted(one, French.euros(statement.totals().indemnities()), count, French.NO_BREAK);
        paper.numbered(
                "**Indemnité forfaitaire pour frais de recouvrement.** Elle est due de plein droit, %s (%s et %s)."
                        .formatted(
                                owed,
                                law.cite("ccom-l441-10-ii", "articles L. 441-10, II,"),
                                law.cite("ccom-d441-5", "D. 441-5 du code de commerce")));
    }

    private void clause() {
        PenaltyClause clause = request.file().terms().penaltyClause();
        if (clause == null || !statement.totals().penaltyClause().isPositive()) {
            return;
        }
        BigDecimal percent = clause.percent();
        String sum = percent != null
                ? Asked.percent(percent) + " du principal impayé"
                : French.euros(Objects.requireNonNull(clause.amount()));
        List<String> files = clause.exhibit() == null ? request.file().terms().documents() : List.of(clause.exhibit());
        String notice = request.file().events().stream()
                .filter(event -> event.kind() == EventKind.MISE_EN_DEMEURE)
                .max(Comparator.comparing(Event::date))
                .map(event -> ", la mise en demeure du " + French.words(event.date()) + cite.of(event.files())
                        + (new NoticeProof(request).isMissing(event)
                                ? ", que le requérant indique avoir adressée,"
                                : "")
                        + " étant restée sans effet dans le délai imparti")
                .orElse("");
        String words = request.options().told().penaltyClauseWords();
        paper.numbered("**Clause pénale.** %s stipule une clause pénale de %s%s%s. Elle est encourue pour %s%s (%s).%s"
                .formatted(
                        clause.article() == null ? "Le contrat" : stipulation(clause.article()),
                        sum,
                        words == null ? "" : ", en ces termes : " + quoted(words),
                        cite.of(files),
                        French.euros(statement.totals().penaltyClause()),
                        notice,
                        law.cite("cciv-1231-5", "article 1231-5 du code civil"),
                        besidePenalties()));
    }

    private static String quoted(String words) {
        return "« " + words.strip().replaceFirst("\\s*\\.$", "") + " »";
    }

    /** Asked beside penalties, a clause pénale wants its reason; that a judge may reduce it is told to who files, not pleaded. */
    private String besidePenalties() {
        Segment last = Asked.last(statement);
        return last == null || last.kind() != InterestKind.PENALTIES
                ? ""
                : " Elle s'ajoute aux pénalités de retard : celles-ci, dues de plein droit, réparent le temps du retard ; la clause fixe"
                        + " d'avance l'indemnité de l'inexécution maintenue malgré la mise en demeure.";
    }

    /** {@return « L'article 8 des conditions générales », whether the user wrote « article 8 … », « art. 8 » or « 8 »} */
    static String stipulation(String article) {
        String bare =
                article.strip().replaceFirst("(?i)^l['’](?=article)", "").replaceFirst("(?i)^art(?:icle|\\.)\\s*", "");
        return "L'article" + French.NO_BREAK + bare;
    }

    private void capitalisation() {
        if (request.file().terms().capitalisation()) {
            paper.numbered(
                    "**Capitalisation.** Les intérêts échus, dus au moins pour une année entière, produisent intérêt, le contrat le prévoyant ("
                            + law.cite("cciv-1343-2", "article 1343-2 du code civil") + ").");
        }
    }
}
