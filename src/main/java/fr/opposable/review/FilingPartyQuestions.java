package fr.opposable.review;

import fr.opposable.claim.Address;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.Sender;
import fr.opposable.compliance.Answer;
import fr.opposable.court.CoDebtor;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Are the parties named as the code of civil procedure wants (CPC, art. 54, 57, 117), and who signs? */
final class FilingPartyQuestions {

    private static final int EXTRACT_MONTHS = 3;
    private static final Set<String> SOLE =
            Set.of("EI", "ENTREPRENEURINDIVIDUEL", "AUTOENTREPRENEUR", "MICROENTREPRISE");

    private FilingPartyQuestions() {}

    static List<CaseQuestion> all() {
        return List.of(
                new CaseQuestion("R-PTY-01", FilingPartyQuestions::creditor),
                new CaseQuestion("R-PTY-02", FilingPartyQuestions::debtor),
                new CaseQuestion("R-PTY-04", FilingPartyQuestions::kinds),
                new CaseQuestion("R-PTY-05", FilingPartyQuestions::extracts),
                new CaseQuestion("R-PTY-07", FilingPartyQuestions::contact),
                new CaseQuestion("R-SIG-01", FilingPartyQuestions::signatory),
                new CaseQuestion("R-SIG-02", FilingPartyQuestions::agent));
    }

    private static void creditor(CaseInHand hand, Answer verdict) {
        Party creditor = hand.file().creditor();
        List<String> missing = new ArrayList<>();
        identity(creditor, "creditor", missing);
        if (CaseInHand.isNatural(creditor)) {
            Party.Birth birth = creditor.birth();
            if (birth == null || birth.date() == null || birth.place() == null) {
                missing.add("date et lieu de naissance (creditor.birth.date, creditor.birth.place)");
            }
            if (birth == null || birth.nationality() == null) {
                missing.add("nationalité (creditor.nationality)");
            }
            if (birth == null || birth.occupation() == null) {
                missing.add("profession (creditor.occupation)");
            }
        } else if (creditor.representative() == null) {
            missing.add("organe qui la représente (creditor.representative.name)");
        }
        if (!missing.isEmpty()) {
            verdict.blocks(
                    "Ajoutez : %s.".formatted(String.join(" ; ", missing)),
                    "La désignation du requérant n'est pas complète : la requête serait nulle ou rejetée.");
        }
    }

    private static void debtor(CaseInHand hand, Answer verdict) {
        List<String> missing = new ArrayList<>();
        identity(hand.file().debtor(), "debtor", missing);
        if (!missing.isEmpty()) {
            verdict.blocks(
                    "Ajoutez : %s.".formatted(String.join(" ; ", missing)),
                    "La désignation %s n'est pas complète : l'ordonnance ne pourrait pas lui être signifiée.",
                    hand.perDebtors("du débiteur", "de " + hand.file().debtor().fullName()));
        }
    }

    private static void identity(Party party, String key, List<String> missing) {
        boolean natural = CaseInHand.isNatural(party);
        if (natural && party.firstNames() == null) {
            missing.add("prénoms (" + key + ".firstNames)");
        }
        if (party.kind() == PartyKind.COMPANY && party.legalForm() == null) {
            missing.add("forme de la société (" + key + ".legalForm)");
        }
        Address address = party.address();
        if (address == null || address.lines().isEmpty() || address.city().isBlank()) {
            missing.add((natural ? "domicile" : "siège social") + " (" + key + ".address.lines)");
        }
    }

    private static void kinds(CaseInHand hand, Answer verdict) {
        kind(hand.file().creditor(), "creditor", "Le créancier", verdict);
        kind(hand.file().debtor(), "debtor", "Le débiteur", verdict);
    }

    private static void kind(Party party, String key, String role, Answer verdict) {
        String form = party.legalForm();
        if (form == null) {
            return;
        }
        boolean sole = SOLE.contains(form.replaceAll("[^\\p{L}]", "").toUpperCase(Locale.ROOT));
        if ((party.kind() == PartyKind.COMPANY && sole) || (party.kind() == PartyKind.SOLE_TRADER && !sole)) {
            verdict.blocks(
                    ("Corrigez la nature de la partie, entrepreneur individuel ou société (%s.kind), ou sa forme (%s.legalForm) ; donnez le"
                                    + " nom, non l'enseigne.")
                            .formatted(key, key),
                    "%s est saisi comme %s et porte la forme « %s ».",
                    role,
                    sole ? "société" : "entrepreneur individuel",
                    form);
        }
    }

