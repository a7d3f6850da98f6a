package fr.opposable.exhibit;

import fr.opposable.kernel.French;
import org.jspecify.annotations.Nullable;

/** The process that opens files does not start, or says nothing: no file is to blame. The message is French, with the cure. */
public final class JudgeUnavailableException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * @param why as the machine says it, for the log
     * @param isSilent whether it runs and never answered
     */
    public JudgeUnavailableException(String why, boolean isSilent, @Nullable Throwable cause) {
        super(
                French.typeset(
                        isSilent
                                ? "Le processus qui ouvre les pièces n’a pas répondu en deux minutes : la machine est trop occupée, ou son disque ne répond pas. Rien n’est perdu : relancez la même commande quand elle est plus libre ; ce qui est fait est gardé et ne sera pas refait."
                                : "Le processus qui ouvre les pièces n’a pas pu démarrer : la mémoire manque sans doute, ou trop de programmes sont ouverts. Rien n’est perdu : fermez-en, puis relancez la même commande ; ce qui est fait est gardé et ne sera pas refait."),
                cause == null ? new IllegalStateException(why) : cause);
    }
}
