package fr.opposable.scenario;

import static fr.opposable.kernel.French.figures;
import static fr.opposable.kernel.French.typeset;

import fr.opposable.claim.Event;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How often a debtor was approached for one creditor, by whoever wrote or called, in all the cases between the two. */
final class Contacts {

    private final List<Contact> all;
    private final String reference;
    private final LocalDate day;

    /**
     * @param own what the case tells of
     * @param elsewhere what the other cases of the same creditor and debtor tell of
     * @param reference the case
     */
    Contacts(List<Contact> own, List<Contact> elsewhere, String reference, LocalDate day) {
        List<Contact> told = new ArrayList<>(own);
        elsewhere.stream().filter(contact -> !contact.day().isAfter(day)).forEach(told::add);
        told.sort(Comparator.comparing(Contact::day));
        this.all = once(told);
        this.reference = reference;
        this.day = day;
    }

    /** A call about several cases is noted in each of them and is one call; two letters are two. */
    private static List<Contact> once(List<Contact> told) {
        Set<String> calls = new HashSet<>();
        return told.stream()
                .filter(contact -> !contact.call() || calls.add(contact.day() + " " + contact.channel()))
                .toList();
    }

    /**
     * Why one more contact today would be too many.
     *
     * @param reason in French
     * @param until the first day on which it would not
     */
    record Exceeded(String reason, LocalDate until) {}

    /** {@return which cap one more contact by this channel today would exceed; empty when none} */
    Optional<Exceeded> exceeding(Caps caps, Event.Channel channel) {
        List<Contact> recent = all.stream()
                .filter(contact -> contact.day().isAfter(day.minusDays(caps.days())))
                .toList();
        if (recent.size() >= caps.contacts()) {
            LocalDate until = recent.get(recent.size() - caps.contacts()).day().plusDays(caps.days());
            String reason = typeset("%s en %s : le plafond de prudence est de %d")
                    .formatted(
                            French.counted(recent.size(), "contact"),
                            French.counted(caps.days(), "jour"),
                            caps.contacts());
            return exceeded(until, reason + elsewhere(recent));
        }
        Optional<Contact> today =
                all.stream().filter(contact -> contact.day().equals(day)).findFirst();
        if (today.isPresent()) {
            return exceeded(
                    day.plusDays(1),
                    typeset("le débiteur a déjà été approché aujourd'hui") + elsewhere(List.of(today.get())));
        }
        return all.stream()
                .filter(contact -> contact.channel() == channel)
                .reduce((_, later) -> later)
                .filter(contact ->
                        contact.day().plusDays(caps.sameChannelDays()).isAfter(day))
                .flatMap(contact -> exceeded(
                        contact.day().plusDays(caps.sameChannelDays()),
                        typeset("contact du %s par la même voie : %s d'écart au moins")
                                        .formatted(
                                                figures(contact.day()), French.counted(caps.sameChannelDays(), "jour"))
                                + elsewhere(List.of(contact))));
    }

    /** {@return which of them another case tells of, the last one; empty when none} */
    private String elsewhere(List<Contact> counted) {
        return counted.stream()
                .filter(contact -> !contact.reference().equals(reference))
                .reduce((_, later) -> later)
                .map(contact -> typeset(" (%s du %s, affaire %s du même débiteur)")
                        .formatted(contact.what(), figures(contact.day()), contact.reference()))
                .orElse("");
    }

    private static Optional<Exceeded> exceeded(LocalDate until, String reason) {
        return Optional.of(new Exceeded(reason, until));
    }
}
