package dev.slipway.core.machined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.machine.Greeting;
import dev.slipway.core.machine.LocalConnector;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.pki.Credentials;
import dev.slipway.protocol.v1.GreetRequest;
import dev.slipway.protocol.v1.OwnServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a machine says to a program that shows it to whoever stands before it.
@Timeout(60)
class GreetingTest {
    @TempDir private Path directory;

    @Test
    void isWhatTheConsoleSays() throws Exception {
        try (var running = RunningMachined.withACodeOfItsOwn(directory)) {
            var daemon = running.daemon();

            assertThat(greeting())
                    .isEqualTo(
                            new Greeting(
                                    List.of(daemon.address()),
                                    daemon.fingerprint(),
                                    Optional.of(daemon.claimCode())));
        }
    }

    @Test
    void hasNoCodeThatTheDaemonWasGiven() throws Exception {
        try (var _ = RunningMachined.in(directory)) {
            assertThat(greeting().claimCode()).isEmpty();
        }
    }

    @Test
    void hasTheAddressesOfTheMachineWhereTheDaemonListensOnAll() throws Exception {
        var all = new Reach(InetAddress.getByName("0.0.0.0"), 8443);

        assertThat(all.addresses())
                .extracting(MachineAddress::host)
                .doesNotContain("0.0.0.0", "127.0.0.1")
                .noneMatch(host -> host.contains("%"));
    }

    @Test
    void isForNobodyOnTheNetwork() throws Exception {
        try (var running = RunningMachined.withACodeOfItsOwn(directory)) {
            refused(secure(running.daemon().nearby()));
            refused(plain(running.daemon().compatAddress().orElseThrow()));
        }
    }

    private static void refused(ManagedChannel channel) {
        try {
            var own = OwnServiceGrpc.newBlockingStub(channel);
            assertThatThrownBy(() -> own.greet(GreetRequest.getDefaultInstance()))
                    .hasMessageContaining("UNIMPLEMENTED");
        } finally {
            channel.shutdownNow();
        }
    }

    /// With the certificate of a technician.
    private ManagedChannel secure(InetSocketAddress at) throws Exception {
        var anna = Credentials.create(directory.resolve("pki"), "anna", Instant.now()).client();
        var tls =
                GrpcSslContexts.forClient()
                        .keyManager(anna.key(), anna.chain())
                        .trustManager(InsecureTrustManagerFactory.INSTANCE)
                        .build();
        return NettyChannelBuilder.forAddress(at).sslContext(tls).build();
    }

    private static ManagedChannel plain(MachineAddress at) {
        return NettyChannelBuilder.forAddress(at.host(), at.port()).usePlaintext().build();
    }

    private Greeting greeting() throws Exception {
        return new LocalConnector(directory.resolve("state")).greeting();
    }
}
