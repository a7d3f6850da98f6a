package fr.opposable.filing;

import fr.opposable.claim.Party;
import fr.opposable.kernel.French;
import java.util.List;

/**
 * The file handed to a commissaire de justice for a procedure that is his own: small claims (CPCE, art. L. 125-1) or commercial claims
 * that are not contested (art. L. 126-1). His invitation, his commandement and his procès-verbal are never written here.
 */
final class Transmission {

    private final FilingRequest request;
    private final Paper paper;

    private Transmission(FilingRequest request, Paper paper) {
        this.request = request;
        this.paper = paper;
    }

    static void smallClaim(FilingRequest request, Paper paper, CitedLaw law) {
        Transmission transmission = new Transmission(request, paper);
        transmission.write(
                "procédure simplifiée de recouvrement des petites créances",
                "Je vous remercie de bien vouloir mettre en œuvre, pour la créance décrite ci-dessous, la procédure simplifiée de"
                        + " recouvrement des petites créances ("
                        + law.unread("article L. 125-1 du code des procédures civiles d'exécution") + ").",
                "Les éléments que votre lettre d'invitation mentionne ("
                        + law.cite("cpce-r125-2", "article R. 125-2 du même code") + ") sont les suivants :",
                "Les frais de cette procédure restent à la charge du créancier.");
    }

    static void commercialClaim(FilingRequest request, Paper paper, CitedLaw law) {
        Transmission transmission = new Transmission(request, paper);
        transmission.write(
                "procédure simplifiée de recouvrement d'une créance facturée entre commerçants",
                "Je vous remercie de m'indiquer si vous pouvez mettre en œuvre, pour la créance décrite ci-dessous, la procédure"
                        + " simplifiée de recouvrement des créances facturées entre commerçants ("
                        + law.unread("articles L. 126-1 à L. 126-5 du code des procédures civiles d'exécution")
                        + "), et à quel coût.",
                "La créance est la suivante :",
                "À défaut, je vous remercie de me le faire savoir : les mêmes pièces permettent une requête en injonction de payer.");
    }

    private void write(String subject, String demand, String lead, String end) {
        LetterWords letter = new LetterWords(request, paper);
        letter.open(LetterWords.officer(request), subject);
        paper.text(demand);
        paper.text(lead);
        Party creditor = request.file().creditor();
        paper.text("Créancier : " + PartyWords.claimant(creditor), "party");
        for (Party debtor : request.debtors()) {
            paper.text("Débiteur : " + PartyWords.debtor(debtor, null), "party");
        }
        paper.text(
                "Fondement : " + (request.file().invoices().size() == 1 ? "facture " : "factures ") + numbers()
                        + ", selon les pièces énumérées ci-après.",
                "party");
        Annexes.summary(paper, Asked.of(request.statement()), "sums", "");
        paper.text("Somme arrêtée au " + French.words(request.statement().asOf())
                + (request.statement().perDay().isPositive()
                        ? ", outre intérêts de %s par jour."
                                .formatted(French.euros(request.statement().perDay()))
                        : "."));
        paper.text("Sont joints le décompte détaillé et les pièces suivantes :");
        new Annexes(request, paper).bordereau();
        paper.text(end);
        letter.close();
    }

    private String numbers() {
        List<String> numbers = request.file().invoices().stream()
                .map(invoice -> "n° " + invoice.number())
                .toList();
        return numbers.size() > 12 ? numbers.getFirst() + " à " + numbers.getLast() : French.enumerated(numbers);
    }
}
