package dev.slipway.core.remote;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.pki.PrivateFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who is connected to a port of this machine, as the kernel tells in `/proc/net/tcp` and `tcp6` (proc(5)).
///
/// @param proc `/proc/net`
public record Connections(Path proc) {
    public static final Connections USUAL = new Connections(Path.of("/proc/net"));

    private static final String ESTABLISHED = "01";
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final int HEX = 16;
    private static final int WORD_DIGITS = 8;
    private static final int MOST_LINES = 10_000;

    /// The addresses of those who are; the same one as often as it is connected.
    ///
    /// @throws InstallException with `FileUnusable`
    public List<InetAddress> to(int port) throws InstallException {
        var peers = new ArrayList<InetAddress>();
        for (var table : List.of("tcp", "tcp6")) {
            read(proc.resolve(table), port, peers);
        }
        return peers;
    }

    private static void read(Path table, int port, List<InetAddress> peers)
            throws InstallException {
        try (Stream<String> lines = Files.exists(table) ? Files.lines(table) : Stream.empty()) {
            lines.skip(1)
                    .limit(MOST_LINES)
                    .flatMap(line -> peer(line, port).stream())
                    .forEach(peers::add);
        } catch (IOException e) {
            throw PrivateFiles.unusable(table, e);
        }
    }

    private static Optional<InetAddress> peer(String line, int port) {
        var fields = line.strip().split(" +");
        var connected =
                fields.length > STATE
                        && fields[STATE].equals(ESTABLISHED)
                        && port(fields[LOCAL]) == port;
        return connected ? address(fields[REMOTE]) : Optional.empty();
    }

    private static int port(String field) {
        var colon = field.lastIndexOf(':');
        return colon < 0 ? 0 : Integer.parseInt(field.substring(colon + 1), HEX);
    }

    /// Words of four bytes, each as a number of this processor.
    private static Optional<InetAddress> address(String field) {
        var digits = field.substring(0, field.lastIndexOf(':'));
        var bytes = ByteBuffer.allocate(digits.length() / 2).order(ByteOrder.nativeOrder());
        for (var word = 0; word < digits.length(); word += WORD_DIGITS) {
            bytes.putInt(Integer.parseUnsignedInt(digits.substring(word, word + WORD_DIGITS), HEX));
        }
        try {
            return Optional.of(InetAddress.getByAddress(bytes.array()));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("the kernel has addresses of 4 and 16 bytes", e);
        }
    }
}
