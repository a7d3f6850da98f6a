package fr.opposable.sample;

import java.time.LocalDate;
import java.util.List;

/** What people get wrong in a portfolio. Each spoils one case and no other. */
enum Breakage {
    SIREN_CHECK_DIGIT {
        @Override
        void spoil(CaseRows rows) {
            CsvRow debtor = rows.parties.getLast();
            String siren = debtor.get("siren");
            char wrong = (char) ('0' + (siren.charAt(8) - '0' + 1) % 10);
            debtor.with("siren", siren.substring(0, 8) + wrong)
                    .with("siret", null)
                    .with("numero_tva", null);
        }
    },
    IMPOSSIBLE_DATE {
        @Override
        void spoil(CaseRows rows) {
            rows.invoices.getFirst().with("echeance", "2026-02-30");
        }
    },
    AMOUNT_WITH_TWO_SEPARATORS {
        @Override
        void spoil(CaseRows rows) {
            rows.invoices.getFirst().with("montant_ttc", "1.234,56");
        }
    },
    DUE_BEFORE_ISSUE {
        @Override
        void spoil(CaseRows rows) {
            CsvRow invoice = rows.invoices.getFirst();
            invoice.with(
                    "echeance", LocalDate.parse(invoice.get("date_facture")).minusDays(31));
        }
    },
    INVOICE_TWICE {
        @Override
        void spoil(CaseRows rows) {
            rows.invoices.add(rows.invoices.getFirst().copy());
        }
    },
    UNKNOWN_CASE {
        @Override
        void spoil(CaseRows rows) {
            rows.invoices.forEach(row -> row.with("affaire", row.get("affaire") + "X"));
        }
    },
    NO_ADDRESS {
        @Override
        void spoil(CaseRows rows) {
            rows.parties
                    .getLast()
                    .with("adresse", null)
                    .with("code_postal", null)
                    .with("ville", null);
        }
    },
    CASE_TWICE {
        @Override
        void spoil(CaseRows rows) {
            rows.cases.add(rows.cases.getFirst().copy());
        }
    },
    UNKNOWN_KIND {
        @Override
        void spoil(CaseRows rows) {
            rows.parties.getLast().with("type", "grande entreprise");
        }
    };

    private static final List<Breakage> ALL = List.of(values());

    /** Spoils {@code rows}, whose last party is the debtor of this case alone. */
    abstract void spoil(CaseRows rows);

    /** {@return one breakage after the other, so that a handful of rejects shows a handful of kinds} */
    static Breakage ofRank(int rank) {
        return ALL.get(rank % ALL.size());
    }
}
