package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.legal.ArticleAnswer;
import fr.opposable.legal.ArticleIndex;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.legal.RateTable;
import fr.opposable.legal.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The law on a day: an article, the rates, or what must be read again. */
@Command(
        name = "law",
        description = {
            "Un texte, les taux ou l’état du droit à une date, avec la source et le contrôle qui en a été fait.",
            "  law ARTICLE   le texte en vigueur\u00a0: L441-10, «\u00a0C. com. L441-10 II\u00a0», 1343-2, «\u00a0L111-8 al. 2\u00a0»\u202f;",
            "  law rates     les taux, semestre par semestre\u202f;",
            "  law status    ce qui n’est pas vérifié, ce qu’aucun humain n’a lu, ce qui est à relire sous 60 jours."
        })
final class LawCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "ARTICLE", arity = "1..*", description = "Le nom d’un article, ou rates, ou status.")
    List<String> words = List.of();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Présentation.")
    HistoryCommand.Format format = HistoryCommand.Format.text;

    LawCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        LegalLibrary law = LegalLibrary.fromClassPath();
        LocalDate asOf = options.asOf(clock);
        boolean json = format == HistoryCommand.Format.json;
        String asked = String.join(" ", words);
        switch (asked) {
            case "rates" ->
                terminal.out()
                        .println(
                                json
                                        ? Json.pretty(LawJson.rates(law, RateTable.of(law), asOf))
                                        : LawRatesText.of(RateTable.of(law), asOf));
            case "status" -> {
                LawStatus status = LawStatus.of(law, asOf);
                terminal.out().println(json ? Json.pretty(LawJson.status(law, status)) : LawStatusText.of(status));
            }
            default -> {
                ArticleAnswer.Found found = find(asked, law);
                List<Wording> wordings = found.wordingIds().stream()
                        .map(id -> inForce(law, id, asOf))
                        .toList();
                Integer paragraph = found.paragraph();
                if (paragraph != null) {
                    wordings.getFirst().paragraph(paragraph);
                }
                terminal.out()
                        .println(
                                json
                                        ? Json.pretty(LawJson.article(law, wordings, paragraph, asOf))
                                        : LawArticleText.of(law, wordings, paragraph, asOf));
            }
        }
        return ExitCode.DONE;
    }

    /** {@return the version in force; a reader who asks for a day without one is told which are known} */
    private static Wording inForce(LegalLibrary law, String id, LocalDate asOf) {
        List<Wording> versions = law.wordingVersions(id);
        return versions.stream()
                .filter(version ->
                        !asOf.isBefore(version.from()) && (version.to() == null || !asOf.isAfter(version.to())))
                .findFirst()
                .orElseThrow(() -> unknown(versions, asOf));
    }

    private static InputException unknown(List<Wording> versions, LocalDate asOf) {
        Wording last = versions.getLast();
        String known = list(versions.stream()
                .map(version -> LawLines.days(version.from(), version.to()) + " (--as-of " + version.from() + ")")
                .toList());
        String note = last.note() == null ? "" : " " + French.typeset(last.note());
        return new InputException(French.typeset("La rédaction de %s au %s n'est pas connue.%s Rédactions connues :%s")
                .formatted(last.reference().citation(), French.figures(asOf), note, known));
    }

    private static ArticleAnswer.Found find(String asked, LegalLibrary law) {
        return switch (ArticleIndex.of(law).find(asked)) {
            case ArticleAnswer.Found found -> found;
            case ArticleAnswer.Ambiguous(var citations) ->
                throw new InputException(French.typeset("« %s » est dans plusieurs codes. Dites lequel :%s")
                        .formatted(asked, list(citations)));
            case ArticleAnswer.Unknown(var nearest) ->
                throw new InputException(
                        nearest.isEmpty()
                                ? French.typeset(
                                                "Aucun article « %s » dans legal-texts, qui ne tient que les textes qu'un document cite.")
                                        .formatted(asked)
                                : French.typeset("Aucun article « %s » dans legal-texts. Les plus proches :%s")
                                        .formatted(asked, list(nearest)));
        };
    }

    private static String list(List<String> citations) {
        StringBuilder list = new StringBuilder();
        citations.forEach(citation -> list.append("\n  ").append(citation));
        return list.toString();
    }
}
