package dev.slipway.core.image.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.Behaviour;
import dev.slipway.core.image.MisbehavingRegistry;
import dev.slipway.core.image.source.FetchOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTest {
    /// The client gives up some three in a hundred answers that are cut as they begin.
    private static final int ANSWERS = 300;

    private static final int CUT = 1000;

    @TempDir private Path layout;

    @Test
    void hasWhatCameBeforeACut() throws Exception {
        Files.createDirectories(layout.resolve("blobs/sha256"));
        Files.write(layout.resolve("blobs/sha256/b"), new byte[2 * CUT]);
        try (var registry = new MisbehavingRegistry(layout);
                var connection = new Connection(registry.authority(), FetchOptions.plain())) {
            registry.layers(Behaviour.cutAfter(CUT, true));
            var blob = URI.create("http://" + registry.authority() + "/v2/a/blobs/sha256:b");

            for (var i = 0; i < ANSWERS; i++) {
                assertThat(lengthUntilItBreaks(connection.get(blob, Map.of()))).isEqualTo(CUT);
            }
        }
    }

    private static int lengthUntilItBreaks(Answer answer) throws InterruptedException {
        var into = ByteBuffer.allocate(2 * CUT);
        try (var body = answer.body()) {
            while (body.read(into) >= 0) {
                // until it breaks
            }
            throw new AssertionError("a cut was taken for the end");
        } catch (InstallException _) {
            return into.position();
        }
    }
}
