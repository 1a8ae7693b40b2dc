package dev.slipway.core.machined;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.pki.Authority;
import dev.slipway.core.pki.Identity;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/// How the machine proves itself, and whose clients it takes.
///
/// @param authority whose clients are the only ones; empty while pairing, where anybody may connect and the
///     claim code decides
record MachineCertificate(Identity identity, Optional<X509Certificate> authority) {
    /// What was put there by `slipway pki issue`; otherwise one that is made at the first start.
    static MachineCertificate open(Path directory, String name) throws InstallException {
        PrivateFiles.makeDirectory(directory);
        var certificate = directory.resolve("machine.crt");
        var key = directory.resolve("machine.key");
        if (!Files.exists(certificate)) {
            Authority.selfSignedMachine(name, Instant.now()).write(certificate, key);
        }
        return new MachineCertificate(
                Identity.read(certificate, key), authority(directory.resolve("ca.crt")));
    }

    private static Optional<X509Certificate> authority(Path file) throws InstallException {
        return Files.exists(file) ? Optional.of(Identity.readCertificate(file)) : Optional.empty();
    }
}
