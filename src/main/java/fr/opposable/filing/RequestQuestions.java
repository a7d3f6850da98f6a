package fr.opposable.filing;

import static fr.opposable.filing.FilingKind.BORDEREAU;
import static fr.opposable.filing.FilingKind.DECOMPTE;
import static fr.opposable.filing.FilingKind.LETTRE_GREFFE;
import static fr.opposable.filing.FilingKind.PROJET_ORDONNANCE;
import static fr.opposable.filing.FilingKind.REQUETE_INJONCTION;

import fr.opposable.claim.Address;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.Sender;
import fr.opposable.compliance.Answer;
import fr.opposable.compliance.Finding;
import fr.opposable.court.CourtQuestions;
import fr.opposable.court.Decision;
import fr.opposable.court.Designation;
import fr.opposable.court.FilingCase;
import fr.opposable.court.Place;
import fr.opposable.dossier.BareTitle;
import fr.opposable.dossier.CitationQuestions;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.Piece;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.CourtDecision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Does the requête hold what CPC, art. 54, 57 and 1407 want, beyond what the review of the case asks already? */
final class RequestQuestions {

    private static final Set<FilingKind> REQUEST = Set.of(REQUETE_INJONCTION);
    private static final Set<FilingKind> COURT = Set.of(REQUETE_INJONCTION, PROJET_ORDONNANCE, LETTRE_GREFFE);

    private static final Pattern SURETY = Pattern.compile("\\b(?:cautionnement|caution solidaire|acte de caution)\\b");

    private RequestQuestions() {}

    static List<FilingQuestion> all() {
        return List.of(
                new FilingQuestion("FIL-CMP-2", COURT, RequestQuestions::court),
                new FilingQuestion("FIL-CMP-1", REQUEST, RequestQuestions::confirmed),
                new FilingQuestion(
                        "FIL-PTY-1", Set.of(REQUETE_INJONCTION, PROJET_ORDONNANCE), RequestQuestions::coDebtors),
                new FilingQuestion(
                        "FIL-PTY-2", Set.of(REQUETE_INJONCTION, PROJET_ORDONNANCE), RequestQuestions::solidarity),
                new FilingQuestion(
                        "FIL-PTY-5", Set.of(REQUETE_INJONCTION, PROJET_ORDONNANCE), RequestQuestions::surety),
                new FilingQuestion("R-DOC-04", Set.of(REQUETE_INJONCTION, LETTRE_GREFFE), RequestQuestions::signatory),
                new FilingQuestion("R-DOC-07", REQUEST, RequestQuestions::transfer),
                new FilingQuestion("FIL-SUM-1", Set.of(REQUETE_INJONCTION, DECOMPTE), RequestQuestions::principal),
                new FilingQuestion("FIL-DAY-1", Set.of(REQUETE_INJONCTION, DECOMPTE), RequestQuestions::day),
                new FilingQuestion("FIL-DEP-1", Set.of(REQUETE_INJONCTION), RequestQuestions::filedBefore),
                new FilingQuestion("FIL-EXH-1", Set.of(REQUETE_INJONCTION, BORDEREAU), RequestQuestions::pieces),
                new FilingQuestion("FIL-EXH-2", REQUEST, RequestQuestions::citations),
                new FilingQuestion("FIL-EXH-3", REQUEST, RequestQuestions::described),
                new FilingQuestion("FIL-700", REQUEST, RequestQuestions::article700));
    }

    private static void court(FilingPaper paper, Answer answer) {
        FilingRequest request = paper.request();
        if (request.court() != null) {
            return;
        }
        List<Designation> found = request.competence().designations();
        if (found.isEmpty()) {
            undesignated(request, answer);
        } else if (request.competence().asked() == null) {
            String code = found.getFirst().court().code();
            answer.blocks(
                    "Choisissez-en une pour tous les débiteurs (dans depot.yaml, « court: » suivi de son code, par exemple « court: %s » ; ou option --court %s)."
                            .formatted(code, code),
                    "Plusieurs juridictions peuvent être saisies, et aucune n'est choisie : %s.",
                    found.stream().map(Designation::explained).collect(Collectors.joining(", ou ")));
        } else {
            answer.blocks(
                    "Écrivez le code ou le nom de l'une de celles qui peuvent être saisies (--court, ou court dans depot.yaml), ou corrigez"
                            + " l'adresse du débiteur.",
                    "La requête ne dit pas devant qui elle est portée : celle qui est nommée (« %s ») ne peut pas être saisie, mais %s.",
                    request.competence().asked(),
                    found.stream().map(Designation::explained).collect(Collectors.joining(", ou ")));
        }
    }

