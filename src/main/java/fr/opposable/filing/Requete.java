package fr.opposable.filing;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Party;
import fr.opposable.claim.Sender;
import fr.opposable.decompte.InterestName;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requête (CPC, art. 54, 57 and 1405 to 1408): parties, facts, grounds, sums, requests, its two annexes. */
final class Requete {

    private final FilingRequest request;
    private final Paper paper;
    private final CitedLaw law;
    private final Debtors debtors;
    private final Asked asked;
    private final JointDebt joint;

    private Requete(FilingRequest request, Paper paper, CitedLaw law) {
        this.request = request;
        this.paper = paper;
        this.law = law;
        this.debtors = new Debtors(request.debtors());
        this.asked = Asked.of(request.statement());
        this.joint = new JointDebt(request);
    }

    static void write(FilingRequest request, Paper paper, CitedLaw law) {
        new Requete(request, paper, law).write();
    }

    private void write() {
        paper.head(CourtWords.heading(request.court()), "Cadre réservé au greffe");
        paper.title("Requête en injonction de payer");
        paper.text("(" + law.cite("cpc-1407", "articles 1405 et suivants du code de procédure civile") + ")", "under");
        parties();
        object();
        paper.section("I. Faits");
        new Facts(request, paper, law).write();
        paper.section("II. Fondement de la demande");
        new Grounds(request, paper, law).write();
        paper.section(
                "III. Décompte arrêté au " + French.words(request.statement().asOf()));
        Annexes.summary(paper, asked, "sums", running());
        sign(motifs());
        new DecompteAnnex(request, paper, law).write();
        paper.annex("Annexe 2 – Bordereau des pièces");
        paper.text("documents justificatifs produits à l'appui de la requête", "under");
        Annexes annexes = new Annexes(request, paper);
        annexes.bordereau();
        annexes.authors("");
    }

    private void parties() {
        Party creditor = request.file().creditor();
        paper.text("LE REQUÉRANT", "role");
        paper.text(PartyWords.claimant(creditor), "party");
        Sender filer = request.filer();
        Party agent = filer.identity();
        Party notified = PartyWords.notified(request);
        String contact = PartyWords.contact(notified);
        if (notified.equals(creditor) && !contact.isEmpty()) {
            paper.text("Adresse à laquelle le greffe adressera ses notifications : " + contact + ".", "party");
        }
        if (agent != null) {
            paper.text(agent(filer, agent), "party");
        }
        if (!notified.equals(creditor)) {
            paper.text(
                    "Le requérant élit domicile "
                            + switch (filer.role()) {
                                case LAWYER -> "au cabinet de son avocat";
                                case COMMISSAIRE_DE_JUSTICE -> "en l'étude de ce commissaire de justice";
                                case COLLECTION_AGENCY, CREDITOR -> "chez ce mandataire";
                            }
                            + ", où le greffe adressera ses notifications.",
                    "party");
        }
        paper.text("CONTRE", "role");
        for (int i = 0; i < debtors.all().size(); i++) {
            paper.text(debtors.numbered(i, request.options().told().debtorTradeName()), "party");
        }
        paper.text("Ci-après « " + debtors.the() + " ».", "party");
    }

    private static String agent(Sender filer, Party agent) {
        String where = agent.address() == null ? "" : ", " + PartyWords.inLine(agent.address());
        String phone = agent.phone() == null ? "" : ", " + PartyWords.telephone(agent.phone());
        String mail = agent.email() == null ? "" : ", courriel " + agent.email();
        String name = "**" + PartyWords.name(agent) + "**";
        return switch (filer.role()) {
            case LAWYER ->
                "Ayant pour avocat : " + name + (filer.bar() == null ? "" : ", avocat au barreau de " + filer.bar())
                        + where + phone + mail + ".";
            case COMMISSAIRE_DE_JUSTICE ->
                "Représenté par : " + name + ", commissaire de justice" + where + phone + mail + ".";
            case COLLECTION_AGENCY -> "Ayant pour mandataire : " + name + where + phone + mail + ".";
            case CREDITOR -> "Agissant par : " + name + where + phone + mail + ".";
        };
    }

