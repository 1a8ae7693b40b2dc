package dev.slipway.app;

import dev.slipway.app.settings.Settings;
import dev.slipway.app.settings.SettingsFile;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.discovery.DiscoverySettings;
import dev.slipway.core.discovery.MulticastDiscovery;
import dev.slipway.core.image.layout.DemoImage;
import dev.slipway.core.image.registry.EmbeddedRegistry;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.EngineSides;
import dev.slipway.core.machine.GrpcConnector;
import dev.slipway.core.machine.Places;
import dev.slipway.core.machined.Machined;
import dev.slipway.core.machined.MachinedSettings;
import dev.slipway.core.machined.SteadyClock;
import dev.slipway.core.pki.Authority;
import dev.slipway.core.pki.Credentials;
import dev.slipway.core.platform.simulated.Profile;
import dev.slipway.core.platform.simulated.SimulatedPlatform;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;

/// A real machined on loopback whose disks and tools are simulated, a registry with a real image, and the parts of a
/// wizard that finds the one by multicast and has it fetch the other.
record RealMachine(Path folder, Machined daemon, EmbeddedRegistry registry, Parts parts)
        implements AutoCloseable {
    static final ClaimCode CODE = new ClaimCode("7KQ01MZX");
    private static final String NAME = "mini";

    /// With a certificate of the technician's authority.
    static RealMachine issued(Path folder) throws Exception {
        return issued(folder, FetchOptions.secure());
    }

    /// @param options how it fetches images
    static RealMachine issued(Path folder, FetchOptions options) throws Exception {
        var pki = folder.resolve("pki");
        Credentials.create(pki, "technician", Instant.now());
        var authority = Authority.read(pki);
        var certificate = authority.issueMachine(NAME, List.of(), Instant.now());
        authority.writeMachine(certificate, state(folder).resolve("pki"));
        return start(folder, pki, options);
    }

    /// With a certificate of its own making, which only the operator's eye can vouch for.
    static RealMachine unknown(Path folder) throws Exception {
        var pki = folder.resolve("pki");
        Credentials.create(pki, "technician", Instant.now());
        return start(folder, pki, FetchOptions.secure());
    }

    private static RealMachine start(Path folder, Path pki, FetchOptions options) throws Exception {
        var discovery =
                new DiscoverySettings(
                        DiscoverySettings.USUAL.group(), freePort(), Optional.of("lo"));
        var state = state(folder);
        var platform =
                SimulatedPlatform.open(folder.resolve("machine"), Profile.MINI, Duration.ZERO);
        var engine = EngineSides.on(platform, state, options);
        var daemon = Machined.start(settings(state, discovery, 0), engine);
        var layout = DemoLayout.write(folder.resolve("image"));
        var registry = EmbeddedRegistry.start(Map.of(DemoImage.REPOSITORY, layout));
        return new RealMachine(folder, daemon, registry, parts(folder, pki, discovery));
    }

    /// After it was killed: the same machine at the same address, which remembers no lease.
    RealMachine back(Path folder, int port) throws Exception {
        var state = state(folder);
        var platform =
                SimulatedPlatform.open(folder.resolve("machine"), Profile.MINI, Duration.ZERO);
        var again =
                Machined.start(
                        settings(state, parts.asked(), port), EngineSides.on(platform, state));
        return new RealMachine(folder, again, registry, parts);
    }

    private static MachinedSettings settings(Path state, DiscoverySettings discovery, int port) {
        return new MachinedSettings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                Optional.empty(),
                state,
                NAME,
                Optional.of(CODE),
                discovery,
                MachinedSettings.USUAL_LEASE,
                new SteadyClock(),
                Duration.ofSeconds(1));
    }

    private static Parts parts(Path folder, Path pki, DiscoverySettings discovery) {
        var places = new Places(pki, folder.resolve("known-machines"), folder.resolve("laptop"));
        return new Parts(
                new MulticastDiscovery(discovery),
                discovery,
                new GrpcConnector(places),
                new ImageConfiguration("", false),
                Thread::sleep,
                folder,
                new SimpleObjectProperty<>(Settings.USUAL),
                new SettingsFile(folder.resolve("settings.kdl")),
                Optional.empty());
    }

    private static Path state(Path folder) {
        return folder.resolve("state");
    }

    /// So that nothing else on this machine answers.
    private static int freePort() throws IOException {
        try (var socket = new DatagramSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String image() {
        return "oci://" + registry.authority() + "/" + DemoImage.REPOSITORY + ":" + DemoImage.TAG;
    }

    /// Puts the image on its stick.
    ///
    /// @return the layout there
    Path onItsStick() throws Exception {
        return DemoLayout.write(folder.resolve("machine/stick/demo"));
    }

    /// Who has claimed it, as it tells anybody who asks.
    Optional<String> holder() throws Exception {
        try (var machine = parts.connector().connect(daemon.address(), "")) {
            return machine.describe().holder();
        }
    }

    @Override
    public void close() {
        daemon.close();
        registry.close();
    }
}
