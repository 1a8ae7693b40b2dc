package dev.slipway.core.cli.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Starts parts of Slipway as this program was started: the same Java, the same modules.
final class SameJava {
    private static final String NATIVE =
            "com.sun.jna,com.github.luben.zstd_jni,io.grpc.netty.shaded";

    private SameJava() {}

    static List<String> slipway(List<String> arguments) {
        return started(NATIVE, "dev.slipway.core/dev.slipway.core.cli.Slipway", arguments);
    }

    static List<String> wizard(List<String> arguments) {
        return started(
                NATIVE + ",javafx.graphics",
                "dev.slipway.app/dev.slipway.app.SlipwayApp",
                arguments);
    }

    static List<String> text(List<String> arguments) {
        return started(
                NATIVE + ",org.jline.terminal.ffm",
                "dev.slipway.app/dev.slipway.app.SlipwayText",
                arguments);
    }

    private static List<String> started(String nativeAccess, String main, List<String> arguments) {
        var start =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=" + nativeAccess,
                        "--module-path",
                        System.getProperty("jdk.module.path", ""),
                        "-m",
                        main);
        return Stream.concat(start.stream(), arguments.stream()).toList();
    }
}
