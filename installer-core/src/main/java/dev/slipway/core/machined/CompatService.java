package dev.slipway.core.machined;

import dev.slipway.core.event.Said;
import dev.slipway.core.failure.ConfigurationFailure;
import dev.slipway.core.failure.ConnectionFailure;
import dev.slipway.core.failure.ConnectionFailure.Busy;
import dev.slipway.core.failure.DiskFailure;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure;
import dev.slipway.core.failure.ImageFailure.FileBeingRead;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure;
import dev.slipway.core.machine.ClaimedMachine.Story;
import dev.slipway.core.machine.MachineSide;
import dev.slipway.core.secret.Secrets;
import dev.slipway.protocol.machined.ClaimRequest;
import dev.slipway.protocol.machined.ClaimResponse;
import dev.slipway.protocol.machined.InstallConfig;
import dev.slipway.protocol.machined.InstallProgress;
import dev.slipway.protocol.machined.MachineServiceGrpc.MachineServiceImplBase;
import dev.slipway.protocol.machined.SystemInfoRequest;
import dev.slipway.protocol.machined.SystemInfoResponse;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;

/// `machined.MachineService`, for foreign clients, as the illumos daemon serves it.
///
/// These clients know no plans and no leases: they confirm by calling Install, and all of them together
/// are one holder, so that none of them can install under a Slipway client that holds the machine.
final class CompatService extends MachineServiceImplBase {
    /// The owner of what is held by whoever needs no certificate here.
    private static final String FOREIGN = "foreign";

    private static final String HOLDER = "a client of machined.MachineService";

    private final Leases leases;
    private final MachineSide side;
    private final ClaimTokens tokens;

    CompatService(Standing standing, ClaimTokens tokens) {
        this.leases = standing.leases();
        this.side = standing.side();
        this.tokens = tokens;
    }

    @Override
    public void claim(ClaimRequest request, StreamObserver<ClaimResponse> client) {
        switch (request.getClaimSecretCase()) {
            case CLAIM_PASSWORD -> answer(client, () -> token(request.getClaimPassword()));
            case CLAIM_PAYLOAD -> client.onError(refused(Status.UNIMPLEMENTED, "claim_payload"));
            case CLAIMSECRET_NOT_SET ->
                    client.onError(refused(Status.INVALID_ARGUMENT, "no claim secret"));
        }
    }

    @Override
    public void getSystemInfo(
            SystemInfoRequest request, StreamObserver<SystemInfoResponse> client) {
        answer(client, () -> SystemInformation.of(side.inventory()));
    }

    @Override
    public void install(InstallConfig request, StreamObserver<InstallProgress> client) {
        try {
            authorize(CallerInterceptor.claimToken());
            EventStream.start(client, installing(request.getMachineconfig()), this::progress);
        } catch (InstallException e) {
            failed(client, e.failure());
        } catch (InterruptedException e) {
            client.onError(Status.CANCELLED.asRuntimeException());
        } catch (StatusRuntimeException e) {
            client.onError(e);
        }
    }

    private Story installing(String kdl) throws InstallException, InterruptedException {
        var installation = side.install(kdl, planned(kdl), Secrets.NONE);
        return side.story(installation, 0);
    }

    /// Such a client asks once, and has to wait. Nothing is begun for one that has left meanwhile.
    ///
    /// @return the hash of the plan
    private String planned(String kdl) throws InstallException, InterruptedException {
        while (true) {
            try {
                var hash = side.plan(kdl).hash();
                requireClient();
                return hash;
            } catch (InstallException e) {
                if (!(e.failure() instanceof FileBeingRead)) {
                    throw e;
                }
                requireClient();
            }
        }
    }

    private static void requireClient() {
        if (Context.current().isCancelled()) {
            throw refused(Status.CANCELLED, "the client has left");
        }
    }

    private void authorize(String token) throws InstallException {
        if (token.isEmpty()) {
            throw refused(Status.NOT_FOUND, "no claim token");
        }
        if (!tokens.isGood(token)) {
            throw refused(Status.PERMISSION_DENIED, "the claim token is not good, or no longer");
        }
        leases.goOn(FOREIGN, HOLDER);
    }

    private ClaimResponse token(String password) throws InstallException {
        leases.claim(password, foreign(), HOLDER, leases.isHeldBy(FOREIGN));
        return ClaimResponse.newBuilder().setClaimToken(tokens.issue()).build();
    }

    private static Caller foreign() {
        return new Caller(FOREIGN, "", CallerInterceptor.caller().peer());
    }

    private InstallProgress progress(Said said) {
        leases.keep(FOREIGN);
        return ProgressMessages.of(said.event());
    }

    /// What was wrong with the request is a status; an installation that failed is a message.
    private static void failed(StreamObserver<InstallProgress> client, Failure failure) {
        switch (failure) {
            case ConfigurationFailure _, ConnectionFailure _ -> client.onError(status(failure));
            case DiskFailure _, ImageFailure _, ToolFailure _ -> {
                client.onNext(ProgressMessages.error(Explanation.of(failure).line()));
                client.onCompleted();
            }
        }
    }

    private static <T> void answer(StreamObserver<T> client, Answer.Work<T> work) {
        try {
            client.onNext(work.result());
            client.onCompleted();
        } catch (InstallException e) {
            client.onError(status(e.failure()));
        } catch (InterruptedException e) {
            client.onError(Status.CANCELLED.asRuntimeException());
        }
    }

    private static StatusRuntimeException status(Failure failure) {
        var text = Explanation.of(failure).line();
        return switch (failure) {
            case Busy _ -> refused(Status.FAILED_PRECONDITION, text);
            case ConnectionFailure _ -> refused(Status.PERMISSION_DENIED, text);
            case ConfigurationFailure _ -> refused(Status.INVALID_ARGUMENT, text);
            case DiskFailure _, ImageFailure _, ToolFailure _ -> refused(Status.INTERNAL, text);
        };
    }

    private static StatusRuntimeException refused(Status status, String text) {
        return status.withDescription(text).asRuntimeException();
    }
}
