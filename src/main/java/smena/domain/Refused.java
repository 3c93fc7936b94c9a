package smena.domain;

/// The till refuses, for a reason a person can put right. Whatever was begun is rolled back.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /// A refusal because of `problem`.
    public Refused(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    /// Why.
    public Problem problem() {
        return problem;
    }
}
