package dev.slipway.app.fake;

import dev.slipway.core.failure.ConnectionFailure.AlreadyClaimed;
import dev.slipway.core.failure.ConnectionFailure.WrongClaimCode;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.Lease;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineDescription;
import dev.slipway.core.machine.MachineStatus;
import java.util.Optional;

/// A machine that can be claimed with [Samples#CODE].
public final class FakeMachine implements Machine {
    private final String hostname;
    private final FakeClaim claim;
    private boolean trusted = true;
    private boolean plain;
    private boolean own;
    private Optional<String> holder = Optional.empty();
    private Optional<String> installation = Optional.empty();
    private int closings;
    private int claimings;
    private Runnable meanwhile = () -> {};

    public FakeMachine(String hostname, FakeClaim claim) {
        this.hostname = hostname;
        this.claim = claim;
    }

    public FakeMachine untrusted() {
        trusted = false;
        return this;
    }

    public FakeMachine heldBy(String other) {
        holder = Optional.of(other);
        return this;
    }

    /// As a plain illumos machined does.
    public FakeMachine speakingPlainly() {
        plain = true;
        return this;
    }

    /// The machine that the wizard runs on: needs no code.
    public FakeMachine own() {
        own = true;
        return this;
    }

    public FakeMachine installing(String id) {
        installation = Optional.of(id);
        return this;
    }

    public FakeClaim claim() {
        return claim;
    }

    public boolean closed() {
        return closings > 0;
    }

    /// How many times it was closed.
    public int closings() {
        return closings;
    }

    /// What happens while it is being claimed.
    public void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    /// How many times it was asked to be claimed.
    public int claimings() {
        return claimings;
    }

    boolean trusted() {
        return trusted;
    }

    @Override
    public MachineDescription describe() {
        return new MachineDescription(
                "id-" + hostname,
                hostname,
                "0.1.0",
                true,
                status(),
                holder,
                holder.isPresent() ? 140 : 0,
                installation);
    }

    private MachineStatus status() {
        if (installation.isPresent()) {
            return MachineStatus.INSTALLING;
        }
        return holder.isPresent() ? MachineStatus.CLAIMED : MachineStatus.AVAILABLE;
    }

    @Override
    public String fingerprint() {
        return own ? "" : Samples.FINGERPRINT;
    }

    @Override
    public boolean plain() {
        return plain;
    }

    @Override
    public ClaimedMachine claim(ClaimCode code, boolean takeOver) throws InstallException {
        claimings++;
        var now = meanwhile;
        meanwhile = () -> {};
        now.run();
        if (!own && !code.text().equals(Samples.CODE)) {
            throw new InstallException(new WrongClaimCode(hostname));
        }
        if (holder.isPresent() && !takeOver) {
            throw new InstallException(new AlreadyClaimed(hostname, holder.get(), 140));
        }
        return claim;
    }

    @Override
    public ClaimedMachine resume(Lease lease) {
        return claim;
    }

    @Override
    public void close() {
        closings++;
    }
}
