package dev.slipway.core.live.start;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Asks what time it is, by the simple network time protocol (RFC 4330). The answer is not signed: it is believed of whom
/// the settings name, and of nobody else.
///
/// @param clock that is compared with the server's
/// @param patience for the answer
record TimeServer(InetSocketAddress address, InstantSource clock, Duration patience) {
    static final int PORT = 123;
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(3);
    private static final int LENGTH = 48;

    /// Version 4, from a client.
    private static final byte CLIENT = (4 << 3) | 3;

    private static final int SERVER_MODE = 4;
    private static final int HIGHEST_STRATUM = 15;
    private static final int ORIGINATE = 24;
    private static final int RECEIVE = 32;
    private static final int TRANSMIT = 40;

    /// From 1900, where the protocol begins, to 1970.
    private static final long EPOCH_SECONDS = 2_208_988_800L;

    static TimeServer of(String host, InstantSource clock) {
        return new TimeServer(new InetSocketAddress(host, PORT), clock, USUAL_PATIENCE);
    }

    /// How far the server is ahead of the clock.
    ///
    /// @throws IOException where it cannot be reached, does not answer in time, or not as a clock that is right
    Duration ahead() throws IOException {
        if (address.isUnresolved()) {
            throw new IOException("its name is not known");
        }
        try (var socket = new DatagramSocket()) {
            socket.setSoTimeout((int) patience.toMillis());
            socket.connect(address);
            var nonce = new SecureRandom().nextLong();
            var asked = clock.instant();
            socket.send(new DatagramPacket(question(nonce), LENGTH));
            var answer = new DatagramPacket(new byte[LENGTH], LENGTH);
            socket.receive(answer);
            return ahead(ByteBuffer.wrap(answer.getData(), 0, answer.getLength()), nonce, asked);
        }
    }

    /// What stands for our own time is a random number: who did not see the question cannot answer it.
    private static byte[] question(long nonce) {
        return ByteBuffer.allocate(LENGTH).put(0, CLIENT).putLong(TRANSMIT, nonce).array();
    }

    private Duration ahead(ByteBuffer answer, long nonce, Instant asked) throws IOException {
        if (answer.remaining() < LENGTH || answer.getLong(ORIGINATE) != nonce) {
            throw new IOException("its answer is none to our question");
        }
        var stratum = answer.get(1);
        if ((answer.get(0) & 7) != SERVER_MODE || stratum < 1 || stratum > HIGHEST_STRATUM) {
            throw new IOException("it does not know the time itself");
        }
        var there = Duration.between(asked, time(answer, RECEIVE));
        var back = Duration.between(clock.instant(), time(answer, TRANSMIT));
        return there.plus(back).dividedBy(2);
    }

    /// Seconds and their fractions of 32 bits each. Numbers with a zero in front are of the second era, from 2036 on.
    private static Instant time(ByteBuffer answer, int at) {
        var seconds = Integer.toUnsignedLong(answer.getInt(at));
        var era = seconds < 1L << 31 ? 1L << 32 : 0;
        var fraction = Integer.toUnsignedLong(answer.getInt(at + Integer.BYTES));
        var nanos = (fraction * 1_000_000_000L) >>> 32;
        return Instant.ofEpochSecond(seconds + era - EPOCH_SECONDS, nanos);
    }

    String name() {
        return address.getHostString();
    }
}
