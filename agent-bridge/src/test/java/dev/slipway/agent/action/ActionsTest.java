package dev.slipway.agent.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.look.LinuxReadings;
import dev.slipway.agent.look.RecordedRoot;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.message.Action;
import dev.slipway.agent.message.Action.CheckDiskSpace;
import dev.slipway.agent.message.Action.CheckResourceOptimization;
import dev.slipway.agent.message.Action.CheckUpdates;
import dev.slipway.agent.message.Action.EstimateUpdateSize;
import dev.slipway.agent.message.Action.GetApplicationDetails;
import dev.slipway.agent.message.Action.OnWindows;
import dev.slipway.agent.message.Action.OsInfo;
import dev.slipway.agent.message.Action.PackageInstall;
import dev.slipway.agent.message.Action.PackageRemove;
import dev.slipway.agent.message.Action.PackageSearch;
import dev.slipway.agent.message.Action.PackageUpdate;
import dev.slipway.agent.message.Action.ProcessKill;
import dev.slipway.agent.message.Action.ProcessTop;
import dev.slipway.agent.message.Action.RunAllHealthChecks;
import dev.slipway.agent.message.Action.RunHealthCheck;
import dev.slipway.agent.message.Action.ServiceControl;
import dev.slipway.agent.message.Action.ServiceList;
import dev.slipway.agent.message.Action.ServiceOperation;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.Refusal;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Listener;
import dev.slipway.agent.tool.Ran;
import dev.slipway.agent.tool.Ran.End;
import dev.slipway.agent.tool.ScriptedTools;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ActionsTest {
    private final ScriptedTools tools = new ScriptedTools();
    @TempDir Path folder;

    @Test
    void putsNamesBehindTheEndOfTheOptions() throws Exception {
        tools.answer("systemctl", 0, "").answer("apt-get", 0, "").answer("apt-cache", 0, "");

        run(new ServiceControl("ssh", ServiceOperation.RESTART));
        assertThat(tools.argv())
                .containsExactly(
                        "systemctl", "--no-pager", "--no-ask-password", "restart", "--", "ssh");
        run(new PackageSearch("editor"));
        assertThat(tools.argv()).containsExactly("apt-cache", "search", "--", "editor");
        run(new PackageInstall("vim"));
        assertThat(tools.argv())
                .startsWith("apt-get", "-y")
                .contains("APT::Cmd::Pattern-Only=true")
                .endsWith("install", "--", "vim");
        run(new PackageRemove("vim"));
        assertThat(tools.argv()).endsWith("remove", "--", "vim");
        run(new PackageUpdate("vim"));
        assertThat(tools.argv()).endsWith("install", "--only-upgrade", "--", "vim");
    }

    @Test
    void takesDnfWhereThereIsNoApt() throws Exception {
        tools.answer("dnf", 0, "");

        run(new PackageUpdate("vim"));

        assertThat(tools.argv()).containsExactly("dnf", "-y", "-q", "upgrade", "--", "vim");
    }

    @Test
    void saysThatThereIsNothingForPackages() {
        assertThat(refusal(new PackageInstall("vim")).code()).isEqualTo(Code.TOOL_MISSING);
    }

    @Test
    void holdsTheTimeThatTheHostGave() throws Exception {
        tools.answer("systemctl", 0, "[]");

        run(new ServiceList());

        assertThat(tools.limit()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void tellsAServiceThatDoesNotRunFromOneThatIsNotThere() throws Exception {
        var status = new ServiceControl("ssh", ServiceOperation.STATUS);

        var stopped = run(status, tools.answer("systemctl", 3, "inactive"));
        var missing = run(status, tools.answer("systemctl", 4, ""));

        assertThat(stopped.success()).isTrue();
        assertThat(stopped.exit()).contains(3);
        assertThat(missing.success()).isFalse();
        assertThat(missing.error()).contains(new Refusal(Code.NOT_FOUND, "ssh"));
        assertThat(
                        run(
                                        new ServiceControl("ssh", ServiceOperation.START),
                                        tools.answer("systemctl", 3, ""))
                                .success())
                .isFalse();
    }

    @Test
    void saysThatAListFailed() throws Exception {
        var outcome = run(new ServiceList(), tools.answer("systemctl", 1, ""));

        assertThat(outcome.success()).isFalse();
        assertThat(outcome.exit()).contains(1);
    }

    @Test
    void keepsWhatAProgramSaidBeforeItsTimeWasOver() throws Exception {
        tools.answer(
                "systemctl",
                new Ran(143, End.OUT_OF_TIME, Bytes.of("half"), Bytes.NONE, 0, Duration.ZERO));

        var outcome = run(new ServiceList());

        assertThat(outcome.out()).isEqualTo("half");
        assertThat(outcome.error()).contains(new Refusal(Code.TIMED_OUT, "9"));
        assertThat(outcome.err()).contains("9 s");
    }

    @Test
    void readsWhatAptWouldUpdate() throws Exception {
        tools.answer(
                "apt-get",
                0,
                """
                Inst vim [9.0] (9.1 Debian:12/oldstable [amd64])
                Inst libssl3 [3.0.1] (3.0.2 Debian:12/oldstable, Debian-Security:12/oldstable-security [amd64]) []
                Conf vim (9.1 Debian:12/oldstable [amd64])
                """);

        assertThat(data(new CheckUpdates("", false)))
                .contains(
                        "\"app_id\":\"vim\",\"current_version\":\"9.0\",\"available_version\":\"9.1\"",
                        "libssl3");
        assertThat(data(new CheckUpdates("", true))).contains("libssl3").doesNotContain("vim");
        assertThat(data(new CheckUpdates("vim", false))).contains("vim").doesNotContain("libssl3");
    }

    @Test
    void addsUpWhatAnUpdateFetches() throws Exception {
        tools.answer(
                "apt-get",
                0,
                "'http://a/x.deb' x_1.deb 1000 SHA256:ab\n'http://a/y.deb' y_1.deb 234 SHA256:cd\n");

        assertThat(data(new EstimateUpdateSize("x")))
                .isEqualTo("{\"app_id\":\"x\",\"bytes\":1234}");
    }

    @Test
    void saysWhatAPackageIs() throws Exception {
        tools.answer("apt-get", 0, "")
                .answer("dpkg-query", 0, "bash\t5.2\tinstalled\t7164\tGNU shell\n");

        assertThat(data(new GetApplicationDetails("bash")))
                .isEqualTo(
                        "{\"name\":\"bash\",\"version\":\"5.2\",\"status\":\"installed\",\"installed_kb\":\"7164\",\"summary\":\"GNU shell\"}");
    }

    @Test
    void saysWhatIsPossibleOnWindowsOnly() {
        assertThat(refusal(new OnWindows("GetThreatHistory", 30)))
                .isEqualTo(new Refusal(Code.UNSUPPORTED, "GetThreatHistory"));
    }

    @Test
    void saysWhatSystemItIs() throws Exception {
        assertThat(data(new OsInfo()))
                .contains(
                        "\"name\":\"Debian GNU/Linux\",\"version\":\"12\",\"pretty_name\":\"Debian 12\",\"kernel_version\":\"6.1.0-test\"");
    }

    @Test
    void judgesResourcesByWhatWasReallyUsed() throws Exception {
        assertThat(data(new CheckResourceOptimization(7)))
                .contains(
                        "\"observed_seconds\":3600,\"mean_cpu_percent\":20.0,\"memory_used_percent\":40.0,\"recommendations\":[]");
    }

    @Test
    void saysHowFullFileSystemsAre() throws Exception {
        assertThat(data(new CheckDiskSpace(100, 0)))
                .contains("{\"mount_point\":\"/\",\"free_percent\":")
                .contains("\"status\":\"warning\"");
        assertThat(data(new CheckDiskSpace(100, 100))).contains("\"status\":\"critical\"");
    }

    @Test
    void checksWhatItCanWhereOneCheckCannotRun() throws Exception {
        assertThat(data(new RunAllHealthChecks()))
                .contains(
                        "{\"name\":\"memory\",\"status\":\"healthy\"",
                        "{\"name\":\"failed_services\",\"status\":\"unknown\"");
        tools.answer("systemctl", 0, "ssh.service loaded failed failed OpenBSD Secure Shell\n");
        assertThat(data(new RunHealthCheck("failed_services")))
                .contains("\"status\":\"warning\",\"detail\":\"ssh.service\"");
        assertThat(refusal(new RunHealthCheck("astrology")))
                .isEqualTo(new Refusal(Code.NOT_FOUND, "astrology"));
    }

    @Test
    void sortsBeforeItCuts() throws Exception {
        assertThat(data(new ProcessTop(1, true)))
                .contains("\"pid\":7,")
                .doesNotContain("\"pid\":1,");
    }

    @Test
    void leavesAloneWhatKeepsTheGuestRunning() {
        var own = ProcessHandle.current().pid();

        assertThat(realRefusal(new ProcessKill(1, true)).code()).isEqualTo(Code.PROTECTED);
        assertThat(realRefusal(new ProcessKill(own, true)).code()).isEqualTo(Code.PROTECTED);
        assertThat(realRefusal(new ProcessKill(4_194_303, true)).code()).isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void killsAProcessAndSeesItGone() throws Exception {
        var process = new ProcessBuilder("sleep", "1000").start();

        assertThat(real(new ProcessKill(process.pid(), false)).success()).isTrue();
        assertThat(process.waitFor()).isEqualTo(143);
    }

    @Test
    void saysThatAProcessDoesNotEndUnlessForced() throws Exception {
        var process = stubborn();

        assertThat(realRefusal(new ProcessKill(process.pid(), false)).code())
                .isEqualTo(Code.STILL_ALIVE);
        assertThat(real(new ProcessKill(process.pid(), true)).success()).isTrue();
        assertThat(process.waitFor()).isEqualTo(137);
    }

    private static Process stubborn() throws IOException {
        var process =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "trap '' TERM; echo ready; while :; do sleep 1000; done")
                        .start();
        process.inputReader().readLine();
        return process;
    }

    private Outcome run(Action action, ScriptedTools tools) throws Exception {
        var run = new Run(tools, Optional.of(Duration.ofSeconds(9)), Listener.DEAF);
        return new Actions(new RecordedRoot(folder).readings()).run(action, run);
    }

    private Outcome run(Action action) throws Exception {
        return run(action, tools);
    }

    private String data(Action action) throws Exception {
        return JsonWriter.write(run(action).data().orElseThrow());
    }

    private Refusal refusal(Action action) {
        return catchThrowableOfType(RefusedException.class, () -> run(action)).refusal();
    }

    private Outcome real(Action action) throws Exception {
        return new Actions(new LinuxReadings(Root.REAL))
                .run(action, new Run(tools, Optional.empty(), Listener.DEAF));
    }

    private Refusal realRefusal(Action action) {
        return catchThrowableOfType(RefusedException.class, () -> real(action)).refusal();
    }
}
