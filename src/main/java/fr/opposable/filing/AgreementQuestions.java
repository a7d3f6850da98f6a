package fr.opposable.filing;

import static fr.opposable.filing.FilingKind.LETTRE_GREFFE;
import static fr.opposable.filing.FilingKind.REQUETE_INJONCTION;

import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Sender;
import fr.opposable.compliance.Answer;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.kernel.French;
import fr.opposable.legal.CourtDecision;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Does the requête agree with the pieces it cites, and with the letter that carries it? */
final class AgreementQuestions {

    /** What the parties agreed on. */
    private static final Set<Exhibit.Kind> AGREED =
            EnumSet.of(Exhibit.Kind.CONTRACT, Exhibit.Kind.ORDER, Exhibit.Kind.TERMS);

    /** A contract under which others are made, each at its own price. */
    private static final Pattern FRAMEWORK = titled("ouverture de compte|contrat[- ]cadre|conditions générales");

    /** What bears a price, unless the creditor wrote it after the agreement. */
    private static final Pattern PRICE = titled("devis|tarif|barème|prix|bon de commande|proposition commerciale");

    /** What bears one on a piece of the agreement, and not on what follows it. */
    private static final Pattern OFFER = titled("commande|offre");

    private static final Set<Exhibit.Kind> AFTERWARDS = EnumSet.of(
            Exhibit.Kind.INVOICE,
            Exhibit.Kind.CREDIT_NOTE,
            Exhibit.Kind.STATEMENT,
            Exhibit.Kind.REMINDER,
            Exhibit.Kind.MISE_EN_DEMEURE,
            Exhibit.Kind.PROOF_OF_NOTICE,
            Exhibit.Kind.PAYMENT);

    private static final Pattern AMICABLE = titled("médiation|conciliation|amiable");

    private static final Set<EventKind> ATTEMPT =
            EnumSet.of(EventKind.MEDIATION_PROPOSED, EventKind.CONCILIATION_REQUESTED, EventKind.AMICABLE_FAILED);

    private AgreementQuestions() {}

