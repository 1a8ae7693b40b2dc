package dev.slipway.agent.metrics;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.log.Log;
import dev.slipway.agent.look.Readings;
import dev.slipway.agent.metrics.Gaps.Reason;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Reads all that a host is told of this guest. A section that fails is said to, and the others are there.
public final class Metrics {
    private static final Logger LOG = new Log(Metrics.class);

    private final SequencedMap<String, Section> sections = new LinkedHashMap<>();
    private final Deltas deltas = new Deltas();

    /// @param commandLines whether the command lines of processes are among it
    public Metrics(Readings readings, boolean commandLines) {
        sections.put("cpu", new CpuSection(readings));
        sections.put("memory", new MemorySection(readings));
        sections.put("disk", new DiskSection(readings));
        sections.put("network", new NetworkSection(readings));
        sections.put("system", new SystemSection(readings));
        sections.put("processes", new ProcessSection(readings.processes(), commandLines));
        sections.put("ports", new PortSection(readings));
        sections.put("windows_services", new ServiceSection(readings));
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
