package dev.slipway.agent.look;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A Linux system, from its `/proc` and `/sys`.
public final class LinuxReadings implements Readings {
    private static final String TEMPERATURE = "sys/class/thermal/thermal_zone0/temp";

    private static final String HOSTNAME = "proc/sys/kernel/hostname";

    private final Root root;
    private final Kernel kernel;
    private final ProcessTable processes;
    private final SocketOwners owners;
    private String releaseText = "";
    private OsRelease release = OsRelease.of("");

    public LinuxReadings(Root root) {
        this.root = root;
        this.kernel = Kernel.read(root);
        this.processes = new ProcessTable(root);
        this.owners = new SocketOwners(root, processes);
    }

    @Override
    public List<CpuTimes> processors() throws IOException {
        return CpuTimes.read(root);
    }

    /// The kernel says thousandths.
    @Override
    public Optional<Double> temperature() {
        return root.ifThere(TEMPERATURE).map(text -> Integer.parseInt(text) / 1000.0);
    }

    @Override
    public Memory memory() throws IOException {
        return Memory.read(root);
    }

    @Override
    public List<Mount> mounts() throws IOException {
        return Mount.read(root);
    }

    @Override
    public DiskTraffic disks() throws IOException {
        return DiskTraffic.read(root);
    }

    @Override
    public List<MeasuredLink> links() throws IOException {
        var links = new ArrayList<MeasuredLink>();
        for (var traffic : LinkTraffic.read(root)) {
            links.add(new MeasuredLink(traffic, Link.named(root, traffic.name())));
        }
        return links;
    }

    @Override
    public Kernel kernel() {
        return kernel;
    }

    @Override
    public String hostname() {
        return root.ifThere(HOSTNAME).orElse("");
    }

    @Override
    public double uptime() throws IOException {
        var said = root.text("proc/uptime");
        return Double.parseDouble(said.substring(0, said.indexOf(' ')));
    }

    /// Read each time, and taken apart only where it has changed.
    @Override
    public synchronized OsRelease release() {
        var text = OsRelease.text(root);
        if (!text.equals(releaseText)) {
            releaseText = text;
            release = OsRelease.of(text);
        }
        return release;
    }

    @Override
    public Optional<Load> load() throws IOException {
        return Optional.of(Load.read(root));
    }

    @Override
    public Processes processes() {
        return processes;
    }

    @Override
    public List<Socket> sockets() throws IOException {
        return Socket.read(root);
    }

    @Override
    public Map<Long, Long> owners(Set<Long> keys) {
        return owners.of(keys);
    }

    @Override
    public List<Service> services() {
        return List.of();
    }
}
