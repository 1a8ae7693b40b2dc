package dev.slipway.core.kdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class KdlSuiteTest {
    @TestFactory
    Stream<DynamicTest> printsEveryCaseOfVersion1InCanonicalFormOrRefusesIt() throws IOException {
        return cases(SharedFolder.suite().resolve("v1"), KdlVersion.V1, KdlStyle.CANONICAL_V1);
    }

    @TestFactory
    Stream<DynamicTest> printsEveryCaseOfVersion2InCanonicalFormOrRefusesIt() throws IOException {
        return cases(SharedFolder.suite().resolve("v2"), KdlVersion.V2, KdlStyle.CANONICAL_V2);
    }

    private static Stream<DynamicTest> cases(Path folder, KdlVersion version, KdlStyle style)
            throws IOException {
        try (var inputs = Files.list(folder.resolve("input"))) {
            return List.copyOf(inputs.sorted().toList()).stream()
                    .map(
                            input ->
                                    dynamicTest(
                                            input.getFileName().toString(),
                                            () -> check(folder, input, version, style)));
        }
    }

    private static void check(Path folder, Path input, KdlVersion version, KdlStyle style)
            throws IOException, KdlException {
        var expected = folder.resolve("expected_kdl").resolve(input.getFileName());
        if (Files.exists(expected)) {
            var canonical = canonical(Files.readAllBytes(input), version, style);
            assertThat(canonical).isEqualTo(Files.readString(expected));
            assertThat(KdlWriter.write(KdlReader.read(canonical, version), style))
                    .isEqualTo(canonical);
        } else {
            assertThatExceptionOfType(KdlException.class)
                    .isThrownBy(() -> canonical(Files.readAllBytes(input), version, style));
        }
    }

    private static String canonical(byte[] bytes, KdlVersion version, KdlStyle style)
            throws KdlException {
        return KdlWriter.write(KdlReader.read(KdlText.decoded(bytes), version), style);
    }
}
