package fr.opposable.intake.internal;

import fr.opposable.claim.Party;
import fr.opposable.claim.ToldFacts;
import fr.opposable.intake.CaseFiling;
import fr.opposable.intake.CoDebtors;
import fr.opposable.intake.IntakeCode;
import fr.opposable.kernel.Money;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file of what is decided of a filing, read as strictly as a case. */
public final class CaseFilingReader {

    private CaseFilingReader() {}

    /** {@return what came of reading {@code file}} */
    public static CaseFiling read(Path file, CaseFiling.Words words) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path place = folder == null ? file : folder;
        String name = place.getFileName() + "/" + file.getFileName();
        Complaints complaints = new Complaints();
        byte[] bytes = CaseFolderReader.bytes(file, name, complaints);
        Node tree = bytes == null ? null : CaseFolderReader.tree(bytes, name, complaints);
        if (tree == null) {
            return new CaseFiling(
                    new CoDebtors(List.of(), null, complaints.problems()),
                    null,
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    ToldFacts.NONE);
        }
        Fields root = Fields.of(Reading.judging(complaints, new NamedFiles(place)), KeySet.FILING, tree);
        List<Party> parties =
                root.list("coDebtors", KeySet.DEBTOR, fields -> PartyReader.party(fields, Words.DEBTOR_KIND));
        String solidarity = root.text("solidarity");
        String matter = word(root, "matter", words.matters());
        String debtorIs = word(root, "debtorIs", words.qualities());
        String transfer = root.text("transfer");
        boolean noTransfer = root.truthOr("noTransfer", false);
        String court = root.text("court");
        ToldFacts told = told(root.table("facts", KeySet.FACTS));
        Fields officerFields = root.table("officer", KeySet.DEBTOR);
        Party officer = officerFields == null ? null : PartyReader.party(officerFields, Words.DEBTOR_KIND);
        Money article700 = root.amount("article700", Figures.Range.POSITIVE);
        if (transfer != null && noTransfer) {
            complaints.add(
                    IntakeCode.OUT_OF_PLACE,
                    root.placeOf("noTransfer"),
                    Phrase.of("le renvoi est demandé (transfer) et écarté (noTransfer)."),
                    Phrase.of("Gardez l'un des deux."));
        }
        return new CaseFiling(
                new CoDebtors(parties, solidarity, complaints.problems()),
                matter,
                debtorIs,
                transfer,
                noTransfer,
                court,
                article700,
                officer,
                told);
    }

    private static ToldFacts told(@Nullable Fields fields) {
        return fields == null
                ? ToldFacts.NONE
                : new ToldFacts(
                        fields.file("termsAcceptedIn"),
                        fields.longText("acceptingWords"),
                        fields.text("noticeSignedBy"),
                        fields.text("debtorTradeName"),
                        fields.longText("penaltyClauseWords"),
                        fields.longText("solidarityWords"),
                        fields.word("solidarityCovers", Words.JOINT_SUMS),
                        lines(fields, "remindersTo"),
                        lines(fields, "noticesTo"),
                        fields.truthOr("domicileElected", false),
                        lines(fields, "invoicesTo"));
    }

    private static List<String> lines(Fields fields, String name) {
        List<String> lines = new ArrayList<>();
        for (Node.Text text : fields.texts(name)) {
            String line = Texts.line(fields.reading(), text);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static @Nullable String word(Fields root, String name, List<String> admitted) {
        String typed = root.text(name);
        if (typed == null || admitted.contains(typed)) {
            return typed;
        }
        root.reading()
                .complaints()
                .add(
                        IntakeCode.UNKNOWN_WORD,
                        root.placeOf(name),
                        Phrase.of("« %s » n'est pas admis ici.", Phrase.shown(typed)),
                        Phrase.of("Écrivez l'un de : %s.", String.join(" | ", admitted)));
        return null;
    }
}
