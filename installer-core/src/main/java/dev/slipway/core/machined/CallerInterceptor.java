package dev.slipway.core.machined;

import dev.slipway.core.machine.LeaseHeader;
import dev.slipway.core.pki.Fingerprint;
import io.grpc.Attributes;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.net.UnixDomainSocketAddress;
import java.security.cert.X509Certificate;
import java.util.Objects;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Finds out who calls, before any service is asked.
final class CallerInterceptor implements ServerInterceptor {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final Context.Key<Caller> CALLER =
            Context.keyWithDefault("caller", new Caller("", "", ""));
    private static final Context.Key<String> CLAIM_TOKEN =
            Context.keyWithDefault("claim token", "");

    /// Of the present call.
    static Caller caller() {
        return CALLER.get();
    }

    /// The bare token of a foreign client; empty where it gave none.
    static String claimToken() {
        return CLAIM_TOKEN.get();
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var token = Objects.requireNonNullElse(headers.get(LeaseHeader.KEY), "");
        var connection = call.getAttributes();
        var peer = Caller.peer(connection.get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR));
        var caller = new Caller(fingerprint(connection), token, peer);
        var claim = Objects.requireNonNullElse(headers.get(AUTHORIZATION), "");
        var context = Context.current().withValues(CALLER, caller, CLAIM_TOKEN, claim);
        return Contexts.interceptCall(context, call, headers, next);
    }

    private static String fingerprint(Attributes connection) {
        var session = connection.get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
        if (session == null) {
            return overOwnSocket(connection) ? Caller.LOCAL : "";
        }
        try {
            return Fingerprint.of((X509Certificate) session.getPeerCertificates()[0]).text();
        } catch (SSLPeerUnverifiedException e) {
            throw new IllegalStateException("a client without a certificate got in", e);
        }
    }

    private static boolean overOwnSocket(Attributes connection) {
        return connection.get(Grpc.TRANSPORT_ATTR_LOCAL_ADDR) instanceof UnixDomainSocketAddress;
    }
}
