package dev.slipway.core.image.registry;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Trusts the authorities of the platform and those of one PEM file.
final class Trust {
    private Trust() {}

    static SSLContext withAuthority(Path pem) throws InstallException {
        var authorities = read(pem);
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers(all(authorities)).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new InstallException(new FileUnusable(pem.toString(), "it cannot be trusted"), e);
        }
    }

    private static Collection<? extends Certificate> read(Path pem) throws InstallException {
        try (var in = Files.newInputStream(pem)) {
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new InstallException(unusable(pem, "it holds no certificate"));
            }
            return certificates;
        } catch (IOException | GeneralSecurityException e) {
            throw new InstallException(unusable(pem, "it cannot be read as PEM certificates"), e);
        }
    }

    private static FileUnusable unusable(Path pem, String reason) {
        return new FileUnusable(pem.toString(), reason);
    }

    private static KeyStore all(Collection<? extends Certificate> authorities)
            throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (var each : Stream.concat(platform(), authorities.stream()).toList()) {
            store.setCertificateEntry("authority-" + store.size(), each);
        }
        return store;
    }

    private static Stream<X509Certificate> platform() throws GeneralSecurityException {
        return Arrays.stream(managers(null).getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(each -> Arrays.stream(((X509TrustManager) each).getAcceptedIssuers()));
    }

    private static TrustManagerFactory managers(@Nullable KeyStore store)
            throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
