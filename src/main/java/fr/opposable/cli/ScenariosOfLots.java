package fr.opposable.cli;

import fr.opposable.campaign.LetterWorkshop;
import fr.opposable.campaign.LotOrigins;
import fr.opposable.campaign.Reappraisal;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.scenario.Scenarios;
import fr.opposable.vault.SealedVersion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** By which scenarios letters are judged once more: those the user names, or else those that each was made with. */
final class ScenariosOfLots {

    private final OpenVault open;
    private final LocalDate day;
    private final @Nullable Reappraisal named;
    private final Map<String, Scenarios.Firm> followed = new HashMap<>();
    private final Map<Sha256, Reappraisal> byFile = new HashMap<>();
    private final TreeSet<String> names = new TreeSet<>();
    private @Nullable Reappraisal standard;

    /** @param file the firm's scenarios that the user names; null: those of the lots */
    ScenariosOfLots(OpenVault open, LocalDate day, @Nullable Path file) {
        this.open = open;
        this.day = day;
        this.named = file == null ? null : following(ScenarioFiles.of(file, day));
    }

    /** Looks up what these letters were made with; to be asked before any of them is judged. */
    void read(Collection<SealedVersion> letters) {
        if (named == null) {
            followed.putAll(LotOrigins.scenarios(open.store(), letters));
        }
    }

    /** {@return what judges this letter} */
    Reappraisal of(SealedVersion version) {
        if (named != null) {
            return named;
        }
        Scenarios.Firm firm = followed.get(LotOrigins.place(version));
        if (firm != null) {
            names.add(firm.name());
            return byFile.computeIfAbsent(firm.digest(), _ -> following(ScenarioFiles.kept(firm, day)));
        }
        if (standard == null) {
            standard = following(Scenarios.standard());
        }
        return standard;
    }

    private Reappraisal following(Scenarios scenarios) {
        return new Reappraisal(LetterWorkshop.following(scenarios), open.vault(), day);
    }

    /** {@return which scenarios were found with the lots, for the user; empty when none was} */
    String told() {
        return names.isEmpty()
                ? ""
                : French.typeset(" Étapes jugées d’après le scénario avec lequel le lot a été produit (%s).")
                        .formatted(String.join(", ", names));
    }
}