    /** With what must be answered: a question that somebody confirmed in advance is still not answered. */
    private static void undesignated(FilingRequest request, Answer answer) {
        List<Finding> open =
                CourtQuestions.open(new FilingCase(request.file(), request.statement(), request.competence()));
        if (request.competence().decision() instanceof Decision.Unavailable none) {
            answer.blocks(
                    none.instead(),
                    "Aucune juridiction n'est désignée : l'injonction de payer n'est pas ouverte ici (%s).",
                    none.because());
        } else if (!open.isEmpty()) {
            open.forEach(question -> answer.blocks(
                    question.remedy(),
                    question.rule().equals("R-CMP-01") ? "%s" : "Aucune juridiction n'est désignée. %s",
                    question.message()));
        } else if (request.competence().places().stream()
                .noneMatch(place -> place instanceof Place.Known || place instanceof Place.Asked)) {
            answer.blocks(
                    "Portez la demande devant le juge du lieu où demeure le débiteur, ou prenez conseil (commande courts : le"
                            + " détail).",
                    "Aucune juridiction n'est désignée : aucun débiteur ne demeure dans le ressort d'une juridiction de la table.");
        } else {
            answer.blocks(
                    "Répondez aux questions de compétence (commande « courts ») : la juridiction en sort.",
                    "Aucune juridiction n'est désignée : la requête ne dit pas devant qui elle est portée.");
        }
    }

    /** A draft may leave it open; the review asks it of a named person. */
    private static void confirmed(FilingPaper paper, Answer answer) {
        FilingRequest request = paper.request();
        String name = request.options().courtConfirmedBy();
        Designation court = request.court();
        if (!request.options().draft() && court != null && (name == null || name.isBlank())) {
            answer.blocks(
                    "Faites confirmer ces points et nommez qui les a confirmés : %s"
                            .formatted(request.competence().confirmations().stream()
                                    .map(open -> open.what())
                                    .collect(Collectors.joining(" "))),
                    "Personne n'a confirmé la juridiction proposée (%s).",
                    court.name());
        }
    }

    private static void coDebtors(FilingPaper paper, Answer answer) {
        List<Party> others = paper.request().options().coDebtors();
        for (int i = 0; i < others.size(); i++) {
            List<String> missing = missing(others.get(i));
            if (!missing.isEmpty()) {
                answer.blocks(
                        "Ajoutez : %s.".formatted(String.join(" ; ", missing)),
                        "La désignation du codébiteur n° %s (%s) n'est pas complète : l'ordonnance ne pourrait pas lui être signifiée.",
                        i + 2,
                        others.get(i).fullName());
            }
        }
    }

    private static List<String> missing(Party party) {
        List<String> missing = new ArrayList<>();
        boolean natural = PartyWords.isNatural(party);
        if (natural && party.firstNames() == null) {
            missing.add("prénoms");
        }
        if (party.kind() == PartyKind.COMPANY && party.legalForm() == null) {
            missing.add("forme de la société");
        }
        Address address = party.address();
        if (address == null || address.lines().isEmpty() || address.city().isBlank()) {
            missing.add(natural ? "domicile" : "siège social");
        }
        return missing;
    }

    private static void solidarity(FilingPaper paper, Answer answer) {
        FilingOptions options = paper.request().options();
        if (!options.coDebtors().isEmpty()
                && (options.solidarity() == null || options.solidarity().isBlank())) {
            answer.blocks(
                    "Indiquez la clause ou le texte qui la prévoit (dans depot.yaml, « solidarity: » suivi de « article 9 du bail »), ou"
                            + " déposez une requête par débiteur pour sa part.",
                    "Plusieurs débiteurs sont poursuivis et rien ne dit qu'ils sont solidaires : la solidarité ne se présume pas"
                            + " (C. civ., art. 1310, texte non relu), et chacun ne devrait que sa part, soit, à parts égales (C. civ.,"
                            + " art. 1309, texte non relu), %s.%s",
                    JointDebt.told(new JointDebt(paper.request()).sharesOfAll()),
                    TellingQuestions.betweenTraders(paper));
        }
    }

