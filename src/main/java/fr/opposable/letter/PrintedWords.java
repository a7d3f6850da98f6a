package fr.opposable.letter;

/**
 * Which words the template of a letter prints by itself, whatever the case. Asked here, so that a checklist can read them; answered
 * from the same files the pages are made of, by {@link TemplateWords} or by the room that holds the templates.
 */
@FunctionalInterface
public interface PrintedWords {

    /** {@return the fixed words of {@code template}, {@code relance-1/v1}, paragraph by paragraph; {@code …} stands for what a case fills in} */
    String of(String template);
}
