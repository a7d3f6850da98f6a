package fr.opposable.intake;

import fr.opposable.kernel.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A portfolio of which no case can be read: a column nobody knows, an encoding nobody reads, a file that is not there. */
public final class PortfolioUnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public PortfolioUnreadableException(List<Problem> problems) {
        this(problems, null);
    }

    public PortfolioUnreadableException(List<Problem> problems, @Nullable Throwable cause) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), cause);
        this.problems = List.copyOf(problems);
    }

    /** {@return all that is wrong, with file, line, field and cure} */
    public List<Problem> problems() {
        return problems;
    }
}
