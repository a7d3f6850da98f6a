package fr.opposable.intake;

import fr.opposable.kernel.Problem;
import fr.opposable.kernel.Sha256;
import java.util.List;
import java.util.stream.Stream;

/** Many cases at once, read one at a time: a portfolio of 100,000 takes no more memory than its index. */
public interface Portfolio extends AutoCloseable {

    /**
     * {@return the digest of the content of its files, in the order of their names}
     *
     * <p>For case folders these are each {@code affaire.yaml} and the files it names; for the CSV set, its five files and
     * {@code mapping.yaml}.
     */
    Sha256 digest();

    /** {@return the number of entries that {@link #stream} gives; rows that belong to no case are entries of their own} */
    long cases();

    /**
     * {@return the entries from rank {@code from} on, in the order of their ranks; each is read when it is asked for}
     *
     * @throws PortfolioUnreadableException while streaming, when a file changed since the portfolio was opened
     */
    Stream<PortfolioCase> stream(long from);

    /** {@return every entry} */
    default Stream<PortfolioCase> stream() {
        return stream(1);
    }

    /** {@return what the user should know of the whole, in French: an encoding that was detected, a folder passed over} */
    List<String> notices();

    /**
     * {@return {@code problems} where the user will find them} A problem found after the case was read has no place yet: its file is the
     * reference of the case, its line 0, its field the path of the fact in the case format, null for the case itself. It is given the
     * file, the line and the key or column where that fact was written, or should have been, and a cure in the same words.
     *
     * @param seq rank of the entry they were found in
     */
    List<Problem> placed(long seq, List<Problem> problems);

    /** {@return the writer of what is rejected} */
    Rejects rejects();

    @Override
    void close();
}
