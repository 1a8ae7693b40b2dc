package dev.slipway.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// Who may know whom, and who may do what.
@AnalyzeClasses(packages = "dev.slipway.agent", importOptions = DoNotIncludeTests.class)
class LayersTest {
    /// A package may use those before it, never those behind it.
    private static final List<String> ORDER =
            List.of(
                    "log",
                    "line",
                    "json",
                    "refusal",
                    "port",
                    "trust",
                    "tool",
                    "look",
                    "windows",
                    "message",
                    "outgoing",
                    "relay",
                    "proxy",
                    "policy",
                    "host",
                    "metrics",
                    "action",
                    "file",
                    "guest",
                    "qemu",
                    "cli");

    @ArchTest
    static final ArchRule onlyTheDoorStartsProcesses =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.slipway.agent.tool..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(ProcessBuilder.class);

    @ArchTest
    static final ArchRule needsNothingButTheJavaBase =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.slipway.agent.windows..")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            "dev.slipway.agent..",
                            "java.lang..",
                            "java.io..",
                            "java.net..",
                            "java.nio..",
                            "java.time..",
                            "java.util..",
                            "java.security..",
                            "java.text..",
                            "javax.crypto..",
                            "org.jspecify..",
                            "");

    @ArchTest
    static final ArchRule namesAreNouns =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)");

    @ArchTest
    static void packagesKnowOnlyThoseBeforeThem(JavaClasses classes) {
        for (var i = 0; i < ORDER.size() - 1; i++) {
            var behind =
                    ORDER.subList(i + 1, ORDER.size()).stream()
                            .map(LayersTest::named)
                            .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(named(ORDER.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(behind)
                    .check(classes);
        }
    }

    private static String named(String name) {
        return "dev.slipway.agent." + name + "..";
    }
}