    /** A surety owes by her own act, not with the debtor: what makes co-debtors liable says so itself. */
    private static void surety(FilingPaper paper, Answer answer) {
        FilingOptions options = paper.request().options();
        String basis = options.solidarity();
        if (options.coDebtors().isEmpty()
                || basis == null
                || !SURETY.matcher(Folded.of(basis)).find()) {
            return;
        }
        CourtDecision decision = paper.law().decision("injonction.caution");
        answer.blocks(
                "Retirez la caution de la requête et assignez-la ; si ce codébiteur doit la dette en son nom, donnez la clause qui l'y engage (dans"
                        + " depot.yaml, « coDebtors: » et « solidarity: »).",
                "%s sur un cautionnement (« %s »). %s (%s).",
                options.coDebtors().size() == 1
                        ? "Le codébiteur " + PartyWords.names(options.coDebtors()) + " est poursuivi"
                        : "Les codébiteurs " + PartyWords.names(options.coDebtors()) + " sont poursuivis",
                basis,
                decision.holding().replaceFirst("\\.$", ""),
                decision.cited());
    }

    /** A dossier made again after it was filed is a second requête: whoever files it must know that there is a first. */
    private static void filedBefore(FilingPaper paper, Answer answer) {
        List<NumberedPiece> filed = paper.request().exhibits().pieces().stream()
                .filter(NumberedPiece::isFiled)
                .toList();
        if (!filed.isEmpty()) {
            answer.warns(
                    "Ne déposez pas une seconde requête pour la même créance tant que le juge n'a pas statué sur la première ; pour y joindre une"
                            + " pièce, demandez au greffe s'il la reçoit, et remettez-la sous son numéro.",
                    "Un dossier de cette affaire est déjà déposé ou communiqué (%s).",
                    filed.size() == 1
                            ? "pièce n° " + filed.getFirst().number()
                            : "pièces n° " + filed.getFirst().number() + " à "
                                    + filed.getLast().number());
        }
    }

    private static void signatory(FilingPaper paper, Answer answer) {
        FilingRequest request = paper.request();
        Sender filer = request.filer();
        if (filer.role() == Sender.Role.LAWYER && filer.identity() == null) {
            answer.blocks(
                    "Ajoutez le nom de l'avocat et son barreau (sender.name, sender.bar).",
                    "La requête serait signée par un avocat qui n'est pas nommé.");
            return;
        }
        if (filer.role() == Sender.Role.COLLECTION_AGENCY && filer.identity() == null) {
            answer.blocks(
                    "Ajoutez le nom du mandataire (sender.name).",
                    "La requête serait signée par un mandataire qui n'est pas nommé.");
            return;
        }
        Party party = PartyWords.filing(request);
        Party.Representative person = filer.signatory() != null ? filer.signatory() : party.representative();
        boolean needsPerson = !PartyWords.isNatural(party)
                && filer.role() != Sender.Role.LAWYER
                && filer.role() != Sender.Role.COMMISSAIRE_DE_JUSTICE;
        if (person == null && needsPerson) {
            answer.blocks(
                    "Nommez qui signe, avec sa qualité (creditor.representative, ou sender.signatory).",
                    "Personne n'est nommé pour signer la requête au nom de %s.",
                    party.fullName());
        } else if (person != null && person.capacity() == null && needsPerson) {
            answer.warns(
                    "Ajoutez sa qualité : gérant, président, directrice générale (creditor.representative.capacity).",
                    "La qualité de %s, qui signe la requête, n'est pas indiquée.",
                    person.name());
        }
    }

