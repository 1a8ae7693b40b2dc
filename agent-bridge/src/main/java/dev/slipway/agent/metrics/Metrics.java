package dev.slipway.agent.metrics;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.look.ProcessTable;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.metrics.Gaps.Reason;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Reads all that a host is told of this guest. A section that fails is said to, and the others are there.
public final class Metrics {
    private static final Logger LOG = System.getLogger(Metrics.class.getName());

    private final SequencedMap<String, Section> sections = new LinkedHashMap<>();
    private final Deltas deltas = new Deltas();

    /// @param commandLines whether the command lines of processes are among it
    public Metrics(Root root, boolean commandLines) {
        var table = new ProcessTable(root);
        sections.put("cpu", new CpuSection(root));
        sections.put("memory", new MemorySection(root));
        sections.put("disk", new DiskSection(root));
        sections.put("network", new NetworkSection(root));
        sections.put("system", new SystemSection(root));
        sections.put("processes", new ProcessSection(table, commandLines));
        sections.put("ports", new PortSection(root, table));
        sections.put("windows_services", (_, _) -> Json.of(List.of()));
    }

    /// The `data` of the message.
    ///
    /// @param nanos of a clock that is never set: [System#nanoTime]
    public synchronized Members read(long nanos) {
        deltas.begin(nanos);
        var gaps = new Gaps();
        var system = Json.members();
        sections.forEach((name, section) -> system.with(name, read(name, section, gaps)));
        return Json.members()
                .with("system", system.done())
                .with("unavailable", gaps.message())
                .done();
    }

    /// The kernel may write what we do not expect: that must not silence the rest.
    private Json read(String name, Section section, Gaps gaps) {
        try {
            return section.read(deltas, gaps);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "the section " + name + " of the metrics failed", e);
            gaps.add("system." + name, Reason.UNREADABLE, String.valueOf(e.getMessage()));
            return Empty.section(name);
        }
    }
}
