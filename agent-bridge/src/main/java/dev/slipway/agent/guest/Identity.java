package dev.slipway.agent.guest;

import dev.slipway.agent.look.Root;
import java.util.Optional;
import java.util.UUID;

/// Who says what this agent says.
///
/// @param machine how hosts name the guest: stays the same
/// @param boot another at every start of the guest
/// @param run another at every start of the agent
public record Identity(String machine, String boot, String run, String version) {
    /// @param named by the owner; otherwise what the firmware says, otherwise what the system does
    public static Identity of(Root root, Optional<String> named) {
        var machine =
                named.or(() -> root.ifThere("sys/class/dmi/id/product_uuid"))
                        .or(() -> root.ifThere("etc/machine-id"))
                        .orElse("unknown");
        var boot = root.ifThere("proc/sys/kernel/random/boot_id").orElse("");
        return new Identity(machine, boot, random(root), own());
    }

    /// By the kernel where it makes them: Java's own source of randomness takes a third of the agent's start.
    private static String random(Root root) {
        return root.ifThere("proc/sys/kernel/random/uuid")
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static String own() {
        var said = Identity.class.getModule().getDescriptor();
        return said == null ? "0" : said.rawVersion().orElse("0");
    }
}
