package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.mailing.MailOutcome;
import fr.opposable.mailing.OutgoingProfile;
import fr.opposable.mailing.OutgoingProfile.Limit;
import fr.opposable.rendering.TextTable;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was handed over, and what a provider takes, as a reader wants them. */
final class MailText {

    private static final String BY_HAND = French.typeset(
            "En main propre : imprimez chaque lettre en deux exemplaires, faites dater et signer la décharge sur le vôtre, puis inscrivez la remise au jour de la décharge : ./opposable version sent AFFAIRE NATURE --channel hand --on JOUR --proof DÉCHARGE.");

    private MailText() {}

    static String of(MailOutcome outcome, OutgoingProfile profile, boolean quiet, String asked) {
        StringBuilder out = new StringBuilder();
        line(out, head(outcome));
        outcome.byService().forEach((service, letters) -> line(out, "  %s\u00a0: %d".formatted(service, letters)));
        if (outcome.folder() != null) {
            line(out, French.typeset("  dossier : ") + outcome.folder());
        }
        if (!quiet && !asked.isEmpty()) {
            wrap(out, asked);
        }
        if (!quiet && outcome.letters() > 0) {
            String unverified = profile.unverified().stream()
                    .map(limit -> limit.measure().french() + " (" + limit.value() + ")")
                    .collect(Collectors.joining(", "));
            wrap(
                    out,
                    French.typeset("Profil %s, lu le %s%s. ./opposable mail --profile %s --show dit tout.")
                            .formatted(
                                    profile.id(),
                                    French.figures(profile.reviewed()),
                                    unverified.isEmpty() ? "" : French.typeset(" ; non vérifié : ") + unverified,
                                    profile.key()));
            profile.service("hand")
                    .filter(service -> outcome.byService().containsKey(service.name()))
                    .ifPresent(_ -> wrap(out, BY_HAND));
            if (outcome.folder() != null) {
                wrap(
                        out,
                        "Rien n’est transmis\u00a0: déposez ce dossier chez le prestataire, puis inscrivez l’envoi par «\u00a0./opposable version sent-lot\u00a0».");
            }
        }
        return out.toString();
    }

    /** {@return where the whole list of what was left out is} */
    static String whereLeftOut(MailOutcome outcome, @Nullable Path out) {
        Path folder = outcome.folder() == null ? out : outcome.folder();
        return folder == null || outcome.state() == MailOutcome.State.PLANNED || outcome.isAllKnown()
                ? "Toutes, une à une\u00a0: --format json."
                : French.typeset("Toutes, une à une : ") + folder.resolve("non-remis.csv");
    }

    private static String head(MailOutcome outcome) {
        String letters = "%d lettre(s), %d feuille(s), %d non remise(s)"
                .formatted(
                        outcome.letters(), outcome.sheets(), outcome.leftOut().size());
        return switch (outcome.state()) {
            case MADE -> French.typeset("Envoi %s prêt : ").formatted(outcome.lot()) + letters;
            case FINISHED -> French.typeset("Envoi %s, interrompu, terminé : ").formatted(outcome.lot()) + letters;
            case NOTHING ->
                outcome.isAllKnown()
                        ? "Rien à remettre\u00a0: les %d lettre(s) l’ont déjà été"
                                .formatted(outcome.leftOut().size())
                        : "Rien à remettre\u00a0: " + letters;
            case PLANNED -> "Seraient remises\u00a0: " + letters;
        };
    }

    static String profile(OutgoingProfile profile) {
        StringBuilder out = new StringBuilder();
        line(out, profile.name());
        line(
                out,
                "Profil %s, lu le %s, forme\u00a0: %s"
                        .formatted(
                                profile.id(),
                                French.figures(profile.reviewed()),
                                profile.shape().french()));
        for (OutgoingProfile.Service service : profile.services()) {
            wrap(
                    out,
                    "  – %s (%s)%s, %s [%s]"
                            .formatted(
                                    service.name(),
                                    service.channel(),
                                    service.countries().isEmpty()
                                            ? ""
                                            : ", vers " + String.join(" ", service.countries()),
                                    service.source(),
                                    service.status().french()));
        }
        for (Limit limit : profile.limits()) {
            wrap(
                    out,
                    "  – %s\u00a0: %d, %s [%s]"
                            .formatted(
                                    limit.measure().french(),
                                    limit.value(),
                                    limit.source(),
                                    limit.status().french()));
        }
        profile.unknown().forEach(what -> wrap(out, French.typeset("  – non trouvé, à demander : ") + what));
        return out.toString();
    }

    private static void wrap(StringBuilder out, String text) {
        TextTable.wrap("", text).forEach(line -> line(out, line));
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append(System.lineSeparator());
    }
}
