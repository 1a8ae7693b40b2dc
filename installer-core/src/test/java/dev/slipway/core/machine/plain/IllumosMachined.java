package dev.slipway.core.machine.plain;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineAddress.Wire;
import dev.slipway.protocol.machined.ClaimRequest;
import dev.slipway.protocol.machined.ClaimResponse;
import dev.slipway.protocol.machined.InstallConfig;
import dev.slipway.protocol.machined.InstallProgress;
import dev.slipway.protocol.machined.MachineServiceGrpc.MachineServiceImplBase;
import dev.slipway.protocol.machined.ProgressLevel;
import dev.slipway.protocol.machined.SystemInfoRequest;
import dev.slipway.protocol.machined.SystemInfoResponse;
import io.grpc.Codec;
import io.grpc.CompressorRegistry;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.DecompressorRegistry;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A double of the illumos machined daemon, written from the facts of its wire: plain HTTP/2, its statuses, its
/// tokens, its strict reader, its order of work, and its failures that end with status OK. Shares no code with
/// our own daemon.
public final class IllumosMachined implements AutoCloseable {
    public static final String PASSWORD = "k3Jx9QpA";

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> ACCEPTED =
            Metadata.Key.of("grpc-accept-encoding", Metadata.ASCII_STRING_MARSHALLER);
    private static final Context.Key<String> TOKEN = Context.key("token");

    /// What becomes of an installation.
    public enum Course {
        WORKS,
        /// Ends with an error in its messages and status OK, as that daemon does.
        FAILS,
        /// Goes on talking after its error.
        FAILS_AND_TALKS,
        /// Ends with status OK before it said anything.
        ENDS_AT_ONCE,
        /// Erases, and says nothing for long.
        IS_SILENT,
        /// Its process dies in the middle.
        DIES,
        /// Its task panics in the middle: a status that no daemon meant.
        PANICS
    }

    private final Server server;
    private final int port;
    private final Tokens tokens = new Tokens();
    private final Zstd zstd = new Zstd();
    private final List<String> erased = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final CountDownLatch began = new CountDownLatch(1);
    private volatile SystemInfoResponse info;
    private volatile Course course = Course.WORKS;
    private volatile boolean compressing;

