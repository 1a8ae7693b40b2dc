package dev.slipway.core.config;

import static dev.slipway.core.config.Codes.assertCode;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource({
        "mac:02:00:00:00:00:01,",
        "mac:AA:bb:cc:dd:ee:f0,",
        "net0,",
        "eth0.5,",
        "mac:02:00:00:00:00,mac-bad",
        "mac:02-00-00-00-00-01,mac-bad",
        "mac:,mac-bad",
        "mac:ff:ff:ff:ff:ff:ff,mac-not-of-link",
        "mac:00:00:00:00:00:00,mac-not-of-link",
        "mac:01:00:5e:00:00:01,mac-not-of-link",
        "'',selector-bad",
        "pci:0,selector-bad",
        "a/b,selector-bad",
        "abcdefghijklmnop,selector-bad"
    })
    void takesSelectorsOfLinks(String selector, String code) {
        assertCode(LinkSelector.problem(selector)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "rpool,",
        "tank-1.x_y,",
        "tank:z,pool-name-bad",
        "'',pool-name-bad",
        "1pool,pool-name-bad",
        "a b,pool-name-bad",
        "a/b,pool-name-bad",
        "mirror,pool-name-reserved",
        "mirrored,pool-name-reserved",
        "raidz2,pool-name-reserved",
        "spare,pool-name-reserved",
        "draid,pool-name-reserved",
        "log,pool-name-reserved",
        "logs,",
        "c0t0d0,pool-name-reserved",
        "cool,"
    })
    void takesPoolNamesOfZpool(String name, String code) {
        assertCode(PoolName.problem(name)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "ashift,12,",
        "compression,zstd,",
        "feature@async_destroy,enabled,",
        "org.example:note,a b,",
        "compresion,on,pool-option-unknown",
        "altroot,/mnt,pool-option-unknown",
        "cachefile,none,pool-option-unknown",
        "readonly,on,pool-option-unknown",
        "comment,' ',pool-option-empty",
        "ashift,4096,ashift-bad",
        "comment,'',pool-option-empty",
        "comment,'a\nb',pool-option-empty",
        "-o,x,pool-option-unknown"
    })
    void takesOptionsThatPoolsKnow(String name, String value, String code) {
        assertCode(PoolOption.problem(name, value)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,",
        "UTC,",
        "Etc/UTC,",
        "europe/berlin,timezone-unknown",
        "+02:00,timezone-unknown",
        "'',timezone-unknown",
        "SystemV/AST4,timezone-unknown",
        "../etc/passwd,timezone-unknown"
    })
    void takesTimeZonesByName(String name, String code) {
        assertCode(Timezone.problem(name)).isEqualTo(code);
    }

    @Test
    void guessesWhatWasMeant() {
        assertThat(Timezone.problem("europe/berln").orElseThrow().remedy())
                .isEqualTo("Did you mean “Europe/Berlin”?");
        assertThat(PoolOption.problem("compresion", "on").orElseThrow().remedy())
                .contains("“compression”");
        assertThat(PoolOption.problem("xyzzy", "on").orElseThrow().remedy())
                .doesNotContain("Did you mean");
    }

    @ParameterizedTest
    @CsvSource({
        "en_US.UTF-8,",
        "C,",
        "C.UTF-8,",
        "POSIX,",
        "de_DE@euro,",
        "eo,",
        "english,locale-bad",
        "en_us,locale-bad",
        "en_US.,locale-bad",
        "'',locale-bad",
        "en_US.UTF-8;x,locale-bad"
    })
    void takesLocalesOfPosix(String name, String code) {
        assertCode(LocaleName.problem(name)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "oci://registry.example:5000/os/debian:13,",
        "oci-layout:/media/images/debian:13,",
        "debian,image-bad",
        "https://x/y,image-bad",
        "oci://,image-bad",
        "oci://host,image-bad",
        "oci-layout:,image-bad",
        "oci://a b/c,image-bad",
        "oci://user:secret@host/x,image-has-credentials"
    })
    void takesImagesFromRegistriesAndLayouts(String reference, String code) {
        assertCode(ImageName.problem(reference)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "be-1,",
        "2026.01,",
        "a:b,boot-environment-bad",
        "a;reboot,boot-environment-bad",
        "'',boot-environment-bad",
        "a/b,boot-environment-bad",
        "a@b,boot-environment-bad",
        "-a,boot-environment-bad"
    })
    void takesNamesOfBootEnvironments(String name, String code) {
        assertCode(BootEnvironmentName.problem(name)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "S4EV0001,",
        "serial:S4EV0001,",
        "wwn:0x5000c500a1b2c3d4,",
        "id:ata-X_Y-1,",
        "'',disk-bad",
        "a b,disk-bad",
        "serial:,disk-bad",
        "bay:Slot 03,",
        "'model:Samsung SSD 990,size:2TB',",
        "'size:>=900GB, size:<1.5TiB',",
        "size:=500107862016B,",
        "model:,disk-bad",
        "'S4EV0001,size:2TB',disk-bad",
        "'serial:A,',disk-bad",
        "size:big,disk-size-bad",
        "size:4,disk-size-bad",
        "size:0TB,disk-size-bad",
        "size:9999999PB,disk-size-bad",
        "'model:X,size:',disk-size-bad",
        "/dev/sda,disk-bad"
    })
    void takesStableNamesOfDisks(String selector, String code) {
        assertCode(DiskSelector.problem(selector)).isEqualTo(code);
    }
}
