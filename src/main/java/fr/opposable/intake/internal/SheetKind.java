package fr.opposable.intake.internal;

import static fr.opposable.intake.internal.Column.may;
import static fr.opposable.intake.internal.Column.must;

import fr.opposable.intake.internal.Column.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The five files of a portfolio and their columns. */
enum SheetKind {
    PARTIES(
            "parties.csv",
            true,
            "id",
            must("id", "id", "id").alsoCalled("identifiant", "code"),
            must("kind", "type", "kind").as(Cell.WORD),
            must("name", "nom", "name").alsoCalled("denomination", "raison_sociale"),
            must("address", "adresse", "address.lines+").as(Cell.LINES).alsoCalled("adresse_1"),
            may("addressLine2", "adresse_2", "address.lines+").as(Cell.LINES),
            may("addressLine3", "adresse_3", "address.lines+").as(Cell.LINES),
            may("addressLine4", "adresse_4", "address.lines+").as(Cell.LINES),
            must("postalCode", "code_postal", "address.postalCode"),
            must("city", "ville", "address.city"),
            may("inseeCode", "code_insee", "address.inseeCode"),
            may("country", "pays", "address.country").as(Cell.COUNTRY),
            may("firstNames", "prenoms", "firstNames").alsoCalled("prenom"),
            may("legalForm", "forme_juridique", "legalForm"),
            may("shareCapital", "capital", "shareCapital").alsoCalled("capital_social"),
            may("siren", "siren", "siren").alsoCalled("numero_siren"),
            may("siret", "siret", "siret").alsoCalled("numero_siret"),
            may("rcsCity", "ville_rcs", "rcsCity").alsoCalled("rcs"),
            may("vatNumber", "numero_tva", "vatNumber").alsoCalled("tva_intracommunautaire"),
            may("representativeName", "representant", "representative.name").alsoCalled("nom_representant"),
            may("representativeCapacity", "qualite", "representative.capacity").alsoCalled("qualite_representant"),
            may("birthDate", "date_naissance", "birth.date"),
            may("birthPlace", "lieu_naissance", "birth.place"),
            may("nationality", "nationalite", "nationality"),
            may("occupation", "profession", "occupation"),
            may("email", "courriel", "email").alsoCalled("e_mail", "mail", "adresse_electronique"),
            may("phone", "telephone", "phone").alsoCalled("tel"),
            may("iban", "iban", "iban"),
            may("bic", "bic", "bic"),
            may("employees", "effectif", "employees").alsoCalled("salaries"),
            may("trader", "commercant", "trader").as(Cell.TRUTH)),
    CASES(
            "cases.csv",
            true,
            "reference",
            must("reference", "reference", "reference").alsoCalled("numero_affaire"),
            must("creditor", "creancier", "creditor"),
            must("debtor", "debiteur", "debtor"),
            may("sender", "expediteur", "sender"),
            may("senderRole", "role_expediteur", "sender.role").as(Cell.WORD),
            may("senderBar", "barreau", "sender.bar").alsoCalled("bar"),
            may("signatoryName", "signataire", "sender.signatory.name"),
            may("signatoryCapacity", "qualite_signataire", "sender.signatory.capacity"),
            may("mandateDate", "date_mandat", "sender.mandateDate"),
            may("paymentDays", "delai_paiement", "terms.paymentDays"),
            may("penaltyBasis", "base_penalites", "terms.penaltyRate.basis").as(Cell.WORD),
            may("penaltyMargin", "marge_penalites", "terms.penaltyRate.marginPoints"),
            may("penaltyFactor", "multiple_penalites", "terms.penaltyRate.factor"),
            may("penaltyPercent", "taux_penalites", "terms.penaltyRate.percent"),
            may("rateMode", "mode_taux", "terms.rateMode").as(Cell.WORD),
            may("dayCount", "base_jours", "terms.dayCount").as(Cell.WORD),
            may("penaltyClausePercent", "clause_penale_taux", "terms.penaltyClause.percent"),
            may("penaltyClauseAmount", "clause_penale_montant", "terms.penaltyClause.amount"),
            may("penaltyClauseArticle", "clause_penale_article", "terms.penaltyClause.article"),
            may("penaltyClauseExhibit", "clause_penale_piece", "terms.penaltyClause.exhibit")
                    .as(Cell.FILE),
            may("capitalisation", "capitalisation", "terms.capitalisation")
                    .as(Cell.TRUTH)
                    .alsoCalled("anatocisme"),
            may("imputation", "imputation", "terms.imputation")
                    .as(Cell.IMPUTATION)
                    .alsoCalled("ordre_imputation"),
            may("jurisdictionClause", "clause_attributive", "terms.jurisdictionClause"),
            may("mediationClause", "clause_mediation", "terms.mediationClause").as(Cell.TRUTH),
            may("documents", "documents", "terms.documents").as(Cell.FILES).alsoCalled("cgv", "conditions")),
    INVOICES(
            "invoices.csv",
            true,
            "case",
            must("case", "affaire", "case"),
            must("number", "numero", "number").alsoCalled("numero_facture"),
            must("issued", "date_facture", "issued"),
            must("due", "echeance", "due").alsoCalled("date_echeance"),
            must("gross", "montant_ttc", "gross").alsoCalled("ttc"),
            may("net", "montant_ht", "net").alsoCalled("ht"),
            may("vat", "montant_tva", "vat").alsoCalled("tva"),
            may("subject", "objet", "subject"),
            may("performed", "date_prestation", "performed").alsoCalled("date_livraison"),
            may("file", "fichier", "file").as(Cell.FILE),
            may("vatExempt", "exonere_tva", "vatExempt").as(Cell.TRUTH),
            may("disputed", "contestee", "disputed").as(Cell.TRUTH),
            may("type", "type", "type").as(Cell.WORD).alsoCalled("nature"),
            may("invoice", "facture", "invoice").alsoCalled("facture_corrigee")),
    PAYMENTS(
            "payments.csv",
            false,
            "case",
            must("case", "affaire", "case"),
            must("date", "date", "date").alsoCalled("date_paiement"),
            must("amount", "montant", "amount"),
            may("invoice", "facture", "invoice"),
            may("method", "moyen", "method").alsoCalled("mode"),
            may("file", "fichier", "file").as(Cell.FILE)),
    EVENTS(
            "events.csv",
            false,
            "case",
            must("case", "affaire", "case"),
            must("date", "date", "date"),
            must("kind", "nature", "kind").as(Cell.WORD),
            must("channel", "canal", "channel").as(Cell.WORD),
            may("level", "niveau", "level"),
            may("note", "note", "note").alsoCalled("remarque", "commentaire"),
            may("trackingNumber", "numero_suivi", "trackingNumber").alsoCalled("numero_recommande"),
            may("sent", "date_envoi", "sent").alsoCalled("envoi"),
            may("presented", "date_presentation", "presented").alsoCalled("presentation"),
            may("outcome", "resultat", "outcome").as(Cell.WORD),
            may("received", "date_reception", "received").alsoCalled("reception"),
            may("amountClaimed", "montant_reclame", "amountClaimed"),
            may("deadlineDays", "delai_jours", "deadlineDays"),
            may("mode", "mode_signification", "mode"),
            may("file", "fichier", "file").as(Cell.FILE),
            may("files", "fichiers", "files").as(Cell.FILES));

