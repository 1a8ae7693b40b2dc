package dev.slipway.core.machined;

import com.google.protobuf.ByteString;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Documents;
import dev.slipway.core.machine.MachineSide;
import dev.slipway.core.secret.Secret;
import dev.slipway.core.secret.Secrets;
import dev.slipway.core.text.ControlCharacters;
import dev.slipway.protocol.v1.AlertsRequest;
import dev.slipway.protocol.v1.CancelRequest;
import dev.slipway.protocol.v1.CancelResponse;
import dev.slipway.protocol.v1.ClaimRequest;
import dev.slipway.protocol.v1.Configuration;
import dev.slipway.protocol.v1.DescribeRequest;
import dev.slipway.protocol.v1.Document;
import dev.slipway.protocol.v1.EjectRequest;
import dev.slipway.protocol.v1.EjectResponse;
import dev.slipway.protocol.v1.EventsRequest;
import dev.slipway.protocol.v1.HardwareSheetRequest;
import dev.slipway.protocol.v1.InspectImageRequest;
import dev.slipway.protocol.v1.InstallRequest;
import dev.slipway.protocol.v1.InstallResponse;
import dev.slipway.protocol.v1.InventoryRequest;
import dev.slipway.protocol.v1.Lease;
import dev.slipway.protocol.v1.MachineServiceGrpc.MachineServiceImplBase;
import dev.slipway.protocol.v1.OfferImagesRequest;
import dev.slipway.protocol.v1.PlanResumeRequest;
import dev.slipway.protocol.v1.PlanRollBackRequest;
import dev.slipway.protocol.v1.RebootRequest;
import dev.slipway.protocol.v1.RebootResponse;
import dev.slipway.protocol.v1.ReleaseRequest;
import dev.slipway.protocol.v1.ReleaseResponse;
import dev.slipway.protocol.v1.RenewRequest;
import dev.slipway.protocol.v1.ResolveImageRequest;
import dev.slipway.protocol.v1.ResumeRequest;
import dev.slipway.protocol.v1.RollBackRequest;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// `slipway.v1`: every call but the first two is for the holder of the lease only, and renews it.
final class SlipwayService extends MachineServiceImplBase {
    private static final int LONGEST_HOLDER = 100;

    private final Standing standing;
    private final Leases leases;
    private final MachineSide side;

    SlipwayService(Standing standing) {
        this.standing = standing;
        this.leases = standing.leases();
        this.side = standing.side();
    }

    @Override
    public void describe(DescribeRequest request, StreamObserver<Document> client) {
        Answer.to(client, () -> document(standing.description()));
    }

    @Override
    public void claim(ClaimRequest request, StreamObserver<Lease> client) {
        Answer.to(client, () -> lease(claim(request)));
    }

    @Override
    public void renew(RenewRequest request, StreamObserver<Lease> client) {
        Answer.to(client, () -> lease(leases.renew(CallerInterceptor.caller())));
    }

    @Override
    public void release(ReleaseRequest request, StreamObserver<ReleaseResponse> client) {
        Answer.to(
                client,
                () -> {
                    leases.release(CallerInterceptor.caller());
                    return ReleaseResponse.getDefaultInstance();
                });
    }

    @Override
    public void inventory(InventoryRequest request, StreamObserver<Document> client) {
        held(client, () -> document(side.inventory()));
    }

    @Override
    public void hardwareSheet(HardwareSheetRequest request, StreamObserver<Document> client) {
        held(client, () -> document(side.sheet()));
    }

    @Override
    public void alerts(AlertsRequest request, StreamObserver<Document> client) {
        held(client, () -> document(standing.alerts().get()));
    }

    @Override
    public void resolveImage(ResolveImageRequest request, StreamObserver<Document> client) {
        held(client, () -> document(side.resolve(request.getReference(), request.getPlainHttp())));
    }

    @Override
    public void offerImages(OfferImagesRequest request, StreamObserver<Document> client) {
        held(client, () -> document(Browsed.offer(request, side.browsing())));
    }

    @Override
    public void inspectImage(InspectImageRequest request, StreamObserver<Document> client) {
        held(client, () -> document(Browsed.inspect(request, side.browsing())));
    }

