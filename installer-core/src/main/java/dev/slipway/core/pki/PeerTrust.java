package dev.slipway.core.pki;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Decides in a handshake, by its certificate alone, whether the other side is somebody to talk to. Safe for many threads.
public abstract class PeerTrust extends X509ExtendedTrustManager {
    private final Side other;

    /// What the other side of a connection is.
    public enum Side {
        SERVER,
        CLIENT
    }

    /// @param other the only one that may show a certificate
    protected PeerTrust(Side other) {
        this.other = other;
    }

    /// Returns where the connection may go on.
    ///
    /// @throws CertificateException which ends the handshake, with the reason
    protected abstract void decide(X509Certificate certificate) throws CertificateException;

    private void decide(Side side, X509Certificate[] chain) throws CertificateException {
        if (side != other) {
            throw new CertificateException("a " + side + " is not expected here");
        }
        decide(chain[0]);
    }

    @Override
    public final void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        decide(Side.SERVER, chain);
    }

    @Override
    public final void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        decide(Side.SERVER, chain);
    }

    @Override
    public final void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        decide(Side.SERVER, chain);
    }

    @Override
    public final void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        decide(Side.CLIENT, chain);
    }

    @Override
    public final void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        decide(Side.CLIENT, chain);
    }

    @Override
    public final void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        decide(Side.CLIENT, chain);
    }

    /// None is named: whoever shows a certificate need not choose among several.
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
