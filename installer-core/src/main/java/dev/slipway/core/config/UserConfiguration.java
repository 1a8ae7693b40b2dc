package dev.slipway.core.config;

import java.util.List;
import java.util.Optional;

/// An account of the installed system. Its password is known here as a crypt(3) hash only.
///
/// @param passwordHash as in shadow(5), `$6$…`; without it the account has no password and logs in by key
/// @param groups supplementary groups, such as `sudo`
public record UserConfiguration(
        String name, Optional<String> passwordHash, List<String> sshKeys, List<String> groups) {
    public UserConfiguration {
        sshKeys = List.copyOf(sshKeys);
        groups = List.copyOf(groups);
    }

    /// Without the hash: it is a secret, and this ends up in logs.
    @Override
    public String toString() {
        return "UserConfiguration[name=%s, password=%s, sshKeys=%d, groups=%s]"
                .formatted(name, passwordHash.isPresent() ? "set" : "none", sshKeys.size(), groups);
    }
}
