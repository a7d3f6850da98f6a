package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;
import fr.opposable.kernel.FrenchVatNumber;
import fr.opposable.kernel.Iban;
import fr.opposable.kernel.Siren;
import fr.opposable.kernel.Siret;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers that carry their own proof. What was typed and fails is refused: a letter with a wrong SIREN names somebody else. */
final class Identifiers {

    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>(),;:\"\\[\\]]{1,64}@[^\\s@<>(),;:\"\\[\\]_.]+(?:\\.[^\\s@<>(),;:\"\\[\\]_.]+)+");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9][,.][0-9]+[eE]\\+?[0-9]+");

    private Identifiers() {}

    static @Nullable Siren siren(Fields fields) {
        return parsed(
                fields,
                "siren",
                IntakeCode.SIREN,
                Siren::parse,
                "« %s » n'est pas un numéro SIREN : neuf chiffres, dont le dernier est une clé de contrôle.",
                "Recopiez les neuf chiffres d’un extrait Kbis ou d’une facture, ou laissez vide.");
    }

    static @Nullable Siret siret(Fields fields) {
        return parsed(
                fields,
                "siret",
                IntakeCode.SIRET,
                Siret::parse,
                "« %s » n'est pas un numéro SIRET : quatorze chiffres, dont le dernier est une clé de contrôle.",
                "Recopiez les quatorze chiffres, ou laissez vide.");
    }

    static @Nullable FrenchVatNumber vatNumber(Fields fields) {
        return parsed(
                fields,
                "vatNumber",
                IntakeCode.VAT_NUMBER,
                FrenchVatNumber::parse,
                "« %s » n'est pas un numéro de TVA français : FR, une clé de deux caractères, puis le SIREN.",
                "Recopiez-le d’une facture ; pour une partie étrangère, laissez vide.");
    }

    static @Nullable Iban iban(Fields fields) {
        return parsed(
                fields,
                "iban",
                IntakeCode.IBAN,
                Iban::parse,
                "« %s » n'est pas un IBAN : sa longueur ou sa clé de contrôle est fausse.",
                "Recopiez l’IBAN du RIB, ou laissez vide.");
    }

    private static <T> @Nullable T parsed(
            Fields fields, String key, IntakeCode code, Function<String, T> parse, String message, String cure) {
        String typed = fields.text(key);
        if (typed == null) {
            return null;
        }
        try {
            return parse.apply(code == IntakeCode.IBAN ? typed : typed.replace(".", ""));
        } catch (IllegalArgumentException refused) {
            fields.reading()
                    .complaints()
                    .add(
                            code,
                            fields.placeOf(key),
                            Phrase.of(message, Phrase.shown(typed)),
                            SCIENTIFIC.matcher(typed).matches()
                                    ? Phrase.of(
                                            "Le tableur a détruit ce numéro : mettez la colonne au format Texte, et retapez-le.")
                                    : Phrase.of(cure));
            return null;
        }
    }

    static @Nullable String bic(Fields fields) {
        String typed = fields.text("bic");
        if (typed == null || !fields.reading().judging()) {
            return typed;
        }
        String bic = typed.replace(" ", "").toUpperCase(Locale.ROOT);
        if (BIC.matcher(bic).matches()) {
            return bic;
        }
        fields.reading()
                .complaints()
                .add(
                        IntakeCode.BIC,
                        fields.placeOf("bic"),
                        Phrase.of("« %s » n'est pas un BIC : huit ou onze caractères.", Phrase.shown(typed)),
                        "Recopiez le BIC du RIB, ou laissez vide.");
        return null;
    }

    static @Nullable String email(Fields fields) {
        String typed = fields.text("email");
        if (typed == null || !fields.reading().judging() || EMAIL.matcher(typed).matches()) {
            return typed;
        }
        fields.reading()
                .complaints()
                .add(
                        IntakeCode.EMAIL,
                        fields.placeOf("email"),
                        Phrase.of("« %s » n'est pas une adresse électronique.", Phrase.shown(typed)),
                        "Écrivez une seule adresse, par exemple compta@example.fr, ou laissez vide.");
        return null;
    }

    /** Numbers of one party name one undertaking. */
    static void compare(
            Fields fields, @Nullable Siren siren, @Nullable Siret siret, @Nullable FrenchVatNumber vatNumber) {
        if (!fields.reading().judging()) {
            return;
        }
        Siren reference = siren != null ? siren : siret == null ? null : siret.siren();
        if (reference == null) {
            return;
        }
        if (siret != null && !siret.siren().equals(reference)) {
            disagree(fields, "siret", siret.value(), reference);
        }
        if (vatNumber != null && !vatNumber.siren().equals(reference)) {
            disagree(fields, "vatNumber", vatNumber.value(), reference);
        }
    }

    private static void disagree(Fields fields, String key, String number, Siren siren) {
        fields.reading()
                .complaints()
                .add(
                        IntakeCode.NUMBERS_DISAGREE,
                        fields.placeOf(key),
                        Phrase.of("« %s » ne contient pas le SIREN %s de la même partie.", number, siren.value()),
                        "Vérifiez les deux numéros sur un extrait Kbis, et corrigez ou retirez le faux.");
    }
}
