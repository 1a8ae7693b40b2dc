package dev.slipway.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.ConfigurationReading.Refused;
import dev.slipway.core.config.ConfigurationReading.Understood;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorageConfigurationTest {
    private static final String REST = "image \"oci://r/i:1\"\nsysconfig { hostname \"h\"; }\n";
    private static final String DATA = "vdev \"mirror\" { disks \"A\" \"B\"; }\n";

    @Test
    void understandsALogThatIsAMirror() {
        var pool = pool(DATA + "vdev \"log\" redundancy=\"mirror\" { disks \"C\" \"D\"; }");

        assertThat(pool.vdevs().getLast())
                .isEqualTo(new VdevConfiguration(VdevKind.LOG, true, List.of("C", "D")));
    }

    @Test
    void understandsWhatAPoolHolds() {
        var pool =
                pool(
                        DATA
                                + """
                                dataset "srv/data" { mount "/srv/data"; quota "10G"; reservation "1G"
                                    options { compression "lz4"; } }
                                volume "vm0" size="20G" { options { volblocksize "16K"; } }
                                volume "swap" size="4G" { swap; }
                                swap "2G"
                                """);

        assertThat(pool.contents())
                .isEqualTo(
                        new PoolContents(
                                List.of(
                                        new DatasetConfiguration(
                                                "srv/data",
                                                Optional.of("/srv/data"),
                                                Optional.of("10G"),
                                                Optional.of("1G"),
                                                options("compression", "lz4"))),
                                List.of(
                                        new VolumeConfiguration(
                                                "vm0",
                                                "20G",
                                                false,
                                                options("volblocksize", "16K")),
                                        new VolumeConfiguration(
                                                "swap", "4G", true, new LinkedHashMap<>())),
                                Optional.of("2G")));
    }

    private static SequencedMap<String, String> options(String name, String value) {
        return new LinkedHashMap<>(Map.of(name, value));
    }

    @Test
    void understandsTheNameOfASecretAndNeverTheSecret() {
        var pool = pool(DATA + "encryption { secret \"disk-key\"; }");

        assertThat(pool.encryption())
                .contains(new EncryptionConfiguration("disk-key", KeyFormat.PASSPHRASE));
    }

    @Test
    void doesNotRepeatASecretThatStandsWhereItsNameShould() {
        var problems = problems(DATA + "encryption { secret \"correct horse battery\"; }");

        assertThat(problems).extracting(Problem::code).containsExactly("secret-name-bad");
        assertThat(problems.toString()).doesNotContain("horse");
    }

    @Test
    void writesWhatItReads() {
        var text =
                DATA
                        + """
                        vdev "special" redundancy="mirror" { disks "C" "D"; }
                        dataset "home" { mount "/home"; quota "10G"; }
                        dataset "parked" { mount "none"; }
                        volume "swap" size="4G" { swap; }
                        swap "2G"
                        encryption { secret "key"; format "passphrase"; }
                        """;
        var configuration = understood(text).configuration();

        var written = MachineConfigurationWriter.write(configuration);

        assertThat(((Understood) MachineConfigurationReader.read(written)).configuration())
                .isEqualTo(configuration);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dataset \"a b\"|dataset-name-bad",
                "dataset \"/a\"|dataset-name-bad",
                "dataset \"ROOT/x\"|dataset-name-reserved",
                "dataset \"a\"; dataset \"a\"|dataset-repeated",
                "dataset \"a\"; volume \"a\" size=\"1G\"|dataset-repeated",
                "volume \"v\" size=\"1G\"; dataset \"v/a\"|in-volume",
                "volume \"v\"|volume-without-size",
                "volume \"v\" size=\"1\"|size-bad",
                "volume \"v\" size=\"0G\"|size-bad",
                "dataset \"a\" { quota \"some\"; }|size-bad",
                "swap \"2\"|size-bad",
                "dataset \"a\" { mount \"home\"; }|mount-bad",
                "dataset \"a\" { mount \"/home/../etc\"; }|mount-bad",
                "dataset \"a\" { mount \"/\"; }|mount-bad",
                "dataset \"a\" { mount \"/usr/share\"; }|mount-reserved",
                "dataset \"a\" { mount \"/boot\"; }|mount-reserved",
                "dataset \"a\" { mount \"/x\"; }; dataset \"b\" { mount \"/x\"; }|mount-repeated",
                "dataset \"a\" { options { made-up \"1\"; }; }|pool-option-unknown",
                "encryption { format \"passphrase\"; }|node-missing",
                "encryption { secret \"k\"; format \"hex\"; }|root-key-format",
                "encryption { secret \"k\"; format \"rot13\"; }|key-format-unknown",
                "dataset \"a\" { options { ashift \"12\"; }; }|dataset-option-of-pool",
                "volume \"a\" size=\"1G\" { options { atime \"on\"; }; }|volume-option-unknown",
                "volume \"a\" size=\"1G\" { options { volblocksize \"12K\"; }; }|volblocksize-bad",
                "vdev \"log\" redundancy=\"raid\" { disks \"C\" \"D\"; }|redundancy-unknown",
                "vdev \"log\" redundancy=\"mirror\" { disks \"C\"; }|vdev-too-small",
                "vdev \"spare\" redundancy=\"mirror\" { disks \"C\" \"D\"; }|redundancy-needless",
            })
    void saysWhatIsWrong(String node, String code) {
        assertThat(problems(DATA + node)).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void letsNoPoolMountInsideAnother() {
        var text =
                "pool \"rpool\" {\n%sdataset \"a\" { mount \"/data/in\"; }\n}\n".formatted(DATA)
                        + "pool \"tank\" {\nvdev \"stripe\" { disks \"C\"; }\ndataset \"b\" { mount \"/data\"; }\n}\n";

        assertThat(refused(text + REST))
                .extracting(Problem::code)
                .containsExactly("mount-across-pools");
    }

    @Test
    void warnsOfAKeyThatCannotBeKept() {
        var root = "pool \"rpool\" {\n" + DATA + "}\n";
        var encrypted =
                "pool \"tank\" {\nvdev \"stripe\" { disks \"C\"; }\nencryption { secret \"k\"; }\n}\n";

        var read = (Understood) MachineConfigurationReader.read(root + encrypted + REST);
        assertThat(read.warnings()).extracting(Problem::code).containsExactly("key-not-kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"512M", "10G", "2T", "999999T"})
    void understandsSizes(String size) {
        assertThat(Size.problem(size)).isEmpty();
        assertThat(Size.bytes(size)).isPositive();
    }

    private static PoolConfiguration pool(String inside) {
        return understood(inside).configuration().pools().getFirst();
    }

    private static Understood understood(String inside) {
        var read = MachineConfigurationReader.read("pool \"rpool\" {\n" + inside + "\n}\n" + REST);
        assertThat(read).isInstanceOf(Understood.class);
        return (Understood) read;
    }

    private static List<Problem> problems(String inside) {
        return refused("pool \"rpool\" {\n" + inside + "\n}\n" + REST);
    }

    private static List<Problem> refused(String text) {
        var read = MachineConfigurationReader.read(text);
        assertThat(read).isInstanceOf(Refused.class);
        return ((Refused) read).problems();
    }
}
