package dev.slipway.core.machine;

import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory;
import java.nio.file.Path;

/// The socket by which root of a machine reaches its own daemon (decision 115).
public final class OwnSocket {
    /// One thread for whoever is at either end: there is one machine, and this keeps no program from ending.
    private static final EventLoopGroup LOOP =
            new NioEventLoopGroup(1, new DefaultThreadFactory("own-machine", true));

    private OwnSocket() {}

    /// @param state the daemon's state folder
    public static Path in(Path state) {
        return state.resolve("machined.sock");
    }

    public static EventLoopGroup loop() {
        return LOOP;
    }
}
