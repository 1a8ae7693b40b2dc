package dev.slipway.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.ConfigurationReading.Refused;
import dev.slipway.core.config.ConfigurationReading.Understood;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdoptionConfigurationTest {
    private static final String ADOPT = "adopt guid=\"1234567890123456789\"";
    private static final String NAME = "boot-environment-name \"second\"\n";

    @Test
    void understandsAPoolThatIsAdoptedAndWritesItAgain() {
        var configuration = understood(pool("rpool", ADOPT) + NAME);

        assertThat(configuration.pools())
                .containsExactly(
                        new PoolConfiguration("rpool", List.of()).adopting("1234567890123456789"));
        assertThat(understood(MachineConfigurationWriter.write(configuration), ""))
                .isEqualTo(configuration);
    }

    @Test
    void mayNameTheSecretOfAPoolThatIsAdopted() {
        var configuration =
                understood(pool("rpool", ADOPT + "; encryption { secret \"key\"; }") + NAME);

        assertThat(configuration.pools().getFirst().encryption()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vdev \"mirror\" { disks \"A\" \"B\"; }",
                "options { compression \"lz4\"; }",
                "dataset \"home\"",
                "volume \"vm\" size=\"1G\"",
                "swap \"1G\""
            })
    void refusesWhatWouldChangeThePool(String beside) {
        assertThat(codes(pool("rpool", ADOPT + "; " + beside) + NAME))
                .containsExactly("adopt-beside");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0123",
                "rpool",
                "-1",
                "18446744073709551616",
                "99999999999999999999"
            })
    void refusesWhatIsNoGuid(String guid) {
        assertThat(codes(pool("rpool", "adopt guid=\"" + guid + "\"") + NAME))
                .containsExactly("adopt-guid-bad");
    }

    @Test
    void refusesAdoptionWithoutAGuid() {
        assertThat(codes(pool("rpool", "adopt") + NAME)).containsExactly("adopt-guid-bad");
    }

    @Test
    void wantsANameForTheNewBootEnvironment() {
        assertThat(codes(pool("rpool", ADOPT))).containsExactly("adopt-unnamed");
    }

    @Test
    void receivesNoStreamIntoAPoolThatIsAdopted() {
        assertThat(codes(pool("rpool", ADOPT) + NAME, "zfs-stream:/srv/be.zfs"))
                .containsExactly("adopt-stream");
    }

    @Test
    void adoptsTheRootPoolOnly() {
        var data = pool("tank", "adopt guid=\"7\"");

        assertThat(codes(pool("rpool", ADOPT) + data + NAME)).containsExactly("adopt-not-root");
    }

    private static String pool(String name, String inside) {
        return "pool \"" + name + "\" { " + inside + "; }\n";
    }

    private static MachineConfiguration understood(String text) {
        return understood(text, "image \"oci://r/i:1\"\nsysconfig { hostname \"h\"; }\n");
    }

    private static MachineConfiguration understood(String text, String rest) {
        return ((Understood) MachineConfigurationReader.read(text + rest)).configuration();
    }

    private static List<String> codes(String text) {
        return codes(text, "oci://r/i:1");
    }

    private static List<String> codes(String text, String image) {
        var read =
                MachineConfigurationReader.read(
                        text + "image \"" + image + "\"\nsysconfig { hostname \"h\"; }\n");
        return ((Refused) read).problems().stream().map(Problem::code).toList();
    }
}