    private static void extracts(CaseInHand hand, Answer verdict) {
        Party creditor = hand.file().creditor();
        Party debtor = hand.file().debtor();
        boolean several = !hand.coDebtors().isEmpty();
        List<Listed> parties = new ArrayList<>();
        parties.add(new Listed(creditor.kind(), isListed(creditor), creditor.name(), "creditor", "du créancier"));
        parties.add(new Listed(
                debtor.kind(),
                isListed(debtor),
                debtor.name(),
                "debtor",
                several ? "de " + debtor.fullName() : "du débiteur"));
        for (CoDebtor other : hand.coDebtors()) {
            String name = other.name();
            PartyKind kind = other.kind();
            if (name != null && kind != null) {
                parties.add(new Listed(kind, isListed(other, kind), name, null, "de " + name));
            }
        }
        List<String> lacking = new ArrayList<>();
        parties.stream()
                .filter(party -> party.isListed() && party.kind() != PartyKind.ASSOCIATION)
                .forEach(party -> extract(hand, party, lacking));
        if (!lacking.isEmpty()) {
            verdict.warns(
                    "Joignez un extrait Kbis ou du registre national des entreprises de moins de trois mois (pièce de nature registry-extract) ;"
                            + " vérifiez que le siège est celui de la requête.",
                    "Il manque un extrait récent du registre : %s.",
                    String.join(French.typeset(" ; "), lacking));
        }
        parties.stream()
                .filter(party -> party.kind() == PartyKind.ASSOCIATION)
                .filter(party -> extracts(hand, party).isEmpty())
                .forEach(party -> verdict.warns(
                        "Une association n'a pas de Kbis : joignez l'annonce de sa déclaration au Journal officiel ou ce qui porte son numéro au"
                                + " répertoire national des associations (RNA, « W » et neuf chiffres), et de quoi dire qui la représente et"
                                + " où est son siège (usage, non vérifié) (pièce de nature registry-extract).",
                        "Rien au dossier ne montre la déclaration de l'association %s.",
                        party.name()));
    }

    /**
     * A party as registers know it.
     *
     * @param isListed whether a register of companies may hold it
     * @param key of the case; null for a co-debtor
     * @param whose « du créancier », « de Gier Travaux publics »
     */
    private record Listed(
            PartyKind kind,
            boolean isListed,
            String name,
            @Nullable String key,
            String whose) {}

    private static boolean isListed(Party party) {
        return party.kind() != PartyKind.PUBLIC_BODY && (party.siren() != null || !CaseInHand.isNatural(party));
    }

    private static boolean isListed(CoDebtor other, PartyKind kind) {
        return switch (kind) {
            case COMPANY, ASSOCIATION, SOLE_TRADER -> true;
            case INDIVIDUAL, CONSUMER -> Boolean.TRUE.equals(other.trader());
            case PUBLIC_BODY -> false;
        };
    }

    private static List<Exhibit> extracts(CaseInHand hand, Listed party) {
        return hand.exhibits(Exhibit.Kind.REGISTRY_EXTRACT).stream()
                .filter(exhibit -> isOf(exhibit, party))
                .toList();
    }

    private static void extract(CaseInHand hand, Listed party, List<String> lacking) {
        List<Exhibit> extracts = extracts(hand, party);
        LocalDate oldest = hand.asOf().minusMonths(EXTRACT_MONTHS);
        boolean fresh = extracts.stream()
                .map(Exhibit::date)
                .anyMatch(date -> date != null && !date.isBefore(oldest) && !date.isAfter(hand.asOf()));
        if (!fresh) {
            String seen = extracts.isEmpty() || extracts.getLast().date() == null
                    ? "aucun"
                    : "du " + French.figures(extracts.getLast().date());
            lacking.add("celui " + party.whose() + " (" + seen + ")");
        }
    }

    private static boolean isOf(Exhibit extract, Listed party) {
        String title = CaseWords.folded(extract.title() + " " + extract.file());
        String from = extract.from() == null ? "" : CaseWords.folded(extract.from());
        return title.contains(CaseWords.folded(party.name()))
                || from.equals(CaseWords.folded(party.name()))
                || from.equals(party.key());
    }

    private static void contact(CaseInHand hand, Answer verdict) {
        Party creditor = hand.file().creditor();
        if (creditor.email() == null && creditor.phone() == null) {
            verdict.warns(
                    "Ajoutez le courriel et le téléphone du requérant, relevés chaque jour (creditor.email, creditor.phone).",
                    "Le greffe n'a ni courriel ni téléphone du requérant : une convocation manquée rend l'ordonnance non avenue.");
        }
    }

    private static void signatory(CaseInHand hand, Answer verdict) {
        Sender sender = hand.file().sender();
        Party.Representative signatory = sender.signatory();
        Party.Representative organ = hand.file().creditor().representative();
        if (sender.role() != Sender.Role.CREDITOR || signatory == null) {
            return;
        }
        boolean other = organ == null || !CaseWords.folded(signatory.name()).equals(CaseWords.folded(organ.name()));
        if (other && powers(hand).isEmpty()) {
            verdict.blocks(
                    "Joignez un pouvoir spécial, daté et signé du représentant légal (pièce de nature power), ou faites signer celui-ci.",
                    "%s signerait la requête sans être le représentant légal nommé%s, et aucun pouvoir daté n'est au dossier.",
                    signatory.name(),
                    organ == null ? "" : " (" + organ.name() + ")");
        }
    }

    private static void agent(CaseInHand hand, Answer verdict) {
        boolean agent =
                switch (hand.file().sender().role()) {
                    case COLLECTION_AGENCY -> true;
                    case CREDITOR, LAWYER, COMMISSAIRE_DE_JUSTICE -> false;
                };
        if (agent && powers(hand).isEmpty()) {
            verdict.warns(
                    "Joignez le pouvoir spécial du créancier (pièce de nature power), daté et signé.",
                    "La requête serait présentée par un mandataire qui n'est pas avocat, sans pouvoir au dossier.");
        }
    }

    private static List<Exhibit> powers(CaseInHand hand) {
        return hand.exhibits(Exhibit.Kind.POWER).stream()
                .filter(power -> power.date() != null && !power.date().isAfter(hand.asOf()))
                .toList();
    }
}
