package dev.slipway.agent.host;

import dev.slipway.agent.policy.KeyFile;
import dev.slipway.agent.relay.Address;
import dev.slipway.agent.trust.SharedKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Watches folders with the sockets of virtual machines, and keeps a link to each guest, until it is closed.
///
/// A socket has room for one host: while a bridge has it, no other program has.
public final class Bridge implements AutoCloseable {
    /// The name by which a guest asks for what this host itself serves, on its loopback address; `.internal` is nobody's.
    public static final String OPERATOR = "operator.internal";

    private static final Duration LOOK = Duration.ofSeconds(2);

    private final GuestFolders folders;
    private final Set<String> wanted = new HashSet<>();
    private final Optional<SharedKey> key;
    private final Map<String, Keeper> keepers = new TreeMap<>();
    private final Thread watch;
    private boolean everyOne;
    private boolean closed;

    private Bridge(GuestFolders folders, Optional<SharedKey> key) {
        this.folders = folders;
        this.key = key;
        this.watch = Thread.ofVirtual().name("folders of guests").unstarted(this::watch);
    }

    /// Takes no socket before a guest is asked for, and then only that of this guest.
    ///
    /// @param key the file with the key that guests must have; empty where any guest is spoken to
    /// @throws IOException where the key cannot be used
    public static Bridge over(GuestFolders folders, Optional<Path> key) throws IOException {
        return with(
                folders, key.isEmpty() ? Optional.empty() : Optional.of(KeyFile.read(key.get())));
    }

    static Bridge with(GuestFolders folders, Optional<SharedKey> key) {
        var bridge = new Bridge(folders, key);
        bridge.watch.start();
        return bridge;
    }

    private void watch() {
        try {
            while (!isClosed()) {
                Thread.sleep(LOOK);
                look();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /// The first of two machines with one name has it.
    private synchronized void look() {
        if (closed) {
            return;
        }
        var there =
                folders.look().stream()
                        .filter(socket -> everyOne || wanted.contains(socket.name()))
                        .collect(
                                Collectors.toMap(
                                        GuestSocket::name, socket -> socket, (first, _) -> first));
        keepers.entrySet().removeIf(each -> gone(each, there));
        there.forEach(
                (name, socket) -> keepers.computeIfAbsent(name, _ -> Keeper.start(socket, key)));
    }

    private static boolean gone(Map.Entry<String, Keeper> kept, Map<String, GuestSocket> there) {
        var socket = kept.getValue().guest().socket();
        if (socket.equals(there.get(kept.getKey()))) {
            return false;
        }
        kept.getValue().stop();
        return true;
    }

    /// All that there are, by name, when each has had that time to say how it is.
    public List<Guest> guests(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        for (var keeper : all()) {
            var _ = keeper.measured(Duration.ofNanos(end - System.nanoTime()));
        }
        return all().stream().map(Keeper::guest).toList();
    }

    private synchronized List<Keeper> all() {
        everyOne = true;
        look();
        return List.copyOf(keepers.values());
    }

    private synchronized Optional<Keeper> keeper(String name) {
        if (wanted.add(name)) {
            look();
        }
        return Optional.ofNullable(keepers.get(name));
    }

    /// As it stands now; empty where there is no such machine.
    public Optional<Guest> guest(String name) {
        return keeper(name).map(Keeper::guest);
    }

    /// Whether there is such a machine now.
    public boolean has(String name) {
        return keeper(name).isPresent();
    }

    /// The link to a guest; waits until it speaks.
    ///
    /// @return empty where there is no such guest, or it does not speak in time
    public Optional<GuestLink> link(String name, Duration patience) throws InterruptedException {
        var keeper = keeper(name);
        return keeper.isPresent() ? keeper.get().link(patience) : Optional.empty();
    }

    /// From now on the guest may reach these through this host, and only what was named so.
    public void allow(String name, Collection<Address> addresses) {
        keeper(name).ifPresent(keeper -> keeper.allow(addresses));
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            keepers.values().forEach(Keeper::stop);
            keepers.clear();
        }
        watch.interrupt();
    }
}
