package dev.slipway.core.discovery;

import dev.slipway.core.discovery.TestedAddress.Answer;
import dev.slipway.core.discovery.TestedAddress.Answer.Given;
import dev.slipway.core.discovery.TestedAddress.Answer.Refused;
import dev.slipway.core.discovery.TestedAddress.Answer.Untried;
import dev.slipway.core.machine.MachineAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/// Tries an address: does its name stand for something, does the port answer, is TLS spoken there. Nothing is sent
/// beyond a handshake, and no certificate is trusted by it.
public final class AddressTrial {
    private static final int LIMIT_MILLISECONDS = (int) Duration.ofSeconds(5).toMillis();

    private AddressTrial() {}

    /// Blocks.
    public static TestedAddress of(MachineAddress address) {
        try {
            var all = InetAddress.getAllByName(address.host());
            return of(address, Stream.of(all).map(InetAddress::getHostAddress).toList(), all[0]);
        } catch (UnknownHostException _) {
            return new TestedAddress(address, List.of(), new Untried(), new Untried());
        }
    }

    private static TestedAddress of(
            MachineAddress address, List<String> resolved, InetAddress host) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, address.port()), LIMIT_MILLISECONDS);
            return new TestedAddress(address, resolved, new Given(), tls(address, socket));
        } catch (IOException e) {
            return new TestedAddress(address, resolved, refused(e), new Untried());
        }
    }

    private static Answer tls(MachineAddress address, Socket socket) throws IOException {
        if (address.plain()) {
            return new Untried();
        }
        var seen = new SeenCertificate();
        try (var tls = wrapped(address, socket, seen)) {
            tls.setSoTimeout(LIMIT_MILLISECONDS);
            tls.startHandshake();
            return new Given();
        } catch (IOException e) {
            return seen.shown() ? new Given() : refused(e);
        }
    }

    private static SSLSocket wrapped(MachineAddress address, Socket socket, SeenCertificate seen)
            throws IOException {
        try {
            var context = SSLContext.getInstance("TLSv1.3");
            context.init(null, new TrustManager[] {seen}, null);
            return (SSLSocket)
                    context.getSocketFactory()
                            .createSocket(socket, address.host(), address.port(), false);
        } catch (GeneralSecurityException e) {
            throw new SSLException(e);
        }
    }

    private static Refused refused(IOException e) {
        return new Refused(String.valueOf(e.getMessage()));
    }
}
