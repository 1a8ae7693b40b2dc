package dev.slipway.core.pki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate to be made: ECDSA over P-256. The only place that knows BouncyCastle.
///
/// @param hosts host names and literal addresses for the subject's alternative names
record CertificateRequest(String name, Purpose purpose, List<String> hosts, Instant now) {
    private static final int SERIAL_BITS = 127;
    private static final SecureRandom RANDOM = new SecureRandom();

    CertificateRequest {
        hosts = List.copyOf(hosts);
    }

    Identity selfSigned() {
        return signed(Optional.empty());
    }

    Identity signedBy(Identity issuer) {
        return signed(Optional.of(issuer));
    }

    private Identity signed(Optional<Identity> issuer) {
        try {
            var keys = newKeys();
            var issuerName = issuer.map(CertificateRequest::subject).orElseGet(this::subject);
            var signingKey = issuer.map(Identity::key).orElse(keys.getPrivate());
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(signingKey);
            var made = body(issuerName, keys).build(signer).getEncoded();
            return new Identity(keys.getPrivate(), certificate(made));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("every JDK has ECDSA over P-256", e);
        }
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private X509v3CertificateBuilder body(X500Name issuer, KeyPair keys) throws IOException {
        var builder =
                new X509v3CertificateBuilder(
                        issuer,
                        new BigInteger(SERIAL_BITS, RANDOM),
                        Date.from(now.minus(Purpose.BACKDATED)),
                        Date.from(now.plus(purpose.validity())),
                        subject(),
                        SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
        addUsage(builder);
        if (!hosts.isEmpty()) {
            builder.addExtension(Extension.subjectAlternativeName, false, alternativeNames());
        }
        return builder;
    }

    private void addUsage(X509v3CertificateBuilder builder) throws IOException {
        var isAuthority = purpose == Purpose.AUTHORITY;
        var usage = isAuthority ? KeyUsage.keyCertSign : KeyUsage.digitalSignature;
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if (!isAuthority) {
            builder.addExtension(Extension.extendedKeyUsage, false, extendedUsage());
        }
    }

    private ExtendedKeyUsage extendedUsage() {
        return new ExtendedKeyUsage(
                purpose == Purpose.MACHINE
                        ? KeyPurposeId.id_kp_serverAuth
                        : KeyPurposeId.id_kp_clientAuth);
    }

    private GeneralNames alternativeNames() {
        return new GeneralNames(
                hosts.stream()
                        .map(CertificateRequest::alternativeName)
                        .toArray(GeneralName[]::new));
    }

    private static GeneralName alternativeName(String host) {
        try {
            InetAddress.ofLiteral(host);
            return new GeneralName(GeneralName.iPAddress, host);
        } catch (IllegalArgumentException e) {
            return new GeneralName(GeneralName.dNSName, host);
        }
    }

    private X500Name subject() {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
    }

    private static X500Name subject(Identity identity) {
        return X500Name.getInstance(identity.certificate().getSubjectX500Principal().getEncoded());
    }

    private static X509Certificate certificate(byte[] bytes) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(bytes));
    }
}
