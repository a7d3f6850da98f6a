package fr.opposable.intake;

import fr.opposable.kernel.Sha256;
import java.util.List;
import java.util.stream.Stream;

/** Many cases at once, read one at a time: a portfolio of 100,000 takes no more memory than its index. */
public interface Portfolio extends AutoCloseable {

    /**
     * {@return the digest of the content of its files, in the order of their names}
     *
     * <p>For a folder of case folders these are all the files below them; for the CSV set, its five files and {@code mapping.yaml}.
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

    /** {@return the writer of what is rejected} */
    Rejects rejects();

    @Override
    void close();
}
