package fr.opposable.intake;

import java.nio.file.Path;

/**
 * One entry of a portfolio: a case, or a row that belongs to none.
 *
 * @param seq its rank, from 1; the same for the same portfolio
 * @param file file it stands in, as the user would name it
 * @param line line in that file; 0 for a folder
 * @param folder folder below which the files it names lie
 * @param intake what came of reading it
 */
public record PortfolioCase(long seq, String file, int line, Path folder, Intake intake) {}
