package dev.slipway.agent.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.look.LinuxReadings;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.look.Service;
import dev.slipway.agent.message.Action;
import dev.slipway.agent.message.Action.CheckUpdates;
import dev.slipway.agent.message.Action.DiskCleanup;
import dev.slipway.agent.message.Action.DiskCleanup.Target;
import dev.slipway.agent.message.Action.EstimateUpdateSize;
import dev.slipway.agent.message.Action.GetApplicationDetails;
import dev.slipway.agent.message.Action.OnWindows;
import dev.slipway.agent.message.Action.OsInfo;
import dev.slipway.agent.message.Action.PackageInstall;
import dev.slipway.agent.message.Action.PackageRemove;
import dev.slipway.agent.message.Action.ServiceControl;
import dev.slipway.agent.message.Action.ServiceList;
import dev.slipway.agent.message.Action.ServiceOperation;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.Refusal;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Listener;
import dev.slipway.agent.tool.ScriptedTools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What PowerShell says is as its documentation has it: none was asked.
class WindowsActionsTest {
    private static final String SERVICES =
            "[{\"name\":\"Spooler\",\"display_name\":\"Print Spooler\",\"status\":\"Running\","
                    + "\"start_type\":\"Automatic\"}]\r\n";

    private final ScriptedTools tools = new ScriptedTools();

    @Test
    void hasWhatPowerShellSaysAsData() throws Exception {
        tools.answer("powershell.exe", 0, SERVICES);

        var outcome = run(new ServiceList());

        assertThat(outcome.success()).isTrue();
        assertThat(outcome.data())
                .hasValueSatisfying(data -> assertThat(data).isInstanceOf(Json.Items.class));
        assertThat(script()).contains("Get-Service");
    }

    @Test
    void givesWhatAHostNamesToTheScriptAsAVariableAndNeverAsItsText() throws Exception {
        tools.answer("powershell.exe", 0, "[]");
        run(new ServiceControl("Spooler", ServiceOperation.RESTART));
        var one = tools.argv();
        assertThat(tools.environment())
                .containsEntry("SLIPWAY_SERVICE", "Spooler")
                .containsEntry("SLIPWAY_OPERATION", "restart");

        run(new ServiceControl("W32Time", ServiceOperation.STOP));

        assertThat(tools.argv()).isEqualTo(one);
        assertThat(tools.environment()).containsEntry("SLIPWAY_SERVICE", "W32Time");
        assertThat(one)
                .startsWith("powershell.exe", "-NoLogo", "-NoProfile", "-NonInteractive")
                .element(4)
                .isEqualTo("-EncodedCommand");
    }

    @Test
    void saysThatThereIsNoSuchService() throws Exception {
        tools.answer("powershell.exe", 4, "");

        var outcome = run(new ServiceControl("Nothing", ServiceOperation.STATUS));

        assertThat(outcome.error()).map(refusal -> refusal.code()).contains(Code.NOT_FOUND);
    }

    @Test
    void asksForSoManyDaysOfHistory() throws Exception {
        tools.answer("powershell.exe", 0, "[]");

        run(new OnWindows("GetUpdateHistory", 7));

        assertThat(tools.environment()).containsEntry("SLIPWAY_DAYS", "7");
        assertThat(script()).contains("QueryHistory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CheckWindowsUpdates",
                "GetPendingUpdates",
                "GetUpdateHistory",
                "CheckWindowsDefender",
                "GetDefenderStatus",
                "RunDefenderQuickScan",
                "GetThreatHistory",
                "GetInstalledApplicationsWMI"
            })
    void hasAScriptForEachActionThatOnlyWindowsHas(String name) throws Exception {
        tools.answer("powershell.exe", 0, "[]");

        run(new OnWindows(name, 30));

        assertThat(script())
                .startsWith("# Before each script")
                .contains("$ErrorActionPreference = 'Stop'", "\nSaid (")
                .doesNotContain("Invoke-Expression", "iex ");
    }

    @Test
    void cleansWhatWasAskedForAndSaysWhatBecameOfTheDrive() throws Exception {
        tools.answer(
                "powershell.exe",
                0,
                "[{\"drive\":\"C:\",\"cleaned\":[\"Temporary Files\"],\"free_bytes_before\":1,\"free_bytes\":2}]");

        var outcome = run(new DiskCleanup("C:", List.of(Target.TEMP_FILES, Target.LOGS)));

        assertThat(outcome.data()).isPresent();
        assertThat(tools.environment())
                .containsEntry("SLIPWAY_DRIVE", "C:")
                .containsEntry("SLIPWAY_TARGETS", "temp-files,logs");
        assertThat(script()).contains("'temp-files' =", "'cache' =", "'logs' =");
    }

