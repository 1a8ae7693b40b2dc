package dev.slipway.core.config;

import dev.slipway.core.config.ConfigurationReading.Refused;
import dev.slipway.core.config.LiveSettings.Consent;
import dev.slipway.core.config.LiveSettings.FallbackNetwork;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.kdl.KdlException;
import dev.slipway.core.kdl.KdlReader;
import java.util.List;
import java.util.Optional;

/// Understands a KDL document as the settings of a live system, strictly but for `remote { … }` and `kiosk { … }`, which
/// are understood by what shares the display.
///
///     keyboard "de" variant="nodeadkeys"
///     network {
///         link "mac:52:54:00:12:34:56"
///         address "192.0.2.50/24"
///         gateway "192.0.2.1"
///         nameserver "192.0.2.1"
///     }
///     clock {
///         server "192.0.2.1"
///     }
///     unattended {
///         machine "51190a7e-0001-4000-8000-000000000001"
///         erase "serial:S4EVNF0M700001" "serial:S4EVNF0M700002"
///     }
public final class LiveSettingsReader {
    private LiveSettingsReader() {}

    /// @param source the name of the text, such as its file
    /// @throws InstallException with `BadKdl` or `BadConfiguration`
    public static LiveSettings read(String text, String source) throws InstallException {
        var places = new Places();
        var settings = settings(text, source, places);
        var problems = places.with(LiveSettingsRules.problems(settings));
        if (!problems.isEmpty()) {
            throw new InstallException(new Refused(problems).failure(source));
        }
        return settings;
    }

    private static LiveSettings settings(String text, String source, Places places)
            throws InstallException {
        try {
            return settings(MachineConfigurationReader.root(KdlReader.read(text), places));
        } catch (KdlException e) {
            throw new InstallException(e.problem().failure(source));
        }
    }

    private static LiveSettings settings(Element root) {
        var keyboard = root.child("keyboard").map(SystemReader::keyboard);
        var network = root.child("network").map(LiveSettingsReader::network);
        var clocks = root.child("clock").map(LiveSettingsReader::servers).orElse(List.of());
        var consent = root.child("unattended").map(LiveSettingsReader::consent);
        root.children("remote");
        root.children("kiosk");
        root.close();
        return new LiveSettings(keyboard, network, clocks, consent);
    }

    private static FallbackNetwork network(Element network) {
        network.noArguments();
        var read =
                new FallbackNetwork(
                        text(network, "link"),
                        network.required("address")
                                .map(MachineConfigurationReader::text)
                                .orElse(""),
                        text(network, "gateway"),
                        texts(network, "nameserver"));
        network.close();
        return read;
    }

    private static List<String> servers(Element clock) {
        clock.noArguments();
        var servers = texts(clock, "server");
        clock.close();
        return servers;
    }

    private static Consent consent(Element unattended) {
        unattended.noArguments();
        var machine = unattended.required("machine").map(MachineConfigurationReader::text);
        var disks = unattended.required("erase").map(LiveSettingsReader::words);
        unattended.close();
        return new Consent(machine.orElse(""), disks.orElse(List.of()));
    }

    private static List<String> words(Element element) {
        var words = element.arguments();
        element.close();
        return words;
    }

    private static Optional<String> text(Element owner, String name) {
        return owner.child(name).map(MachineConfigurationReader::text);
    }

    private static List<String> texts(Element owner, String name) {
        return owner.children(name).stream().map(MachineConfigurationReader::text).toList();
    }
}
