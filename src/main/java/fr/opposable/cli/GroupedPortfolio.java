package fr.opposable.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.opposable.campaign.DebtorKeys;
import fr.opposable.campaign.DocumentKeys;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.grouping.CaseFolderWriter;
import fr.opposable.grouping.Formed;
import fr.opposable.grouping.GroupMember;
import fr.opposable.grouping.Grouping;
import fr.opposable.intake.Intake;
import fr.opposable.intake.Portfolio;
import fr.opposable.intake.PortfolioCase;
import fr.opposable.intake.Portfolios;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.legal.LegalTextMissingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A portfolio written again with the cases of each debtor put together where they may be. Cases are read one debtor at a time; what is
 * written is read again and reckoned, so that no sum is lost on the way.
 */
final class GroupedPortfolio {

    private static final Logger LOG = LoggerFactory.getLogger(GroupedPortfolio.class);

    static final String TABLE = "regroupement.csv";

    private final Path source;
    private final Path out;
    private final LocalDate day;
    private final ClaimReckoner reckoner = new ClaimReckoner(LegalLibrary.fromClassPath());
    private final Grouping grouping;
    private final Set<String> folders = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private Money before = Money.ZERO;

    /**
     * @param naming from the reference of the first case of a group to that of the group
     * @param known what the store holds of a case, in French
     * @param formed the groups in the store that may have a case as their first
     */
    GroupedPortfolio(
            Path source,
            Path out,
            LocalDate day,
            UnaryOperator<String> naming,
            Function<CaseFile, Optional<String>> known,
            Function<CaseFile, List<Formed>> formed) {
        this.source = source;
        this.out = out;
        this.day = day;
        this.grouping = new Grouping(file -> reckoner.statement(file, day), known, formed, naming);
    }

    /**
     * How it ended.
     *
     * @param joined cases that are part of a group
     * @param groups groups made
     * @param alone cases whose debtor has no other
     * @param apart cases that stay as they are though their debtor has others
     * @param unread cases that could not be read, and were not written
     * @param before all that was owed by the cases written, on the day
     * @param after the same, read again from what was written
     */
    record Summary(int joined, int groups, int alone, int apart, int unread, Money before, Money after) {

        int written() {
            return groups + alone + apart;
        }
    }

    Summary write() throws IOException {
        Map<String, List<Integer>> byDebtor = new HashMap<>();
        Set<String> references = new HashSet<>();
        try (Portfolio typed = Portfolios.open(source);
                Portfolio informed = PortfolioDoor.open(source);
                Stream<PortfolioCase> cases = typed.stream()) {
            cases.forEach(one -> {
                if (one.intake() instanceof Intake.Accepted accepted) {
                    references.add(name(accepted.caseFile(), accepted.reference()));
                    byDebtor.computeIfAbsent(DebtorKeys.of(accepted.caseFile()).hex(), _ -> new ArrayList<>())
                            .add(Math.toIntExact(one.seq()));
                }
            });
            Files.createDirectories(out);
            try (CsvWriter table = CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(out.resolve(TABLE), StandardCharsets.UTF_8)) {
                table.writeRecord("affaire", "decision", "regroupee_sous", "motif", "total", "debiteur");
                new Pass(typed, informed, byDebtor, references, table).run();
            }
        }
        return new Summary(
                count("regroupée"),
                count("groupe"),
                count("seule"),
                count("laissée"),
                count("illisible"),
                before,
                after());
    }

    private int count(String what) {
        return counts.getOrDefault(what, 0);
    }

    private Money after() {
        Money[] sum = {Money.ZERO};
        try (Portfolio written = Portfolios.open(out);
                Stream<PortfolioCase> cases = written.stream()) {
            cases.forEach(one -> {
                if (!(one.intake() instanceof Intake.Accepted accepted)) {
                    throw new IllegalStateException("What was written of a case cannot be read again: " + one.intake());
                }
                Money owed = total(accepted.caseFile());
                sum[0] = owed == null ? sum[0] : sum[0].plus(owed);
            });
        }
        return sum[0];
    }

    /** {@return what the case is owed; null when the law of its dates is not known} */
    private @Nullable Money total(CaseFile file) {
        try {
            return reckoner.statement(file, day).totals().total();
        } catch (LegalTextMissingException withoutLaw) {
            LOG.info("Case {} cannot be reckoned", file.reference(), withoutLaw);
            return null;
        }
    }

    private static String name(CaseFile file, String reference) {
        return DocumentKeys.creditor(file.creditor()) + "\n" + reference;
    }

    /** One pass over the portfolio, that writes each case, or the group of its debtor when it comes to the first of them. */
    private final class Pass {

        private final Portfolio typed;
        private final Portfolio informed;
        private final Map<String, List<Integer>> byDebtor;
        private final Set<String> references;
        private final CsvWriter table;

        Pass(
                Portfolio typed,
                Portfolio informed,
                Map<String, List<Integer>> byDebtor,
                Set<String> references,
                CsvWriter table) {
            this.typed = typed;
            this.informed = informed;
            this.byDebtor = byDebtor;
            this.references = references;
            this.table = table;
        }

