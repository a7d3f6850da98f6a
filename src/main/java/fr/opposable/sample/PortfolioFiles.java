package fr.opposable.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The five files of a portfolio, open for writing, with French headers. */
final class PortfolioFiles implements Closeable {

    private final CsvTable parties;
    private final CsvTable cases;
    private final CsvTable invoices;
    private final CsvTable payments;
    private final CsvTable events;

    PortfolioFiles(Path dir) throws IOException {
        parties = table(
                dir,
                "parties.csv",
                "id;type;nom;prenoms;forme_juridique;capital;siren;siret;ville_rcs;numero_tva;adresse;adresse_2;code_postal;ville;code_insee;pays;"
                        + "representant;qualite;courriel;telephone;iban;effectif;commercant");
        cases = table(dir, "cases.csv", "reference;creancier;debiteur");
        invoices = table(
                dir,
                "invoices.csv",
                "affaire;type;numero;date_facture;echeance;montant_ht;montant_tva;montant_ttc;objet;date_prestation;contestee;facture");
        payments = table(dir, "payments.csv", "affaire;date;montant;facture;moyen");
        events = table(
                dir,
                "events.csv",
                "affaire;date;nature;canal;niveau;note;numero_suivi;date_envoi;date_presentation;resultat;date_reception;delai_jours");
    }

    private static CsvTable table(Path dir, String file, String header) throws IOException {
        return new CsvTable(dir.resolve(file), List.of(header.split(";")));
    }

    void write(CaseRows rows) throws IOException {
        for (CsvRow row : rows.parties) {
            parties.write(row);
        }
        for (CsvRow row : rows.cases) {
            cases.write(row);
        }
        for (CsvRow row : rows.invoices) {
            invoices.write(row);
        }
        for (CsvRow row : rows.payments) {
            payments.write(row);
        }
        for (CsvRow row : rows.events) {
            events.write(row);
        }
    }

    @Override
    public void close() throws IOException {
        try (parties;
                cases;
                invoices;
                payments;
                events) {
            // Each is closed, even when another cannot be.
        }
    }
}