    private static Pattern titled(String words) {
        return Pattern.compile("\\b(?:" + words + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static List<FilingQuestion> all() {
        return List.of(
                new FilingQuestion("FIL-CMP-3", Set.of(REQUETE_INJONCTION), AgreementQuestions::clauseProved),
                new FilingQuestion("FIL-PRF-1", Set.of(REQUETE_INJONCTION), AgreementQuestions::performed),
                new FilingQuestion("FIL-PRF-2", Set.of(REQUETE_INJONCTION), AgreementQuestions::priced),
                new FilingQuestion("FIL-AMI-2", Set.of(REQUETE_INJONCTION), AgreementQuestions::needless),
                new FilingQuestion(
                        "FIL-ADR-1", Set.of(REQUETE_INJONCTION, LETTRE_GREFFE), AgreementQuestions::notified));
    }

    /** A clause is told with the piece that prints it, or the judge looks for it in vain. */
    private static void clauseProved(FilingPaper paper, Answer answer) {
        FilingRequest request = paper.request();
        String clause = request.file().terms().jurisdictionClause();
        boolean proved = new Cite(request.exhibits()).has(request.file().terms().documents());
        if (clause != null && !proved) {
            answer.warns(
                    "Nommez la pièce qui la porte, ou retirez la clause si aucune ne la porte (dans affaire.yaml, sous « terms: », les lignes"
                            + " « documents: » et « jurisdictionClause: »).",
                    "La requête dit du contrat qu'il contient une clause de compétence (« %s ») et ne cite aucune pièce où la lire.",
                    clause);
        }
    }

    /** The day that the requête gives to what was done, against the days of the pieces that prove it. */
    private static void performed(FilingPaper paper, Answer answer) {
        FilingRequest request = paper.request();
        List<NumberedPiece> proofs = request.exhibits().pieces().stream()
                .filter(piece -> piece.piece().kind() == Exhibit.Kind.DELIVERY
                        && piece.piece().date() != null)
                .toList();
        if (proofs.isEmpty() || Rents.areAsked(request)) {
            return;
        }
        for (Invoice invoice : request.file().invoices()) {
            LocalDate day = invoice.performed();
            if (day == null) {
                continue;
            }
            boolean alone = request.file().invoices().size() == 1;
            NumberedPiece nearest = proofs.stream()
                    .filter(piece -> alone || dated(piece).equals(day) || names(piece, invoice))
                    .min(Comparator.comparingLong(piece -> Math.abs(ChronoUnit.DAYS.between(day, dated(piece)))))
                    .orElse(null);
            if (nearest != null && !dated(nearest).equals(day)) {
                answer.warns(
                        "Lisez la pièce et corrigez le jour d'exécution de la facture (dans affaire.yaml, à la facture, « performed: ») ou la date de la pièce ; si les deux"
                                + " sont justes (exécution, puis signature), gardez-les, le juge verra l'un et l'autre.",
                        "La facture n° %s est dite exécutée le %s, et la preuve d'exécution la plus proche (pièce n° %s) est datée du %s.",
                        invoice.number(),
                        French.words(day),
                        nearest.number(),
                        French.words(dated(nearest)));
            }
        }
    }

    /** Of several invoices, a proof that names another is none of this one: that it has none is R-EVD-02's to say. */
    private static boolean names(NumberedPiece proof, Invoice invoice) {
        return Folded.of(proof.title()).contains(Folded.of(invoice.number()));
    }

    /** A contract that opens an account or only refers to terms agrees on no price: what titles tell is all that the case knows. */
    private static void priced(FilingPaper paper, Answer answer) {
        FilingRequest request = paper.request();
        List<NumberedPiece> agreed = request.exhibits().pieces().stream()
                .filter(piece -> AGREED.contains(piece.piece().kind()))
                .toList();
        boolean bearsPrice = request.exhibits().pieces().stream().anyMatch(AgreementQuestions::mayBearPrice);
        if (!agreed.isEmpty() && !bearsPrice && !Rents.areAsked(request)) {
            CourtDecision decision = paper.law().decision("injonction.montant");
            answer.warns(
                    "Joignez la commande, le devis accepté, ou le tarif en vigueur au jour de la commande avec de quoi montrer que le débiteur"
                            + " l'a connu ; si une pièce porte déjà le prix, dites-le dans son intitulé.",
                    "À en juger par leurs intitulés, aucune pièce du contrat (%s) ne porte le prix : il ne se lirait que sur %s, que le"
                            + " requérant établit seul. %s (%s).",
                    numbers(agreed),
                    request.file().invoices().size() == 1 ? "la facture" : "les factures",
                    decision.holding().replaceFirst("\\.$", ""),
                    decision.cited());
        }
    }

    private static boolean mayBearPrice(NumberedPiece piece) {
        Exhibit.Kind kind = piece.piece().kind();
        if (AFTERWARDS.contains(kind)) {
            return false;
        }
        return kind == Exhibit.Kind.ORDER
                || (kind == Exhibit.Kind.CONTRACT
                        && !FRAMEWORK.matcher(piece.title()).find())
                || PRICE.matcher(piece.title()).find()
                || (kind != Exhibit.Kind.DELIVERY
                        && kind != Exhibit.Kind.CORRESPONDENCE
                        && OFFER.matcher(piece.title()).find()
                        && !AMICABLE.matcher(piece.title()).find());
    }

    /** Pieces of an attempt that this request does not need: who files must know that he may leave them out. */
    private static void needless(FilingPaper paper, Answer answer) {
        FilingRequest request = paper.request();
        if (GreffeLetter.regime(request.court()) != GreffeLetter.Fees.FREE) {
            return;
        }
        Set<String> files = request.file().events().stream()
                .filter(event -> ATTEMPT.contains(event.kind()))
                .flatMap(event -> event.files().stream())
                .collect(Collectors.toSet());
        List<NumberedPiece> attempt = request.exhibits().pieces().stream()
                .filter(piece -> files.contains(piece.id()))
                .toList();
        if (!attempt.isEmpty()) {
            answer.informs(
                    "Gardez-les si vous voulez que le juge le sache, pourvu qu'elles ne disent que l'existence et l'issue de la tentative"
                            + " (lecture de CPC, art. 1528-3, article lu en partie) ; sinon retirez-les, puis refaites le dossier : les pièces se renumérotent (dans affaire.yaml, le"
                            + " nom de leur fichier, sous « events: » et sous « exhibits: »).",
                    "%s une tentative amiable : la requête peut s'en passer, sauf clause du contrat.",
                    attempt.size() == 1
                            ? "La pièce " + numbers(attempt) + " montre"
                            : "Les pièces " + numbers(attempt) + " montrent");
        }
    }

    private static String numbers(List<NumberedPiece> pieces) {
        return "n°" + French.NO_BREAK
                + French.enumerated(
                        pieces.stream().map(piece -> piece.number().toString()).toList());
    }

    private static LocalDate dated(NumberedPiece piece) {
        return Objects.requireNonNull(piece.piece().date());
    }

    /** An opposition is notified where the requête says, for years: a lawyer who files must know that it is not at his office. */
    private static void notified(FilingPaper paper, Answer answer) {
        FilingRequest request = paper.request();
        boolean byLawyer =
                request.filer().role() == Sender.Role.LAWYER && request.filer().identity() != null;
        if (byLawyer && !request.options().told().domicileElected()) {
            answer.informs(
                    "Si le requérant élit domicile à votre cabinet, dites-le (dans depot.yaml, sous « facts: », « domicileElected: true »).",
                    "Le greffe notifiera l'opposition au requérant, à l'adresse que donne la requête, et non à l'avocat qui dépose.");
        }
    }
}
