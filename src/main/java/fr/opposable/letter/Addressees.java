package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** To whom a document goes, by which way, under which references. */
final class Addressees {

    static final String REGISTERED = "Lettre recommandée avec demande d’avis de réception";

    private Addressees() {}

    /** {@return the lines in the window; a request goes to the conciliateur, a record stays in the file} */
    static AddressBlock of(LetterKind kind, CaseFile file) {
        return switch (kind) {
            case SAISINE_CONCILIATEUR -> new AddressBlock(List.of("Conciliateur de justice"), List.of());
            case CONSTAT_ECHEC ->
                new AddressBlock(List.of("Dossier " + file.reference().value()), List.of());
            case RELANCE_PREVENTIVE,
                    RELANCE_1,
                    RELANCE_2,
                    RELANCE_3,
                    MISE_EN_DEMEURE,
                    ECHEANCIER,
                    RECU,
                    PROPOSITION_MEDIATION,
                    SUSPENSION -> AddressBlock.of(file.debtor(), "debtor");
        };
    }

    private static String ordinary(LetterKind kind) {
        return switch (kind) {
            case RELANCE_3 -> "lettre suivie";
            case RELANCE_PREVENTIVE,
                    RELANCE_1,
                    RELANCE_2,
                    ECHEANCIER,
                    RECU,
                    MISE_EN_DEMEURE,
                    PROPOSITION_MEDIATION,
                    SUSPENSION -> "lettre simple";
            case SAISINE_CONCILIATEUR -> "dépôt ou lettre";
            case CONSTAT_ECHEC -> "au dossier";
        };
    }

    /** Ordinary post is one reference among others; any other way has its own line. */
    static List<LetterHead.Reference> references(LetterKind kind, CaseFile file, LocalDate date, Way way) {
        boolean own = Correspondent.of(file).isCreditor();
        List<LetterHead.Reference> references = new ArrayList<>();
        references.add(
                new LetterHead.Reference("Nos références", file.reference().value()));
        if (!own) {
            references.add(new LetterHead.Reference("Créancier", LegalMentions.name(file.creditor())));
        }
        references.add(new LetterHead.Reference(own ? "Client" : "Débiteur", LegalMentions.identity(file.debtor())));
        if (DebtorClass.of(file.debtor().kind()) == DebtorClass.PUBLIC_BODY) {
            ChorusStatus.of(file, date)
                    .ifPresent(status -> references.add(new LetterHead.Reference(
                            "Chorus Pro",
                            status.words() + " le " + French.figures(status.since())
                                    + (status.more().isEmpty()
                                            ? ""
                                            : ", "
                                                    + status.more()
                                                            .replace(" ;", ",")
                                                            .replace(";", ",")))));
        }
        if (way.line().isEmpty()) {
            references.add(new LetterHead.Reference("Envoi", ordinary(kind)));
        }
        return references;
    }
}
