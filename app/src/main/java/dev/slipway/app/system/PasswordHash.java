package dev.slipway.app.system;

import dev.slipway.core.failure.InstallException;

/// Makes the crypt(3) hash of a password, with a salt of its own. Slow on purpose.
public interface PasswordHash {
    String of(String password) throws InstallException;
}