    private IllumosMachined(SystemInfoResponse info) throws IOException {
        this.info = info;
        var registry = CompressorRegistry.newEmptyInstance();
        registry.register(Codec.Identity.NONE);
        registry.register(zstd);
        server =
                NettyServerBuilder.forAddress(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                        .addService(new Service())
                        .intercept(new Headers())
                        .compressorRegistry(registry)
                        .decompressorRegistry(DecompressorRegistry.emptyInstance().with(zstd, true))
                        .permitKeepAliveTime(1, TimeUnit.SECONDS)
                        .build()
                        .start();
        port = server.getPort();
    }

    public static IllumosMachined on(SystemInfoResponse info) throws IOException {
        return new IllumosMachined(info);
    }

    public MachineAddress address() {
        return new MachineAddress("127.0.0.1", port, Wire.PLAIN);
    }

    public void course(Course next) {
        course = next;
    }

    /// Another look shows another machine.
    public void change(SystemInfoResponse next) {
        info = next;
    }

    public void compress() {
        compressing = true;
    }

    /// Tokens that were issued are three hours old from now on.
    public void passThreeHours() {
        tokens.pass(3 * 60 * 60);
    }

    /// The devices that it wrote to.
    public List<String> erased() {
        return List.copyOf(erased);
    }

    /// Waits until it erases, where it says nothing.
    public void awaitErasing() throws InterruptedException {
        began.await();
    }

    /// The texts that it was asked to install, refused ones too.
    public List<String> received() {
        return List.copyOf(received);
    }

    /// What its callers said that they can read.
    public List<String> accepted() {
        return List.copyOf(accepted);
    }

    public int compressed() {
        return zstd.used.get();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private final class Service extends MachineServiceImplBase {
        @Override
        public void claim(ClaimRequest request, StreamObserver<ClaimResponse> client) {
            switch (request.getClaimSecretCase()) {
                case CLAIM_PASSWORD -> claim(request.getClaimPassword(), client);
                case CLAIM_PAYLOAD -> throw new IllegalStateException("not yet implemented");
                case CLAIMSECRET_NOT_SET -> client.onError(status(Status.INVALID_ARGUMENT));
            }
        }

        private void claim(String password, StreamObserver<ClaimResponse> client) {
            if (!password.equals(PASSWORD)) {
                client.onError(status(Status.PERMISSION_DENIED));
                return;
            }
            client.onNext(ClaimResponse.newBuilder().setClaimToken(tokens.issue()).build());
            client.onCompleted();
        }

        @Override
        public void getSystemInfo(
                SystemInfoRequest request, StreamObserver<SystemInfoResponse> client) {
            client.onNext(info);
            client.onCompleted();
        }

        @Override
        public void install(InstallConfig request, StreamObserver<InstallProgress> client) {
            received.add(request.getMachineconfig());
            var token = TOKEN.get();
            if (token == null) {
                client.onError(status(Status.NOT_FOUND));
            } else if (!tokens.isGood(token)) {
                client.onError(status(Status.PERMISSION_DENIED));
            } else {
                install(request.getMachineconfig(), client);
            }
        }

        private void install(String kdl, StreamObserver<InstallProgress> client) {
            try {
                var pools = StrictReader.pools(kdl);
                Thread.ofVirtual().start(() -> new Work(client).run(pools));
            } catch (StrictReader.Rejected e) {
                client.onError(status(Status.INVALID_ARGUMENT.withDescription(e.getMessage())));
            }
        }
    }

    /// Its order of work, as its log tells it.
    private final class Work {
        private final StreamObserver<InstallProgress> client;

        Work(StreamObserver<InstallProgress> client) {
            this.client = client;
        }

        void run(List<StrictReader.Pool> pools) {
            if (course == Course.ENDS_AT_ONCE) {
                client.onCompleted();
                return;
            }
            if (course == Course.IS_SILENT) {
                pools.forEach(pool -> erased.addAll(pool.disks()));
                began.countDown();
                return;
            }
            for (var pool : pools) {
                if (!create(pool)) {
                    client.onCompleted(); // with status OK: the quirk
                    return;
                }
            }
            rest();
        }

        private boolean create(StrictReader.Pool pool) {
            say("Creating pool " + pool.name());
            for (var option : pool.options()) {
                if (option.equals("compression")) { // given with -o, not -O
                    return error("cannot create '%s': invalid property".formatted(pool.name()));
                }
            }
            for (var disk : pool.disks()) {
                if (info.getDisksList().stream().noneMatch(it -> it.getDevice().equals(disk))) {
                    return error("cannot open '%s': no such device".formatted(disk));
                }
                erased.add(disk);
            }
            return true;
        }

        private void rest() {
            say("Creating rpool/ROOT");
            say("Fetching image");
            switch (course) {
                case WORKS, ENDS_AT_ONCE, IS_SILENT -> finish();
                case FAILS -> {
                    error("failed to fetch layer: connection reset");
                    client.onCompleted();
                }
                case FAILS_AND_TALKS -> {
                    error("failed to fetch layer: connection reset");
                    say("Cleaning up");
                    error("cannot unmount '/a': busy");
                    client.onCompleted();
                }
                case DIES -> server.shutdownNow();
                case PANICS -> client.onError(status(Status.UNKNOWN));
            }
        }

        private void finish() {
            say("Unpacking layer 1 of 1");
            progress(ProgressLevel.WARNING, "beadm says\u001b[31m something");
            say("Activating boot environment");
            say("Installing boot loader");
            progress(ProgressLevel.DEBUG, "bootadm update-archive -R /a");
            client.onCompleted();
        }

        private void say(String text) {
            progress(ProgressLevel.INFO, text);
        }

        private void progress(ProgressLevel level, String text) {
            client.onNext(InstallProgress.newBuilder().setLevel(level).setInfo(text).build());
        }

        private boolean error(String text) {
            client.onNext(
                    InstallProgress.newBuilder()
                            .setLevel(ProgressLevel.ERROR)
                            .setError(text)
                            .build());
            return false;
        }
    }

    private static StatusRuntimeException status(Status status) {
        return status.asRuntimeException();
    }

    private final class Headers implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            accepted.add(Objects.toString(headers.get(ACCEPTED)));
            if (compressing) {
                call.setCompression("zstd");
            }
            var context = Context.current().withValue(TOKEN, headers.get(AUTHORIZATION));
            return Contexts.interceptCall(context, call, headers, next);
        }
    }

    private static final class Zstd implements Codec {
        private final AtomicInteger used = new AtomicInteger();

        @Override
        public String getMessageEncoding() {
            return "zstd";
        }

        @Override
        public InputStream decompress(InputStream compressed) throws IOException {
            return new ZstdInputStream(compressed);
        }

        @Override
        public OutputStream compress(OutputStream plain) throws IOException {
            used.incrementAndGet();
            return new ZstdOutputStream(plain);
        }
    }
}
