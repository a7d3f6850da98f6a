package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.court.Qualification;
import fr.opposable.filing.FilingCases.Bench;
import fr.opposable.fixtures.Cases;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whoever files is told to do by hand. */
class HandInTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMMERCE            | 30,23 € TTC | montant de seconde main, lu le 21/11/2026
            COMMERCE            | 7 décembre 2026 | à peine de caducité (CPC, art. 1425)
            COMMERCE            | C. com., art. A. 743-8 et s. | Article de tarif donné de mémoire.
            CHAMBRE_COMMERCIALE | aucune source lue ne donne le tarif | La lettre au greffe pose les mêmes questions, mais elle part avec le dépôt : posez-les avant
            CHAMBRE_COMMERCIALE | si la contribution pour l’aide juridique (50,00 € ; CGI, art. 1635 bis Q) est due | aucune ne parle d’une chambre commerciale du tribunal judiciaire
            PROTECTION          | Si le greffe la demande, elle est de 50,00 € | selon une seule source, l’irrecevabilité ne vient qu’après une invitation à la payer sous un mois
            MIXTE               | aucune source lue ne donne le tarif | Demandez au greffe, avant le dépôt, le montant
            JUDICIAIRE          | aucun, à notre connaissance | non vérifié, à confirmer auprès du greffe, lu le 23/11/2026
            PROTECTION          | aucun, à notre connaissance | : non due (CGI, art. 1635 bis Q, III, 7°
            """)
    void what_is_advanced_is_told_with_its_source_and_how_far_it_was_checked(Bench bench, String told, String status) {
        String fees = fees(bench);

        assertThat(fees).contains(told, status).doesNotContain("'");
    }

    /** One source, one statement: the letter does not affirm what the guide doubts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JUDICIAIRE          | À ma connaissance, cette requête ne donne lieu à aucun frais de greffe | S’il en va autrement
            PROTECTION          | À ma connaissance, cette requête ne donne lieu à aucun frais de greffe | que je réglerai
            CHAMBRE_COMMERCIALE | m’indiquer le montant des frais éventuellement dus et le délai pour les payer, et si la contribution pour l’aide juridique est due. | Je réglerai ce qui est dû à première demande
            MIXTE               | m’indiquer le montant des frais éventuellement dus et le délai pour les payer. | Je réglerai ce qui est dû à première demande
            JUDICIAIRE          | de la contribution pour l’aide juridique (CGI, art. 1635 bis Q). | S’il en va autrement
            COMMERCE            | 30,23 € | au plus tard le 7 décembre 2026
            COMMERCE            | TTC selon le tarif connu à ce jour (arrêté du 25 février 2026 | s’il n’est plus en vigueur
            """)
    void the_letter_says_no_more_of_the_fees(Bench bench, String told, String asked) {
        String letter = letter(request(bench));

        assertThat(letter).contains(told, asked).doesNotContain("n’est pas due", "depuis le", "7°");
    }

    /** Who files for another says for whom; a creditor who files for itself says nothing. */
    @Test
    void the_letter_of_a_lawyer_says_for_whom_it_is_filed() {
        FilingRequest byLawyer = FilingCases.of(
                FilingCases.sample("tribunaux/tribunal-judiciaire"), Qualification.NONE, options -> options);

        assertThat(letter(byLawyer))
                .contains(
                        "J’ai l’honneur de vous remettre, au nom de Bellec Réceptions, en application de l’article 1407");
        assertThat(letter(request(Bench.COMMERCE)))
                .contains("J’ai l’honneur de vous remettre, en application de l’article 1407");
    }

    private static String letter(FilingRequest request) {
        return Written.of(request, FilingKind.LETTRE_GREFFE, Cases.LAW).paper().paragraphs().stream()
                .collect(Collectors.joining("\n"))
                .replaceAll("[\\u00a0\\u202f]", " ");
    }

    @Test
    void who_signs_and_where_it_is_handed_in_are_those_of_the_requete() {
        HandIn hand = hand(Bench.COMMERCE);

        assertThat(hand.signatory()).contains("Clément Morand, gérant");
        assertThat(hand.needsPower()).isFalse();
        assertThat(hand.greffe()).startsWith("Greffe du tribunal ").contains("Service des injonctions de payer");
    }

    /** 21 November 2026 is a Saturday. */
    @Test
    void a_day_on_which_the_greffe_is_shut_is_told_with_the_next_one() {
        assertThat(hand(Bench.COMMERCE).closed()).isEqualTo(new HandIn.ClosedDay("samedi", LocalDate.of(2026, 11, 23)));
        assertThat(hand(Bench.COMMERCE, "2026-11-20").closed()).isNull();
    }

    /** The order's day chooses the regime: a requête of the summer may get an order under either (décret n° 2026-96, art. 9). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-20 | au débiteur par un commissaire de justice dans les trois mois de sa date, sans quoi elle est non avenue (CPC, art. 1411, al. 3, texte de seconde main, lu le 21/11/2026). | six mois
            2026-08-20 | dans les six mois de sa date, sans quoi elle est non avenue (CPC, art. 1411, al. 3, texte vérifié, lu le 21/11/2026) si elle est rendue au plus tard le 31 août 2026 ; dans les trois mois (CPC, art. 1411, al. 3, texte de seconde main, lu le 21/11/2026) si elle est rendue ensuite. | quatre mois
            2026-11-20 | Avant de faire signifier l’ordonnance, comparez-la à la requête, somme par somme : si le juge n’a retenu qu’une partie de la demande, sa décision est sans recours, sauf à ne pas signifier l’ordonnance et à agir selon les voies de droit commun (CPC, art. 1409, al. 3, texte de seconde main, lu le 21/11/2026). La signifier, c’est renoncer à agir pour le reste : c’est une lecture de ce texte. | quatre mois
            2026-11-20 | n’interrompt pas la prescription ; seule la signification de l’ordonnance le fait (Cass. 1re civ., 9 sept. 2020 | quatre mois
            2026-11-20 | comptée de l’échéance (durée : C. com., art. L. 110-4, I, texte vérifié ; point de départ : C. civ., art. 2233, 3°, texte de seconde main) | quatre mois
            2026-11-20 | Si la facture est celle de travaux ou d’une prestation, une décision dit que le délai peut courir de leur achèvement (Cass. com., 26 févr. 2020, n° 18-25.036, de seconde main) | quatre mois
            2026-11-20 | un mois pour former opposition (CPC, art. 1416, al. 1, texte de seconde main, lu le 21/11/2026) | quatre mois
            2026-11-20 | Si elle n’est pas signifiée à sa personne, l’opposition reste recevable jusqu’à un mois après le premier acte qui l’est ou, à défaut, après la première mesure d’exécution rendant ses biens indisponibles (CPC, art. 1416, al. 2, texte de seconde main, lu le 21/11/2026). | quatre mois
            2026-11-20 | Gardez l’acte de signification : en cas d’opposition, il se communique à l’audience, à peine d’irrecevabilité de vos demandes (CPC, art. 1418, texte de seconde main, lu le 21/11/2026). | à compter du 1er septembre
            2026-08-20 | il se communique à l’audience pour une ordonnance rendue à compter du 1er septembre 2026, à peine d’irrecevabilité | quatre mois
            2026-11-20 | titre exécutoire, au plus tôt deux mois après sa signification (CPC, art. 1422 | quatre mois
            """)
    void what_the_order_will_command_is_told_with_its_text(String day, String says, String never) {
        assertThat(String.join("\n", hand(Bench.COMMERCE, day).afterOrder()).replaceAll("[\\u00a0\\u202f]", " "))
                .contains(says)
                .doesNotContain(never);
    }

    /** A number is free text: a slash in it is of the number. */
    @Test
    void the_invoice_first_barred_is_named_by_its_whole_number() {
        CaseFile sample = FilingCases.sample(FilingCases.SAMPLE);
        Invoice first = sample.invoices().getFirst();
        CaseFile slashed =
                sample.withInvoices(List.of(invoice(sample, "FA/2026/031", String.valueOf(first.subject()))));

        assertThat(told(FilingCases.of(slashed, Bench.COMMERCE.stated, options -> options)))
                .contains("celle de la facture n° FA/2026/031, est acquise");
    }

    /** Counted from the due date one invoice ends first, from the work another: each is told by its own number. */
    @Test
    void of_two_starts_each_names_the_invoice_it_bars_first() {
        CaseFile sample = FilingCases.sample(FilingCases.SAMPLE);
        Invoice first = sample.invoices().getFirst();
        Invoice second = new Invoice(
                "F-2",
                first.issued(),
                first.due().plusDays(14),
                first.gross(),
                null,
                null,
                "Garde-corps",
                Objects.requireNonNull(first.performed()).minusDays(4),
                first.file(),
                false,
                false);

        assertThat(told(against(sample.withInvoices(List.of(first, second)))))
                .contains("celle de la facture n° F2026-0098, est acquise passé le 20 mai 2031")
                .contains("Si la facture n° F-2 est celle de travaux")
                .contains("le 13 avril 2026 selon le dossier : la fin serait le 13 avril 2031");
    }

    /** One debtor is reckoned; another may be barred sooner. */
    @Test
    void the_debtor_of_whom_the_prescription_is_reckoned_is_named_and_a_consumer_beside_him() {
        CaseFile sample = FilingCases.sample(FilingCases.SAMPLE);
        Party consumer = FilingCases.tenant("Hervé", "Pennec", Bench.COMMERCE.address);
        Party company = FilingCases.company("Gier Travaux publics", "SAS", Bench.COMMERCE.address);

        assertThat(told(against(sample))).doesNotContain("Ce calcul est fait pour");
        assertThat(told(against(sample, company)))
                .contains("Ce calcul est fait pour le seul débiteur " + PartyWords.name(sample.debtor()) + ".")
                .doesNotContain("L. 218-2");
        assertThat(told(against(sample, company, consumer)))
                .contains("Ce calcul est fait pour le seul débiteur " + PartyWords.name(sample.debtor())
                        + " ; contre Hervé Pennec, consommateur, l’action peut se prescrire par deux ans (C. conso., art."
                        + " L. 218-2, texte vérifié), soit dès le 20 mai 2028.");
    }

    /** The shorter time of transport is not a fact that might change the day: it may come first, and is said. */
    @Test
    void the_shorter_time_of_a_transport_is_told_with_its_day() {
        CaseFile sample = FilingCases.sample(FilingCases.SAMPLE);
        CaseFile carried = sample.withInvoices(List.of(invoice(sample, "F-1", "Transport de palettes, mai 2026")));

        assertThat(told(against(carried)))
                .contains("L’objet de la facture n° F-1 parle de transport : si elle naît d’un contrat de transport,"
                        + " l’action se prescrit par un an (C. com., art. L. 133-6), soit au plus tôt le 20 mai 2027.")
                .doesNotContain("sauf faits qui changeraient ce jour");
    }

    private static FilingRequest against(CaseFile file, Party... others) {
        return FilingCases.of(
                file,
                Bench.COMMERCE.stated,
                options -> FilingCases.with(options, List.of(others), others.length == 0 ? null : "article 6"));
    }

    private static Invoice invoice(CaseFile file, String number, String subject) {
        Invoice first = file.invoices().getFirst();
        return new Invoice(
                number,
                first.issued(),
                first.due(),
                first.gross(),
                null,
                null,
                subject,
                first.performed(),
                first.file(),
                false,
                false);
    }

    private static String told(FilingRequest request) {
        return String.join("\n", HandIn.of(request, Cases.LAW).afterOrder()).replaceAll("[\\u00a0\\u202f]", " ");
    }

    /** The text of the six months has two sources, that of the three has not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-08-31 | à signifier au plus tard le 28 février 2027 (CPC, art. 1411, texte vérifié)
            2026-09-01 | à signifier au plus tard le 1er décembre 2026 (CPC, art. 1411, texte de seconde main)
            """)
    void the_last_day_to_serve_is_told_with_the_standing_of_its_own_text(String order, String says) {
        FilingRequest ordered = FilingCases.of(
                FilingCases.ordered(FilingCases.sample(FilingCases.SAMPLE), order),
                Bench.COMMERCE.stated,
                options -> options);

        assertThat(HandIn.of(ordered, Cases.LAW).service().replaceAll("[\\u00a0\\u202f]", " "))
                .contains(says);
    }

    private static HandIn hand(Bench bench, String day) {
        FilingRequest made = request(bench);
        return HandIn.of(
                new FilingRequest(
                        made.file(),
                        made.statement(),
                        made.competence(),
                        made.court(),
                        made.exhibits(),
                        made.files(),
                        made.options(),
                        LocalDate.parse(day)),
                Cases.LAW);
    }

    private static String fees(Bench bench) {
        return hand(bench).fees().stream()
                .map(fee -> fee.words() + " " + fee.inLetter())
                .collect(Collectors.joining("\n"))
                .replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static HandIn hand(Bench bench) {
        return HandIn.of(request(bench), Cases.LAW);
    }

    private static FilingRequest request(Bench bench) {
        return FilingCases.of(
                bench == Bench.COMMERCE ? FilingCases.sample(FilingCases.SAMPLE) : FilingCases.before(bench, false),
                bench.stated,
                options -> options);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            COPIES | ENCLOSED
            0      | la requête, datée et signée, et ses annexes (décompte de la créance et bordereau des pièces)
            1      | la requête, datée et signée, et ses annexes (décompte de la créance et bordereau des pièces)
            2      | la requête, datée et signée, et ses annexes (décompte de la créance et bordereau des pièces), en deux exemplaires
            """)
    void the_letter_tells_what_the_envelope_holds(int copies, String enclosed) {
        EnvelopeSheets envelope = EnvelopeSheets.announced(
                List.of(FilingKind.LETTRE_GREFFE, FilingKind.SOMMAIRE_ENVOI, FilingKind.REQUETE_INJONCTION), copies);

        List<String> letter = Written.of(request(Bench.COMMERCE), FilingKind.LETTRE_GREFFE, envelope, Cases.LAW)
                .paper()
                .paragraphs()
                .stream()
                .map(text -> text.replace('\u00a0', ' '))
                .toList();

        assertThat(letter).anyMatch(text -> text.startsWith(enclosed));
        assertThat(letter.stream().anyMatch(text -> text.startsWith("le sommaire de l’envoi")))
                .isEqualTo(copies > 0);
    }
}
