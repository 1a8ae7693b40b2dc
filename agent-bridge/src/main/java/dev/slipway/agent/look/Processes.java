package dev.slipway.agent.look;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The processes of a system; threads are none.
public interface Processes {
    /// By number.
    List<ProcessLine> all() throws IOException;

    Optional<ProcessLine> find(long pid);

    /// From when the starts of processes are counted, in seconds since 1970: the start of the kernel, or 1970 itself.
    long epoch() throws IOException;

    /// Its file; empty for threads of the kernel, and where it is nobody's business.
    Optional<String> program(long pid);

    /// With spaces between its words. May hold secrets of careless programs: said only where the guest's owner wants it.
    Optional<String> commandLine(long pid);
}
