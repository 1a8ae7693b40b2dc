package dev.slipway.core.machine;

import io.grpc.Metadata;

/// The metadata key that names the lease in every call of its holder.
public final class LeaseHeader {
    public static final Metadata.Key<String> KEY =
            Metadata.Key.of("slipway-lease", Metadata.ASCII_STRING_MARSHALLER);

    private LeaseHeader() {}

    static Metadata of(Lease lease) {
        var headers = new Metadata();
        headers.put(KEY, lease.token());
        return headers;
    }
}
