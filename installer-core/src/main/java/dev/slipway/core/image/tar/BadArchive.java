package dev.slipway.core.image.tar;

/// What is wrong with an archive, before it is known which layer it is of.
final class BadArchive extends Exception {
    private static final long serialVersionUID = 1;

    private final String problem;

    BadArchive(String problem) {
        super(problem);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
