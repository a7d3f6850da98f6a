package fr.opposable.filing;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Party;
import fr.opposable.court.Designation;
import fr.opposable.deadline.Computation;
import fr.opposable.deadline.Count;
import fr.opposable.deadline.WorkingCalendar;
import fr.opposable.dossier.FileNames;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.PieceFile;
import fr.opposable.kernel.French;
import fr.opposable.kernel.NumberWords;
import fr.opposable.legal.LegalTexts;
import fr.opposable.legal.ProceduralDelay;
import fr.opposable.legal.Quotation;
import fr.opposable.legal.Territory;
import fr.opposable.legal.Wording;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** To the commissaire de justice once the order is made: serve it, by when, on whom, with which pieces. The act is his. */
final class ServiceRequest {

    static final String DELAY = "injonction.signification";

    /** What an opposition opens. */
    static final String OPPOSED = "cpc-1418";

    /** What the judge grants, in part or in whole. */
    static final String GRANTED = "cpc-1409";

    /** Longest name of a file handed over. */
    private static final int NAME = 60;

    private final FilingRequest request;
    private final Paper paper;
    private final CitedLaw law;

    private ServiceRequest(FilingRequest request, Paper paper, CitedLaw law) {
        this.request = request;
        this.paper = paper;
        this.law = law;
    }

    /** {@return the order that is to be served, the last one made by the day} */
    static Optional<Event> order(FilingRequest request) {
        return request.file().events().stream()
                .filter(event ->
                        event.kind() == EventKind.ORDER_MADE && !event.date().isAfter(request.day()))
                .max(Comparator.comparing(Event::date));
    }

    /** {@return the last day to serve the order; empty while none is known} */
    static Optional<Computation> until(FilingRequest request, LegalTexts law) {
        Designation court = request.court();
        String insee = court == null ? null : court.place().commune().insee();
        WorkingCalendar calendar = new WorkingCalendar(law, Territory.of("FR", insee, ""));
        return order(request).map(Event::date).map(made -> Count.of(
                        made,
                        "l'ordonnance est rendue",
                        law.proceduralDelay(DELAY, made).length(),
                        calendar)
                .reckon());
    }

    static void demand(FilingRequest request, Paper paper, CitedLaw law) {
        new ServiceRequest(request, paper, law).demand();
    }

    static void handOver(FilingRequest request, Paper paper, CitedLaw law) {
        new ServiceRequest(request, paper, law).handOver();
    }

    private void demand() {
        LetterWords letter = new LetterWords(request, paper);
        letter.open(LetterWords.officer(request), "signification d'une ordonnance portant injonction de payer");
        String day = order(request).map(Event::date).map(French::words).orElse("…………………");
        paper.text(
                "Je vous remercie de bien vouloir signifier l'ordonnance portant injonction de payer rendue le %s par Madame ou Monsieur le %s, dont vous trouverez ci-joint la copie certifiée conforme revêtue de la formule exécutoire."
                        .formatted(day, CourtWords.judge(request.court())));
        until();
        paper.text("L'ordonnance est à signifier à :");
        paper.items(request.debtors().stream()
                .map(debtor -> Paper.Item.dash(PartyWords.debtor(debtor, null)))
                .toList());
        reached();
        paper.text("Sont joints :");
        paper.items(List.of(
                Paper.Item.dash("la copie certifiée conforme de la requête et de l'ordonnance ;"),
                Paper.Item.dash("le bordereau des documents justificatifs, annexe 2 de la requête ;"),
                Paper.Item.dash(
                        "ces documents (%s), tels que le juge les a vus, pour leur mise à disposition par voie électronique."
                                .formatted(count()))));
        paper.text(
                "Je vous saurais gré de m'indiquer le coût de l'acte, et de m'adresser l'acte de signification dès qu'il est"
                        + " établi" + produced() + ".");
        letter.close();
    }

    /** The day of the order chooses the text (décret n° 2026-96, art. 9): that of an older one has no act produced at the hearing. */
    private String produced() {
        LocalDate made = order(request).map(Event::date).orElse(request.day());
        return isProduced(law.texts().wording(OPPOSED, made))
                ? " : il est à produire à l'audience en cas d'opposition ("
                        + law.cite(OPPOSED, "article 1418 du code de procédure civile", made) + ")"
                : "";
    }

