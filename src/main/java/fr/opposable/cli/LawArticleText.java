package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.legal.Legifrance;
import fr.opposable.legal.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article as a lawyer reads it: its words by paragraph, then where they come from. */
final class LawArticleText {

    private LawArticleText() {}

    static String of(LegalLibrary law, List<Wording> wordings, @Nullable Integer paragraph, LocalDate asOf) {
        LawLines lines = new LawLines();
        for (Wording wording : wordings) {
            if (wording != wordings.getFirst()) {
                lines.blank();
            }
            add(lines, law, wording, paragraph, asOf);
        }
        return lines.toString();
    }

    private static void add(
            LawLines lines, LegalLibrary law, Wording wording, @Nullable Integer paragraph, LocalDate asOf) {
        lines.line(
                paragraph == null
                        ? wording.reference().citation()
                        : wording.paragraph(paragraph).reference().citation());
        lines.line("rédaction en vigueur " + LawLines.days(wording.from(), wording.to())
                + (wording.to() == null ? "" : French.typeset(" ; demandée au " + French.figures(asOf))));
        lines.rule();
        for (int number = 1; number <= wording.paragraphs().size(); number++) {
            if (paragraph == null || paragraph == number) {
                lines.wrapped("%4s  ".formatted(number), wording.paragraphs().get(number - 1));
            }
        }
        lines.rule();
        if (wording.extract()) {
            lines.wrapped(
                    "À savoir   ",
                    French.typeset("Extrait : l’article a d’autres alinéas, et leur numéro n’est pas celui de l’article."));
        }
        String note = wording.note();
        if (note != null) {
            lines.wrapped("À savoir   ", French.typeset(note));
        }
        lines.wrapped("Contrôle   ", LawLines.inWords(wording.verification()));
        lines.wrapped("Source     ", wording.source());
        String page = Legifrance.pageOf(
                wording.reference().permanentId() == null
                        ? wording.source()
                        : wording.reference().permanentId());
        if (page != null) {
            lines.wrapped("À relire   ", page);
        }
        lines.wrapped("SHA-256    ", wording.digest().hex());
        versions(lines, law.wordingVersions(wording.id()), wording);
    }

    private static void versions(LawLines lines, List<Wording> versions, Wording shown) {
        for (Wording version : versions) {
            if (!version.from().equals(shown.from())) {
                boolean same = version.digest().equals(shown.digest());
                lines.wrapped(
                        "Autre      ",
                        "%s, %s%s (--as-of %s)"
                                .formatted(
                                        LawLines.days(version.from(), version.to()),
                                        version.verification().status().french(),
                                        same ? ", mêmes mots" : "",
                                        version.from()));
            }
        }
    }
}
