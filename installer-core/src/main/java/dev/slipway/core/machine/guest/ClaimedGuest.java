package dev.slipway.core.machine.guest;

import dev.slipway.core.alert.Alerts;
import dev.slipway.core.check.Verdict;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.ImageBrowsing;
import dev.slipway.core.machine.Lease;
import dev.slipway.core.machine.PlannedInstallation;
import dev.slipway.core.secret.Secrets;
import java.util.function.Consumer;

/// A machine behind its agent that we hold. Whatever image the operator names, the machine may fetch through this host from
/// then on, from where the operator said; for nothing else that it asks for.
///
/// @param allow lets it reach places through this host
record ClaimedGuest(ClaimedMachine machine, Consumer<ImagePlaces> allow) implements ClaimedMachine {
    @Override
    public Lease lease() {
        return machine.lease();
    }

    @Override
    public Inventory inventory() throws InstallException, InterruptedException {
        return machine.inventory();
    }

    @Override
    public HardwareSheet sheet() throws InstallException, InterruptedException {
        return machine.sheet();
    }

    @Override
    public Alerts alerts() throws InstallException, InterruptedException {
        return machine.alerts();
    }

    @Override
    public ImageBrowsing browsing() {
        return new GuestBrowsing(machine.browsing(), allow);
    }

    @Override
    public ResolvedImage resolve(String reference, boolean plainHttp)
            throws InstallException, InterruptedException {
        allow.accept(ImagePlaces.of(reference, plainHttp));
        return machine.resolve(reference, plainHttp);
    }

    @Override
    public Verdict check(String kdl) throws InstallException, InterruptedException {
        allow.accept(ImagePlaces.of(kdl));
        return machine.check(kdl);
    }

    @Override
    public PlannedInstallation plan(String kdl) throws InstallException, InterruptedException {
        allow.accept(ImagePlaces.of(kdl));
        return machine.plan(kdl);
    }

    @Override
    public String install(String kdl, String planHash, Secrets secrets)
            throws InstallException, InterruptedException {
        allow.accept(ImagePlaces.of(kdl));
        return machine.install(kdl, planHash, secrets);
    }

    @Override
    public PlannedInstallation resumption() throws InstallException, InterruptedException {
        return machine.resumption();
    }

    @Override
    public String resume(String planHash, Secrets secrets)
            throws InstallException, InterruptedException {
        return machine.resume(planHash, secrets);
    }

    @Override
    public PlannedInstallation reversal() throws InstallException, InterruptedException {
        return machine.reversal();
    }

    @Override
    public String rollBack(String planHash) throws InstallException, InterruptedException {
        return machine.rollBack(planHash);
    }

    @Override
    public Story story(String installation, long fromSequence)
            throws InstallException, InterruptedException {
        return machine.story(installation, fromSequence);
    }

    @Override
    public void cancel() throws InstallException, InterruptedException {
        machine.cancel();
    }

    @Override
    public void reboot() throws InstallException, InterruptedException {
        machine.reboot();
    }

    @Override
    public void release() throws InstallException, InterruptedException {
        machine.release();
    }
}
