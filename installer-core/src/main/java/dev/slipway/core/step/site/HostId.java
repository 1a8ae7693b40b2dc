package dev.slipway.core.step.site;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest.Algorithm;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// By which ZFS knows the host that has a pool imported. It must be the same in `/etc/hostid` and on the
/// kernel's command line, where the initial file system, which was built elsewhere, learns it.
///
/// @param value never 0, which means none
public record HostId(int value) {
    private static final String FILE = "etc/hostid";

    /// Each machine's own, and the same for the same machine.
    public static HostId of(String machine) {
        var digest = Algorithm.SHA256.start().digest(machine.getBytes(StandardCharsets.UTF_8));
        return new HostId(Math.max(1, ByteBuffer.wrap(digest).getInt() & Integer.MAX_VALUE));
    }

    public String kernelArgument() {
        return "spl.spl_hostid=0x%08x".formatted(value);
    }

    /// Four bytes, the lowest first: gethostid(3) on the processors that we know.
    public void writeTo(TargetRoot root) throws InstallException {
        root.write(FILE, bytes());
    }

    private byte[] bytes() {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}
