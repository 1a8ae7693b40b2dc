package dev.slipway.core.machine.guest;

import dev.slipway.core.alert.Alerts;
import dev.slipway.core.check.Verdict;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Vitals;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.ImageBrowsing;
import dev.slipway.core.machine.Lease;
import dev.slipway.core.machine.PlannedInstallation;
import dev.slipway.core.secret.Secrets;
import java.util.Optional;

/// A machine behind its agent that we hold. Whatever image the operator names, the machine may fetch through this host from
/// then on, from where the operator said; for nothing else that it asks for. Whoever goes on with an installation, or follows
/// it, gives it what it was given when it began.
record ClaimedGuest(ClaimedMachine machine, GuestHost host) implements ClaimedMachine {
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
    public Optional<Vitals> vitals() {
        return host.vitals();
    }

    @Override
    public ImageBrowsing browsing() {
        return new GuestBrowsing(machine.browsing(), host::allow);
    }

    @Override
    public ResolvedImage resolve(String reference, boolean plainHttp)
            throws InstallException, InterruptedException {
        host.allow(ImagePlaces.of(reference, plainHttp));
        return machine.resolve(reference, plainHttp);
    }

    @Override
    public Verdict check(String kdl) throws InstallException, InterruptedException {
        host.allow(ImagePlaces.of(kdl));
        return machine.check(kdl);
    }

    @Override
    public PlannedInstallation plan(String kdl) throws InstallException, InterruptedException {
        host.allow(ImagePlaces.of(kdl));
        return machine.plan(kdl);
    }

    @Override
    public String install(String kdl, String planHash, Secrets secrets)
            throws InstallException, InterruptedException {
        var places = ImagePlaces.of(kdl);
        host.allow(places);
        var installation = machine.install(kdl, planHash, secrets);
        host.keep(lease().machine(), places);
        return installation;
    }

    @Override
    public PlannedInstallation resumption() throws InstallException, InterruptedException {
        return machine.resumption();
    }

    @Override
    public String resume(String planHash, Secrets secrets)
            throws InstallException, InterruptedException {
        host.allowAgain(lease().machine());
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
        host.allowAgain(lease().machine());
        return machine.story(installation, fromSequence);
    }

    @Override
    public void cancel() throws InstallException, InterruptedException {
        machine.cancel();
    }

    @Override
    public boolean eject() throws InstallException, InterruptedException {
        return machine.eject();
    }

    @Override
    public void reboot() throws InstallException, InterruptedException {
        machine.reboot();
    }

    @Override
    public void release() throws InstallException, InterruptedException {
        machine.release();
        host.forget(lease().machine());
    }
}
