package dev.slipway.agent.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.host.GuestMessage.Chunk;
import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.outgoing.ChunkedFraming;
import dev.slipway.agent.refusal.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssemblyTest {
    private final Assembly assembly = new Assembly();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void putsTogetherWhatTheGuestTookApart(boolean compressed) throws Exception {
        var line = "{\"stdout\":\"" + "words and ".repeat(2_000) + "\"}";
        var whole = Optional.<String>empty();
        for (var chunk : new ChunkedFraming(1_024, compressed).lines(line)) {
            whole = assembly.take((Chunk) GuestMessageReader.read(chunk));
        }

        assertThat(whole).contains(line);
    }

    @Test
    void beginsAnewWithTheFirstChunkOfAnother() throws Exception {
        assertThat(assembly.take(chunk(1, 0, false, "lost"))).isEmpty();
        assertThat(assembly.take(chunk(2, 0, true, "whole"))).contains("whole");
    }

    @Test
    void takesNoChunkOutOfOrder() throws Exception {
        assertThat(assembly.take(chunk(1, 0, false, "a"))).isEmpty();

        assertThatThrownBy(() -> assembly.take(chunk(1, 2, true, "c")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> assembly.take(chunk(9, 1, true, "b")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void inflatesOnlySoFar() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bomb)) {
            out.write(new byte[16 << 20]);
        }

        assertThatThrownBy(() -> take(bomb.toByteArray())).isInstanceOf(RefusedException.class);
    }

    @Test
    void takesNoJunkForCompressed() {
        assertThatThrownBy(() -> take(new byte[] {1, 2, 3})).isInstanceOf(RefusedException.class);
    }

    private void take(byte[] deflated) throws RefusedException, IOException {
        var _ = assembly.take(new Chunk(1, 0, true, true, Bytes.of(deflated)));
    }

    private static Chunk chunk(long message, long number, boolean last, String text) {
        return new Chunk(message, number, last, false, Bytes.of(text));
    }
}