    private void object() {
        Money principal = request.statement().totals().principal();
        if (Asked.isPrincipalAlone(request.statement())) {
            paper.text(
                    "**Objet :** paiement de la somme de **%s** en principal.".formatted(French.euros(principal)),
                    "object");
            return;
        }
        paper.text(
                "**Objet :** paiement de la somme de **%s** en principal%s, soit **%s** au %s."
                        .formatted(
                                French.euros(principal),
                                Asked.besidePrincipal(request.statement()),
                                French.euros(asked.total()),
                                French.words(request.statement().asOf())),
                "object");
    }

    /** {@return what is said below the sums: what they grow by, where they are detailed} */
    private String running() {
        ClaimStatement statement = request.statement();
        String toCome = statement.perDay().isPositive()
                ? "À cette somme s'ajoutent les %s à échoir, de **%s** par jour à compter du %s au taux actuel%s, et les dépens. "
                        .formatted(
                                InterestName.inSentence(statement),
                                French.euros(statement.perDay()),
                                French.words(statement.asOf().plusDays(1)),
                                joint.ofInterestToCome())
                : "";
        return toCome + "Le détail du calcul figure à l'annexe 1.";
    }

    /** {@return the last request, which stands with the signature} */
    private Paper.Item motifs() {
        paper.motifs("PAR CES MOTIFS");
        paper.text("Le requérant demande qu'il plaise "
                + (CourtWords.isProtection(request.court())
                        ? "à Madame ou Monsieur le juge des contentieux de la protection"
                        : "à Madame ou Monsieur le président")
                + " :");
        List<Paper.Item> items = new ArrayList<>();
        items.add(Paper.Item.dash("d'**enjoindre** " + debtors.toNames() + joint.afterNames()
                + " de payer au requérant, " + PartyWords.name(request.file().creditor()) + " :"));
        if (Asked.isPrincipalAlone(request.statement()) && !joint.isDividedAtAll()) {
            items.add(Paper.Item.part("", sum(asked.heads().getFirst()) + " ;"));
        } else {
            char letter = 'a';
            for (Asked.Head head : asked.heads()) {
                items.add(Paper.Item.part(letter + ")", sum(head) + " ;"));
                letter++;
            }
            items.add(total());
        }
        if (request.options().costs()) {
            items.add(Paper.Item.dash("de mettre les **dépens** à la charge " + debtors.of() + fees() + " ;"));
        }
        Money article700 = request.options().article700();
        if (article700 != null) {
            items.add(Paper.Item.dash("de lui allouer **%s** en application de l'%s ;"
                    .formatted(French.euros(article700), law.unread("article 700 du code de procédure civile"))));
        }
        if (request.file().terms().capitalisation()) {
            items.add(Paper.Item.dash("d'ordonner la **capitalisation** des intérêts dans les conditions de l'"
                    + law.cite("cciv-1343-2", "article 1343-2 du code civil") + " ;"));
        }
        String transfer = transfer();
        if (transfer != null) {
            items.add(Paper.Item.dash(transfer));
        }
        List<Paper.Item> ended = ended(items);
        paper.items(ended.subList(0, ended.size() - 1));
        return ended.getLast();
    }

    /** What is asked in all, at the height of what is asked and not of its last part; of several who do not owe all, what each owes. */
    private Paper.Item total() {
        String total = "**" + French.euros(asked.total()) + "** au "
                + French.words(request.statement().asOf());
        if (!joint.isDividedAtAll()) {
            return new Paper.Item("", "soit au total " + total + " ;", false);
        }
        String each = French.enumerated(joint.mostOfEach().stream()
                .map(most -> "**" + French.euros(most.amount()) + "** pour " + PartyWords.name(most.debtor()))
                .toList());
        return new Paper.Item(
                "",
                "soit, au " + French.words(request.statement().asOf()) + ", au plus " + each + ", et "
                        + French.euros(asked.total()) + " au total"
                        + (joint.isOfPrincipalAlone() ? ", le principal n'étant dû qu'une fois" : "") + " ;",
                false);
    }

