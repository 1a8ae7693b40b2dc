package dev.slipway.agent.look;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whose sockets they are: by looking through what every process has open. That takes longer than all other readings together, so that
/// where a socket was found is looked at first, and one that nobody has is looked for once.
final class SocketOwners {
    private static final String SOCKET = "socket:[";

    private final Root root;
    private final ProcessTable processes;
    private Map<Long, Place> known = Map.of();

    /// @param descriptor below `/proc`; empty for a socket that nobody has, as those of the kernel
    private record Place(long pid, String descriptor) {
        static final Place NOWHERE = new Place(0, "");

        boolean nowhere() {
            return pid == 0;
        }
    }

    SocketOwners(Root root, ProcessTable processes) {
        this.root = root;
        this.processes = processes;
    }

    /// @param wanted inodes
    /// @return processes by inode; a socket of the kernel, or of who may not be looked at, is not among them
    synchronized Map<Long, Long> of(Set<Long> wanted) {
        var places = new HashMap<Long, Place>();
        for (var inode : wanted) {
            Optional.ofNullable(known.get(inode))
                    .filter(place -> place.nowhere() || isAt(place, inode))
                    .ifPresent(place -> places.put(inode, place));
        }
        search(wanted, places);
        known = places;
        var owners = new HashMap<Long, Long>();
        places.forEach((inode, place) -> put(owners, inode, place));
        return owners;
    }

    private static void put(Map<Long, Long> owners, long inode, Place place) {
        if (!place.nowhere()) {
            owners.put(inode, place.pid());
        }
    }

    private boolean isAt(Place place, long inode) {
        return inode(place.descriptor()) == inode;
    }

    private void search(Set<Long> wanted, Map<Long, Place> places) {
        for (var pid : processes.pids()) {
            if (places.size() == wanted.size()) {
                return;
            }
            look(pid, wanted, places);
        }
        wanted.forEach(inode -> places.putIfAbsent(inode, Place.NOWHERE));
    }

    private void look(long pid, Set<Long> wanted, Map<Long, Place> places) {
        var folder = "proc/" + pid + "/fd";
        for (var name : root.names(folder)) {
            var descriptor = folder + "/" + name;
            var inode = inode(descriptor);
            if (wanted.contains(inode)) {
                places.putIfAbsent(inode, new Place(pid, descriptor));
            }
        }
    }

    private long inode(String descriptor) {
        try {
            var target = Files.readSymbolicLink(root.at(descriptor)).toString();
            return target.startsWith(SOCKET)
                    ? Long.parseLong(target.substring(SOCKET.length(), target.length() - 1))
                    : -1;
        } catch (IOException _) {
            return -1; // closed meanwhile
        }
    }
}
