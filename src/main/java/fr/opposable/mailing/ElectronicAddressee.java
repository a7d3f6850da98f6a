package fr.opposable.mailing;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Party;
import fr.opposable.kernel.French;
import fr.opposable.letter.DebtorClass;
import fr.opposable.mailing.LreConsents.Consent;
import fr.opposable.mailing.MailLetter.Electronic;
import fr.opposable.mailing.SecondLook.Objection;
import fr.opposable.vault.SealedVersion;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an electronic registered letter reaches the debtor: who is no professional must have consented before (C. postes, art. L. 100); a
 * professional needs an address only.
 *
 * @param reached to whom it goes; null when it does not
 * @param objection why it does not; null when it does
 */
record ElectronicAddressee(
        @Nullable Electronic reached, @Nullable Objection objection) {

    static ElectronicAddressee of(SealedVersion version, CaseFile file, LreConsents consents, LocalDate day) {
        Party debtor = file.debtor();
        boolean professional = DebtorClass.of(debtor.kind()) != DebtorClass.CONSUMER;
        Optional<Consent> consent =
                consents.standing(version.key().creditor(), version.key().caseReference(), day);
        if (!professional && consent.isEmpty()) {
            return none(
                    "MAIL-CONSENT",
                    "le destinataire n’est pas un professionnel et aucun consentement à la lettre recommandée électronique n’est inscrit (C. postes, art. L. 100)",
                    French.typeset(
                            "Envoyez-la sur papier (sans --registered lre), ou inscrivez son consentement préalable par « ./opposable consent »."));
        }
        String email = consent.map(Consent::email).orElse(debtor.email() == null ? "" : debtor.email());
        if (!EmailAddresses.isPlain(email)) {
            return none(
                    "MAIL-EMAIL-ADDRESS",
                    email.isEmpty()
                            ? "le débiteur n’a pas d’adresse électronique"
                            : French.typeset("« %s » n’est pas une adresse électronique simple")
                                    .formatted(email),
                    French.typeset(
                            "Corrigez debtor.email, puis produisez de nouveau ; ou envoyez la lettre sur papier."));
        }
        Party.Representative representative = debtor.representative();
        String firstNames = debtor.firstNames();
        return new ElectronicAddressee(
                firstNames == null
                        ? new Electronic(
                                professional,
                                debtor.name(),
                                "",
                                representative == null ? "" : representative.name(),
                                email)
                        : new Electronic(professional, "", firstNames, debtor.name(), email),
                null);
    }

    private static ElectronicAddressee none(String rule, String reason, String cure) {
        return new ElectronicAddressee(null, new Objection(rule, reason, French.typeset(cure)));
    }
}
