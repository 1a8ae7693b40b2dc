package dev.slipway.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// Who may know whom, and who may do what.
@AnalyzeClasses(packages = "dev.slipway.core", importOptions = DoNotIncludeTests.class)
class LayersTest {
    /// A package may use those before it, never those behind it. The platforms themselves come behind the
    /// steps; the seam that they fill comes before the engine.
    private static final List<String> ORDER =
            List.of(
                    "dev.slipway.core.text..",
                    "dev.slipway.core.failure..",
                    "dev.slipway.core.secret..",
                    "dev.slipway.core.command..",
                    "dev.slipway.core.kdl..",
                    "dev.slipway.core.config..",
                    "dev.slipway.core.inventory..",
                    "dev.slipway.core.alert..",
                    "dev.slipway.core.image.reference..",
                    "dev.slipway.core.check..",
                    "dev.slipway.core.plan..",
                    "dev.slipway.core.event..",
                    "dev.slipway.core.platform",
                    "dev.slipway.core.engine..",
                    "dev.slipway.core.step..",
                    "dev.slipway.core.platform.*..",
                    "dev.slipway.core.service..",
                    "dev.slipway.core.image",
                    "dev.slipway.core.pki..",
                    "dev.slipway.core.machine..",
                    "dev.slipway.core.discovery..",
                    "dev.slipway.core.remote..",
                    "dev.slipway.core.live..",
                    "dev.slipway.core.monitor..",
                    "dev.slipway.core.machined..",
                    "dev.slipway.core.support..",
                    "dev.slipway.core.cli..");

    @ArchTest
    static final ArchRule onlyTheDoorStartsProcesses =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.slipway.core.command..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(ProcessBuilder.class)
                    .orShould()
                    .callMethodWhere(
                            describe(
                                    "it is Runtime.exec",
                                    call ->
                                            call.getTargetOwner().isEquivalentTo(Runtime.class)
                                                    && call.getName().equals("exec")))
                    .as("only the package command starts processes");

    @ArchTest
    static final ArchRule grpcStaysBehindTheMachine =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "dev.slipway.core.machine..", "dev.slipway.core.machined..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.grpc..", "dev.slipway.protocol..");

    @ArchTest
    static final ArchRule namesAreNounsOfTheInstaller =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)");

    /// Only the command line, which decides where the log goes, knows what is behind it.
    @ArchTest
    static final ArchRule logsThroughTheSystemLogger =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.slipway.core.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.slipway.core.cli..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err");

    @ArchTest
    static void packagesKnowOnlyThoseBeforeThem(JavaClasses classes) {
        for (var i = 0; i < ORDER.size() - 1; i++) {
            var behind = ORDER.subList(i + 1, ORDER.size()).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ORDER.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(behind)
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }
}
