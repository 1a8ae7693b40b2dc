package dev.slipway.agent.refusal;

/// Carries a refusal up to where it is answered.
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code().word() + " " + refusal.about());
        this.refusal = refusal;
    }

    public RefusedException(Code code, String about) {
        this(new Refusal(code, about));
    }

    public Refusal refusal() {
        return refusal;
    }
}
