package fr.opposable.campaign;

/** Told how a run goes. Calls come from several threads. */
public interface RunProgress {

    /** Tells nobody. */
    RunProgress SILENT = new RunProgress() {
        @Override
        public void stage(String name) {}

        @Override
        public void total(long cases, long already) {}

        @Override
        public void advanced(int cases) {}
    };

    /** A stage begins; its name is French. */
    void stage(String name);

    /** The number of cases is known, and how many had their outcome before this start. */
    void total(long cases, long already);

    /** So many more cases have their outcome. */
    void advanced(int cases);
}