    @Override
    public void check(Configuration request, StreamObserver<Document> client) {
        held(client, () -> document(side.check(request.getKdl(), asker(request))));
    }

    private static Optional<Instant> asker(Configuration request) {
        var millis = request.getAskedAtMillis();
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    @Override
    public void plan(Configuration request, StreamObserver<Document> client) {
        held(client, () -> document(side.plan(request.getKdl())));
    }

    @Override
    public void install(InstallRequest request, StreamObserver<InstallResponse> client) {
        held(
                client,
                () ->
                        installing(
                                side.install(
                                        request.getKdl(),
                                        request.getPlanHash(),
                                        secrets(request.getSecretsMap()))));
    }

    @Override
    public void planResume(PlanResumeRequest request, StreamObserver<Document> client) {
        held(client, () -> document(side.resumption()));
    }

    @Override
    public void resume(ResumeRequest request, StreamObserver<InstallResponse> client) {
        held(
                client,
                () ->
                        installing(
                                side.resume(
                                        request.getPlanHash(), secrets(request.getSecretsMap()))));
    }

    @Override
    public void planRollBack(PlanRollBackRequest request, StreamObserver<Document> client) {
        held(client, () -> document(side.reversal()));
    }

    @Override
    public void rollBack(RollBackRequest request, StreamObserver<InstallResponse> client) {
        held(client, () -> installing(side.rollBack(request.getPlanHash())));
    }

    @Override
    public void events(EventsRequest request, StreamObserver<Document> client) {
        try {
            var caller = CallerInterceptor.caller();
            leases.renew(caller);
            var story = side.story(request.getInstallationId(), request.getFromSequence());
            EventStream.start(
                    client,
                    story,
                    said -> {
                        leases.renew(caller);
                        return document(said);
                    });
        } catch (InstallException e) {
            client.onError(Answer.error(e.failure()));
        }
    }

    @Override
    public void cancel(CancelRequest request, StreamObserver<CancelResponse> client) {
        held(
                client,
                () -> {
                    side.cancel();
                    return CancelResponse.getDefaultInstance();
                });
    }

    @Override
    public void eject(EjectRequest request, StreamObserver<EjectResponse> client) {
        held(client, () -> EjectResponse.newBuilder().setEjecting(side.eject()).build());
    }

    @Override
    public void reboot(RebootRequest request, StreamObserver<RebootResponse> client) {
        held(
                client,
                () -> {
                    side.reboot();
                    return RebootResponse.getDefaultInstance();
                });
    }

    private <T> void held(StreamObserver<T> client, Answer.Work<T> work) {
        Answer.to(
                client,
                () -> {
                    var caller = CallerInterceptor.caller();
                    try (var _ = leases.begin(caller)) {
                        return work.result();
                    } catch (InterruptedException e) {
                        leases.renew(caller); // which says so where somebody else has taken over
                        throw e;
                    }
                });
    }

    private Leases.Held claim(ClaimRequest request) throws InstallException {
        return leases.claim(
                request.getCode(),
                CallerInterceptor.caller(),
                printable(request.getHolder()),
                request.getTakeOver());
    }

    /// It is shown to others.
    private static String printable(String holder) {
        var clean = ControlCharacters.leftOut(holder);
        return clean.substring(0, Math.min(clean.length(), LONGEST_HOLDER));
    }

    private Lease lease(Leases.Held held) {
        return Lease.newBuilder()
                .setToken(held.token())
                .setFence(held.fence())
                .setSeconds((int) leases.length().toSeconds())
                .build();
    }

    private static Secrets secrets(Map<String, ByteString> bytes) {
        var secrets = new HashMap<String, Secret>();
        bytes.forEach((name, each) -> secrets.put(name, Secret.of(each.toByteArray())));
        return Secrets.of(secrets);
    }

    private static InstallResponse installing(String id) {
        return InstallResponse.newBuilder().setInstallationId(id).build();
    }

    static Document document(Object record) {
        return Document.newBuilder().setJson(Documents.write(record)).build();
    }
}
