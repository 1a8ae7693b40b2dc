package dev.slipway.core.machine.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.relay.Address;
import dev.slipway.core.image.reference.ImagePlace;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImagePlacesTest {
    private static final String DIGEST = "@sha256:" + "0".repeat(64);

    @Test
    void isTheRegistryOfAnImage() {
        assertThat(at("oci://Registry.example:5000/a/b:1"))
                .containsExactly(new Address("registry.example", 5000));
        assertThat(at("oci://[2001:db8::1]:5000/a/b"))
                .containsExactly(new Address("2001:db8::1", 5000));
    }

    @Test
    void hasThePortOfTheProtocolWhereNoneIsSaid() {
        assertThat(at("oci://r.example/a")).containsExactly(new Address("r.example", 443));
        assertThat(ImagePlaces.of("oci://r.example/a", true).addresses())
                .containsExactly(new Address("r.example", 80));
    }

    @Test
    void isTheServerOfAFile() {
        assertThat(at("raw+https://files.example/a.img" + DIGEST))
                .containsExactly(new Address("files.example", 443));
        assertThat(at("tar+http://files.example:8000/a.tar" + DIGEST))
                .containsExactly(new Address("files.example", 8000));
    }

    @Test
    void isNowhereForWhatTheMachineHasItself() {
        assertThat(at("oci-layout:/media/a")).isEmpty();
        assertThat(at("nonsense")).isEmpty();
    }

    @Test
    void isTheRegistryThatIsLookedAt() throws Exception {
        var registry = new ImagePlace.Registry("r.example:5000");

        assertThat(ImagePlaces.of(registry, false))
                .isEqualTo(ImagePlaces.of("oci://r.example:5000/any", false));
        assertThat(ImagePlaces.of(registry, false).addresses()).hasSize(1);
        assertThat(ImagePlaces.of(new ImagePlace.Media(), false).addresses()).isEmpty();
    }

    @Test
    void hasTheMirrorsOfAConfiguration() {
        var kdl =
                """
                pool "rpool" {
                    vdev "stripe" {
                        disks "serial:A"
                    }
                }
                image "oci://r.example/a:1" {
                    mirror "oci://m.example:5000" {
                        plain-http
                    }
                }
                sysconfig {
                    hostname "a"
                }
                """;

        assertThat(ImagePlaces.of(kdl).addresses())
                .containsExactlyInAnyOrder(
                        new Address("r.example", 443), new Address("m.example", 5000));
        assertThat(
                        ImagePlaces.of(
                                        kdl.replace(
                                                        "oci://r.example/a:1",
                                                        "tar+https://f.example/a" + DIGEST)
                                                .replace(
                                                        "oci://m.example:5000", "http://m.example"))
                                .addresses())
                .containsExactlyInAnyOrder(
                        new Address("f.example", 443), new Address("m.example", 80));
    }

    private static Set<Address> at(String reference) {
        return ImagePlaces.of(reference, false).addresses();
    }
}
