package dev.slipway.core.machine;

import dev.slipway.core.check.Verdict;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.secret.Secrets;
import java.util.Optional;

/// This machine itself; its lease never lapses.
record LocalClaimedMachine(MachineSide side, Lease lease) implements ClaimedMachine {
    @Override
    public Inventory inventory() throws InstallException, InterruptedException {
        return side.inventory();
    }

    @Override
    public HardwareSheet sheet() throws InstallException, InterruptedException {
        return side.sheet();
    }

    @Override
    public ResolvedImage resolve(String reference, boolean plainHttp)
            throws InstallException, InterruptedException {
        return side.resolve(reference, plainHttp);
    }

    @Override
    public ImageBrowsing browsing() {
        return side.browsing();
    }

    @Override
    public Verdict check(String kdl) throws InstallException, InterruptedException {
        return side.check(kdl, Optional.empty()); // by the same clock
    }

    @Override
    public PlannedInstallation plan(String kdl) throws InstallException, InterruptedException {
        return side.plan(kdl);
    }

    @Override
    public String install(String kdl, String planHash, Secrets secrets)
            throws InstallException, InterruptedException {
        return side.install(kdl, planHash, secrets);
    }

    @Override
    public PlannedInstallation resumption() throws InstallException, InterruptedException {
        return side.resumption();
    }

    @Override
    public String resume(String planHash, Secrets secrets)
            throws InstallException, InterruptedException {
        return side.resume(planHash, secrets);
    }

    @Override
    public PlannedInstallation reversal() throws InstallException, InterruptedException {
        return side.reversal();
    }

    @Override
    public String rollBack(String planHash) throws InstallException, InterruptedException {
        return side.rollBack(planHash);
    }

    @Override
    public Story story(String installation, long fromSequence) throws InstallException {
        return side.story(installation, fromSequence);
    }

    @Override
    public void cancel() throws InstallException {
        side.cancel();
    }

    @Override
    public boolean eject() throws InstallException, InterruptedException {
        return side.eject();
    }

    @Override
    public void reboot() throws InstallException, InterruptedException {
        side.reboot();
    }

    @Override
    public void release() {}
}
