package dev.slipway.core.machine.guest;

import dev.slipway.agent.host.Bridge;
import dev.slipway.agent.host.Guest;
import dev.slipway.agent.relay.Address;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Vitals;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What this host does for one guest that is installed: leads it to where the operator's images are, and hears how it is.
///
/// Nothing that the machine says opens a way; what one installation was given, it is given again by the next program.
///
/// @param guest its name
/// @param always what the operator named beside what configurations name
record GuestHost(Bridge bridge, String guest, Set<Address> always, KeptPlaces kept) {
    private static final Logger LOG = System.getLogger(GuestHost.class.getName());

    GuestHost {
        always = Set.copyOf(always);
    }

    void allow(ImagePlaces places) {
        bridge.allow(guest, places.addresses());
    }

    /// An installation has begun, whose image comes from there. It goes on even if that cannot be kept.
    ///
    /// @param machine its id, which its certificate proves
    void keep(String machine, ImagePlaces places) {
        var all = new HashSet<>(always);
        all.addAll(places.addresses());
        try {
            kept.keep(machine, all);
        } catch (InstallException e) {
            LOG.log(Level.WARNING, "{0}: where its image comes from is not kept", machine, e);
        }
    }

    /// The installation that had begun goes on.
    void allowAgain(String machine) throws InstallException {
        bridge.allow(guest, kept.of(machine));
    }

    /// The machine is given back.
    void forget(String machine) throws InstallException {
        kept.forget(machine);
    }

    /// As its agent said last; empty where it does not speak.
    Optional<Vitals> vitals() {
        return bridge.guest(guest).flatMap(Guest::metrics).map(GuestVitals::of);
    }
}
