package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.letter.Grid;
import fr.opposable.rendering.TemplateCheck;
import fr.opposable.rendering.TemplateLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads templates before letters are made with them: ours, or a firm's own folder. */
@Command(
        name = "templates",
        description = {
            "Contrôle les modèles avant usage\u00a0: blocs non fermés, variables inconnues (avec la plus proche), mentions manquantes,",
            "mots interdits, textes de loi à reproduire\u202f; puis essaie chaque modèle sur les affaires d’essai.",
            "  templates check          nos modèles\u202f;",
            "  templates check DOSSIER  ceux d’un cabinet, avant produce --templates DOSSIER."
        })
final class TemplatesCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(index = "0", paramLabel = "check", description = "Ce qu’il faut faire\u00a0: check.")
    String action = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "DOSSIER", description = "Dossier des modèles du cabinet.")
    @Nullable
    Path folder;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Présentation.")
    HistoryCommand.Format format = HistoryCommand.Format.text;

    TemplatesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!action.equals("check")) {
            throw new InputException(
                    French.typeset("templates : écrivez « templates check » ou « templates check DOSSIER »."));
        }
        Path given = folder;
        List<TemplateCheck.Remark> remarks = new ArrayList<>();
        Set<String> checked = given == null ? Grid.standard().templates() : FirmTemplates.in(given);
        TemplateCheck check =
                new TemplateCheck(given == null ? TemplateLibrary.onClassPath() : TemplateLibrary.ofFirm(given));
        checked.forEach(template -> remarks.addAll(check.of(template)));
        if (format == HistoryCommand.Format.json) {
            terminal.out().println(Json.pretty(json(checked, remarks)));
        } else {
            remarks.forEach(remark -> terminal.out().println(text(remark)));
            terminal.out()
                    .println(French.typeset("%d modèle(s) contrôlé(s), %d remarque(s).")
                            .formatted(checked.size(), remarks.size()));
        }
        return remarks.isEmpty() ? ExitCode.DONE : ExitCode.REFUSALS;
    }

    /** {@return one remark as a person reads it: where, what, the words around it} */
    static String text(TemplateCheck.Remark remark) {
        String where = remark.line() == 0 ? remark.file() : remark.file() + ", ligne" + French.NO_BREAK + remark.line();
        String said = where + French.NO_BREAK + ": " + remark.message();
        return remark.paragraph().isEmpty()
                ? said
                : said + System.lineSeparator() + "    «" + French.NO_BREAK + remark.paragraph() + French.NO_BREAK
                        + "»";
    }

    private static Map<String, Object> json(Set<String> checked, List<TemplateCheck.Remark> remarks) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("checked", List.copyOf(checked));
        json.put("remarks", remarks.stream().map(TemplatesCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(TemplateCheck.Remark remark) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("template", remark.template());
        json.put("file", remark.file());
        json.put("line", remark.line());
        json.put("message", remark.message());
        json.put("paragraph", remark.paragraph());
        return json;
    }

    /** The templates of a firm's folder. */
    static final class FirmTemplates {

        private FirmTemplates() {}

        /**
         * {@return the templates that {@code folder} brings in place of ours}
         *
         * @throws InputException when it is no folder, brings none, or one that no document is made with
         */
        static Set<String> in(Path folder) {
            if (!Files.isDirectory(folder)) {
                throw new InputException(French.typeset("« %s » n’est pas un dossier de modèles.")
                        .formatted(folder));
            }
            Set<String> ours = Grid.standard().templates();
            Set<String> brought = TemplateLibrary.brought(folder);
            for (String template : brought) {
                if (!ours.contains(template)) {
                    throw new InputException(
                            French.typeset("« %s » n’est le modèle d’aucun document. Les modèles connus : %s.")
                                    .formatted(folder.resolve(template), String.join(", ", ours)));
                }
            }
            if (brought.isEmpty()) {
                throw new InputException(
                        French.typeset("« %s » ne porte aucun modèle : attendu, par exemple, %s/letter.html.")
                                .formatted(folder, ours.iterator().next()));
            }
            return brought;
        }

        /** {@return the library of {@code folder}, every template of which was found fit} */
        static TemplateLibrary checked(Path folder) {
            Set<String> brought = in(folder);
            TemplateLibrary library = TemplateLibrary.ofFirm(folder);
            TemplateCheck check = new TemplateCheck(library);
            List<TemplateCheck.Remark> remarks = brought.stream()
                    .flatMap(template -> check.of(template).stream())
                    .toList();
            if (!remarks.isEmpty()) {
                throw new InputException(French.typeset("Les modèles de « %s » ne peuvent pas servir :")
                                .formatted(folder)
                        + System.lineSeparator()
                        + String.join(
                                System.lineSeparator(),
                                remarks.stream().map(TemplatesCommand::text).toList()));
            }
            return library;
        }
    }
}
