package fr.opposable.vault;

/** A version that is no draft: what may be sent, put in a lot or filed is asked for by this type, and a draft never becomes one. */
public final class FinalVersion {

    private final VersionLife life;

    private FinalVersion(VersionLife life) {
        this.life = life;
    }

    /**
     * {@return the version}
     *
     * @throws TransitionRefusedException when it is a draft, or was one when it was replaced or withdrawn
     */
    public static FinalVersion of(VersionLife life) {
        if (life.isDraft()) {
            throw TransitionRefusedException.because(
                    "%s est un projet : il porte « PROJET » et ne peut être ni envoyé, ni remis dans un lot, ni déposé. Rendez-le définitif par « ./opposable version final », puis employez la version qui en sort.",
                    life.name());
        }
        return new FinalVersion(life);
    }

    /** {@return the version as the vault keeps it} */
    public SealedVersion version() {
        return life.version();
    }

    /** {@return what became of it} */
    public VersionLife life() {
        return life;
    }
}
