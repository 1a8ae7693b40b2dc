package dev.slipway.agent.look;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Whose sockets they are: by looking through what every process has open.
final class SocketOwners {
    private static final String SOCKET = "socket:[";

    private final Root root;
    private final ProcessTable processes;

    SocketOwners(Root root, ProcessTable processes) {
        this.root = root;
        this.processes = processes;
    }

    /// @param wanted inodes
    /// @return processes by inode; a socket of the kernel, or of who may not be looked at, is not among them
    Map<Long, Long> of(Set<Long> wanted) {
        var owners = new HashMap<Long, Long>();
        for (var pid : processes.pids()) {
            if (owners.size() < wanted.size()) {
                look(pid, wanted, owners);
            }
        }
        return owners;
    }

    private void look(long pid, Set<Long> wanted, Map<Long, Long> owners) {
        var folder = "proc/" + pid + "/fd";
        for (var name : root.names(folder)) {
            var inode = inode(folder + "/" + name);
            if (wanted.contains(inode)) {
                owners.putIfAbsent(inode, pid);
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
