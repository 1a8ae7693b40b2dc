package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.message.Fields;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Base64;

/// A file that a host has open.
///
/// @param appends whether all that is written goes to its end
record OpenFile(SeekableByteChannel channel, boolean appends) {
    private static final int LARGEST_READ = 1 << 20;
    private static final int USUAL_READ = 4_096;
    private static final String OTHERWISE_OPENED = "Bad file descriptor";

    Json read(Fields arguments) throws RefusedException, QemuErrorException {
        var bytes = ByteBuffer.allocate(count(arguments, USUAL_READ, LARGEST_READ));
        try {
            var more = true;
            while (more && bytes.hasRemaining()) {
                more = channel.read(bytes) >= 0;
            }
            var read = Arrays.copyOf(bytes.array(), bytes.position());
            return Json.members()
                    .with("count", read.length)
                    .with("buf-b64", Base64.getEncoder().encodeToString(read))
                    .with("eof", !more)
                    .done();
        } catch (NonReadableChannelException _) {
            throw QemuErrorException.of("not_read", OTHERWISE_OPENED);
        } catch (IOException e) {
            throw QemuErrorException.of("not_read", String.valueOf(e.getMessage()));
        }
    }

    Json write(Fields arguments) throws RefusedException, QemuErrorException {
        var bytes = Base64Field.decoded(arguments, "buf-b64");
        var count = count(arguments, bytes.length, bytes.length);
        try {
            if (appends) {
                channel.position(channel.size());
            }
            var written = channel.write(ByteBuffer.wrap(bytes, 0, count));
            return Json.members().with("count", written).with("eof", false).done();
        } catch (NonWritableChannelException _) {
            throw QemuErrorException.of("not_written", OTHERWISE_OPENED);
        } catch (IOException e) {
            throw QemuErrorException.of("not_written", String.valueOf(e.getMessage()));
        }
    }

    private static int count(Fields arguments, int usual, int most)
            throws RefusedException, QemuErrorException {
        var said = arguments.optionalNumber("count", Long.MIN_VALUE, Long.MAX_VALUE);
        var count = said.orElse((long) usual);
        if (count < 0 || count > most) {
            throw QemuErrorException.of("bad_count", Long.toString(count));
        }
        return count.intValue();
    }

    Json seek(Fields arguments) throws RefusedException, QemuErrorException {
        var offset = arguments.number("offset", Long.MIN_VALUE, Long.MAX_VALUE);
        var whence = Whence.of(arguments);
        try {
            var position = base(whence) + offset;
            if (position < 0) {
                throw QemuErrorException.of("not_sought", "Invalid argument");
            }
            channel.position(position);
            return Json.members().with("position", position).with("eof", false).done();
        } catch (IOException e) {
            throw QemuErrorException.of("not_sought", String.valueOf(e.getMessage()));
        }
    }

    private long base(Whence whence) throws IOException {
        return switch (whence) {
            case SET -> 0;
            case CUR -> channel.position();
            case END -> channel.size();
        };
    }

    Json flush() throws QemuErrorException {
        try {
            if (channel instanceof FileChannel file) {
                file.force(true);
            }
            return Call.DONE;
        } catch (IOException e) {
            throw QemuErrorException.of("not_flushed", String.valueOf(e.getMessage()));
        }
    }
}
