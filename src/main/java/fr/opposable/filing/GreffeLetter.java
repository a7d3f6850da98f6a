package fr.opposable.filing;

import fr.opposable.claim.Party;
import fr.opposable.claim.Sender;
import fr.opposable.court.Contribution;
import fr.opposable.court.CourtKind;
import fr.opposable.court.Designation;
import fr.opposable.deadline.Computation;
import fr.opposable.deadline.Count;
import fr.opposable.deadline.WorkingCalendar;
import fr.opposable.decompte.RateWords;
import fr.opposable.kernel.French;
import fr.opposable.kernel.NumberWords;
import fr.opposable.legal.DatedFee;
import fr.opposable.legal.ProceduralDelay;
import fr.opposable.legal.Territory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The letter that carries the requête: what is enclosed, what it costs and by when it is paid, what is asked back. */
final class GreffeLetter {

    static final String FEE = "greffe.injonction-de-payer";
    static final String CONTRIBUTION = "contribution.aide-juridique.injonction";

    /** What a claim owes that is not exempt: of its text the letter cites the article, not the number that one source gives the exemption. */
    static final String ORDINARY_CONTRIBUTION = "contribution.aide-juridique";

    private final FilingRequest request;
    private final EnvelopeSheets sheets;
    private final Paper paper;
    private final CitedLaw law;

    private GreffeLetter(FilingRequest request, EnvelopeSheets sheets, Paper paper, CitedLaw law) {
        this.request = request;
        this.sheets = sheets;
        this.paper = paper;
        this.law = law;
    }

    static void write(FilingRequest request, EnvelopeSheets sheets, Paper paper, CitedLaw law) {
        new GreffeLetter(request, sheets, paper, law).write();
    }

    private void write() {
        LetterWords letter = new LetterWords(request, paper);
        letter.open(CourtWords.envelope(request.court()), "dépôt d'une requête en injonction de payer");
        Asked asked = Asked.of(request.statement());
        paper.text("J'ai l'honneur de vous remettre, " + forWhom() + "en application de l'"
                + law.cite("cpc-1407", "article 1407 du code de procédure civile")
                + ", une requête en injonction de payer tendant au paiement de la somme de **%s**%s en principal."
                        .formatted(
                                French.euros(asked.total()),
                                Asked.isPrincipalAlone(request.statement())
                                        ? ""
                                        : " au %s, dont %s"
                                                .formatted(
                                                        French.words(request.statement()
                                                                .asOf()),
                                                        French.euros(request.statement()
                                                                .totals()
                                                                .principal()))));
        paper.text("Vous trouverez ci-joint :");
        paper.items(enclosures());
        fees();
        paper.text(
                "Une fois l'ordonnance rendue, je vous saurais gré de bien vouloir m'adresser la copie certifiée conforme de la"
                        + " requête et de l'ordonnance revêtue de la formule exécutoire, et de me restituer les documents produits ("
                        + law.cite("cpc-1410", "article 1410 du code de procédure civile") + ").");
        notified();
        letter.close();
    }

    /** {@return « au nom de Bellec Réceptions, »; empty when the creditor files for itself} */
    private String forWhom() {
        return request.filer().role() == Sender.Role.CREDITOR
                ? ""
                : "au nom de " + PartyWords.called(request.file().creditor()) + ", ";
    }

    /** One address for notifications, that of the requête; who files is reached at his own for the rest. */
    private void notified() {
        Party notified = PartyWords.notified(request);
        Party filing = PartyWords.filing(request);
        String contact = PartyWords.contact(notified);
        if (contact.isEmpty()) {
            return;
        }
        String own = PartyWords.contact(filing);
        paper.text("Vos notifications sont à adresser, comme l'indique la requête, "
                + (notified.equals(filing) ? "à : " : "au requérant : ") + contact + "."
                + (notified.equals(filing) || own.isEmpty() ? "" : " Pour toute question sur ce dépôt : " + own + "."));
    }

    /** Fifteen documents under fourteen numbers would look like a mistake: where a number has several, both are said. */
    private String pieces() {
        int pieces = request.exhibits().pieces().size();
        long numbers = request.exhibits().pieces().stream()
                .map(piece -> piece.number().rank())
                .distinct()
                .count();
        if (pieces == 1) {
            return "la pièce produite, n° 1 ;";
        }
        return numbers == pieces
                ? "les %d pièces produites, n° 1 à %s ;".formatted(pieces, last())
                : "les pièces produites, n° 1 à %s (%d documents) ;".formatted(last(), pieces);
    }

