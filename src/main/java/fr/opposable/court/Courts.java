package fr.opposable.court;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.kernel.Money;
import fr.opposable.legal.LegalTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the competent court of a case: the judge by the decision table, the place by where the debtors live (CPC, art. 1406). */
public final class Courts {

    private final CourtBook book;
    private final LegalTexts legal;

    public Courts(CourtBook book, LegalTexts legal) {
        this.book = book;
        this.legal = legal;
    }

    /** {@return the competence for {@code file} filed on {@code day}} */
    public Competence of(CaseFile file, ClaimStatement statement, LocalDate day, Qualification stated) {
        AmountAtStake amount = AmountAtStake.of(statement);
        List<Place> places = places(file, stated);
        List<String> debtors = debtors(file, stated);
        Decision decision = new DecisionTable(file, day, stated).decide();
        List<Designation> designations = decision instanceof Decision.Judged judged && buildingKnown(stated)
                ? designations(
                        List.of(judged.judge()),
                        places,
                        debtors,
                        judged.row() == CompetenceRow.COMMERCIAL_LEASE,
                        amount,
                        day)
                : List.of();
        List<Designation> candidates = decision instanceof Decision.Asked asked
                ? designations(asked.candidates(), places, debtors, false, amount, day)
                : List.of();
        Designation chosen = chosen(designations, stated.court());
        List<Designation> seised = chosen == null ? designations : List.of(chosen);
        Contribution contribution = seised.isEmpty()
                ? null
                : Contribution.of(seised.getFirst().kind(), file.creditor(), amount, day, book.experiment(), legal);
        CompetenceNotes notes = new CompetenceNotes(file, day, stated, amount, legal, book.experiment());
        return new Competence(
                day,
                stated.matter() == null ? Matter.SUPPLY : stated.matter(),
                stated.matter() != null,
                decision,
                stated.coDebtors(),
                places,
                designations,
                chosen,
                stated.court(),
                candidates,
                amount,
                contribution,
                notes.excluded(decision, seised),
                notes.confirmations(decision, seised),
                isWithinReach(places) ? notes.representation(decision, seised) : List.of(),
                book.europeanOrderOn(day),
                book.vintage());
    }

    /** {@return whether a debtor lives, or may live, where a court of this table sits} */
    private static boolean isWithinReach(List<Place> places) {
        return places.stream().anyMatch(place -> place instanceof Place.Known || place instanceof Place.Asked);
    }

    /** The charges of a copropriété are asked where the building is, which no key of the case tells. */
    private static boolean buildingKnown(Qualification stated) {
        return stated.matter() != Matter.COPROPRIETE;
    }

    private List<Place> places(CaseFile file, Qualification stated) {
        PlaceFinder finder = new PlaceFinder(book);
        List<Place> places = new ArrayList<>();
        places.add(finder.find(file.debtor().address()));
        stated.coDebtors().forEach(other -> places.add(finder.find(other.address())));
        return places;
    }

    private static List<String> debtors(CaseFile file, Qualification stated) {
        List<String> debtors = new ArrayList<>();
        debtors.add(file.debtor().fullName());
        stated.coDebtors().forEach(other -> debtors.add(other.named(debtors.size() + 1)));
        return debtors;
    }

    /** The creditor chooses among the courts of several debtors (CPC, art. 1406, al. 2); nothing is chosen in his place. */
    private static @Nullable Designation chosen(List<Designation> designations, @Nullable String typed) {
        if (typed == null) {
            return designations.size() == 1 ? designations.getFirst() : null;
        }
        return designations.stream()
                .filter(one -> one.isCalled(typed))
                .findFirst()
                .orElse(null);
    }

    /**
     * @param seatOnly whether the matter is reserved to the tribunal judiciaire itself, chambers aside
     */
    private List<Designation> designations(
            List<Judge> judges,
            List<Place> places,
            List<String> debtors,
            boolean seatOnly,
            AmountAtStake amount,
            LocalDate day) {
        Map<String, Designation> found = new LinkedHashMap<>();
        for (Judge judge : judges) {
            for (int i = 0; i < places.size(); i++) {
                if (places.get(i) instanceof Place.Known known) {
                    Court court = seatOnly
                            ? known.commune().resort().judiciaire()
                            : court(judge, known.commune().resort(), amount, day);
                    if (court != null) {
                        found.merge(
                                court.code() + judge,
                                new Designation(
                                        court,
                                        kindOn(court, day),
                                        judge,
                                        known.commune().resort(),
                                        known,
                                        List.of(debtors.get(i))),
                                Courts::joined);
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static Designation joined(Designation first, Designation next) {
        List<String> debtors = new ArrayList<>(first.debtors());
        debtors.addAll(next.debtors());
        return new Designation(first.court(), first.kind(), first.judge(), first.resort(), first.place(), debtors);
    }

    private @Nullable Court court(Judge judge, Resort resort, AmountAtStake amount, LocalDate day) {
        Court proximite = resort.proximite();
        return switch (judge) {
            case COMMERCIAL_PRESIDENT -> resort.commerce();
            case CIVIL_PRESIDENT -> {
                Money ceiling = legal.fixedSum("proximity-threshold", day).amount();
                yield proximite == null || amount.isAbove(ceiling) ? resort.judiciaire() : proximite;
            }
            case PROTECTION -> proximite == null ? resort.judiciaire() : proximite;
        };
    }

    /** Outside the experiment, a tribunal des activités économiques is the tribunal de commerce it was. */
    private CourtKind kindOn(Court court, LocalDate day) {
        return court.kind() == CourtKind.TRIBUNAL_DES_ACTIVITES_ECONOMIQUES
                        && !book.experiment().runsOn(day)
                ? CourtKind.TRIBUNAL_DE_COMMERCE
                : court.kind();
    }
}