    /** Left open, the review asks it; a final requête must have an answer, for it is asked there or never. */
    private static void transfer(FilingPaper paper, Answer answer) {
        FilingOptions options = paper.request().options();
        if (!options.draft() && options.transfer() instanceof Transfer.Undecided) {
            String clause = paper.request().file().terms().jurisdictionClause();
            answer.blocks(
                    "Demandez le renvoi devant une juridiction, ou écartez-le expressément.",
                    "Rien n'est décidé pour le renvoi en cas d'opposition, qui ne peut être demandé que dans la requête%s.",
                    clause == null ? "" : French.typeset(" ; le contrat désigne « " + clause + " »"));
        }
    }

    private static void principal(FilingPaper paper, Answer answer) {
        Money principal = paper.request().statement().totals().principal();
        if (!principal.isPositive()) {
            answer.blocks(
                    "Vérifiez factures, avoirs et règlements : il ne reste rien à demander en principal.",
                    "Le principal restant dû est de %s.",
                    French.euros(principal));
        }
    }

    private static void day(FilingPaper paper, Answer answer) {
        LocalDate until = paper.request().statement().asOf();
        LocalDate day = paper.request().day();
        if (until.isAfter(day)) {
            answer.blocks(
                    "Arrêtez le décompte au jour de la requête, au plus tard.",
                    "Le décompte est arrêté au %s, après la requête datée du %s.",
                    French.words(until),
                    French.words(day));
        } else if (until.isBefore(day)) {
            answer.warns(
                    "Arrêtez le décompte au jour de la requête, ou laissez courir les intérêts depuis le lendemain de l'arrêté.",
                    "Le décompte est arrêté au %s et la requête est datée du %s.",
                    French.words(until),
                    French.words(day));
        }
    }

    private static void pieces(FilingPaper paper, Answer answer) {
        if (paper.request().exhibits().pieces().isEmpty()) {
            answer.blocks(
                    "Ajoutez au moins le contrat et les factures.",
                    "La liste des pièces est vide : la requête doit indiquer les pièces sur lesquelles elle se fonde.");
        }
    }

    private static void citations(FilingPaper paper, Answer answer) {
        CitationQuestions.ask(
                        paper.written().paper().paragraphs(), paper.request().exhibits())
                .stream()
                .filter(Finding::isBlocking)
                .forEach(finding -> answer.blocks(finding.remedy(), "%s", finding.message()));
    }

    /** The other side must know each piece by its nature, its author and its day. */
    private static void described(FilingPaper paper, Answer answer) {
        List<String> bare = paper.request().exhibits().pieces().stream()
                .filter(piece -> !lacking(piece.piece()).isEmpty())
                .map(piece -> "n°" + French.NO_BREAK + piece.number() + " («" + French.NO_BREAK + piece.title()
                        + French.NO_BREAK + "», sans " + String.join(" ni ", lacking(piece.piece())) + ")")
                .toList();
        if (!bare.isEmpty()) {
            answer.warns(
                    "Donnez à la pièce ce qui lui manque : ce qu'elle est, sa date, son auteur ; une pièce sans date reste sans date (dans"
                            + " affaire.yaml, sous « exhibits: », « title: » suivi de ce qu'elle est, « date: 2026-01-31 », et « from: »"
                            + " suivi de creditor, debtor ou du nom de l'auteur).",
                    "Le bordereau ne dit pas tout de %s%s.",
                    bare.size() == 1 ? "la pièce " : bare.size() + French.typeset(" pièces : "),
                    String.join(French.typeset(" ; "), bare));
        }
    }

    private static List<String> lacking(Piece piece) {
        List<String> lacking = new ArrayList<>();
        if (BareTitle.is(piece.title())) {
            lacking.add("intitulé");
        }
        if (piece.day() == null) {
            lacking.add("date");
        }
        if (piece.author() == null) {
            lacking.add("auteur");
        }
        return lacking;
    }

    private static void article700(FilingPaper paper, Answer answer) {
        Money sum = paper.request().options().article700();
        if (sum != null) {
            answer.warns(
                    "Retirez cette demande, ou acceptez que le juge l'écarte : l'ordonnance est rendue sans débat.",
                    "La requête demande %s au titre de l'article 700.",
                    French.euros(sum));
        }
    }
}
