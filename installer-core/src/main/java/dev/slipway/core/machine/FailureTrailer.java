package dev.slipway.core.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.Unexpected;
import io.grpc.Metadata;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The failure of a call, as a document in its trailers: it arrives as the very record that was thrown.
public final class FailureTrailer {
    /// HTTP/2 peers bound their headers; ours take twice this.
    static final int LONGEST_BYTES = 32 * 1024;

    private static final Metadata.Key<byte[]> KEY =
            Metadata.Key.of("slipway-failure-bin", Metadata.BINARY_BYTE_MARSHALLER);

    private FailureTrailer() {}

    /// Empty trailers for a failure too long for them; the status still says what it was.
    public static Metadata write(Failure failure) {
        var trailers = new Metadata();
        var bytes = Documents.write(failure).getBytes(UTF_8);
        if (bytes.length <= LONGEST_BYTES) {
            trailers.put(KEY, bytes);
        }
        return trailers;
    }

    /// Empty where there is none, or one that this version does not know.
    public static Optional<Failure> read(@Nullable Metadata trailers) {
        var bytes = trailers == null ? null : trailers.get(KEY);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Documents.read(new String(bytes, UTF_8), Failure.class, Unexpected::new));
        } catch (InstallException e) {
            return Optional.empty();
        }
    }
}
