package fr.opposable.campaign;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * How a run ended.
 *
 * @param asOf day it was taken at
 * @param letters letters made
 * @param unchanged letters that existed already and were handed over before
 * @param held cases with nothing to write today
 * @param rejected cases that cannot be used or whose letter may not leave
 * @param out where the files are
 * @param again whether the run had already ended before; its files were only written again
 * @param stopped whether it was stopped before its end
 */
public record RunSummary(
        LocalDate asOf,
        long letters,
        long unchanged,
        long held,
        long rejected,
        Path out,
        boolean again,
        boolean stopped) {}
