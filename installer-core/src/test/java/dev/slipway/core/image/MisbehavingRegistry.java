package dev.slipway.core.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layout.LayoutFiles;
import dev.slipway.core.image.source.Mirror;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// A registry of one layout, byte by byte on a socket, that does with layers what a test says, and with documents
/// too if it says so.
public final class MisbehavingRegistry implements AutoCloseable {
    private static final Pattern PATH =
            Pattern.compile("/v2/(?<name>.+)/(?<kind>manifests|blobs)/(?<revision>[^/]+)");

    private final Path layout;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> asked = new CopyOnWriteArrayList<>();
    private volatile Behaviour layers = Behaviour.honest();
    private volatile Behaviour documents = Behaviour.withoutRanges();
    private volatile String authorization = "";

    public MisbehavingRegistry(Path layout) throws IOException {
        this(layout, 0);
    }

    public MisbehavingRegistry(Path layout, int port) throws IOException {
        this.layout = layout;
        this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::serve);
    }

    public MisbehavingRegistry layers(Behaviour behaviour) {
        layers = behaviour;
        return this;
    }

    public MisbehavingRegistry manifests(Behaviour behaviour) {
        documents = behaviour;
        return this;
    }

    /// Lets nobody read who does not say this.
    public MisbehavingRegistry guarded(String expected) {
        authorization = expected;
        return this;
    }

    public String authority() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public String reference() {
        return "oci://" + authority() + "/a/b:test";
    }

    public Mirror mirror() {
        return new Mirror("oci://" + authority() + "/a/b", true);
    }

    public List<Request> asked() {
        return asked;
    }

    public List<Request> askedForLayers() {
        return asked.stream().filter(this::isLayer).toList();
    }

    private boolean isLayer(Request request) {
        var path = PATH.matcher(request.path());
        return path.matches()
                && path.group("kind").equals("blobs")
                && !isConfiguration(layout.resolve(blobName(path.group("revision"))));
    }

    private static boolean isConfiguration(Path blob) {
        try {
            return Files.readString(blob, java.nio.charset.StandardCharsets.ISO_8859_1)
                    .startsWith("{");
        } catch (IOException _) {
            return false;
        }
    }

    private static String blobName(String digest) {
        return "blobs/" + digest.replace(':', '/');
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var out = new BufferedOutputStream(client.getOutputStream())) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
            var request = Request.read(in);
            asked.add(request);
            answer(request, out);
        } catch (IOException _) {
            // the client has enough
        } catch (InstallException e) {
            throw new AssertionError(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Request request, OutputStream out)
            throws IOException, InstallException, InterruptedException {
        var path = PATH.matcher(request.path());
        if (!path.matches()) {
            Behaviour.status("404 Not Found").answer(request, new byte[0], out);
        } else if (!request.header("Authorization").equals(authorization)) {
            Behaviour.status("401 Unauthorized", "WWW-Authenticate: Basic realm=\"here\"")
                    .answer(request, new byte[0], out);
        } else if (path.group("kind").equals("manifests")) {
            var found = LayoutFiles.of(layout).manifest(path.group("revision"));
            if (found.isPresent()) {
                documents.answer(request, Files.readAllBytes(found.get().bytes().file()), out);
            } else {
                Behaviour.status("404 Not Found").answer(request, new byte[0], out);
            }
        } else {
            var blob = Files.readAllBytes(layout.resolve(blobName(path.group("revision"))));
            (isLayer(request) ? layers : Behaviour.honest()).answer(request, blob, out);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
