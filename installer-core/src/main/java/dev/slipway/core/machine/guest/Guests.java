package dev.slipway.core.machine.guest;

import dev.slipway.agent.host.Bridge;
import dev.slipway.agent.host.GuestFolders;
import dev.slipway.agent.relay.Address;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The virtual machines of this host. One per program: a machine's socket has room for one host.
public final class Guests implements AutoCloseable {
    private final List<Path> folders;
    private final Optional<Path> key;
    private final List<Address> allowed;
    private @org.jspecify.annotations.Nullable Bridge bridge;

    /// @param folders where their sockets are
    /// @param key the file with the key that they share with this host
    /// @param allowed what a machine that is installed may reach through this host, beside what its configuration names
    public Guests(List<Path> folders, Optional<Path> key, List<Address> allowed) {
        this.folders = List.copyOf(folders);
        this.key = key;
        this.allowed = List.copyOf(allowed);
    }

    /// As the environment says: `SLIPWAY_GUESTS`, folders as `PATH` has them, otherwise those of libvirt;
    /// `SLIPWAY_GUEST_KEY`.
    public static Guests of(Map<String, String> environment) {
        return new Guests(folders(environment), key(environment), List.of());
    }

    public static List<Path> folders(Map<String, String> environment) {
        var named = environment.getOrDefault("SLIPWAY_GUESTS", "");
        return named.isBlank()
                ? GuestFolders.OF_LIBVIRT
                : Arrays.stream(named.split(File.pathSeparator)).map(Path::of).toList();
    }

    public static Optional<Path> key(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("SLIPWAY_GUEST_KEY")).map(Path::of);
    }

    List<Address> allowed() {
        return allowed;
    }

    /// Opened when it is first asked for.
    ///
    /// @throws InstallException where the key cannot be used
    public synchronized Bridge bridge() throws InstallException {
        if (bridge == null) {
            bridge = opened();
        }
        return bridge;
    }

    private Bridge opened() throws InstallException {
        try {
            return Bridge.over(new GuestFolders(folders), key);
        } catch (IOException e) {
            var file = key.map(Path::toString).orElse("");
            throw new InstallException(new FileUnusable(file, Objects.toString(e.getMessage())), e);
        }
    }

    @Override
    public synchronized void close() {
        if (bridge != null) {
            bridge.close();
        }
    }
}
