package fr.opposable.intake;

import fr.opposable.claim.Address;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.CaseReference;
import fr.opposable.claim.CreditNote;
import fr.opposable.claim.DayCount;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Imputation;
import fr.opposable.claim.InterestPeriod;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.Payment;
import fr.opposable.claim.PenaltyClause;
import fr.opposable.claim.PenaltyRate;
import fr.opposable.claim.RateMode;
import fr.opposable.claim.Sender;
import fr.opposable.claim.Terms;
import fr.opposable.kernel.FrenchVatNumber;
import fr.opposable.kernel.Iban;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Period;
import fr.opposable.kernel.Siren;
import fr.opposable.kernel.Siret;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Cases nobody has, each the same for the same seed: every optional fact is sometimes there and sometimes not. */
final class InventedCase {

    private static final List<String> TEXTS = List.of(
            "Menuiserie Le Goff",
            "L’Haÿ « & » Fils",
            "\"=1+1\"",
            "null",
            "🪟 Fenêtres 😀",
            "北京示例有限公司",
            "a\\b\tc",
            "true",
            "2026-02-30");

    private final RandomGenerator random;

    private InventedCase(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static CaseFile of(long seed) {
        return new InventedCase(seed).caseFile(seed);
    }

    private CaseFile caseFile(long seed) {
        return new CaseFile(
                new CaseReference("AFF-" + seed),
                party(PartyKind.COMPANY, PartyKind.INDIVIDUAL, PartyKind.PUBLIC_BODY),
                sender(),
                party(PartyKind.COMPANY, PartyKind.CONSUMER, PartyKind.SOLE_TRADER),
                random.nextInt(3) == 0 ? Terms.SILENT : terms(),
                many(1, this::invoice),
                many(0, i -> new CreditNote("A-" + i, date(), money(), maybe(this::text), maybe(this::text))),
                many(0, i -> new Payment(date(), money(), maybe(this::text), maybe(this::text), maybe(this::text))),
                many(0, i -> event()),
                many(
                        0,
                        i -> new Exhibit(
                                text(),
                                text(),
                                maybe(this::date),
                                maybe(() -> one(Exhibit.Kind.values())),
                                maybe(this::text))),
                many(0, i -> interest()));
    }

    private Party party(PartyKind... kinds) {
        return new Party(
                one(kinds),
                text(),
                maybe(this::text),
                maybe(this::text),
                maybe(this::money),
                maybe(() -> new Siren("732829320")),
                maybe(() -> new Siret("35600000049837")),
                maybe(this::text),
                maybe(() -> new FrenchVatNumber("FR44732829320")),
                maybe(() -> new Address(many(1, i -> text()), "29000", text(), maybe(() -> "29232"), "FR")),
                maybe(this::representative),
                maybe(() ->
                        new Party.Birth(maybe(this::date), maybe(this::text), maybe(this::text), maybe(this::text))),
                maybe(this::text),
                maybe(this::text),
                maybe(() -> new Iban("FR7630006000011234567890189")),
                maybe(() -> "AGRIFRPP"),
                maybe(() -> random.nextInt(1_000)),
                maybe(random::nextBoolean));
    }

    private Sender sender() {
        return switch (random.nextInt(3)) {
            case 0 -> Sender.CREDITOR;
            case 1 -> new Sender(Sender.Role.CREDITOR, null, null, maybe(this::representative), null);
            default ->
                new Sender(
                        one(Sender.Role.COLLECTION_AGENCY, Sender.Role.LAWYER, Sender.Role.COMMISSAIRE_DE_JUSTICE),
                        party(PartyKind.values()),
                        maybe(this::text),
                        maybe(this::representative),
                        maybe(this::date));
        };
    }

    private Party.Representative representative() {
        return new Party.Representative(text(), maybe(this::text));
    }

    private Terms terms() {
        return new Terms(
                maybe(() -> random.nextInt(90)),
                maybe(this::rate),
                one(RateMode.values()),
                one(DayCount.values()),
                maybe(() -> random.nextBoolean()
                        ? new PenaltyClause(decimal(), null, maybe(this::text), maybe(this::text))
                        : new PenaltyClause(null, money(), maybe(this::text), maybe(this::text))),
                random.nextBoolean(),
                one(
                        Imputation.INTEREST_FIRST,
                        Imputation.PRINCIPAL_FIRST,
                        new Imputation(
                                List.of(Imputation.Part.PRINCIPAL, Imputation.Part.COSTS, Imputation.Part.INTEREST))),
                maybe(this::text),
                random.nextBoolean(),
                many(0, i -> text()));
    }

    private PenaltyRate rate() {
        return one(
                new PenaltyRate.EcbPlus(decimal()),
                new PenaltyRate.LegalMultiple(decimal()),
                new PenaltyRate.Fixed(decimal()),
                new PenaltyRate.Legal());
    }

    private Invoice invoice(int i) {
        return new Invoice(
                "F-" + i,
                date(),
                date(),
                money(),
                maybe(this::money),
                maybe(this::money),
                maybe(this::text),
                maybe(this::date),
                maybe(this::text),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private Event event() {
        return new Event(
                date(),
                one(EventKind.values()),
                maybe(() -> 1 + random.nextInt(3)),
                maybe(() -> one(Event.Channel.values())),
                maybe(this::text),
                maybe(this::text),
                maybe(this::date),
                maybe(this::date),
                maybe(() -> one(Event.Outcome.values())),
                maybe(this::date),
                maybe(this::money),
                maybe(() -> random.nextInt(60)),
                maybe(this::text),
                many(0, i -> text()));
    }

    private InterestPeriod interest() {
        LocalDate from = date();
        PenaltyRate rate = rate();
        return new InterestPeriod(
                money(),
                new Period(from, from.plusDays(random.nextInt(400))),
                rate,
                rate instanceof PenaltyRate.EcbPlus || random.nextBoolean() ? BigDecimal.ZERO : decimal(),
                maybe(() -> one("individual", "other")),
                maybe(() -> 1 + random.nextInt(400)));
    }

    private String text() {
        return one(TEXTS.toArray(new String[0]));
    }

    private LocalDate date() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3_000));
    }

    private Money money() {
        return Money.exact(BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2));
    }

    private BigDecimal decimal() {
        return new BigDecimal(one("10", "0.25", "3", "12.5"));
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> many(int least, IntFunction<T> item) {
        List<T> items = new ArrayList<>();
        int count = least + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            items.add(item.apply(i));
        }
        return items;
    }
}
