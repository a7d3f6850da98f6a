package fr.opposable.bundle;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.court.Designation;
import fr.opposable.dossier.FilingProfile;
import fr.opposable.dossier.ServedCourts;
import fr.opposable.kernel.French;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the way a dossier is filed serves the court it is for; a user may know better, hence never more than a warning. */
final class ProfileFit {

    private static final String RULE = "EXH-PROFILE-2";

    private static final Map<String, String> STATUSES =
            Map.of("verified", "vérifié", "second-hand", "de seconde main", "unverified", "non vérifié");

    private ProfileFit() {}

    /** {@return what is to be known; empty when the court is served or not designated yet} */
    static Optional<Finding> of(FilingProfile profile, @Nullable Designation court) {
        if (court == null) {
            return Optional.empty();
        }
        ServedCourts courts = profile.courts();
        String said =
                switch (courts.fit(court.kind().column())) {
                    case SERVED -> "";
                    case UNSURE -> "Rien ne dit que « %s » serve la juridiction saisie (%s) : %s (%s ; %s).";
                    case NOT_SERVED -> "« %s » ne sert pas la juridiction saisie (%s) : %s (%s ; %s).";
                };
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        RULE,
                        Severity.WARNING,
                        null,
                        French.typeset(said)
                                .formatted(
                                        profile.label(),
                                        court.name(),
                                        courts.reason(),
                                        courts.source(),
                                        STATUSES.get(courts.status())),
                        courts.cure()));
    }
}
