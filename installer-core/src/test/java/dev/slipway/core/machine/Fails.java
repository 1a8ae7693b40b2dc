package dev.slipway.core.machine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// What a call failed with.
public final class Fails {
    private Fails() {}

    public static Failure with(ThrowingCallable call) {
        var thrown = new InstallException[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(InstallException.class, e -> thrown[0] = e);
        return Objects.requireNonNull(thrown[0]).failure();
    }
}
