package dev.slipway.agent.port;

import java.util.List;

/// The name that a host gave to a port: whose port it is, and which of ours is tried first.
///
/// A port of another agent is never taken: it can be opened once only, so to take `org.qemu.guest_agent.0` or the SPICE
/// agent's would silence them.
///
/// @param text empty where the host gave none
public record PortName(String text) {
    private static final List<String> OURS =
            List.of("org.infinibay.agent", "org.infinibay.agent.0", "org.infinibay.0");
    private static final List<String> OF_OTHERS =
            List.of(
                    "org.qemu.guest_agent",
                    "com.redhat.",
                    "org.spice-space.",
                    "org.libguestfs.",
                    "org.freedesktop.");

    /// Whether we may open it at all.
    public boolean ofOthers() {
        return OF_OTHERS.stream().anyMatch(text::startsWith);
    }

    /// The lower the better: in the documented order, then any other name, then none.
    public int rank() {
        var known = OURS.indexOf(text);
        if (known >= 0) {
            return known;
        }
        return text.isEmpty() ? OURS.size() + 1 : OURS.size();
    }
}
