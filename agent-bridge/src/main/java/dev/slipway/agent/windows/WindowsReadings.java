package dev.slipway.agent.windows;

import dev.slipway.agent.look.CpuTimes;
import dev.slipway.agent.look.DiskTraffic;
import dev.slipway.agent.look.Kernel;
import dev.slipway.agent.look.Load;
import dev.slipway.agent.look.MeasuredLink;
import dev.slipway.agent.look.Memory;
import dev.slipway.agent.look.Mount;
import dev.slipway.agent.look.OsRelease;
import dev.slipway.agent.look.Processes;
import dev.slipway.agent.look.Readings;
import dev.slipway.agent.look.Service;
import dev.slipway.agent.look.Socket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How a Windows is, by calls that it documents: no program is started for it, which would cost more than all else that the agent does
/// while it rests.
public final class WindowsReadings implements Readings {
    private final Answers answers;

    WindowsReadings(Answers answers) {
        this.answers = answers;
    }

    /// Of the system that this program runs on.
    public static Readings ofThis() {
        return new WindowsReadings(new SystemAnswers());
    }

    @Override
    public List<CpuTimes> processors() throws IOException {
        return ProcessorTimes.read(answers.processors());
    }

    /// Not without a driver of the board's maker.
    @Override
    public Optional<Double> temperature() {
        return Optional.empty();
    }

    @Override
    public Memory memory() throws IOException {
        return MemoryStatus.read(answers.memory());
    }

    @Override
    public List<Mount> mounts() {
        return answers.fixedDrives().stream()
                .map(root -> new Mount(root, root, type(root)))
                .toList();
    }

    /// Nothing where there is none, or a key is missing to it.
    private static String type(String root) {
        try {
            return Files.getFileStore(Path.of(root)).type();
        } catch (IOException _) {
            return "";
        }
    }

    @Override
    public DiskTraffic disks() throws IOException {
        return DiskPerformance.read(answers.disks());
    }

    @Override
    public List<MeasuredLink> links() throws IOException {
        var links = new ArrayList<MeasuredLink>();
        for (var row : InterfaceRow.read(answers.links())) {
            links.add(new MeasuredLink(row.traffic(), answers.link(row.index())));
        }
        return links;
    }

    @Override
    public Kernel kernel() throws IOException {
        var version = WindowsVersion.read(answers.version());
        return new Kernel(version.text(), version.servicePack());
    }

    @Override
    public String hostname() {
        return answers.hostname();
    }

    @Override
    public double uptime() {
        return answers.uptimeMillis() / 1000.0;
    }

    @Override
    public OsRelease release() throws IOException {
        var version = WindowsVersion.read(answers.version()).text();
        var product = answers.product();
        return new OsRelease(
                Map.of(
                        "NAME", product,
                        "VERSION_ID", version,
                        "PRETTY_NAME", product + " " + version));
    }

    /// Windows has no such means.
    @Override
    public Optional<Load> load() {
        return Optional.empty();
    }

    @Override
    public Processes processes() {
        return new WindowsProcesses(answers);
    }

    @Override
    public List<Socket> sockets() throws IOException {
        return SocketTable.readAll(answers);
    }

    @Override
    public Map<Long, Long> owners(Set<Long> keys) {
        return keys.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    @Override
    public List<Service> services() throws IOException {
        return ServiceRow.read(answers.services());
    }
}
