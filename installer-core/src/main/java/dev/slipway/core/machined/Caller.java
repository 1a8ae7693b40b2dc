package dev.slipway.core.machined;

/// Who calls, as the connection proves it, and the lease that the call names.
///
/// @param fingerprint of the client's certificate; empty on the plain-text port, [#LOCAL] on the machine's own socket
/// @param leaseToken empty where none was given
record Caller(String fingerprint, String leaseToken) {
    /// Root of the machine itself, whom the file system lets in. No certificate has such a fingerprint.
    static final String LOCAL = "local";

    boolean local() {
        return fingerprint.equals(LOCAL);
    }

    @Override
    public String toString() {
        return "Caller[" + fingerprint + "]";
    }
}
