package dev.slipway.agent.message;

import dev.slipway.agent.message.HostMessage.FileDone;
import dev.slipway.agent.message.HostMessage.FileRead;
import dev.slipway.agent.message.HostMessage.FileWrite;
import dev.slipway.agent.refusal.RefusedException;
import java.nio.file.Path;

/// Reads what is said of files: their bytes are in base64, so that any byte passes.
final class FileMessageReader {
    private static final int LARGEST_PART = 256 * 1024;

    private FileMessageReader() {}

    static FileRead read(Fields fields) throws RefusedException {
        return new FileRead(
                HostMessageReader.id(fields),
                path(fields),
                fields.optionalNumber("offset", 0, Long.MAX_VALUE).orElse(0L),
                (int) fields.number("length", 1, LARGEST_PART));
    }

    static FileWrite write(Fields fields) throws RefusedException {
        return new FileWrite(
                HostMessageReader.id(fields),
                transfer(fields),
                path(fields),
                fields.number("offset", 0, Long.MAX_VALUE - LARGEST_PART),
                fields.bytes("data", LARGEST_PART));
    }

    static FileDone done(Fields fields) throws RefusedException {
        return new FileDone(
                HostMessageReader.id(fields),
                transfer(fields),
                path(fields),
                fields.text("sha256", Pattern.HEXADECIMAL));
    }

    private static Path path(Fields fields) throws RefusedException {
        return fields.path("path", Pattern.fileHere());
    }

    private static String transfer(Fields fields) throws RefusedException {
        return fields.text("transfer", Pattern.CHECK);
    }
}
