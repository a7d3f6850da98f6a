package fr.opposable.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An ordinary CSV portfolio of two cases as typed, which a test varies by one thing. */
final class TypedPortfolio {

    private final Path folder;
    private final Map<String, String> files = new LinkedHashMap<>();
    private Charset charset = StandardCharsets.UTF_8;

    private TypedPortfolio(Path folder) {
        this.folder = folder;
        files.put("parties.csv", """
                id;type;nom;adresse;code_postal;ville;siren
                C1;société;Ateliers du Ponant;4 rue des Charpentiers;29000;Quimper;732829320
                D1;société;Menuiserie de la Rade;3 impasse du Moulin;29200;Brest;
                D2;commerçant;Jaouen;8 quai de l’Est;29100;Douarnenez;
                """);
        files.put("cases.csv", """
                reference;creancier;debiteur
                A-1;C1;D1
                A-2;C1;D2
                """);
        files.put("invoices.csv", """
                affaire;numero;date_facture;echeance;montant_ttc
                A-1;F-1;2026-02-01;2026-03-03;1200.00
                A-2;F-2;2026-02-05;2026-03-07;89.90
                """);
        files.put("payments.csv", """
                affaire;date;montant
                A-1;2026-04-15;300.00
                """);
        files.put("events.csv", """
                affaire;date;nature;canal
                A-2;2026-03-20;relance;courriel
                """);
    }

    static TypedPortfolio in(Path folder) {
        return new TypedPortfolio(folder);
    }

    TypedPortfolio with(String file, String typed, String instead) {
        assertThat(files.get(file)).contains(typed);
        files.put(file, files.get(file).replace(typed, instead));
        return this;
    }

    TypedPortfolio file(String file, String text) {
        files.put(file, text);
        return this;
    }

    TypedPortfolio without(String file) {
        files.remove(file);
        return this;
    }

    TypedPortfolio in(Charset other) {
        this.charset = other;
        return this;
    }

    Path write() {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue().getBytes(charset));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    Portfolio open() {
        return Portfolios.open(write());
    }

    List<PortfolioCase> read() {
        try (Portfolio portfolio = open()) {
            return portfolio.stream().toList();
        }
    }

    /** {@return the cases, all of them accepted} */
    List<CaseFile> accepted() {
        return read().stream()
                .map(one -> {
                    assertThat(one.intake()).isInstanceOf(Intake.Accepted.class);
                    return ((Intake.Accepted) one.intake()).caseFile();
                })
                .toList();
    }

    /** {@return what keeps the portfolio as a whole from being read} */
    List<Problem> unreadable() {
        Path written = write();
        try (Portfolio portfolio = Portfolios.open(written)) {
            throw new AssertionError("Opened with " + portfolio.cases() + " cases");
        } catch (PortfolioUnreadableException e) {
            return e.problems();
        }
    }

    /** {@return the problems of the entry of rank {@code seq}; none when it was accepted} */
    static List<Problem> problems(List<PortfolioCase> read, long seq) {
        Intake intake = read.get((int) seq - 1).intake();
        return intake instanceof Intake.Refused refused ? refused.problems() : List.of();
    }
}
