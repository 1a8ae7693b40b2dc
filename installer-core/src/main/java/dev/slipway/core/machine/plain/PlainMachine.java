package dev.slipway.core.machine.plain;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.Lease;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineDescription;
import dev.slipway.core.machine.MachineStatus;
import dev.slipway.protocol.machined.ClaimRequest;
import dev.slipway.protocol.machined.SystemInfoRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A machine behind a plain illumos machined. Who holds it, and what it is doing, that daemon does not say;
/// nor does anything vouch for it being the machine that is meant.
final class PlainMachine implements Machine {
    private static final String PREFIX = "machined-";

    /// As that daemon grants it; measured here, whatever the clocks say.
    private static final Duration TOKEN = Duration.ofHours(2);

    private final PlainCalls calls;
    private final String id;

    private PlainMachine(PlainCalls calls, String id) {
        this.calls = calls;
        this.id = id;
    }

    /// Makes the connection and asks the machine what it is, which it tells anybody.
    static PlainMachine at(MachineAddress address) throws InstallException, InterruptedException {
        var calls = PlainCalls.to(address);
        try {
            return new PlainMachine(calls, id(address, look(calls).hardware()));
        } catch (InstallException | InterruptedException | RuntimeException e) {
            calls.close();
            throw e;
        }
    }

    static InventoryReading look(PlainCalls calls) throws InstallException, InterruptedException {
        var request = SystemInfoRequest.getDefaultInstance();
        return new InventoryReading(
                calls.call(
                        PlainCalls.LOOKING,
                        _ -> Optional.empty(),
                        machine -> machine.getSystemInfo(request)));
    }

    /// The UUID that its maker gave it alone; where there is none, only its address tells it from others.
    static String id(MachineAddress address, Hardware hardware) {
        return PREFIX
                + hardware.ownUuid()
                        .map(UUID::toString)
                        .orElseGet(
                                () ->
                                        address.host().replaceAll("[^A-Za-z0-9.-]", "_")
                                                + "_"
                                                + address.port());
    }

    @Override
    public MachineDescription describe() {
        return new MachineDescription(
                id,
                calls.address().toString(),
                "",
                false,
                MachineStatus.UNKNOWN,
                Optional.empty(),
                0,
                Optional.empty());
    }

    @Override
    public String fingerprint() {
        return "";
    }

    @Override
    public boolean plain() {
        return true;
    }

    /// That daemon gives any number of callers a token: `takeOver` is needed from nobody, and takes nothing.
    @Override
    public ClaimedMachine claim(ClaimCode code, boolean takeOver)
            throws InstallException, InterruptedException {
        var request = ClaimRequest.newBuilder().setClaimPassword(code.text()).build();
        var answer =
                calls.call(
                        PlainCalls.CLAIMING,
                        new Refusals(calls.address())::claiming,
                        machine -> machine.claim(request));
        return resume(new Lease(id, answer.getClaimToken(), 0, Instant.now().plus(TOKEN)));
    }

    /// Whether the token is still good, only an installation can tell.
    @Override
    public ClaimedMachine resume(Lease lease) {
        return new PlainClaimedMachine(calls, lease);
    }

    @Override
    public void close() {
        calls.close();
    }
}
