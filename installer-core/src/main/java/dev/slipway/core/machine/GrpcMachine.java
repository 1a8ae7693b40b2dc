package dev.slipway.core.machine;

import dev.slipway.core.failure.InstallException;
import dev.slipway.protocol.v1.ClaimRequest;
import dev.slipway.protocol.v1.DescribeRequest;
import io.grpc.Metadata;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// A machine behind its daemon's `slipway.v1` service.
final class GrpcMachine implements Machine {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private final RemoteCalls calls;
    private final Acquaintance acquaintance;
    private final String id;
    private final List<LeaseKeeper> keepers = new CopyOnWriteArrayList<>();

    private GrpcMachine(RemoteCalls calls, Acquaintance acquaintance, String id) {
        this.calls = calls;
        this.acquaintance = acquaintance;
        this.id = id;
    }

    /// Makes the connection and asks the machine who it is; closes the connection where it does not say.
    static GrpcMachine introduced(RemoteCalls calls, Acquaintance acquaintance)
            throws InstallException, InterruptedException {
        try {
            return new GrpcMachine(calls, acquaintance, describe(calls).id());
        } catch (InstallException | InterruptedException | RuntimeException e) {
            calls.close();
            throw e;
        }
    }

    private static MachineDescription describe(RemoteCalls calls)
            throws InstallException, InterruptedException {
        var request = DescribeRequest.getDefaultInstance();
        var answer =
                calls.call(RemoteCalls.QUICK, new Metadata(), machine -> machine.describe(request));
        var description = calls.read(answer, MachineDescription.class);
        if (!ID.matcher(description.id()).matches()) {
            throw new InstallException(calls.unreadable("Its id is none."));
        }
        return description;
    }

    @Override
    public MachineDescription describe() throws InstallException, InterruptedException {
        return describe(calls);
    }

    @Override
    public String fingerprint() {
        return acquaintance.fingerprint();
    }

    @Override
    public ClaimedMachine claim(ClaimCode code, boolean takeOver)
            throws InstallException, InterruptedException {
        var request =
                ClaimRequest.newBuilder()
                        .setCode(code.text())
                        .setHolder(Myself.name())
                        .setTakeOver(takeOver)
                        .build();
        var lease =
                calls.call(RemoteCalls.QUICK, new Metadata(), machine -> machine.claim(request));
        acquaintance.remember(id, calls.address());
        var length = Duration.ofSeconds(lease.getSeconds());
        var until = Instant.now().plus(length);
        var held = new Lease(id, lease.getToken(), lease.getFence(), until);
        return held(new LeaseKeeper(calls, held, length));
    }

    @Override
    public ClaimedMachine resume(Lease lease) throws InstallException, InterruptedException {
        var keeper = new LeaseKeeper(calls, lease, Duration.ZERO);
        keeper.renew();
        return held(keeper);
    }

    private ClaimedMachine held(LeaseKeeper keeper) {
        keepers.add(keeper);
        keeper.start();
        return new GrpcClaimedMachine(calls, keeper);
    }

    @Override
    public void close() {
        keepers.forEach(LeaseKeeper::stop);
        calls.close();
    }
}
