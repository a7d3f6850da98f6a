package fr.opposable.filing;

import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.List;

/** The bordereau as a paper of its own (CPC, art. 1407; RIN, art. 5.5 for a lawyer's). */
final class BordereauPaper {

    private BordereauPaper() {}

    static void write(FilingRequest request, Paper paper, CitedLaw law) {
        int pieces = request.exhibits().pieces().size();
        paper.asLetter().head(List.of(capital(CourtWords.name(request.court()))), "");
        paper.title("Bordereau des pièces");
        paper.text(
                "Annexe 2 de la requête en injonction de payer, en exemplaire séparé ("
                        + law.cite("cpc-1407", "article 1407 du code de procédure civile")
                                .replace(' ', French.NO_BREAK)
                        + ")",
                "under");
        paper.text("Créancier, requérant : " + PartyWords.name(request.file().creditor()), "party");
        paper.text(
                (request.debtors().size() == 1 ? "Débiteur : " : "Débiteurs : ") + PartyWords.names(request.debtors()),
                "party");
        Annexes annexes = new Annexes(request, paper);
        annexes.bordereau();
        annexes.authors(
                request.files().isEmpty()
                        ? ""
                        : " L'empreinte SHA-256 de chaque fichier d'origine est donnée après la signature.");
        List<String> lines = new ArrayList<>();
        lines.add("Fait à " + PartyWords.city(request) + ", le " + French.words(request.day()));
        lines.addAll(PartyWords.signature(request));
        paper.signature(
                        "Bordereau arrêté à %d%s."
                                .formatted(pieces, French.NO_BREAK + (pieces == 1 ? "pièce" : "pièces")),
                        lines,
                        "Signature")
                .signedUnderTable();
        if (!request.files().isEmpty()) {
            paper.heading("Empreintes SHA-256 des fichiers d'origine, par numéro de pièce");
            annexes.digests();
        }
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + words.substring(1);
    }
}
