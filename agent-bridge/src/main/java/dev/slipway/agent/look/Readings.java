package dev.slipway.agent.look;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a system can be asked about itself, now. Each reading fails by itself; what a system does not measure is empty.
public interface Readings {
    /// All processors together first, then each.
    List<CpuTimes> processors() throws IOException;

    /// In degrees Celsius.
    Optional<Double> temperature();

    Memory memory() throws IOException;

    List<Mount> mounts() throws IOException;

    DiskTraffic disks() throws IOException;

    List<MeasuredLink> links() throws IOException;

    Kernel kernel() throws IOException;

    String hostname();

    /// In seconds since the start of the system.
    double uptime() throws IOException;

    OsRelease release() throws IOException;

    Optional<Load> load() throws IOException;

    Processes processes();

    /// Those that listen first.
    List<Socket> sockets() throws IOException;

    /// Whose sockets they are.
    ///
    /// @param keys of the sockets: [Socket#key]
    /// @return numbers of processes by key; one whose process may not be known is not among them
    Map<Long, Long> owners(Set<Long> keys);

    /// Those that Windows knows; elsewhere none, as they are asked for by a command.
    List<Service> services() throws IOException;
}
