package dev.slipway.core.config;

import java.util.List;
import java.util.Optional;

/// What is set for a live system by its stick, in `live.kdl`: true of this stick, and so in no image.
///
/// @param keyboard of the display; without it, that of the United States
/// @param network what a link gets where nobody gives it an address
/// @param clocks time servers to set the clock by, names or addresses, in the order in which they are asked
/// @param unattended what may be installed without an operator; without it, nothing is
public record LiveSettings(
        Optional<KeyboardConfiguration> keyboard,
        Optional<FallbackNetwork> network,
        List<String> clocks,
        Optional<Consent> unattended) {
    public static final LiveSettings NONE =
            new LiveSettings(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    public LiveSettings {
        clocks = List.copyOf(clocks);
    }

    /// @param link a selector such as `mac:…`; may be left out on a machine of which one link is up
    /// @param address in CIDR form
    public record FallbackNetwork(
            Optional<String> link,
            String address,
            Optional<String> gateway,
            List<String> nameservers) {
        public FallbackNetwork {
            nameservers = List.copyOf(nameservers);
        }
    }

    /// The word of whoever wrote the stick that this very machine may lose these very disks.
    ///
    /// @param machine the UUID or the serial number that its firmware says
    /// @param disks selectors by `serial:` or `wwn:`
    public record Consent(String machine, List<String> disks) {
        public Consent {
            disks = List.copyOf(disks);
        }
    }
}
