package dev.slipway.app;

import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.discovery.DiscoverySettings;
import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.LocalConnector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the program was started with.
///
/// @param pki the folder with our certificate and the authority that we trust; by default the user's
/// @param discovery where machines are asked for
/// @param image what the image page begins with
/// @param kiosk whether the wizard is all that its display shows, and its own machine the first to be installed
/// @param own the state folder of the daemon of the machine that it runs on
/// @param firstFrameExit prints how long the start took, and ends
/// @param plain in text, whatever the terminal can: one line after the other
record Arguments(
        Optional<Path> pki,
        DiscoverySettings discovery,
        ImageConfiguration image,
        boolean kiosk,
        Path own,
        boolean firstFrameExit,
        boolean plain) {
    private static final String PLAIN = "--plain";
    private static final Pattern NAMED = Pattern.compile("--([a-z-]+)=(.*)");
    private static final String KIOSK = "--kiosk";
    private static final Set<String> NAMES =
            Set.of("pki", "group", "port", "interface", "image", "machined");
    private static final Set<String> FLAGS =
            Set.of("--plain-http", "--first-frame-exit", KIOSK, PLAIN);
    private static final int LAST_PORT = 65535;

    /// @throws InstallException with [BadArgument]
    static Arguments of(String... given) throws InstallException {
        var named = new LinkedHashMap<String, String>();
        var flags = new ArrayList<String>();
        for (var each : given) {
            var form = NAMED.matcher(each);
            if (form.matches()) {
                named.put(form.group(1), form.group(2));
            } else {
                flags.add(each);
            }
        }
        return of(named, flags);
    }

    /// @param named `--name=value`
    /// @param flags everything else
    /// @throws InstallException with [BadArgument]
    static Arguments of(Map<String, String> named, List<String> flags) throws InstallException {
        refuseUnknown(named.keySet(), NAMES);
        refuseUnknown(flags, FLAGS);
        return new Arguments(
                Optional.ofNullable(named.get("pki")).map(Path::of),
                discovery(named),
                new ImageConfiguration(
                        named.getOrDefault("image", ""), flags.contains("--plain-http")),
                flags.contains(KIOSK),
                Optional.ofNullable(named.get("machined"))
                        .map(Path::of)
                        .orElse(LocalConnector.USUAL_STATE),
                flags.contains("--first-frame-exit"),
                flags.contains(PLAIN));
    }

    private static void refuseUnknown(Iterable<String> given, Set<String> known)
            throws InstallException {
        for (var each : given) {
            if (!known.contains(each)) {
                throw bad("argument", each, "There is no such argument.");
            }
        }
    }

    private static DiscoverySettings discovery(Map<String, String> named) throws InstallException {
        var usual = DiscoverySettings.USUAL;
        var port = named.get("port");
        return new DiscoverySettings(
                named.getOrDefault("group", usual.group()),
                port == null ? usual.port() : port(port),
                Optional.ofNullable(named.get("interface")));
    }

    private static int port(String text) throws InstallException {
        var port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > LAST_PORT) {
            throw bad("--port", text, "A port is a number from 1 to 65535.");
        }
        return port;
    }

    private static InstallException bad(String argument, String value, String problem) {
        return new InstallException(new BadArgument(argument, value, problem));
    }
}