    private List<Paper.Item> enclosures() {
        List<Paper.Item> items = new ArrayList<>();
        if (sheets.copiesOf(FilingKind.SOMMAIRE_ENVOI) > 0) {
            items.add(Paper.Item.dash("le sommaire de l'envoi ;"));
        }
        int copies = sheets.copiesOf(FilingKind.REQUETE_INJONCTION);
        items.add(Paper.Item.dash(
                "la requête, datée et signée, et ses annexes (décompte de la créance et bordereau des pièces)"
                        + (copies > 1 ? ", en " + NumberWords.small(copies) + " exemplaires" : "")
                        + " ;"));
        items.add(Paper.Item.dash("un projet d'ordonnance ;"));
        if (needsPower(request)) {
            items.add(Paper.Item.dash("le pouvoir du signataire ;"));
        }
        items.add(Paper.Item.dash(pieces()));
        Contribution contribution = request.competence().contribution();
        if (contribution != null && contribution.state() == Contribution.State.DUE) {
            items.add(
                    Paper.Item.dash("le justificatif de la contribution pour la justice économique" + proof() + " ;"));
        } else if (contribution != null && contribution.state() == Contribution.State.EXEMPT) {
            items.add(Paper.Item.dash(
                    "le justificatif de l'exemption de la contribution pour la justice économique" + proof() + " ;"));
        }
        Paper.Item end = items.removeLast();
        items.add(Paper.Item.dash(end.text().replaceFirst(" ;$", ".")));
        return items;
    }

    /** It is one of the pieces: not a thing more in the envelope. */
    private String proof() {
        String proofs = new Cite(request.exhibits()).of(ContributionGrounds.proofs(request));
        return proofs.isEmpty() ? "" : ", parmi ces pièces" + proofs;
    }

    private String last() {
        return request.exhibits().pieces().getLast().number().toString();
    }

    /** {@return whether greffes ask for a power: the signatory is neither organ, lawyer nor commissaire de justice} */
    static boolean needsPower(FilingRequest request) {
        Sender filer = request.filer();
        return switch (filer.role()) {
            case LAWYER, COMMISSAIRE_DE_JUSTICE -> false;
            case COLLECTION_AGENCY -> true;
            case CREDITOR -> {
                Party.Representative signatory = filer.signatory();
                Party.Representative organ = request.file().creditor().representative();
                yield signatory != null && organ != null && !signatory.name().equals(organ.name());
            }
        };
    }

    private void fees() {
        switch (regime(request.court())) {
            case CONSIGNED -> consigned();
            case ASKED ->
                paper.text(
                        "Je vous remercie de m'indiquer le montant des frais éventuellement dus et le délai pour les payer"
                                + (asksOfContribution(request.court())
                                        ? ", et si la contribution pour l'aide juridique est due"
                                        : "")
                                + ". Je réglerai ce qui est dû à première demande.");
            case FREE ->
                paper.text(
                        "À ma connaissance, cette requête ne donne lieu à aucun frais de greffe et est exemptée de la contribution pour"
                                + " l'aide juridique ("
                                + law.unread(law.texts()
                                        .fee(ORDINARY_CONTRIBUTION, request.day())
                                        .basis()
                                        .citation())
                                + "). S'il en va autrement, je vous remercie de m'indiquer le montant dû, que je réglerai à première"
                                + " demande.");
        }
    }

    /** A chamber of the tribunal judiciaire that hears what traders owe: one text names the court, what one source says of it the matter. */
    static boolean asksOfContribution(@Nullable Designation court) {
        return court != null && court.kind() == CourtKind.CHAMBRE_COMMERCIALE;
    }

    /** How a court is paid. */
    enum Fees {
        /** CPC, art. 1425. */
        CONSIGNED,
        /** No tariff of this court is in our sources. */
        ASKED,
        FREE
    }

    static Fees regime(@Nullable Designation court) {
        if (court == null) {
            return Fees.ASKED;
        }
        return switch (court.kind()) {
            case TRIBUNAL_DE_COMMERCE, TRIBUNAL_DES_ACTIVITES_ECONOMIQUES -> Fees.CONSIGNED;
            case CHAMBRE_COMMERCIALE, TRIBUNAL_MIXTE_DE_COMMERCE, TRIBUNAL_DE_PREMIERE_INSTANCE -> Fees.ASKED;
            case TRIBUNAL_JUDICIAIRE, TRIBUNAL_DE_PROXIMITE -> Fees.FREE;
        };
    }

    private void consigned() {
        DatedFee fee = law.texts().fee(FEE, request.day());
        ProceduralDelay delay = law.texts().proceduralDelay("injonction.consignation", request.day());
        Computation until = Count.of(request.day(), "la requête est déposée", delay.length(), calendar())
                .reckon();
        paper.text(
                ("Les frais de greffe sont consignés ce jour, ou le seront au plus tard le %s, dans les %s de la demande (%s)."
                                + " Leur montant est de **%s**%s selon le tarif connu à ce jour %s%s.")
                        .formatted(
                                French.words(until.last()),
                                NumberWords.length(delay.length()),
                                law.cite("cpc-1425", "article 1425 du code de procédure civile"),
                                French.euros(fee.amount()),
                                fee.tax() == DatedFee.Tax.INCLUDED
                                        ? " TTC"
                                        : fee.tax() == DatedFee.Tax.EXCLUDED ? " HT" : "",
                                RateWords.printed("(" + fee.source() + ")"),
                                fee.verification().isVerified()
                                        ? ""
                                        : " ; s'il n'est plus en vigueur, je vous remercie de m'indiquer le montant dû"));
        paper.text("Mode de paiement : ☐\u00a0en ligne, ☐\u00a0chèque à l'ordre du greffe, ☐\u00a0autre : ………………");
    }

    private WorkingCalendar calendar() {
        Designation court = request.court();
        String insee = court == null ? null : court.place().commune().insee();
        return new WorkingCalendar(law.texts(), Territory.of("FR", insee, ""));
    }
}
