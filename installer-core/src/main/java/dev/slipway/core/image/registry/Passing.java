package dev.slipway.core.image.registry;

import dev.slipway.core.failure.ImageFailure.RegistryAnswered;
import dev.slipway.core.failure.ImageFailure.RegistryStalled;
import dev.slipway.core.failure.ImageFailure.RegistryUnreachable;
import dev.slipway.core.failure.InstallException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Which failures of a registry may pass, so that it is worth asking again.
final class Passing {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int NOT_THIS_VERSION = 505;

    private Passing() {}

    static boolean is(InstallException e) {
        var failure = e.failure();
        return failure instanceof RegistryStalled
                || (failure instanceof RegistryAnswered answered && passes(answered.status()))
                || (failure instanceof RegistryUnreachable && passes(e.getCause()));
    }

    private static boolean passes(int status) {
        return status == TOO_MANY_REQUESTS
                || (status >= SERVER_ERROR
                        && status != NOT_IMPLEMENTED
                        && status != NOT_THIS_VERSION);
    }

    /// Refused, reset or cut; not a name that nobody knows, nor a registry that speaks something else.
    private static boolean passes(@Nullable Throwable reason) {
        var cut = has(reason, EOFException.class) || has(reason, SocketException.class);
        return has(reason, IOException.class)
                && !has(reason, UnresolvedAddressException.class)
                && !has(reason, ProtocolException.class)
                && (cut || !has(reason, SSLException.class));
    }

    static boolean has(@Nullable Throwable reason, Class<? extends Exception> kind) {
        for (var each = reason; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return true;
            }
        }
        return false;
    }
}
