package dev.slipway.core.pki;

import dev.slipway.core.failure.ConnectionFailure.NoCredentials;
import dev.slipway.core.failure.InstallException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;

/// What a technician carries: a certificate to prove himself with, and the authority whose machines he trusts.
public record Credentials(Identity client, X509Certificate authority) {
    private static final String CERTIFICATE = "client.crt";
    private static final String KEY = "client.key";

    /// Makes an authority and a client certificate in a directory; refuses to overwrite.
    public static Credentials create(Path directory, String name, Instant now)
            throws InstallException {
        PrivateFiles.makeDirectory(directory);
        var authority = Authority.create(name + " authority", now);
        authority.write(directory);
        var client = authority.issueClient(name, now);
        client.write(directory.resolve(CERTIFICATE), directory.resolve(KEY));
        return new Credentials(client, authority.identity().certificate());
    }

    /// @throws InstallException with [NoCredentials] where none were made yet
    public static Credentials read(Path directory) throws InstallException {
        var certificate = directory.resolve(CERTIFICATE);
        if (!Files.exists(certificate)) {
            throw new InstallException(new NoCredentials(directory.toString()));
        }
        return new Credentials(
                Identity.read(certificate, directory.resolve(KEY)),
                Identity.readCertificate(directory.resolve("ca.crt")));
    }
}
