package fr.opposable.intake.internal;

import fr.opposable.claim.Address;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.CreditNote;
import fr.opposable.claim.Event;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Imputation;
import fr.opposable.claim.InterestPeriod;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.claim.Payment;
import fr.opposable.claim.PenaltyClause;
import fr.opposable.claim.PenaltyRate;
import fr.opposable.claim.Sender;
import fr.opposable.claim.Terms;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A case in the shape of its contract: the keys of {@code affaire.yaml}, without those that say nothing. */
final class CaseTree {

    private CaseTree() {}

    static Map<String, Object> of(CaseFile caseFile) {
        return new Keyed()
                .text("reference", caseFile.reference().value())
                .tree("creditor", party(new Keyed(), caseFile.creditor()).map())
                .tree("sender", sender(caseFile.sender()))
                .tree("debtor", party(new Keyed(), caseFile.debtor()).map())
                .tree("terms", terms(caseFile.terms()))
                .list("invoices", each(caseFile.invoices(), CaseTree::invoice), true)
                .list("creditNotes", each(caseFile.creditNotes(), CaseTree::creditNote), false)
                .list("payments", each(caseFile.payments(), CaseTree::payment), false)
                .list("events", each(caseFile.events(), CaseTree::event), false)
                .list("exhibits", each(caseFile.exhibits(), CaseTree::exhibit), false)
                .list("interest", each(caseFile.interest(), CaseTree::interest), false)
                .map();
    }

    private static <T> List<Map<String, Object>> each(List<T> items, Function<T, Keyed> tree) {
        return items.stream().map(item -> tree.apply(item).map()).toList();
    }

    private static Keyed party(Keyed keyed, Party party) {
        keyed.text("kind", party.kind().key())
                .text("name", party.name())
                .text("firstNames", party.firstNames())
                .text("legalForm", party.legalForm())
                .money("shareCapital", party.shareCapital())
                .of("siren", party.siren())
                .of("siret", party.siret())
                .text("rcsCity", party.rcsCity())
                .of("vatNumber", party.vatNumber())
                .text("email", party.email())
                .text("phone", party.phone())
                .of("iban", party.iban())
                .text("bic", party.bic())
                .plain("employees", party.employees())
                .plain("trader", party.trader())
                .tree("representative", representative(party.representative()));
        Address address = party.address();
        if (address != null) {
            keyed.tree(
                    "address",
                    new Keyed()
                            .list("lines", address.lines(), true)
                            .text("postalCode", address.postalCode())
                            .text("city", address.city())
                            .text("inseeCode", address.inseeCode())
                            .text("country", address.country())
                            .map());
        }
        Party.Birth birth = party.birth();
        if (birth != null) {
            keyed.tree(
                            "birth",
                            new Keyed()
                                    .of("date", birth.date())
                                    .text("place", birth.place())
                                    .map())
                    .text("nationality", birth.nationality())
                    .text("occupation", birth.occupation());
        }
        return keyed;
    }

    private static @Nullable Map<String, Object> representative(Party.@Nullable Representative person) {
        return person == null
                ? null
                : new Keyed()
                        .text("name", person.name())
                        .text("capacity", person.capacity())
                        .map();
    }

    private static @Nullable Map<String, Object> sender(Sender sender) {
        if (sender.equals(Sender.CREDITOR)) {
            return null;
        }
        Party identity = sender.identity();
        Keyed keyed = identity == null ? new Keyed() : party(new Keyed(), identity);
        return keyed.text("role", sender.role().key())
                .text("bar", sender.bar())
                .tree("signatory", representative(sender.signatory()))
                .of("mandateDate", sender.mandateDate())
                .map();
    }

    private static @Nullable Map<String, Object> terms(Terms terms) {
        if (terms.equals(Terms.SILENT)) {
            return null;
        }
        Keyed keyed = new Keyed()
                .plain("paymentDays", terms.paymentDays())
                .text("rateMode", terms.rateMode().key())
                .text("dayCount", terms.dayCount().name())
                .plain("capitalisation", terms.capitalisation())
                .text("jurisdictionClause", terms.jurisdictionClause())
                .plain("mediationClause", terms.mediationClause())
                .list("documents", terms.documents(), false);
        PenaltyRate rate = terms.penaltyRate();
        if (rate != null) {
            keyed.tree("penaltyRate", rate(new Keyed(), rate).map());
        }
        PenaltyClause clause = terms.penaltyClause();
        if (clause != null) {
            keyed.tree(
                    "penaltyClause",
                    new Keyed()
                            .decimal("percent", clause.percent())
                            .money("amount", clause.amount())
                            .text("article", clause.article())
                            .text("exhibit", clause.exhibit())
                            .map());
        }
        Imputation imputation = terms.imputation();
        return imputation.equals(Imputation.INTEREST_FIRST) || imputation.equals(Imputation.PRINCIPAL_FIRST)
                ? keyed.text("imputation", imputation.key()).map()
                : keyed.tree("imputation", order(imputation)).map();
    }

