package dev.slipway.core.pki;

import dev.slipway.core.failure.InstallException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A certificate authority of one technician or one site: machines and technicians that carry its
/// certificates know each other without comparing fingerprints.
public record Authority(Identity identity) {
    private static final String CERTIFICATE = "ca.crt";
    private static final String KEY = "ca.key";

    public static Authority create(String name, Instant now) {
        return new Authority(
                new CertificateRequest(name, Purpose.AUTHORITY, List.of(), now).selfSigned());
    }

    public static Authority read(Path directory) throws InstallException {
        return new Authority(Identity.read(directory.resolve(CERTIFICATE), directory.resolve(KEY)));
    }

    /// Refuses to overwrite.
    public void write(Path directory) throws InstallException {
        identity.write(directory.resolve(CERTIFICATE), directory.resolve(KEY));
    }

    /// @param hosts the names and addresses that other programs may know the machine by; Slipway itself
    ///     knows it by its issuer, because machines move between addresses
    public Identity issueMachine(String name, List<String> hosts, Instant now) {
        return new CertificateRequest(name, Purpose.MACHINE, hosts, now).signedBy(identity);
    }

    public Identity issueClient(String name, Instant now) {
        return new CertificateRequest(name, Purpose.CLIENT, List.of(), now).signedBy(identity);
    }

    /// What a machine is given: who issued it, its certificate and its key. Refuses to overwrite.
    public void writeMachine(Identity machine, Path directory) throws InstallException {
        PrivateFiles.makeDirectory(directory);
        machine.write(directory.resolve("machine.crt"), directory.resolve("machine.key"));
        PrivateFiles.create(directory.resolve(CERTIFICATE), Identity.pem(identity.certificate()));
    }

    /// A machine's own certificate, for when nobody issued one: trusted by its fingerprint only.
    public static Identity selfSignedMachine(String name, Instant now) {
        return new CertificateRequest(name, Purpose.MACHINE, List.of(), now).selfSigned();
    }
}
