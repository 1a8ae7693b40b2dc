package dev.slipway.core.machined;

/// Who calls, as the connection proves it, and the lease that the call names.
///
/// @param fingerprint of the client's certificate; empty on the plain-text port
/// @param leaseToken empty where none was given
record Caller(String fingerprint, String leaseToken) {
    @Override
    public String toString() {
        return "Caller[" + fingerprint + "]";
    }
}