    /** {@return whether that version of article 1418 has the act of service produced at the hearing} */
    static boolean isProduced(Wording opposed) {
        return opposed.paragraphs().getLast().contains("acte de signification");
    }

    /** The day of the order chooses the regime (décret n° 2026-96, art. 9). */
    private void until() {
        Optional<Event> order = order(request);
        if (order.isEmpty()) {
            paper.text(
                    "**Date limite de signification : …………………** (à compléter d'après la date de l'ordonnance).",
                    "object");
            return;
        }
        LocalDate made = order.get().date();
        ProceduralDelay delay = law.texts().proceduralDelay(DELAY, made);
        Computation until = until(request, law.texts()).orElseThrow();
        String rolled = until.raw().equals(until.last())
                ? ""
                : " ; le %s n'étant pas un jour ouvrable, le délai expire le %s, mais l'acte est demandé avant cette date"
                        .formatted(French.words(until.raw()), French.words(until.last()));
        paper.text(
                "**Date limite de signification : %s** (%s à compter de l'ordonnance%s)."
                        .formatted(withDay(until.raw()), NumberWords.length(delay.length()), rolled),
                "object");
        Wording text = law.texts().wording("cpc-1411", made);
        Quotation quoted = law.quote("cpc-1411", text.paragraphs().size(), made);
        paper.text("« " + quoted.text() + " » (" + quoted.reference().citation() + ").", "quote");
    }

    private static String withDay(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH) + " " + French.words(day);
    }

    private void reached() {
        List<Paper.Item> ways = new ArrayList<>();
        for (Party debtor : request.debtors()) {
            String phone = debtor.phone() == null ? "" : PartyWords.telephone(debtor.phone());
            String mail = debtor.email() == null ? "" : "courriel " + debtor.email();
            String both = phone.isEmpty() || mail.isEmpty() ? phone + mail : phone + " ; " + mail;
            if (!both.isEmpty()) {
                ways.add(Paper.Item.dash(PartyWords.name(debtor) + " : " + both + "."));
            }
        }
        if (!ways.isEmpty()) {
            paper.text("Coordonnées connues :");
            paper.items(ways);
        }
    }

    private String count() {
        int pieces = request.shown().size();
        return pieces + (pieces == 1 ? " pièce" : " pièces");
    }

    private void handOver() {
        LetterWords letter = new LetterWords(request, paper);
        letter.open(
                LetterWords.officer(request),
                "remise des documents justificatifs pour leur mise à disposition électronique");
        paper.text(
                "En vue de la signification de l'ordonnance portant injonction de payer, je vous remets les documents justificatifs"
                        + " que le juge a vus, pour leur mise à disposition par voie électronique ("
                        + law.cite("cpc-1411", "article 1411 du code de procédure civile")
                        + " ; arrêté du 24 février 2022, service « Mes Pièces »).");
        until();
        paper.text(
                "Chaque fichier porte le numéro du bordereau, s'ouvre sans mot de passe et reproduit la pièce déposée.");
        Map<String, PieceFile> files = request.files().stream()
                .collect(Collectors.toMap(file -> file.piece().id(), Function.identity(), (first, _) -> first));
        List<Paper.Row> rows = new ArrayList<>();
        for (NumberedPiece piece : request.shown()) {
            PieceFile file = files.get(piece.id());
            rows.add(new Paper.Row(
                    List.of(
                            piece.number().toString(),
                            piece.title(),
                            FileNames.piece(
                                    piece,
                                    request.exhibits()
                                            .pieces()
                                            .getLast()
                                            .number()
                                            .rank(),
                                    NAME,
                                    request.options().draft()),
                            file == null ? "" : Integer.toString(file.pages())),
                    "line",
                    "piece-" + piece.number()));
        }
        paper.table(
                new Paper.Columns(
                        List.of("N°", "Intitulé", "Fichier", "Nombre de pages"),
                        List.of("rank", "name", "file", "count"),
                        "small handed"),
                rows);
        letter.close();
        paper.signedUnderTable();
    }
}