    @Test
    void givesPackagesToWinGetByTheirIdentifier() throws Exception {
        tools.answer("powershell.exe", 0, "[{\"app_id\":\"7zip.7zip\",\"status\":\"Ok\"}]");

        assertThat(run(new PackageInstall("7zip.7zip")).success()).isTrue();
        assertThat(tools.environment())
                .containsEntry("SLIPWAY_NAME", "7zip.7zip")
                .containsEntry("SLIPWAY_OPERATION", "install");
        run(new CheckUpdates("", false));
        assertThat(tools.environment()).containsEntry("SLIPWAY_OPERATION", "updates");
    }

    @Test
    void tellsAPackageThatIsNotThereFromAMissingModule() throws Exception {
        tools.answer("powershell.exe", 4, "");
        assertThat(run(new PackageRemove("no.such")).error())
                .contains(new Refusal(Code.NOT_FOUND, "no.such"));

        tools.answer("powershell.exe", 6, "");
        assertThat(run(new PackageRemove("no.such")).error())
                .contains(new Refusal(Code.TOOL_MISSING, "Microsoft.WinGet.Client"));
    }

    @Test
    void asksWindowsItselfForUpdatesOfSecurity() throws Exception {
        tools.answer("powershell.exe", 0, "[]");

        run(new CheckUpdates("", true));

        assertThat(script()).contains("Microsoft.Update.Session");
    }

    @Test
    void looksForAnApplicationByItsNameOrItsKey() throws Exception {
        tools.answer("powershell.exe", 4, "");

        assertThat(run(new GetApplicationDetails("7-Zip")).error())
                .contains(new Refusal(Code.NOT_FOUND, "7-Zip"));
        assertThat(tools.environment()).containsEntry("SLIPWAY_NAME", "7-Zip");
    }

    @Test
    void saysWhatNobodyKnowsThere() {
        assertThatThrownBy(() -> run(new EstimateUpdateSize("7zip.7zip")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("unsupported");
    }

    @Test
    void namesEveryVariableThatAScriptReads() throws Exception {
        var known = Set.of("SERVICE", "OPERATION", "DAYS", "NAME", "DRIVE", "TARGETS");
        for (var script : Script.values()) {
            tools.answer("powershell.exe", 0, "[]");
            script.run(run());
            assertThat(Pattern.compile("env:SLIPWAY_(\\w+)").matcher(script()).results())
                    .extracting(match -> match.group(1))
                    .isSubsetOf(known);
        }
    }

    @Test
    void runsLinesByTheShellsOfWindows() {
        var shell = Shell.of(true);

        assertThat(shell.running("dir \"C:\\a b\"", Optional.empty()).orElseThrow().argv())
                .containsExactly("cmd.exe", "/d", "/s", "/c", "\"dir \"C:\\a b\"\"");
        assertThat(shell.running("Get-Date", Optional.of("powershell")).orElseThrow().argv())
                .startsWith("powershell.exe")
                .doesNotContain("Get-Date");
        assertThat(shell.running("ls", Optional.of("sh"))).isEmpty();
    }

    @Test
    void namesTheServicesThatEndedByAnErrorWithoutPowerShell() throws Exception {
        var services =
                List.of(
                        new Service("Spooler", "Print Spooler", "Stopped", 0, true),
                        new Service("W32Time", "Windows Time", "Running", 700, false));

        assertThat(FailedServices.ofWindows(() -> services).failed(run()))
                .containsExactly("Spooler");
        assertThat(tools.lines()).isEmpty();
    }

    @Test
    void saysThatWindowsDoesNotSayWhichServicesThereAre() {
        assertThatThrownBy(
                        () ->
                                FailedServices.ofWindows(
                                                () -> {
                                                    throw new IOException("error 5");
                                                })
                                        .failed(run()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("error 5");
    }

    @Test
    void leavesTheRestToWhatIsDoneElsewhere() throws Exception {
        assertThat(WindowsActions.run(new OsInfo(), run())).isEmpty();
    }

    private Outcome run(Action action) throws Exception {
        return new Actions(new LinuxReadings(Root.REAL), true).run(action, run());
    }

    private Run run() {
        return new Run(tools, Optional.empty(), Listener.DEAF);
    }

    private String script() {
        var encoded = tools.argv().getLast();
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_16LE);
    }
}
