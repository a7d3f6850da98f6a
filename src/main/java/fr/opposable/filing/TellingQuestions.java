package fr.opposable.filing;

import static fr.opposable.filing.FilingKind.REQUETE_INJONCTION;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.InterestKind;
import fr.opposable.claim.Party;
import fr.opposable.compliance.Answer;
import fr.opposable.court.CourtKind;
import fr.opposable.court.Designation;
import fr.opposable.kernel.French;
import fr.opposable.kernel.NumberWords;
import fr.opposable.legal.ProceduralDelay;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
                new FilingQuestion("FIL-FEE-1", REQUEST, TellingQuestions::advance));
    }

    private static Optional<Event> notice(FilingPaper paper) {
        return paper.request().file().events().stream()
                .filter(event -> event.kind() == EventKind.MISE_EN_DEMEURE)
                .max(Comparator.comparing(Event::date));
    }

    private static void signedFor(FilingPaper paper, Answer answer) {
        Event notice = notice(paper).orElse(null);
        if (notice == null || notice.channel() != Event.Channel.LRAR || notice.received() == null) {
            return;
        }
        String signer = paper.request().options().told().noticeSignedBy();
        String day = French.words(notice.date());
        if (signer == null) {
            answer.warns(
                    "Lisez le nom sur l'avis et écrivez-le dans depot.yaml (« facts: », puis « noticeSignedBy: NOM ») : la requête le dira.",
                    "Rien ne dit qui a signé l'avis de réception de la mise en demeure du %s, et la requête n'en parle pas.",
                    day);
        } else if (!isOfDebtor(signer, paper.request().file().debtor())) {
            answer.informs(
                    "Gardez l'avis d'origine ; s'il est contesté, montrez que cette personne recevait le courrier du débiteur.",
                    "L'avis de réception de la mise en demeure du %s est signé de %s, qui n'est pas nommé au dossier comme le débiteur"
                            + " ou son représentant ; la requête le dit. Qu'il ait eu pouvoir de recevoir se présume en pratique et peut"
                            + " être contesté.",
                    day,
                    signer);
        }
    }

    /** The family name is what an avis bears. */
    private static boolean isOfDebtor(String signer, Party debtor) {
        String written = " " + folded(signer) + " ";
        Party.Representative organ = debtor.representative();
        String name = organ == null ? debtor.name() : organ.name().replaceFirst("^.*\\s", "");
        return written.contains(" " + folded(name) + " ");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private static void toEach(FilingPaper paper, Answer answer) {
        if (paper.request().debtors().size() > 1) {
            notice(paper)
                    .ifPresent(notice -> answer.warns(
                            "Regardez l'adresse de la lettre ; mettez en demeure celui qui ne l'a pas été, ou sachez que le point peut être"
                                    + " relevé.",
                            "Plusieurs débiteurs sont poursuivis et l'affaire ne dit pas à qui la mise en demeure du %s fut adressée : la"
                                    + " requête ne dit pas que chacun l'a reçue.",
                            French.words(notice.date())));
        }
    }

    private static void besidePenalties(FilingPaper paper, Answer answer) {
        FilingRequest request = paper.request();
        boolean penalties =
                request.statement().segments().stream().anyMatch(segment -> segment.kind() == InterestKind.PENALTIES);
        if (penalties && request.statement().totals().penaltyClause().isPositive()) {
            answer.warns(
                    "Retirez l'une des deux, ou gardez les deux en sachant que le juge peut modérer la clause, même d'office (C. civ.,"
                            + " art. 1231-5, al. 2).",
                    "La clause pénale (%s) est demandée avec les pénalités de retard (%s). Qu'elles se cumulent parce qu'elles réparent"
                            + " deux choses est notre lecture : aucune décision lue ne le dit.",
                    French.euros(request.statement().totals().penaltyClause()),
                    French.euros(request.statement().totals().interest()));
        }
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
