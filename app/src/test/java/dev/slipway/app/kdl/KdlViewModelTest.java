package dev.slipway.app.kdl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.Samples;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.config.UserConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KdlViewModelTest {
    private static final String HASH = "$6$abcdefgh$0123456789abcdefghijklmnopqrstuv";

    private final FakeBench bench = new FakeBench();
    private final KdlViewModel kdl = new KdlViewModel(bench.bench());

    @BeforeEach
    void theMachineIsHeld() throws Exception {
        bench.holding(bench.claim());
    }

    @Test
    void showsWhatAPageDecidesAtOnce() {
        bench.job().change(draft -> draft.withSystem(system("node01", Optional.empty())));

        assertThat(kdl.text().get()).contains("hostname \"node01\"");
        assertThat(kdl.problems().get()).extracting(Problem::code).contains("node-missing");
    }

    @Test
    void putsWhatIsTypedIntoTheDraft() {
        kdl.type(Samples.WRITTEN);

        assertThat(draft().kdl()).contains(Samples.WRITTEN);
        assertThat(kdl.problems().get()).isEmpty();
    }

    @Test
    void saysInWhichLineItIsWrongAndLetsTheTextBe() {
        var wrong = Samples.WRITTEN.replace("passphrase", "raw-and-cooked");

        kdl.type(wrong);

        assertThat(kdl.text().get()).isEqualTo(wrong);
        assertThat(kdl.problems().get()).singleElement().extracting(Problem::line).isEqualTo(3);
        assertThat(draft().kdl()).isEmpty();
    }

    @Test
    void leavesAloneWhatIsBeingTypedWhileAPageChangesSomething() {
        kdl.type("// half a line: \"");
        kdl.type("pool \"");

        bench.job().change(draft -> draft.withSystem(system("node02", Optional.empty())));

        assertThat(kdl.text().get()).isEqualTo("pool \"");
    }

    @Test
    void keepsCommentsWhereAPageChangesAValue() {
        kdl.type("// rack 4\n" + Samples.WRITTEN);

        bench.job().change(draft -> draft.withSystem(system("node02", Optional.empty())));

        assertThat(kdl.text().get())
                .isEqualTo("// rack 4\n" + Samples.WRITTEN.replace("node01", "node02"));
    }

    @Test
    void waitsForWhatIsBeingReadBeforeItTakesWhatAPageSays() {
        bench.background().hold();
        kdl.type(Samples.WRITTEN);
        bench.job().change(draft -> draft.withSystem(system("node02", Optional.empty())));
        assertThat(kdl.text().get()).isEqualTo(Samples.WRITTEN);

        bench.background().runHeld();

        assertThat(draft().text()).isEqualTo(Samples.WRITTEN);
    }

    @Test
    void neverShowsTheHashOfAPassword() {
        bench.job().change(draft -> draft.withSystem(system("node01", Optional.of(HASH))));

        assertThat(kdl.text().get()).contains("(hidden 1)").doesNotContain("abcdefgh");
    }

    @Test
    void keepsTheHashThatItDoesNotShow() {
        bench.job().change(draft -> draft.withSystem(system("node01", Optional.of(HASH))));

        kdl.type(kdl.text().get().replace("node01", "node02"));

        assertThat(draft().text()).contains("node02", HASH);
    }

    @Test
    void goesBackToWhatCouldBeRead() {
        kdl.type(Samples.WRITTEN);
        kdl.type(Samples.WRITTEN + "}");

        kdl.takeBack();

        assertThat(kdl.text().get()).isEqualTo(Samples.WRITTEN);
        assertThat(draft().kdl()).contains(Samples.WRITTEN);
    }

    @ParameterizedTest
    @EnumSource
    void beginsWithATemplate(Template template) {
        kdl.begin(template);

        assertThat(kdl.problems().get()).isEmpty();
        assertThat(draft().kdl()).contains(kdl.text().get());
    }

    @Test
    void importsAFileAsItStands(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("node01.kdl"), "nonsense 1\n");
        kdl.file().text().set(file.toString());

        kdl.load();

        assertThat(kdl.text().get()).isEqualTo("nonsense 1\n");
        assertThat(kdl.problems().get()).extracting(Problem::code).contains("node-unknown");
    }

    @Test
    void exportsAllOfItForItsOwnerAlone(@TempDir Path folder) throws Exception {
        var file = folder.resolve("node01.kdl");
        bench.job().change(draft -> draft.withSystem(system("node01", Optional.of(HASH))));
        kdl.file().text().set(file.toString());

        kdl.save();

        assertThat(file).content().contains(HASH);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(kdl.said().get()).contains(file.toString());
    }

    @Test
    void exportsOverNoOtherFile(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("node01.kdl"), "mine");
        kdl.file().text().set(file.toString());

        kdl.save();

        assertThat(file).hasContent("mine");
        assertThat(kdl.activity().trouble().get()).isPresent();
    }

    private Draft draft() {
        return bench.job().draft().get();
    }

    private static SystemConfiguration system(String hostname, Optional<String> hash) {
        var users =
                hash
                        .map(
                                it ->
                                        new UserConfiguration(
                                                "tech", Optional.of(it), List.of(), List.of()))
                        .stream()
                        .toList();
        return new SystemConfiguration(
                hostname,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                users);
    }
}
