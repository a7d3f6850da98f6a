package fr.opposable.court;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.PartyKind;
import fr.opposable.court.Standing.Answer;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalLibrary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which judge, by subject matter: the rows of {@link CompetenceRow} from the first to the last. */
final class DecisionTable {

    private static final List<Judge> EITHER = List.of(Judge.COMMERCIAL_PRESIDENT, Judge.CIVIL_PRESIDENT);
    private static final String AT_THE_REGISTER =
            "Consultez l'extrait du registre (RNE, RCS) du débiteur, puis notez s'il est commerçant (debtor.trader).";

    /** The disputes of artisans went to the commercial courts (recalled: status unverified). */
    private static final LocalDate ARTISANS_SINCE = LocalDate.of(2022, 1, 1);

    private final CaseFile file;
    private final LocalDate day;
    private final Qualification stated;

    DecisionTable(CaseFile file, LocalDate day, Qualification stated) {
        this.file = file;
        this.day = day;
        this.stated = stated;
    }

    Decision decide() {
        if (day.isBefore(CourtRule.IN_FORCE_FROM)) {
            return new Decision.Asked(
                    CompetenceRow.COMMON_LAW,
                    French.typeset("la table des compétences vaut depuis le %s")
                            .formatted(French.words(CourtRule.IN_FORCE_FROM)),
                    French.typeset("Demandez à un juriste la juridiction compétente à cette date."),
                    List.of());
        }
        Matter matter = stated.matter();
        if (matter == Matter.DWELLING_LEASE) {
            return new Decision.Judged(CompetenceRow.DWELLING, matter.words(), Judge.PROTECTION);
        }
        if (matter == Matter.CONSUMER_CREDIT) {
            return new Decision.Judged(CompetenceRow.CONSUMER_CREDIT, matter.words(), Judge.PROTECTION);
        }
        if (matter == Matter.COMMERCIAL_LEASE) {
            return new Decision.Judged(CompetenceRow.COMMERCIAL_LEASE, matter.words(), Judge.CIVIL_PRESIDENT);
        }
        if (file.debtor().kind() == PartyKind.PUBLIC_BODY) {
            return new Decision.Unavailable(
                    CompetenceRow.PUBLIC_DEBTOR,
                    "le débiteur est une personne publique",
                    French.typeset(
                            "Réclamez par Chorus Pro avec les intérêts moratoires ; à défaut, référé-provision (CJA, art. R. 541-1)"
                                    + " ou mandatement d'office (loi n° 80-539)."));
        }
        if (Insolvencies.barsTheClaim(file, day)) {
            return new Decision.Unavailable(
                    CompetenceRow.INSOLVENT,
                    French.typeset("une procédure collective est ouverte et la créance lui est antérieure"),
                    French.typeset("Déclarez la créance au mandataire judiciaire (C. com., art. L. 622-24)."));
        }
        if (matter == Matter.COPROPRIETE) {
            return new Decision.Judged(CompetenceRow.CIVIL, matter.words(), Judge.CIVIL_PRESIDENT);
        }
        String refused = matter == null ? null : refusal(matter);
        if (matter != null && refused != null) {
            return new Decision.Unavailable(CompetenceRow.COMMON_LAW, matter.words(), French.typeset(refused));
        }
        SubjectWords.Suggestion seen = matter == null ? SubjectWords.suggested(file) : null;
        return seen == null ? byQuality() : matterAsked(seen);
    }

    /** {@return what to do with a debt of which no order to pay is made; null for the others} */
    private static @Nullable String refusal(Matter matter) {
        return switch (matter) {
            case WAGES -> "Saisissez le conseil de prud'hommes.";
            case GUARANTEE ->
                "Assignez la caution, ou poursuivez le débiteur principal ("
                        + LegalLibrary.fromClassPath()
                                .decision("injonction.caution")
                                .cited() + ").";
            case CHEQUE -> "Demandez un certificat de non-paiement (C. mon. fin., art. L. 131-73).";
            case DAMAGES -> "Agissez au fond ou en référé-provision : le montant n'est pas fixé par un contrat.";
            case SUPPLY, DWELLING_LEASE, CONSUMER_CREDIT, COMMERCIAL_LEASE, COPROPRIETE -> null;
        };
    }

    private static Decision matterAsked(SubjectWords.Suggestion seen) {
        return new Decision.Asked(
                CompetenceRow.COMMON_LAW,
                French.typeset("le mot « %s » peut désigner une autre matière").formatted(seen.word()),
                French.typeset("Dites d'où vient la dette : --matter prestation, ou --matter %s.")
                        .formatted(seen.matter().key()),
                List.of(Judge.COMMERCIAL_PRESIDENT, Judge.CIVIL_PRESIDENT, Judge.PROTECTION));
    }

    private Decision byQuality() {
        DebtorQuality quality = stated.quality();
        if (quality != null) {
            return switch (quality) {
                case TRADER -> commercial("débiteur déclaré commerçant");
                case ARTISAN -> artisan();
                case CIVIL -> civil("débiteur déclaré civil");
            };
        }
        Standing debtor = Standing.of(file.debtor());
        return switch (debtor.answer()) {
            case COMMERCIAL -> commercial(debtor.because());
            case CIVIL, CIVIL_OR_ARTISAN -> civil(debtor.because());
            case AMBIGUOUS, UNKNOWN ->
                new Decision.Asked(
                        CompetenceRow.COMMERCIAL,
                        French.typeset("débiteur : ") + debtor.because(),
                        French.typeset(
                                debtor.answer() == Answer.UNKNOWN
                                        ? AT_THE_REGISTER
                                        : "Faites trancher par un juriste, puis ajoutez --debtor-is commercant ou --debtor-is civil."),
                        EITHER);
        };
    }

    private Decision commercial(String because) {
        Standing creditor = Standing.ofUnasked(file.creditor());
        return switch (creditor.answer()) {
            case COMMERCIAL ->
                new Decision.Judged(
                        CompetenceRow.COMMERCIAL, sued(because) + creditor(creditor), Judge.COMMERCIAL_PRESIDENT);
            case CIVIL, CIVIL_OR_ARTISAN, AMBIGUOUS, UNKNOWN ->
                new Decision.Judged(
                        CompetenceRow.MIXED, sued(because) + creditor(creditor), Judge.COMMERCIAL_PRESIDENT);
        };
    }

    /** Between artisans, or an artisan and a trader: the commercial court, since 1 January 2022. */
    private Decision artisan() {
        return day.isBefore(ARTISANS_SINCE)
                ? civil("artisan, avant le 1er janvier 2022")
                : commercial("débiteur déclaré artisan");
    }

    private Decision civil(String because) {
        return new Decision.Judged(CompetenceRow.CIVIL, sued(because), Judge.CIVIL_PRESIDENT);
    }

    private static String creditor(Standing creditor) {
        return French.typeset(" ; créancier : ") + creditor.because();
    }

    /** {@return what each debtor is: the first alone decides, and who reads must see what the others are said to be} */
    private String sued(String because) {
        List<CoDebtor> others = stated.coDebtors().stream()
                .filter(other -> !other.standing().isEmpty())
                .toList();
        if (others.isEmpty()) {
            return French.typeset("débiteur : ") + because;
        }
        List<String> each = new ArrayList<>(List.of(file.debtor().fullName() + ", " + because));
        others.forEach(other -> each.add(other.name() + ", " + other.standing()));
        return French.typeset("débiteurs : ") + String.join(French.typeset(" ; "), each);
    }
}
