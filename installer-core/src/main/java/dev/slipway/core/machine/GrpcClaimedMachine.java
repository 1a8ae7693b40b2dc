package dev.slipway.core.machine;

import com.google.protobuf.ByteString;
import dev.slipway.core.alert.Alerts;
import dev.slipway.core.check.Verdict;
import dev.slipway.core.failure.ConnectionFailure.LeaseLapsed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.secret.Secrets;
import dev.slipway.protocol.v1.AlertsRequest;
import dev.slipway.protocol.v1.CancelRequest;
import dev.slipway.protocol.v1.Configuration;
import dev.slipway.protocol.v1.Document;
import dev.slipway.protocol.v1.EjectRequest;
import dev.slipway.protocol.v1.EventsRequest;
import dev.slipway.protocol.v1.HardwareSheetRequest;
import dev.slipway.protocol.v1.InstallRequest;
import dev.slipway.protocol.v1.InventoryRequest;
import dev.slipway.protocol.v1.PlanResumeRequest;
import dev.slipway.protocol.v1.PlanRollBackRequest;
import dev.slipway.protocol.v1.RebootRequest;
import dev.slipway.protocol.v1.ReleaseRequest;
import dev.slipway.protocol.v1.ResolveImageRequest;
import dev.slipway.protocol.v1.ResumeRequest;
import dev.slipway.protocol.v1.RollBackRequest;
import java.time.Duration;
import java.time.Instant;

/// A machine that we hold by a lease of its daemon.
final class GrpcClaimedMachine implements ClaimedMachine {
    private final RemoteCalls calls;
    private final LeaseKeeper keeper;

    GrpcClaimedMachine(RemoteCalls calls, LeaseKeeper keeper) {
        this.calls = calls;
        this.keeper = keeper;
    }

    @Override
    public Lease lease() {
        return keeper.lease();
    }

    @Override
    public Inventory inventory() throws InstallException, InterruptedException {
        var request = InventoryRequest.getDefaultInstance();
        return read(RemoteCalls.SLOW, machine -> machine.inventory(request), Inventory.class);
    }

    @Override
    public HardwareSheet sheet() throws InstallException, InterruptedException {
        var request = HardwareSheetRequest.getDefaultInstance();
        return read(
                RemoteCalls.SLOW, machine -> machine.hardwareSheet(request), HardwareSheet.class);
    }

    @Override
    public Alerts alerts() throws InstallException, InterruptedException {
        var request = AlertsRequest.getDefaultInstance();
        return read(RemoteCalls.QUICK, machine -> machine.alerts(request), Alerts.class);
    }

    @Override
    public ResolvedImage resolve(String reference, boolean plainHttp)
            throws InstallException, InterruptedException {
        var request =
                ResolveImageRequest.newBuilder()
                        .setReference(reference)
                        .setPlainHttp(plainHttp)
                        .build();
        return read(
                RemoteCalls.SLOW, machine -> machine.resolveImage(request), ResolvedImage.class);
    }

    @Override
    public ImageBrowsing browsing() {
        return new GrpcBrowsing(calls, keeper);
    }

    @Override
    public Verdict check(String kdl) throws InstallException, InterruptedException {
        var now = Instant.now().toEpochMilli();
        var request = Configuration.newBuilder().setKdl(kdl).setAskedAtMillis(now).build();
        return read(RemoteCalls.SLOW, machine -> machine.check(request), Verdict.class);
    }

    @Override
    public PlannedInstallation plan(String kdl) throws InstallException, InterruptedException {
        var request = Configuration.newBuilder().setKdl(kdl).build();
        return read(RemoteCalls.SLOW, machine -> machine.plan(request), PlannedInstallation.class);
    }

    @Override
    public String install(String kdl, String planHash, Secrets secrets)
            throws InstallException, InterruptedException {
        var request = InstallRequest.newBuilder().setKdl(kdl).setPlanHash(planHash);
        secrets.each(
                (name, secret) -> request.putSecrets(name, ByteString.copyFrom(secret.bytes())));
        return call(RemoteCalls.SLOW, machine -> machine.install(request.build()))
                .getInstallationId();
    }

    @Override
    public PlannedInstallation resumption() throws InstallException, InterruptedException {
        var request = PlanResumeRequest.getDefaultInstance();
        return read(
                RemoteCalls.SLOW,
                machine -> machine.planResume(request),
                PlannedInstallation.class);
    }

    @Override
    public String resume(String planHash, Secrets secrets)
            throws InstallException, InterruptedException {
        var request = ResumeRequest.newBuilder().setPlanHash(planHash);
        secrets.each(
                (name, secret) -> request.putSecrets(name, ByteString.copyFrom(secret.bytes())));
        return call(RemoteCalls.SLOW, machine -> machine.resume(request.build()))
                .getInstallationId();
    }

    @Override
    public PlannedInstallation reversal() throws InstallException, InterruptedException {
        var request = PlanRollBackRequest.getDefaultInstance();
        return read(
                RemoteCalls.SLOW,
                machine -> machine.planRollBack(request),
                PlannedInstallation.class);
    }

    @Override
    public String rollBack(String planHash) throws InstallException, InterruptedException {
        var request = RollBackRequest.newBuilder().setPlanHash(planHash).build();
        return call(RemoteCalls.SLOW, machine -> machine.rollBack(request)).getInstallationId();
    }

    @Override
    public Story story(String installation, long fromSequence) {
        var request =
                EventsRequest.newBuilder()
                        .setInstallationId(installation)
                        .setFromSequence(fromSequence)
                        .build();
        return new GrpcStory(calls, calls.stub(LeaseHeader.of(lease())).events(request));
    }

    @Override
    public void cancel() throws InstallException, InterruptedException {
        var request = CancelRequest.getDefaultInstance();
        var _ = call(RemoteCalls.QUICK, machine -> machine.cancel(request));
    }

    @Override
    public boolean eject() throws InstallException, InterruptedException {
        var request = EjectRequest.getDefaultInstance();
        return call(RemoteCalls.QUICK, machine -> machine.eject(request)).getEjecting();
    }

    @Override
    public void reboot() throws InstallException, InterruptedException {
        var request = RebootRequest.getDefaultInstance();
        var _ = call(RemoteCalls.QUICK, machine -> machine.reboot(request));
    }

    @Override
    public void release() throws InstallException, InterruptedException {
        keeper.stop();
        var request = ReleaseRequest.getDefaultInstance();
        try {
            var _ = call(RemoteCalls.QUICK, machine -> machine.release(request));
        } catch (InstallException e) {
            if (!(e.failure() instanceof LeaseLapsed)) {
                throw e;
            }
        }
    }

    private <T> T read(Duration limit, RemoteCalls.Call<Document> call, Class<T> type)
            throws InstallException, InterruptedException {
        return calls.read(call(limit, call), type);
    }

    private <T> T call(Duration limit, RemoteCalls.Call<T> call)
            throws InstallException, InterruptedException {
        return calls.call(limit, LeaseHeader.of(lease()), call);
    }
}
