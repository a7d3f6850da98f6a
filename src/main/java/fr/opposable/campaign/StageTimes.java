package fr.opposable.campaign;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How the time of making letters is shared between its stages. Safe for use by several threads. */
public final class StageTimes {

    /** A stage in the making of a letter. */
    public enum Stage {
        READ,
        RECKON,
        DECIDE,
        WORD,
        CHECK,
        LOOK_UP,
        RENDER,
        SEAL
    }

    private final Map<Stage, LongAdder> nanos = new EnumMap<>(Stage.class);

    public StageTimes() {
        for (Stage stage : Stage.values()) {
            nanos.put(stage, new LongAdder());
        }
    }

    /** A lap timer for one letter. */
    final class Lap {

        private long last = System.nanoTime();

        /** Gives the time since the last lap to this stage. */
        void end(Stage stage) {
            long now = System.nanoTime();
            add(stage, now - last);
            last = now;
        }
    }

    Lap start() {
        return new Lap();
    }

    void add(Stage stage, long elapsedNanos) {
        LongAdder adder = nanos.get(stage);
        if (adder != null) {
            adder.add(elapsedNanos);
        }
    }

    /** {@return nanoseconds of wall time spent in this stage, summed over the workers} */
    public long nanos(Stage stage) {
        LongAdder adder = nanos.get(stage);
        return adder == null ? 0 : adder.sum();
    }
}