        void run() throws IOException {
            for (int seq = 1; seq <= typed.cases(); seq++) {
                PortfolioCase one = read(typed, seq);
                switch (one.intake()) {
                    case Intake.Refused refused -> {
                        String reference = refused.reference();
                        row(reference == null ? one.file() : reference, "illisible", "", unread(refused), null, "");
                    }
                    case Intake.Accepted accepted -> {
                        List<Integer> same = byDebtor.getOrDefault(
                                DebtorKeys.of(accepted.caseFile()).hex(), List.of());
                        if (same.size() < 2
                                && !grouping.wasGrouped(
                                        new GroupMember(seq, accepted.caseFile(), accepted.caseFile()))) {
                            keep(one, accepted.caseFile(), "seule", "");
                        } else if (same.getFirst() == seq) {
                            group(same);
                        }
                    }
                }
            }
        }

        private static String unread(Intake.Refused refused) {
            return French.typeset("non écrite : ")
                    + refused.problems().getFirst().message();
        }

        private void group(List<Integer> ranks) throws IOException {
            List<GroupMember> members = new ArrayList<>();
            Map<Long, PortfolioCase> places = new HashMap<>();
            for (int rank : ranks) {
                PortfolioCase one = read(typed, rank);
                if (one.intake() instanceof Intake.Accepted accepted) {
                    CaseFile judged = read(informed, rank).intake() instanceof Intake.Accepted more
                            ? more.caseFile()
                            : accepted.caseFile();
                    members.add(new GroupMember(rank, accepted.caseFile(), judged));
                    places.put((long) rank, one);
                }
            }
            Grouping.Outcome outcome = grouping.of(members);
            for (Grouping.Merged merged : outcome.merged()) {
                String reference = merged.file().reference().value();
                boolean taken = !reference.equals(merged.members().getFirst().reference())
                        && !references.add(name(merged.file(), reference));
                if (taken) {
                    for (GroupMember member : merged.members()) {
                        keep(
                                place(places, member),
                                member.file(),
                                "laissée",
                                French.typeset("la référence %s est déjà prise").formatted(reference));
                    }
                } else {
                    join(merged, places);
                }
            }
            for (Grouping.Apart apart : outcome.apart()) {
                keep(place(places, apart.member()), apart.member().file(), "laissée", apart.reason());
            }
        }

        private void join(Grouping.Merged merged, Map<Long, PortfolioCase> places) throws IOException {
            String reference = merged.file().reference().value();
            Path folder = folder(reference);
            List<String> names =
                    merged.members().stream().map(GroupMember::reference).toList();
            CaseFolderWriter.write(
                    merged.file(),
                    French.typeset("Affaires regroupées le %s, par débiteur : %s.")
                            .formatted(French.figures(day), String.join(", ", names)),
                    folder);
            for (GroupMember member : merged.members()) {
                CaseFolderWriter.copyFiles(
                        member.file(), place(places, member).folder(), folder.resolve(member.reference()));
                row(
                        member.reference(),
                        "regroupée",
                        reference,
                        "",
                        total(member.file()),
                        member.file().debtor().fullName());
            }
            counts.merge("groupe", 1, Integer::sum);
        }

        /** A case folder is copied byte for byte; rows of a table become a case folder. */
        private void keep(PortfolioCase place, CaseFile file, String decision, String reason) throws IOException {
            Path folder = folder(file.reference().value());
            if (Files.isRegularFile(place.folder().resolve("affaire.yaml"))) {
                CaseFolderWriter.copyFolder(place.folder(), folder);
            } else {
                CaseFolderWriter.write(file, French.typeset("Affaire reprise de ") + place.file() + ".", folder);
                CaseFolderWriter.copyFiles(file, place.folder(), folder);
            }
            row(
                    file.reference().value(),
                    decision,
                    "",
                    reason,
                    total(file),
                    file.debtor().fullName());
        }

        private static PortfolioCase place(Map<Long, PortfolioCase> places, GroupMember member) {
            return Objects.requireNonNull(places.get(member.rank()), "the place of a case that was read");
        }

        private Path folder(String reference) {
            String name = reference;
            for (int twin = 2; !folders.add(name.toLowerCase(Locale.ROOT)); twin++) {
                name = reference + "-" + twin;
            }
            return out.resolve(name);
        }

        private void row(
                String reference, String decision, String group, String reason, @Nullable Money total, String debtor) {
            counts.merge(decision, 1, Integer::sum);
            before = total == null ? before : before.plus(total);
            table.writeRecord(
                    defused(reference), decision, group, reason, total == null ? "" : total.plain(), defused(debtor));
        }

        private static PortfolioCase read(Portfolio portfolio, int seq) {
            try (Stream<PortfolioCase> cases = portfolio.stream(seq)) {
                return cases.findFirst().orElseThrow();
            }
        }

        private static String defused(String value) {
            return !value.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        }
    }
}