    /** Columns that we add to rejected rows; whoever imports the mended rows may leave them where they are. */
    static final Set<String> OURS = Set.of("ligne", "motif", "remede");

    private final String fileName;
    private final boolean mandatory;
    private final String key;
    private final List<Column> columns;
    private final Map<String, Column> byName = new HashMap<>();

    SheetKind(String fileName, boolean mandatory, String key, Column... columns) {
        this.fileName = fileName;
        this.mandatory = mandatory;
        this.key = key;
        this.columns = List.of(columns);
        for (Column column : columns) {
            for (String name : column.names()) {
                Column other = byName.put(HeaderNames.canonical(name), column);
                if (other != null && other != column) {
                    throw new IllegalStateException(fileName + " names two columns " + name);
                }
            }
        }
    }

    String fileName() {
        return fileName;
    }

    boolean isMandatory() {
        return mandatory;
    }

    /** {@return the path of the column its rows are found by} */
    String key() {
        return key;
    }

    List<Column> columns() {
        return columns;
    }

    @Nullable
    Column find(String name) {
        return byName.get(HeaderNames.canonical(name));
    }

    /** {@return our French name of the column that holds {@code path} or the first part of it; null when none does} */
    @Nullable
    String french(String path) {
        return Stream.of(true, false)
                .flatMap(whole -> columns.stream().filter(column -> column.holds(path, whole)))
                .map(Column::french)
                .findFirst()
                .orElse(null);
    }

    /** {@return every name a header may have} */
    List<String> names() {
        return columns.stream()
                .flatMap(column -> column.names().stream())
                .distinct()
                .toList();
    }
}
