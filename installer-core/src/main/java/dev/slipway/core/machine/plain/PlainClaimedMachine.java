package dev.slipway.core.machine.plain;

import dev.slipway.core.check.Checks;
import dev.slipway.core.check.Verdict;
import dev.slipway.core.config.ConfigurationReading.Refused;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.failure.ConfigurationFailure.BadKdl;
import dev.slipway.core.failure.ConfigurationFailure.NotCarried;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.ConnectionFailure.Busy;
import dev.slipway.core.failure.ConnectionFailure.NotOffered;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.kdl.KdlDocument;
import dev.slipway.core.kdl.KdlException;
import dev.slipway.core.kdl.KdlReader;
import dev.slipway.core.machine.Checking;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.ImageBrowsing;
import dev.slipway.core.machine.Lease;
import dev.slipway.core.machine.PlannedInstallation;
import dev.slipway.core.machine.PlannedInstallation.PlannedStep;
import dev.slipway.core.machine.RealBrowsing;
import dev.slipway.core.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A plain machined that gave us a token. Checks and plans are made here, from what it tells of itself; it
/// erases the disks that a configuration names as soon as it gets one.
final class PlainClaimedMachine implements ClaimedMachine {
    private static final String SOURCE = "configuration";

    private final PlainCalls calls;
    private final Lease lease;
    private Optional<PlainInstallation> started = Optional.empty();

    PlainClaimedMachine(PlainCalls calls, Lease lease) {
        this.calls = calls;
        this.lease = lease;
    }

    @Override
    public Lease lease() {
        return lease;
    }

    @Override
    public Inventory inventory() throws InstallException, InterruptedException {
        return PlainMachine.look(calls).inventory();
    }

    @Override
    public HardwareSheet sheet() throws InstallException, InterruptedException {
        return PlainMachine.look(calls).sheet();
    }

    /// The daemon resolves it when it fetches it, and tells nobody what it became.
    @Override
    public ResolvedImage resolve(String reference, boolean plainHttp) {
        return new ResolvedImage(reference, "", "", List.of(), "");
    }

    /// The daemon cannot: this computer looks, which has none of the machine's media.
    @Override
    public ImageBrowsing browsing() {
        return new RealBrowsing(FetchOptions.secure(), List::of);
    }

    @Override
    public Verdict check(String kdl) throws InstallException, InterruptedException {
        var all = new ArrayList<>(Checking.ofText(kdl).problems());
        if (MachineConfigurationReader.read(kdl)
                instanceof Understood(var configuration, var _, var _)) {
            all.addAll(PlainChecks.of(configuration, document(kdl), inventory()));
        }
        return new Verdict(all, List.of());
    }

    @Override
    public PlannedInstallation plan(String kdl) throws InstallException, InterruptedException {
        var configuration = understood(kdl);
        var sent = sent(configuration, kdl);
        return new PlannedInstallation(
                lease.machine(),
                sent.hash(lease.machine()),
                false,
                resolve(configuration.image().reference(), false),
                sent.erased(),
                List.of(new PlannedStep(PlainInstallation.STEP, sent.kdl().lines().toList())));
    }

    /// What was sent is known before its refusal is waited for, or whoever stops waiting could send it once more while it is
    /// carried out. Looks again right before it sends: between that look and the daemon's own work nothing is in our hands.
    ///
    /// @param secrets of no use: the daemon has no words for encryption, and what names them is refused
    @Override
    public synchronized String install(String kdl, String planHash, Secrets secrets)
            throws InstallException, InterruptedException {
        refuseSecond();
        var sent = sent(understood(kdl), kdl);
        var actual = sent.hash(lease.machine());
        if (!actual.equals(planHash)) {
            throw new InstallException(new UnknownPlan(planHash, actual));
        }
        var installation = PlainInstallation.start(calls, lease.token(), sent, actual);
        started = Optional.of(installation);
        installation.refuseRefused();
        return installation.id();
    }

    @Override
    public synchronized Story story(String installation, long fromSequence)
            throws InstallException {
        return started.filter(it -> installation.isEmpty() || installation.equals(it.id()))
                .map(it -> it.story().from(fromSequence))
                .orElseThrow(() -> notOffered("replay"));
    }

    @Override
    public PlannedInstallation resumption() throws InstallException {
        throw notOffered("resume");
    }

    @Override
    public String resume(String planHash, Secrets secrets) throws InstallException {
        throw notOffered("resume");
    }

    @Override
    public PlannedInstallation reversal() throws InstallException {
        throw notOffered("roll-back");
    }

    @Override
    public String rollBack(String planHash) throws InstallException {
        throw notOffered("roll-back");
    }

    @Override
    public void cancel() throws InstallException {
        throw notOffered("cancel");
    }

    @Override
    public boolean eject() throws InstallException {
        throw notOffered("eject");
    }

    @Override
    public void reboot() throws InstallException {
        throw notOffered("reboot");
    }

    /// There is nothing to give back: the token is good until it lapses, to whoever has it.
    @Override
    public void release() {}

    private SentConfiguration sent(MachineConfiguration configuration, String kdl)
            throws InstallException, InterruptedException {
        var written = document(kdl);
        refuseStrangers(written);
        var seen = inventory();
        Checks.refuse(PlainChecks.of(configuration, written, seen));
        var sent = SentConfiguration.of(configuration, seen);
        refuseStrangers(document(sent.kdl()));
        return sent;
    }

    private void refuseStrangers(KdlDocument document) throws InstallException {
        var strangers = KnownNodes.strangers(document);
        if (!strangers.isEmpty()) {
            var paths = strangers.stream().map(it -> it.path()).distinct().toList();
            throw new InstallException(new NotCarried(calls.address().toString(), paths));
        }
    }

    private synchronized void refuseSecond() throws InstallException {
        var running = started.filter(it -> !it.story().ended());
        if (running.isPresent()) {
            throw new InstallException(new Busy(lease.machine(), running.get().id()));
        }
    }

    private InstallException notOffered(String act) {
        return new InstallException(
                new NotOffered(calls.address().toString(), Words.of("act." + act)));
    }

    private static MachineConfiguration understood(String kdl) throws InstallException {
        return switch (MachineConfigurationReader.read(kdl)) {
            case Understood(var configuration, var _, var _) -> configuration;
            case Refused refused -> throw new InstallException(refused.failure(SOURCE));
        };
    }

    private static KdlDocument document(String kdl) throws InstallException {
        try {
            return KdlReader.read(kdl);
        } catch (KdlException e) {
            var at = e.problem().position();
            throw new InstallException(
                    new BadKdl(SOURCE, at.line(), at.column(), e.problem().message()), e);
        }
    }
}
