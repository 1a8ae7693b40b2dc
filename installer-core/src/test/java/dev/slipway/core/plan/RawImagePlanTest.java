package dev.slipway.core.plan;

import static dev.slipway.core.Samples.A;
import static dev.slipway.core.Samples.GIBIBYTE;
import static dev.slipway.core.Samples.KDL;
import static dev.slipway.core.Samples.MACHINE;
import static dev.slipway.core.Samples.disk;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.sized;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.core.check.Checks;
import dev.slipway.core.config.ConfigurationReading.Refused;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.config.MachineConfigurationWriter;
import dev.slipway.core.config.Problem;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.DiskFormat;
import dev.slipway.core.image.reference.DiskImage;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.signature.TestSigner;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Use;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An image that takes the whole of a disk: its configuration, its checks, its plan.
class RawImagePlanTest {
    private static final String REFERENCE = "raw:/srv/appliance.img.zst";
    private static final String PIN = "@sha256:" + "ab".repeat(32);
    private static final MachineConfiguration WANTED =
            MachineConfiguration.of(ImageConfiguration.raw(REFERENCE, false, "SLIP0001"));

    @Test
    void savesErasesAndWritesTheOneDisk() throws InstallException {
        var plan = plan(inventory(disk("SLIP0001"), disk("SLIP0002")));

        assertThat(plan.steps())
                .extracting(Step::id)
                .containsExactly(
                        "save-disk SLIP0001",
                        "clear-disk SLIP0001",
                        "write-image SLIP0001",
                        "move-backup-table SLIP0001");
        assertThat(plan.erased()).containsExactly(new Erasure(A, "the contents of the image"));
    }

    @Test
    void looksForTheSignatureFirst() throws Exception {
        var key = TestSigner.usual().pem();
        var signed =
                new ImageConfiguration(
                        REFERENCE, false, List.of(), Optional.of(key), Optional.of("SLIP0001"));
        var wanted = MachineConfiguration.of(signed);
        var plan = Planner.plan(MACHINE, wanted, KDL, inventory(), image("ab", GIBIBYTE, 512));

        assertThat(plan.steps().getFirst().id()).isEqualTo("verify-signature");
    }

    @Test
    void isAnotherPlanForAnotherFile() throws InstallException {
        var other = image("cd", GIBIBYTE, 512);

        assertThat(PlanHash.of(Planner.plan(MACHINE, WANTED, KDL, inventory(), other)))
                .isNotEqualTo(PlanHash.of(plan(inventory())));
    }

    @Test
    void refusesAnImageThatIsNoDisk() {
        assertThatExceptionOfType(InstallException.class)
                .isThrownBy(
                        () ->
                                Planner.plan(
                                        MACHINE,
                                        WANTED,
                                        KDL,
                                        inventory(),
                                        dev.slipway.core.Samples.IMAGE));
    }

    @Test
    void findsNothingWrongWithADiskThatFits() {
        assertThat(codes(inventory(), image("ab", 8 * GIBIBYTE, 512))).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithTheDisk() {
        var small = inventory(sized("SLIP0001", GIBIBYTE - 512));
        var used = inventory(dev.slipway.core.Samples.used("SLIP0001", new Use.Mounted("/")));

        assertThat(codes(small, image("ab", GIBIBYTE, 512))).containsExactly("disk-too-small");
        assertThat(codes(used, image("ab", GIBIBYTE, 512))).containsExactly("disk-in-use");
        assertThat(codes(inventory(), image("ab", GIBIBYTE, 4096)))
                .containsExactly("image-sectors-differ");
        assertThat(codes(inventory(disk("SLIP0002")), image("ab", GIBIBYTE, 512)))
                .containsExactly("unknown-disk");
    }

    @Test
    void notesThatASizeIsNotKnown() {
        var disk =
                new DiskImage(
                        DiskFormat.GZIP,
                        OptionalLong.empty(),
                        OptionalInt.empty(),
                        "",
                        Optional.empty());

        assertThat(codes(inventory(), of("ab", disk))).containsExactly("image-size-unknown");
    }

    @Test
    void writesWhatItReads() {
        var text = MachineConfigurationWriter.write(WANTED);

        assertThat(text).doesNotContain("sysconfig");
        assertThat(((Understood) MachineConfigurationReader.read(text)).configuration())
                .isEqualTo(WANTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    image "raw:/a.img"                                     | image-disk-missing    | image
                    image "raw:/a.img" { disk "size:x" }                   | disk-size-bad         | image.disk
                    image "raw+https://h/a.img" { disk "A" }               | image-not-pinned      | image
                    image "raw+http://h/a.imgPIN" { disk "A" }             | plain-http-missing    | image
                    image "raw+https://u:p@h/a.imgPIN" { disk "A" }        | image-has-credentials | image
                    image "raw:/a.img" { disk "A" }; sysconfig { hostname "n" } | raw-image-alone  | sysconfig
                    image "raw:/a.img" { disk "A" }; boot-environment-name "b" | raw-image-alone   | boot-environment-name
                    image "raw:/a.img" { disk "A" }; pool "p" { vdev "stripe" { disks "B" } } | raw-image-alone | pool[0]
                    image "oci://h/a" { disk "A" }; sysconfig { hostname "n" } | image-disk-needless | image.disk
                    """)
    void saysWhatIsWrongWithAConfiguration(String text, String code, String field) {
        var reading = MachineConfigurationReader.read(text.replace("PIN", PIN));

        assertThat(((Refused) reading).problems())
                .extracting(problem -> problem.code() + " " + problem.field())
                .contains(code + " " + field);
    }

    @Test
    void takesAPinnedFileOverPlainHttpWhereThatIsAskedFor() {
        var text = "image \"raw+http://h/a.img%s\" { plain-http; disk \"A\" }".formatted(PIN);

        assertThat(MachineConfigurationReader.read(text)).isInstanceOf(Understood.class);
    }

    private static List<String> codes(Inventory inventory, ResolvedImage image) {
        return Checks.of(WANTED, inventory, Optional.of(image)).stream()
                .map(Problem::code)
                .toList();
    }

    private static Plan plan(Inventory inventory) throws InstallException {
        return Planner.plan(MACHINE, WANTED, KDL, inventory, image("ab", GIBIBYTE, 512));
    }

    private static ResolvedImage image(String digits, long bytes, int sectorBytes) {
        return of(
                digits,
                new DiskImage(
                        DiskFormat.ZSTD,
                        OptionalLong.of(bytes),
                        OptionalInt.of(sectorBytes),
                        "",
                        Optional.empty()));
    }

    private static ResolvedImage of(String digits, DiskImage disk) {
        var digest = new Digest(Digest.Algorithm.SHA256, digits.repeat(32));
        return ResolvedImage.of(REFERENCE, digest, 1000, disk);
    }
}
