package dev.slipway.agent.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.message.Fields;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Ran;
import dev.slipway.agent.tool.Ran.End;
import dev.slipway.agent.tool.ScriptedTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@Timeout(20)
class FreezesTest {
    private static final Members NONE = Json.members().done();

    @TempDir Path system;
    private final ScriptedTools tools = new ScriptedTools().answer("fsfreeze", 0, "");

    @BeforeEach
    void mount() throws IOException {
        var mounts = system.resolve("proc/self/mounts");
        Files.createDirectories(mounts.resolveSibling("."));
        Files.createDirectory(system.resolve("run"));
        Files.writeString(
                mounts,
                "/dev/vda1 / ext4 rw 0 0\nrpool/home /home zfs rw 0 0\n/dev/vdb1 /srv xfs rw 0 0\n");
    }

    @Test
    void freezesWhatCanBeFrozenAndThawsItTheOtherWayRound() throws Exception {
        var freezes = freezes(Freezes.LONGEST);

        assertThat(call(freezes, "guest-fsfreeze-freeze", NONE)).isEqualTo("2");
        assertThat(call(freezes, "guest-fsfreeze-status", NONE)).isEqualTo("\"frozen\"");
        assertThat(call(freezes, "guest-fsfreeze-thaw", NONE)).isEqualTo("2");
        assertThat(call(freezes, "guest-fsfreeze-status", NONE)).isEqualTo("\"thawed\"");
        assertThat(tools.lines())
                .containsExactly(
                        "fsfreeze --freeze /srv",
                        "fsfreeze --freeze /",
                        "fsfreeze --unfreeze /",
                        "fsfreeze --unfreeze /srv");
    }

    @Test
    void freezesOnlyWhatIsListed() throws Exception {
        var listed = Json.members().with("mountpoints", Json.texts(List.of("/srv", "/x"))).done();

        assertThat(call(freezes(Freezes.LONGEST), "guest-fsfreeze-freeze-list", listed))
                .isEqualTo("1");
        assertThat(tools.lines()).containsExactly("fsfreeze --freeze /srv");
    }

    @Test
    void leavesNothingFrozenWhereOneCannotBe() {
        tools.answer("fsfreeze", 1, "");

        var freezes = freezes(Freezes.LONGEST);

        assertThatThrownBy(() -> call(freezes, "guest-fsfreeze-freeze", NONE))
                .isInstanceOf(RefusedException.class);
        assertThat(freezes.areFrozen()).isFalse();
        assertThat(tools.lines()).containsExactly("fsfreeze --freeze /srv");
    }

    @Test
    void thawsWhatAHostForgot() throws Exception {
        var freezes = freezes(Duration.ofMillis(1));
        var _ = call(freezes, "guest-fsfreeze-freeze", NONE);
        while (freezes.areFrozen()) {
            Thread.onSpinWait();
        }

        assertThat(tools.lines()).endsWith("fsfreeze --unfreeze /srv");
    }

    @Test
    void thawsTheOthersWhereOneDoesNotAnswer() throws Exception {
        var freezes = freezes(Freezes.LONGEST);
        var _ = call(freezes, "guest-fsfreeze-freeze", NONE);
        tools.answer(
                "fsfreeze",
                new Ran(137, End.OUT_OF_TIME, Bytes.NONE, Bytes.NONE, 0, Duration.ZERO));

        assertThatThrownBy(() -> call(freezes, "guest-fsfreeze-thaw", NONE))
                .isInstanceOf(RefusedException.class);

        assertThat(tools.lines()).endsWith("fsfreeze --unfreeze /", "fsfreeze --unfreeze /srv");
        assertThat(freezes.areFrozen()).isTrue();
        tools.answer("fsfreeze", 1, "");
        assertThat(call(freezes, "guest-fsfreeze-thaw", NONE)).isEqualTo("0");
        assertThat(freezes.areFrozen()).isFalse();
    }

    @Test
    void thawsWhatAProgramThatWasKilledMayHaveFrozen() {
        tools.answer(
                "fsfreeze",
                new Ran(137, End.OUT_OF_TIME, Bytes.NONE, Bytes.NONE, 0, Duration.ZERO));

        assertThatThrownBy(() -> call(freezes(Freezes.LONGEST), "guest-fsfreeze-freeze", NONE))
                .isInstanceOf(RefusedException.class);

        assertThat(tools.lines())
                .containsExactly("fsfreeze --freeze /srv", "fsfreeze --unfreeze /srv");
    }

    @Test
    void thawsWhatAnAgentFrozeThatEnded() throws Exception {
        var _ = call(freezes(Freezes.LONGEST), "guest-fsfreeze-freeze", NONE);
        var next = freezes(Freezes.LONGEST);
        next.begin();

        assertThat(tools.lines())
                .containsExactly(
                        "fsfreeze --freeze /srv",
                        "fsfreeze --freeze /",
                        "fsfreeze --unfreeze /",
                        "fsfreeze --unfreeze /srv");
        assertThat(call(next, "guest-fsfreeze-status", NONE)).isEqualTo("\"thawed\"");
        assertThat(call(next, "guest-fsfreeze-thaw", NONE)).isEqualTo("0");
        next.begin();
        assertThat(tools.lines()).hasSize(4);
    }

    @Test
    void leavesNothingFrozenWhenItEnds() throws Exception {
        var freezes = freezes(Freezes.LONGEST);
        var _ = call(freezes, "guest-fsfreeze-freeze", NONE);
        freezes.end();
        freezes(Freezes.LONGEST).begin();

        assertThat(tools.lines())
                .endsWith("fsfreeze --unfreeze /", "fsfreeze --unfreeze /srv")
                .hasSize(4);
    }

    @Test
    void freezesNothingThatItCouldNotThawAfterItsEnd() throws Exception {
        Files.delete(system.resolve("run"));

        assertThatThrownBy(() -> call(freezes(Freezes.LONGEST), "guest-fsfreeze-freeze", NONE))
                .isInstanceOf(RefusedException.class);
        assertThat(tools.lines()).isEmpty();
    }

    private Freezes freezes(Duration longest) {
        return new Freezes(new Root(system), tools, longest);
    }

    private static String call(Freezes freezes, String name, Members arguments) throws Exception {
        return JsonWriter.write(
                java.util.Objects.requireNonNull(freezes.calls().get(name))
                        .on(new Fields(arguments)));
    }
}
