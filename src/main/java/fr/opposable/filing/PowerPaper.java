package fr.opposable.filing;

import fr.opposable.claim.Party;
import fr.opposable.claim.Sender;
import fr.opposable.kernel.French;
import java.util.List;

/** The power that greffes ask of a signatory who is neither the organ of the creditor, a lawyer nor a commissaire de justice. */
final class PowerPaper {

    private static final String DOTS = "…………………………………";

    private PowerPaper() {}

    static void write(FilingRequest request, Paper paper, CitedLaw law) {
        Party creditor = request.file().creditor();
        Party.Representative organ = creditor.representative();
        paper.asLetter().title("Pouvoir spécial");
        paper.text("(" + law.cite("cpc-1407", "article 1407 du code de procédure civile") + ")", "under");
        paper.text("Par le présent écrit, " + giver(creditor, organ));
        paper.text("donne pouvoir à " + taker(request));
        paper.text("de présenter et signer en son nom une requête en injonction de payer :");
        paper.items(List.of(
                Paper.Item.dash("devant : " + CourtWords.judge(request.court()) + " ;"),
                Paper.Item.dash("contre : " + PartyWords.names(request.debtors()) + " ;"),
                Paper.Item.dash("pour le paiement de %s en principal%s."
                        .formatted(
                                French.euros(request.statement().totals().principal()),
                                Asked.isPrincipalAlone(request.statement())
                                        ? ""
                                        : "%s, soit %s au %s"
                                                .formatted(
                                                        Asked.besidePrincipal(request.statement()),
                                                        French.euros(request.statement()
                                                                .totals()
                                                                .total()),
                                                        French.words(request.statement()
                                                                .asOf()))))));
        paper.text(
                "Ce pouvoir comprend celui de déposer la requête et les pièces, d'en acquitter les frais, de recevoir l'ordonnance et"
                        + " les documents restitués, et de faire signifier l'ordonnance. Il ne vaut pas pouvoir de représenter le"
                        + " requérant à l'audience.");
        paper.signature(
                "Fait à " + DOTS + ", le " + DOTS,
                List.of(organ == null ? PartyWords.name(creditor) : organ.name()),
                "Signature, précédée de la mention « Bon pour pouvoir »");
        paper.text("À joindre : copie d'une pièce d'identité du signataire, selon l'usage des greffes.", "note");
    }

    private static String giver(Party creditor, Party.@org.jspecify.annotations.Nullable Representative organ) {
        if (PartyWords.isNatural(creditor)) {
            return PartyWords.claimant(creditor).replaceFirst("\\.$", ",");
        }
        String who = organ == null
                ? DOTS + ", représentant légal"
                : "**" + organ.name() + "**"
                        + (organ.capacity() == null ? "" : ", " + organ.capacity() + " en exercice");
        String body = PartyWords.claimant(creditor)
                .replaceFirst(", représentée par .*$", "")
                .replaceFirst("\\.$", "");
        return who + ", agissant au nom de " + body + ",";
    }

    private static String taker(FilingRequest request) {
        Sender filer = request.filer();
        Party agent = filer.identity();
        Party.Representative signatory = filer.signatory();
        if (agent != null) {
            return "**" + PartyWords.name(agent) + "**"
                    + (agent.address() == null ? "" : ", " + PartyWords.inLine(agent.address()))
                    + (signatory == null ? "" : ", représentée par " + signatory.name()) + ",";
        }
        return signatory == null
                ? DOTS + ","
                : "**" + signatory.name() + "**" + (signatory.capacity() == null ? "" : ", " + signatory.capacity())
                        + ",";
    }
}
