package dev.slipway.core.image.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage.Layer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ResolvedImageTest {
    private static final String DIGEST = Digest.sha256(new byte[] {1}).text();

    @Test
    void survivesBeingWrittenAsJsonAndReadAgain() {
        var layer = new Layer(DIGEST, DIGEST, "application/vnd.oci.image.layer.v1.tar", 7);
        var reference = "oci://registry.test:5000/debian:13";
        var image = new ResolvedImage(reference, DIGEST, "linux/amd64", List.of(layer, layer), "");
        var json = JsonMapper.shared().writeValueAsString(image);

        assertThat(JsonMapper.shared().readValue(json, ResolvedImage.class)).isEqualTo(image);
        assertThat(image.sizeBytes()).isEqualTo(14);
    }

    @Test
    void aReferenceIsATextInJson() throws InstallException {
        var reference = ImageReference.parse("oci://registry.test:5000/debian:13");
        var json = JsonMapper.shared().writeValueAsString(reference);

        assertThat(json).isEqualTo("\"oci://registry.test:5000/debian:13\"");
        assertThat(JsonMapper.shared().readValue(json, ImageReference.class)).isEqualTo(reference);
    }
}
