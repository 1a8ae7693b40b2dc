package dev.slipway.core.image.root;

import dev.slipway.core.failure.ImageFailure.UnpackFailed;
import dev.slipway.core.failure.InstallException;

/// Turns what the kernel refuses into a failure.
final class Refusal {
    private Refusal() {}

    /// The result, unless it is a refusal.
    static int unless(int result, RawPath path) throws InstallException {
        if (result < 0) {
            throw of(result, path);
        }
        return result;
    }

    static int unless(int result, String path) throws InstallException {
        if (result < 0) {
            throw of(result, path);
        }
        return result;
    }

    static InstallException of(int result, RawPath path) {
        return of(result, path.isRoot() ? "." : path.toString());
    }

    private static InstallException of(int result, String path) {
        return new InstallException(new UnpackFailed(path, Kernel.words(result)));
    }
}
