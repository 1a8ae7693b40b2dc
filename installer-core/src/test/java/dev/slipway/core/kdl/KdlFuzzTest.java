package dev.slipway.core.kdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KdlFuzzTest {
    private static final String SPICE = "\"\\#/*-{}()=;r.+_0xe \n\r\t\uFEFF\u2028\u202Etruenul";
    private static final List<String> SEEDS =
            List.of(
                    "node \"a\" b=1 { c #\"x\"# }\n/- d (t)0x1F",
                    "a \"\"\"\n  x\\\n  y\n  \"\"\" r##\"z\"## \\ // c\n 1.5e3 /* /* */ */",
                    "(t)a #true #-inf null \"\\u{41}\\n\";b{};");

    private final Random random = new Random(20260117);

    @Test
    void findsADocumentOrAProblemInWhateverItReads() throws IOException {
        for (var seed : seeds()) {
            for (var round = 0; round < 40; round++) {
                assertRead(mutated(seed));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ",
                "\"",
                "/*",
                "/-",
                "(",
                "a{",
                "\\\n",
                "1",
                "#",
                "\"\"\"\n",
                "a=",
                "r#",
                "0x",
                "\\",
                "a/-",
                "node \"a\"\n",
                "_",
                "a \"\\u{41}\" ",
                "1e"
            })
    void takesTimeInProportionToTheSize(String piece) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertRead("n " + piece.repeat(200_000 / piece.length())));
    }

    private static void assertRead(String text) {
        for (var version : KdlVersion.values()) {
            try {
                var style =
                        version == KdlVersion.V1 ? KdlStyle.CANONICAL_V1 : KdlStyle.CANONICAL_V2;
                var written = KdlWriter.write(KdlReader.read(text, version), style);
                assertThat(KdlWriter.write(KdlReader.read(written, version), style))
                        .isEqualTo(written);
            } catch (KdlException e) {
                assertThat(e.problem().position()).isGreaterThan(Position.NONE);
            }
        }
    }

    private String mutated(String seed) {
        var text = new StringBuilder(seed);
        for (var change = random.nextInt(4); change >= 0; change--) {
            var at = random.nextInt(text.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                default -> text.insert(at, text.substring(at / 2, at));
            }
        }
        return text.toString();
    }

    private static List<String> seeds() throws IOException {
        var seeds = new ArrayList<>(SEEDS);
        var suite = SharedFolder.found();
        if (suite.isPresent()) {
            try (var files = Files.walk(suite.get().resolve("kdl-suite"))) {
                for (var file : files.filter(each -> each.toString().endsWith(".kdl")).toList()) {
                    seeds.add(Files.readString(file));
                }
            }
        }
        return seeds;
    }
}
