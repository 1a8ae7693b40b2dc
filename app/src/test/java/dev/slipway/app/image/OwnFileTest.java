package dev.slipway.app.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakeMachine;
import dev.slipway.app.job.Hold;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.machine.MachineAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFileTest {
    private static final byte[] CONTENTS = new byte[4096];

    @TempDir private Path folder;
    private final FakeBench bench = new FakeBench();
    private final ImageViewModel page =
            new ImageViewModel(bench.bench(), new ImageConfiguration("", false));
    private final OwnFile own = new OwnFile(bench.bench(), page);

    @BeforeEach
    void aGuestIsHeld() throws Exception {
        var claim = bench.claim();
        var guest = MachineAddress.guest("guest:vm1").orElseThrow();
        bench.job().choose(new ChosenMachine("id-vm1", "vm1", guest, true));
        bench.job().hold(new Hold(new FakeMachine("vm1", claim), claim));
    }

    @Test
    void isOfferedToGuestsOnly() {
        assertThat(own.offered().getValue()).isTrue();

        bench.job().choose(new ChosenMachine("id", "node01", MachineAddress.LOCAL, true));

        assertThat(own.offered().getValue()).isFalse();
    }

    @Test
    void givesAFileByItsDigestUntilTheGuestIsGivenBack() throws Exception {
        give(Files.write(folder.resolve("disk.img"), CONTENTS));

        var named = page.reference().value();
        assertThat(named)
                .startsWith("raw+http://operator.internal:")
                .endsWith("/files/disk.img@" + Digest.sha256(CONTENTS));
        assertThat(page.plainHttp().get()).isFalse();
        assertThat(own.said().get()).contains("as long as you hold it");
        assertThat(got(named)).isEqualTo(CONTENTS);

        bench.job().letGo();

        assertThatThrownBy(() -> got(named)).isInstanceOf(IOException.class);
        assertThat(own.said().get()).isEmpty();
    }

    @Test
    void givesNothingElseOnceAnotherIsGiven() throws Exception {
        give(Files.write(folder.resolve("one.img"), CONTENTS));
        var one = page.reference().value();

        give(Files.write(folder.resolve("two.img"), CONTENTS));

        assertThatThrownBy(() -> got(one)).isInstanceOf(IOException.class);
        assertThat(got(page.reference().value())).isEqualTo(CONTENTS);
    }

    @Test
    void saysThatAFileHasVanished() {
        give(folder.resolve("gone.img"));

        assertThat(page.activity().trouble().get().orElseThrow().what()).contains("gone.img");
        assertThat(page.reference().value()).isEmpty();
        assertThat(own.said().get()).isEmpty();
    }

    @Test
    void givesNothingThatLiesElsewhere() {
        own.reference().text().set("oci://registry.example.org/debian:13");
        own.give();

        assertThat(page.activity().trouble().get()).isPresent();
        assertThat(page.reference().value()).isEmpty();
    }

    private void give(Path file) {
        own.reference().text().set("raw:" + file);
        own.give();
    }

    /// As the host's side of the relay gets it for the guest.
    private static byte[] got(String named) throws Exception {
        var address =
                named.replace("raw+", "").replace("operator.internal", "127.0.0.1").split("@")[0];
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            return client.send(request, BodyHandlers.ofByteArray()).body();
        }
    }
}
