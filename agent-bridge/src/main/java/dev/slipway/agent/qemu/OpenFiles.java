package dev.slipway.agent.qemu;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.slipway.agent.file.FileDoor;
import dev.slipway.agent.json.Json;
import dev.slipway.agent.message.Fields;
import dev.slipway.agent.message.Pattern;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Files that a host has open, below the folders of the policy.
final class OpenFiles {
    private static final int MOST = 32;
    private static final int LARGEST_READ = 1 << 20;
    private static final int USUAL_READ = 4_096;

    private final FileDoor door;
    private final Map<Long, SeekableByteChannel> opened = new HashMap<>();
    private long last = 1_000;

    OpenFiles(FileDoor door) {
        this.door = door;
    }

    Map<String, Call> calls() {
        return Map.of(
                "guest-file-open", this::open,
                "guest-file-close", this::close,
                "guest-file-read", arguments -> using(arguments, OpenFiles::read),
                "guest-file-write", arguments -> using(arguments, OpenFiles::write),
                "guest-file-seek", arguments -> using(arguments, OpenFiles::seek),
                "guest-file-flush", arguments -> using(arguments, OpenFiles::flush));
    }

    private Json open(Fields arguments) throws RefusedException {
        if (opened.size() >= MOST) {
            throw new RefusedException(Code.BUSY, "guest-file-open");
        }
        var path = arguments.path("path", Pattern.PATH);
        var mode = arguments.optionalText("mode", Pattern.WORD).orElse("r").replace("b", "");
        opened.put(++last, door.open(path, options(arguments, mode)));
        return Json.of(last);
    }

    /// The modes of fopen(3).
    private static Set<OpenOption> options(Fields arguments, String mode) throws RefusedException {
        return switch (mode) {
            case "r" -> Set.of(READ);
            case "r+" -> Set.of(READ, WRITE);
            case "w" -> Set.of(WRITE, CREATE, TRUNCATE_EXISTING);
            case "w+" -> Set.of(READ, WRITE, CREATE, TRUNCATE_EXISTING);
            case "a" -> Set.of(WRITE, CREATE, APPEND);
            default -> throw arguments.refused(Code.BAD_VALUE, "mode");
        };
    }

    private interface Use {
        Json of(SeekableByteChannel file, Fields arguments) throws IOException, RefusedException;
    }

    private Json using(Fields arguments, Use use) throws RefusedException {
        var handle = arguments.number("handle", 0, Long.MAX_VALUE);
        var file =
                Optional.ofNullable(opened.get(handle))
                        .orElseThrow(
                                () -> new RefusedException(Code.NOT_FOUND, Long.toString(handle)));
        try {
            return use.of(file, arguments);
        } catch (IOException e) {
            throw new RefusedException(Code.TOOL_FAILED, String.valueOf(e.getMessage()));
        }
    }

    private Json close(Fields arguments) throws RefusedException {
        using(
                arguments,
                (file, _) -> {
                    file.close();
                    return Call.DONE;
                });
        opened.remove(arguments.number("handle", 0, Long.MAX_VALUE));
        return Call.DONE;
    }

    private static Json read(SeekableByteChannel file, Fields arguments)
            throws IOException, RefusedException {
        var count = arguments.optionalNumber("count", 0, LARGEST_READ).orElse((long) USUAL_READ);
        var bytes = ByteBuffer.allocate(count.intValue());
        var more = true;
        while (more && bytes.hasRemaining()) {
            more = file.read(bytes) >= 0;
        }
        var read = Arrays.copyOf(bytes.array(), bytes.position());
        return Json.members()
                .with("count", read.length)
                .with("buf-b64", Base64.getEncoder().encodeToString(read))
                .with("eof", !more)
                .done();
    }

    private static Json write(SeekableByteChannel file, Fields arguments)
            throws IOException, RefusedException {
        var bytes = decoded(arguments);
        var count = arguments.optionalNumber("count", 0, bytes.length).orElse((long) bytes.length);
        var written = file.write(ByteBuffer.wrap(bytes, 0, count.intValue()));
        return Json.members().with("count", written).with("eof", false).done();
    }

    private static byte[] decoded(Fields arguments) throws RefusedException {
        try {
            return Base64.getDecoder().decode(arguments.text("buf-b64", Pattern.BASE64));
        } catch (IllegalArgumentException _) {
            throw arguments.refused(Code.BAD_VALUE, "buf-b64");
        }
    }

    private static Json seek(SeekableByteChannel file, Fields arguments)
            throws IOException, RefusedException {
        var offset = arguments.number("offset", Long.MIN_VALUE, Long.MAX_VALUE);
        var position = base(file, arguments) + offset;
        if (position < 0) {
            throw arguments.refused(Code.OUT_OF_RANGE, "offset");
        }
        file.position(position);
        return Json.members().with("position", position).with("eof", false).done();
    }

    /// By the numbers of lseek(2), or the words that came later.
    private static long base(SeekableByteChannel file, Fields arguments)
            throws IOException, RefusedException {
        var whence = arguments.members().value("whence").orElse(Json.of(0));
        if (whence.equals(Json.of(0)) || whence.equals(Json.of("set"))) {
            return 0;
        }
        if (whence.equals(Json.of(1)) || whence.equals(Json.of("cur"))) {
            return file.position();
        }
        if (whence.equals(Json.of(2)) || whence.equals(Json.of("end"))) {
            return file.size();
        }
        throw arguments.refused(Code.BAD_VALUE, "whence");
    }

    private static Json flush(SeekableByteChannel file, Fields arguments) throws IOException {
        if (file instanceof FileChannel channel) {
            channel.force(true);
        }
        return Call.DONE;
    }
}
