package dev.slipway.core.kdl;

/// The text is not KDL.
public final class KdlException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient KdlProblem problem;
    private final int reached;

    /// @param reached how many code points were understood
    KdlException(KdlProblem problem, int reached) {
        super(problem.position() + ": " + problem.message());
        this.problem = problem;
        this.reached = reached;
    }

    public KdlProblem problem() {
        return problem;
    }

    int reached() {
        return reached;
    }
}
