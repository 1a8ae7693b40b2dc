package dev.slipway.agent.qemu;

import dev.slipway.agent.file.FileDoor;
import dev.slipway.agent.json.Json;
import dev.slipway.agent.message.Fields;
import dev.slipway.agent.message.Pattern;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Files that a host has open, below the folders of the policy.
final class OpenFiles {
    private static final int MOST = 32;

    private final FileDoor door;
    private final Map<Long, OpenFile> opened = new HashMap<>();
    private long next = 1_000;

    OpenFiles(FileDoor door) {
        this.door = door;
    }

    Map<String, Call> calls() {
        return Map.of(
                "guest-file-open", this::open,
                "guest-file-close", this::close,
                "guest-file-read", arguments -> named(arguments).read(arguments),
                "guest-file-write", arguments -> named(arguments).write(arguments),
                "guest-file-seek", arguments -> named(arguments).seek(arguments),
                "guest-file-flush", arguments -> named(arguments).flush());
    }

    private Json open(Fields arguments) throws RefusedException, QemuErrorException {
        var path = arguments.path("path", Pattern.PATH);
        var mode = FileMode.of(arguments.optionalText("mode", Pattern.WORD).orElse("r"));
        if (opened.size() >= MOST) {
            throw new RefusedException(Code.BUSY, "guest-file-open");
        }
        opened.put(next, new OpenFile(open(path, mode), mode.appends()));
        return Json.of(next++);
    }

    private SeekableByteChannel open(Path path, FileMode mode) throws QemuErrorException {
        try {
            return door.open(path, mode.options());
        } catch (RefusedException e) {
            throw QemuErrorException.of("not_opened", path.toString(), mode.word(), reason(e));
        }
    }

    private static String reason(RefusedException refused) {
        return refused.getCause() instanceof NoSuchFileException
                ? "No such file or directory"
                : refused.refusal().words();
    }

    private OpenFile named(Fields arguments) throws RefusedException, QemuErrorException {
        var handle = handle(arguments);
        return Optional.ofNullable(opened.get(handle))
                .orElseThrow(() -> QemuErrorException.of("no_handle", Long.toString(handle)));
    }

    private static long handle(Fields arguments) throws RefusedException {
        return arguments.number("handle", Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private Json close(Fields arguments) throws RefusedException, QemuErrorException {
        try {
            named(arguments).channel().close();
        } catch (IOException e) {
            throw new RefusedException(Code.TOOL_FAILED, String.valueOf(e.getMessage()));
        }
        opened.remove(handle(arguments));
        return Call.DONE;
    }
}
