package dev.slipway.core.machined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.failure.ToolFailure.CommandMissing;
import dev.slipway.core.machine.FakeMachineSide;
import dev.slipway.core.machine.GrpcConnector;
import dev.slipway.core.machine.Places;
import dev.slipway.core.pki.Credentials;
import dev.slipway.protocol.machined.ClaimRequest;
import dev.slipway.protocol.machined.InstallConfig;
import dev.slipway.protocol.machined.InstallProgress;
import dev.slipway.protocol.machined.MachineServiceGrpc;
import dev.slipway.protocol.machined.MachineServiceGrpc.MachineServiceBlockingStub;
import dev.slipway.protocol.machined.ProgressLevel;
import dev.slipway.protocol.machined.SystemInfoRequest;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A client of the illumos daemon against ours, in plain text.
@Timeout(60)
class CompatServiceTest {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    @TempDir private Path directory;
    private final StoppedClock clock = new StoppedClock();
    private RunningMachined running;
    private ManagedChannel channel;
    private MachineServiceBlockingStub client;

    @BeforeEach
    void connect() throws Exception {
        running = RunningMachined.in(directory, clock, Duration.ofMinutes(5));
        var plain = running.daemon().compatAddress().orElseThrow();
        channel = NettyChannelBuilder.forAddress(plain.host(), plain.port()).usePlaintext().build();
        client = MachineServiceGrpc.newBlockingStub(channel);
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
        running.close();
    }

    @Test
    void tellsAnybodyWhatTheMachineHas() {
        var info = client.getSystemInfo(SystemInfoRequest.getDefaultInstance());

        assertThat(info.getDisks(0).getSerial()).isEqualTo("SLIP0001");
        assertThat(info.getPartitions(0).getDevice()).isEqualTo("/dev/vda1");
        assertThat(info.getNetworkInterfaces(0).getMacAddress()).isEqualTo("52:54:00:00:00:01");
        assertThat(info.getSmbios().getSystem().getProduct()).isEqualTo("Roadrunner");
    }

    @Test
    void refusesAWrongPassword() {
        assertThat(code(() -> claimed("WRONG"))).isEqualTo(Status.Code.PERMISSION_DENIED);
    }

    @Test
    void wantsASecretAndKnowsNoPayloads() {
        assertThat(code(() -> client.claim(ClaimRequest.getDefaultInstance())))
                .isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(code(() -> client.claim(ClaimRequest.newBuilder().setClaimPayload("x").build())))
                .isEqualTo(Status.Code.UNIMPLEMENTED);
    }

    @Test
    void installsNothingWithoutAGoodToken() {
        assertThat(code(() -> client.install(config("good")).next()))
                .isEqualTo(Status.Code.NOT_FOUND);
        assertThat(code(() -> with("a.b.c").install(config("good")).next()))
                .isEqualTo(Status.Code.PERMISSION_DENIED);
    }

    @Test
    void takesATokenForTwoHoursOnly() {
        var token = claimed(RunningMachined.CODE.text());
        clock.pass(Duration.ofHours(2));

        assertThat(code(() -> with(token).install(config("good")).next()))
                .isEqualTo(Status.Code.PERMISSION_DENIED);
    }

    @Test
    void refusesBadKdlAsAnInvalidArgument() {
        var token = claimed(RunningMachined.CODE.text());

        assertThat(code(() -> with(token).install(config("bad")).next()))
                .isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void installsAndSaysSo() {
        var token = claimed(RunningMachined.CODE.text());
        var story = with(token).install(config("good"));
        assertThat(story.next().getLevel()).isEqualTo(ProgressLevel.INFO);
        running.side().say(new Logged(Level.ERROR, "", "a tool is unhappy"));
        running.side().say(new Completed(List.of()));

        assertThat(story.next().getLevel()).isEqualTo(ProgressLevel.WARNING);
        assertThat(story.next().getInfo()).isEqualTo("The installation is complete.");
        assertThat(story.hasNext()).isFalse();
    }

    @Test
    void saysAFailedInstallationAsAMessageAndEndsWell() {
        var token = claimed(RunningMachined.CODE.text());
        var story = with(token).install(config("good"));
        story.next();
        running.side().say(new Failed("unpack-image", new CommandMissing("zpool"), List.of()));

        var last = story.next();
        assertThat(last.getLevel()).isEqualTo(ProgressLevel.ERROR);
        assertThat(last.getError()).contains("unpack-image", "zpool");
        assertThat(story.hasNext()).isFalse();
    }

    @Test
    void saysAnImageThatIsNotThereAsAMessageToo() {
        var token = claimed(RunningMachined.CODE.text());
        var story = with(token).install(config("no image"));

        assertThat(story.next())
                .extracting(InstallProgress::getLevel)
                .isEqualTo(ProgressLevel.ERROR);
        assertThat(story.hasNext()).isFalse();
    }

    @Test
    void waitsNoLongerForAnImageThanItsClient() throws Exception {
        var token = claimed(RunningMachined.CODE.text());
        var call = Context.current().withCancellation();
        Runnable wait = () -> code(() -> with(token).install(config("being read")).hasNext());
        var waiting = Thread.ofVirtual().start(call.wrap(wait));
        assertThat(asked()).isEqualTo("plan");

        call.cancel(null);
        waiting.join();

        while (asked() != null) {} // what is still asked until the machine hears that it has left
        assertThat(running.side().latest()).isEmpty();
    }

    private @Nullable String asked() throws InterruptedException {
        return running.side().asked.poll(2, TimeUnit.SECONDS);
    }

    @Test
    void refusesToInstallUnderSomebodyElsesLease() throws Exception {
        var token = claimed(RunningMachined.CODE.text());
        var places = Places.of(Map.of("XDG_CONFIG_HOME", directory.resolve("anna").toString()));
        Credentials.create(places.pki(), "anna", Instant.now());
        try (var machine =
                new GrpcConnector(places)
                        .connect(running.address(), running.daemon().fingerprint())) {
            machine.claim(RunningMachined.CODE, true);

            assertThat(code(() -> claimed(RunningMachined.CODE.text())))
                    .isEqualTo(Status.Code.PERMISSION_DENIED);
            assertThat(code(() -> with(token).install(config("good")).next()))
                    .isEqualTo(Status.Code.PERMISSION_DENIED);
        }
    }

    @Test
    void claimsAsOftenAsItLikes() {
        claimed(RunningMachined.CODE.text());

        assertThat(claimed(RunningMachined.CODE.text())).isNotEmpty();
        assertThat(running.side().asked).isEmpty();
    }

    @Test
    void understandsCompressedCalls() {
        var compressed = client.withCompression("gzip");

        assertThat(compressed.getSystemInfo(SystemInfoRequest.getDefaultInstance()).getDisksCount())
                .isEqualTo(FakeMachineSide.INVENTORY.disks().size());
    }

    private String claimed(String password) {
        return client.claim(ClaimRequest.newBuilder().setClaimPassword(password).build())
                .getClaimToken();
    }

    private MachineServiceBlockingStub with(String token) {
        var headers = new Metadata();
        headers.put(AUTHORIZATION, token);
        return client.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                .withDeadlineAfter(30, TimeUnit.SECONDS);
    }

    private static InstallConfig config(String kdl) {
        return InstallConfig.newBuilder().setMachineconfig(kdl).build();
    }

    private static Status.Code code(ThrowingCallable call) {
        var code = new Status.Code[1];
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class, e -> code[0] = e.getStatus().getCode());
        return code[0];
    }
}
