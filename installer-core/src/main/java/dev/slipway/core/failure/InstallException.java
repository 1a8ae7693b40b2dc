package dev.slipway.core.failure;

/// Carries a [Failure] up to whoever can say it: the one checked exception of the engine.
public final class InstallException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    public InstallException(Failure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    /// With what the platform threw: for the log, never for the user.
    public InstallException(Failure failure, Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
