package dev.slipway.app.job;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.Machine;
import java.time.Duration;

/// A machine and our claim on it. The lease is renewed by the machine's client until it is released or closed.
public record Hold(Machine machine, ClaimedMachine claimed) {
    private static final System.Logger LOG = System.getLogger(Hold.class.getName());
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    /// Blocks.
    Hold release() throws InstallException, InterruptedException {
        try (machine) {
            claimed.release();
        }
        return this;
    }

    /// Blocks; leaves the claim to lapse by itself.
    Hold close() {
        machine.close();
        return this;
    }

    /// At the end of the program, which waits a moment for it and no longer.
    void leave(boolean giveBack) {
        try {
            Thread.ofVirtual().start(() -> leaveNow(giveBack)).join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void leaveNow(boolean giveBack) {
        try {
            var _ = giveBack ? release() : close();
        } catch (InstallException e) {
            LOG.log(System.Logger.Level.WARNING, "not given back; the lease will lapse", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
