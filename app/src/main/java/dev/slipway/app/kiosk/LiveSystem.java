package dev.slipway.app.kiosk;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.pki.PrivateFiles;
import dev.slipway.core.remote.Connections;
import dev.slipway.core.remote.ConsolePassword;
import dev.slipway.core.remote.RemoteFolder;
import dev.slipway.core.remote.Sharing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The system around a kiosk: what it shares, who is connected, and what can be asked of it.
///
/// @param shared what the services of sharing were started with
/// @param requests where requests are left
/// @param consoleMark there where there is a console password
public record LiveSystem(
        RemoteFolder shared, Connections connections, Path requests, Path consoleMark) {
    /// The port of VNC, on loopback.
    private static final int SCREEN = 5900;

    /// @param state the folder that the kiosk keeps things in
    public static LiveSystem around(Path state) {
        return new LiveSystem(
                RemoteFolder.USUAL,
                Connections.USUAL,
                state.resolve("requests"),
                ConsolePassword.MARK);
    }

    /// Blocks.
    Seen look() throws InstallException {
        var sharing = Sharing.in(shared);
        var console = Files.exists(consoleMark);
        if (sharing.isEmpty()) {
            return new Seen(sharing, List.of(), List.of(), 0, console, List.of());
        }
        return new Seen(
                sharing,
                connected(sharing.get().web()),
                connected(sharing.get().ssh()),
                connections.to(SCREEN).size(),
                console,
                addresses());
    }

    /// Blocks. Whether others may see the display: those who have the password of the shared screen.
    boolean shown() throws InstallException {
        return Sharing.in(shared).filter(sharing -> !sharing.password().isEmpty()).isPresent();
    }

    /// Blocks.
    ///
    /// @return the file that asks
    Path ask(Request request) throws InstallException {
        var file = requests.resolve(request.file());
        PrivateFiles.makeDirectory(requests);
        PrivateFiles.replace(file, "");
        return file;
    }

    private List<String> connected(OptionalInt port) throws InstallException {
        return port.isEmpty()
                ? List.of()
                : connections.to(port.getAsInt()).stream()
                        .map(InetAddress::getHostAddress)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static List<String> addresses() throws InstallException {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .flatMap(LiveSystem::reachable)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw PrivateFiles.unusable(Path.of("/sys/class/net"), e);
        }
    }

    /// As it stands in a web address.
    private static Stream<String> reachable(InetAddress address) {
        if (address.isLoopbackAddress() || address.isLinkLocalAddress()) {
            return Stream.empty();
        }
        var text = address.getHostAddress().replaceFirst("%.*", "");
        return Stream.of(text.contains(":") ? "[" + text + "]" : text);
    }
}