    /** Fees are asked back where there are any: only commercial courts have them consigned (CPC, art. 1425). */
    private String fees() {
        return switch (GreffeLetter.regime(request.court())) {
            case CONSIGNED -> ", y compris les frais de greffe de la présente requête";
            case ASKED -> ", y compris, s'il en est dû, les frais de greffe de la présente requête";
            case FREE -> "";
        };
    }

    /** The last request ends with a full stop. */
    private static List<Paper.Item> ended(List<Paper.Item> items) {
        List<Paper.Item> ended = new ArrayList<>(items);
        Paper.Item last = ended.removeLast();
        ended.add(new Paper.Item(last.mark(), last.text().replaceFirst(" ;$", "."), last.isInner()));
        return ended;
    }

    private String sum(Asked.Head head) {
        String amount = "**" + French.euros(head.amount()) + "**";
        String until = French.words(request.statement().asOf());
        return switch (head.part()) {
            case PRINCIPAL -> amount + " en principal" + joint.after(head);
            case INTEREST ->
                amount + " au titre des " + head.label().toLowerCase(java.util.Locale.FRENCH) + " arrêt"
                        + (head.label().startsWith("P") ? "ées" : "és") + " au " + until + joint.after(head) + toCome();
            case INDEMNITIES -> {
                long count = request.statement().invoices().stream()
                        .filter(line -> line.indemnity().isPositive())
                        .count();
                yield amount
                        + (head.label().startsWith("Indemnités")
                                ? " au titre des indemnités forfaitaires pour frais de recouvrement"
                                : " au titre de l'indemnité forfaitaire pour frais de recouvrement")
                        + (count == 1 ? "" : " (" + count + French.NO_BREAK + "factures)")
                        + joint.after(head);
            }
            case PENALTY_CLAUSE -> amount + " au titre de la clause pénale" + joint.after(head);
            case COSTS -> amount + " au titre des frais" + joint.after(head);
        };
    }

    private String toCome() {
        ClaimStatement statement = request.statement();
        return statement.perDay().isPositive()
                ? ", et ceux à échoir à compter du %s jusqu'au parfait paiement, sur le principal restant dû, %s"
                        .formatted(French.words(statement.asOf().plusDays(1)), Asked.rate(request, law.texts()))
                        .replace("ceux", those())
                        .concat(joint.ofInterestToCome())
                : "";
    }

    private String those() {
        return InterestName.isPenalties(request.statement()) ? "celles" : "ceux";
    }

    private @Nullable String transfer() {
        return switch (request.options().transfer()) {
            case Transfer.To to ->
                "en cas d'opposition, de **renvoyer immédiatement** l'affaire " + CourtWords.before(to.court()) + " ("
                        + law.cite("cpc-1408", "article 1408 du code de procédure civile") + ") ;";
            case Transfer.Declined _, Transfer.Undecided _ -> null;
        };
    }

    private void sign(Paper.Item asked) {
        int pieces = request.exhibits().pieces().size();
        List<String> lines = new ArrayList<>();
        lines.add("Fait à " + PartyWords.city(request) + ", le " + French.words(request.day()));
        lines.addAll(PartyWords.signature(request));
        paper.signature(
                asked,
                "Annexes : 1. décompte de la créance ; 2. bordereau des pièces (%d%s)."
                        .formatted(pieces, French.NO_BREAK + (pieces == 1 ? "pièce" : "pièces")),
                lines,
                "Signature");
    }
}
