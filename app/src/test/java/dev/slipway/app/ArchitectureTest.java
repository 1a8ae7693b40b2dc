package dev.slipway.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Of those that are written by hand and that a rule is about: the agent has rules of its own, and the protocol is generated.
@AnalyzeClasses(
        packages = {"dev.slipway.app", "dev.slipway.core"},
        importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String APP = "dev.slipway.app";
    private static final String[] PAGES = {
        APP + ".machines..",
        APP + ".claim..",
        APP + ".storage..",
        APP + ".image..",
        APP + ".system..",
        APP + ".review..",
        APP + ".install..",
        APP + ".done.."
    };

    /// Nodes, stages, skins: whatever needs a toolkit.
    private static final DescribedPredicate<JavaClass> OF_THE_SCREEN =
            resideInAPackage("javafx.scene..")
                    .or(resideInAPackage("javafx.stage.."))
                    .or(resideInAPackage("javafx.application.."))
                    .or(resideInAPackage("atlantafx.."))
                    .or(resideInAPackage("org.controlsfx.."))
                    .or(resideInAPackage("org.kordamp.."))
                    .as("of the screen");

    @ArchTest
    static final ArchRule THE_CORE_DOES_NOT_KNOW_THE_APP =
            noClasses()
                    .that()
                    .resideInAPackage("dev.slipway.core..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(APP + "..", "javafx..");

    @ArchTest
    static final ArchRule PAGES_DO_NOT_KNOW_EACH_OTHER =
            slices().matching(
                            APP
                                    + ".(machines|claim|storage|image|system|review|install|done|kdl)..")
                    .should()
                    .notDependOnEachOther();

    @ArchTest
    static final ArchRule VIEW_MODELS_KNOW_NO_NODES =
            noClasses()
                    .that(simpleNameEndingWith("ViewModel"))
                    .or()
                    .resideInAnyPackage(
                            APP + ".job..",
                            APP + ".draft..",
                            APP + ".form..",
                            APP + ".text..",
                            APP + ".work..",
                            APP + ".dialogue..")
                    .should()
                    .dependOnClassesThat(OF_THE_SCREEN);

    @ArchTest
    static final ArchRule PAGES_IN_TEXT_KNOW_NO_NODES =
            noClasses()
                    .that()
                    .resideInAPackage(APP + "..")
                    .and(simpleNameEndingWith("Text"))
                    .should()
                    .dependOnClassesThat(OF_THE_SCREEN);

    @ArchTest
    static final ArchRule THE_FRAME_KNOWS_NO_PAGE =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            APP + ".shell..",
                            APP + ".control..",
                            APP + ".job..",
                            APP + ".draft..",
                            APP + ".form..",
                            APP + ".work..",
                            APP + ".text..",
                            APP + ".dialogue..",
                            APP + ".theme..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(PAGES);

    @ArchTest
    static final ArchRule ONLY_THE_TOP_PUTS_THINGS_TOGETHER =
            noClasses()
                    .that()
                    .resideInAPackage(APP + ".*..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(APP);

    @ArchTest
    static final ArchRule EVERY_PAGE_HAS_A_MODEL_THAT_NEEDS_NO_TOOLKIT =
            classes()
                    .that(simpleNameEndingWith("ViewModel"))
                    .and()
                    .resideInAnyPackage(PAGES)
                    .should()
                    .implement(dev.slipway.app.shell.PageModel.class);

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching(APP + ".(*)..").should().beFreeOfCycles();
}