    private static Map<String, Object> order(Imputation imputation) {
        List<String> parts =
                imputation.order().stream().map(Imputation.Part::key).toList();
        return new Keyed().list("order", parts, true).map();
    }

    private static Keyed rate(Keyed keyed, PenaltyRate rate) {
        return switch (rate) {
            case PenaltyRate.EcbPlus ecb ->
                keyed.text("basis", Words.Basis.ECB.key()).decimal("marginPoints", ecb.marginPoints());
            case PenaltyRate.LegalMultiple multiple ->
                keyed.text("basis", Words.Basis.LEGAL_MULTIPLE.key()).decimal("factor", multiple.factor());
            case PenaltyRate.Fixed fixed ->
                keyed.text("basis", Words.Basis.FIXED.key()).decimal("percent", fixed.percent());
            case PenaltyRate.Legal _ -> keyed.text("basis", Words.Basis.LEGAL.key());
        };
    }

    private static Keyed invoice(Invoice invoice) {
        return new Keyed()
                .text("number", invoice.number())
                .of("issued", invoice.issued())
                .of("due", invoice.due())
                .money("gross", invoice.gross())
                .money("net", invoice.net())
                .money("vat", invoice.vat())
                .text("subject", invoice.subject())
                .of("performed", invoice.performed())
                .text("file", invoice.file())
                .plain("vatExempt", invoice.vatExempt())
                .plain("disputed", invoice.disputed());
    }

    private static Keyed creditNote(CreditNote note) {
        return new Keyed()
                .text("number", note.number())
                .of("date", note.date())
                .money("gross", note.gross())
                .text("invoice", note.invoice())
                .text("file", note.file());
    }

    private static Keyed payment(Payment payment) {
        return new Keyed()
                .of("date", payment.date())
                .money("amount", payment.amount())
                .text("invoice", payment.invoice())
                .text("method", payment.method())
                .text("file", payment.file());
    }

    private static Keyed event(Event event) {
        Event.Channel channel = event.channel();
        Event.Outcome outcome = event.outcome();
        return new Keyed()
                .of("date", event.date())
                .text("kind", event.kind().key())
                .plain("level", event.level())
                .text("channel", channel == null ? null : channel.key())
                .text("note", event.note())
                .text("trackingNumber", event.trackingNumber())
                .of("sent", event.sent())
                .of("presented", event.presented())
                .text("outcome", outcome == null ? null : outcome.key())
                .of("received", event.received())
                .money("amountClaimed", event.amountClaimed())
                .plain("deadlineDays", event.deadlineDays())
                .text("mode", event.mode())
                .list("files", event.files(), false);
    }

    private static Keyed exhibit(Exhibit exhibit) {
        Exhibit.Kind kind = exhibit.kind();
        return new Keyed()
                .text("file", exhibit.file())
                .text("title", exhibit.title())
                .of("date", exhibit.date())
                .text("kind", kind == null ? null : kind.key())
                .text("from", exhibit.from());
    }

    private static Keyed interest(InterestPeriod interest) {
        Keyed keyed = new Keyed()
                .money("base", interest.base())
                .of("from", interest.period().from())
                .of("to", interest.period().to())
                .text("creditorColumn", interest.creditorColumn())
                .plain("days", interest.days());
        if (interest.rate() instanceof PenaltyRate.EcbPlus ecb) {
            return rate(
                    keyed,
                    new PenaltyRate.EcbPlus(
                            ecb.marginPoints() == null
                                    ? interest.marginPoints()
                                    : ecb.marginPoints().add(interest.marginPoints())));
        }
        if (interest.marginPoints().signum() != 0) {
            keyed.decimal("marginPoints", interest.marginPoints());
        }
        return rate(keyed, interest.rate());
    }
}
