package fr.opposable.letter;

/**
 * A document of the amicable phase: what it says, without markup. It carries the facts it was made from, so that a
 * {@link LetterChecklist} can compare the two.
 */
public sealed interface Letter
        permits Reminder,
                MiseEnDemeure,
                PreventiveReminder,
                PlanProposal,
                Receipt,
                MediationProposal,
                ConciliatorRequest,
                FailureRecord,
                SuspensionNotice {

    /** {@return which document it is} */
    LetterKind kind();

    /** {@return what every letter says} */
    LetterContent content();

    /** {@return by when it asks to be paid} */
    PayBy payBy();

    /** {@return what its pages are made with, the version in force on its date: {@code relance-1/v1}} */
    default String template() {
        return TemplateVersions.inForce(
                content().cell().templateOr(kind().template()), content().head().date());
    }

    /** {@return by which way it goes, and how it was meant to} */
    default Way way() {
        return content().head().way();
    }

    /** {@return by which way it goes, in the words of the case format: {@code post}, {@code lrar}, {@code email}} */
    default String channel() {
        return way().channel().key();
    }
}
