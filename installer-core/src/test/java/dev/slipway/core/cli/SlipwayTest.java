package dev.slipway.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Fact;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.failure.ToolFailure.CommandMissing;
import dev.slipway.core.machine.FakeMachineSide;
import dev.slipway.core.machined.RunningMachined;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command line from end to end against a daemon over TLS on loopback; its machine is made up.
@Timeout(60)
class SlipwayTest {
    @TempDir private Path directory;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private RunningMachined running;
    private Path code;
    private Path file;

    @BeforeEach
    void start() throws Exception {
        running = RunningMachined.in(directory.resolve("machine"));
        code = Files.writeString(directory.resolve("code"), RunningMachined.CODE.text() + "\n");
        file = Files.writeString(directory.resolve("machine.kdl"), "good");
        run("pki", "init");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void claimsAndKeepsTheLeaseToItself() throws Exception {
        assertThat(claim()).isZero();

        assertThat(out.toString()).contains("m-1", running.daemon().fingerprint());
        var kept = directory.resolve("state/slipway/leases/m-1.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
        assertThat(out.toString()).doesNotContain(token(kept));
    }

    @Test
    void saysWhatToCompareBeforeItTrusts() {
        assertThat(run("claim", address(), "--code-file", code.toString())).isEqualTo(1);

        assertThat(err.toString()).contains(running.daemon().fingerprint(), "--fingerprint");
    }

    @Test
    void isRefusedWithAWrongCode() throws Exception {
        Files.writeString(code, "WRONG");

        assertThat(claim()).isEqualTo(3);
        assertThat(err.toString()).startsWith("The claim code is not that of machine-01.\n  ");
    }

    @Test
    void isRefusedWhereSomebodyElseHoldsTheMachineUnlessItTakesOver() {
        claim();

        assertThat(claim()).isEqualTo(3);
        assertThat(claim("--take-over")).isZero();
    }

    @Test
    void usesTheMachineByItsIdItsHostNameOrItsAddress() {
        claim();

        assertThat(run("inventory", "m-1")).isZero();
        assertThat(run("inventory", "machine-01")).isZero();
        assertThat(run("inventory", address())).isZero();
        assertThat(out.toString()).contains("SLIP0001", "8.0 GB", "mounted on /mnt");
    }

    @Test
    void printsTheInventoryAsJson() {
        claim();
        var inventory = json("inventory", "m-1", "--json");

        assertThat(inventory.at("/disks/0/serial").asString()).isEqualTo("SLIP0001");
        assertThat(inventory.at("/disks/0/use/mountPoint").asString()).isEqualTo("/mnt");
    }

    @Test
    void isRefusedWhatItDidNotClaim() {
        run("pki", "init");

        assertThat(run("inventory", address(), "--fingerprint", running.daemon().fingerprint()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("is not claimed by you");
    }

    @Test
    void isRefusedAfterItGaveTheMachineBack() {
        claim();
        assertThat(run("release", "m-1")).isZero();

        assertThat(run("inventory", address())).isEqualTo(3);
    }

    @Test
    void checksAConfigurationOnAMachine() throws Exception {
        claim();
        assertThat(run("check", file.toString(), "--machine", "m-1")).isZero();
        Files.writeString(file, "doubtful");

        assertThat(run("check", file.toString(), "--machine", "m-1")).isEqualTo(2);
        assertThat(err.toString())
                .containsSubsequence(
                        "Errors: 1",
                        ":1:2  disk-too-small  pool[0].vdev[0].disks[0]",
                        "It is too small.",
                        "Take another.");
        assertThat(
                        json("check", file.toString(), "--machine", "m-1", "--json")
                                .at("/problems/0/code"))
                .hasToString("\"disk-too-small\"");
    }

    @Test
    void checksTheTextOfAConfigurationByItself() throws Exception {
        Files.writeString(file, "pool \"");

        assertThat(run("check", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(file + ":1:");
    }

    @Test
    void plansWithCommandsAndHash() {
        claim();

        assertThat(run("plan", file.toString(), "--machine", "m-1")).isZero();
        assertThat(out.toString())
                .contains("SLIP0001", "wipefs --all /dev/x", FakeMachineSide.HASH, "simulated");
        assertThat(json("plan", file.toString(), "--machine", "m-1", "--json").at("/hash"))
                .hasToString('"' + FakeMachineSide.HASH + '"');
    }

    @Test
    void refusesToPlanABadConfigurationAsInvalidInput() throws Exception {
        claim();
        Files.writeString(file, "bad");

        assertThat(run("plan", file.toString(), "--machine", "m-1")).isEqualTo(2);
    }

    @Test
    void installsWhatWasConfirmedAndFollowsItToItsEnd() {
        claim();
        whenInstalling(() -> running.side().say(completed()));

        assertThat(install(FakeMachineSide.HASH)).isZero();
        assertThat(out.toString()).contains("The installation is complete.", "pool: rpool");
    }

    @Test
    void failsWhereTheInstallationFails() {
        claim();
        whenInstalling(
                () ->
                        running.side()
                                .say(
                                        new Failed(
                                                "create-pool",
                                                new CommandMissing("zpool"),
                                                List.of("SLIP0001 is erased."))));

        assertThat(install(FakeMachineSide.HASH)).isEqualTo(1);
        assertThat(err.toString())
                .contains("create-pool", "The tool “zpool” is not there.", "SLIP0001 is erased.");
    }

    @Test
    void isRefusedAHashThatNobodyConfirmed() {
        claim();

        assertThat(install("00")).isEqualTo(3);
        assertThat(running.side().asked).isEmpty();
    }

    @Test
    void tellsTheStorySoFarAndTheWholeStory() {
        claim();
        whenInstalling(() -> running.side().say(completed()));
        install(FakeMachineSide.HASH);

        assertThat(lines("logs", "m-1", "--json")).hasSize(2);
        assertThat(lines("logs", "m-1", "--follow", "--from", "1", "--json")).hasSize(1);
        assertThat(lines("logs", "m-1", "--from", "7")).isEmpty();
    }

    @Test
    void goesOnToFollowAMachineThatIsNotToBeReachedAtFirst() throws Exception {
        try (var gate = Gate.to(running.address().port())) {
            var there = "127.0.0.1:" + gate.port();
            claimAt(there);
            whenInstalling(() -> running.side().say(completed()));
            install(FakeMachineSide.HASH);
            gate.shutFor(1);

            assertThat(lines("logs", "m-1", "--follow", "--json")).hasSize(2);
            assertThat(gate.isShut()).isFalse();
            assertThat(err.toString()).contains("trying again in 1 s, for 63 s in all");
        }
    }

    @Test
    void cancelsAndRestarts() {
        claim();

        assertThat(run("cancel", "m-1")).isZero();
        assertThat(run("reboot", "m-1")).isZero();
        assertThat(running.side().asked).containsExactly("cancel", "reboot");
    }

    @Test
    void endsWithTwoWhereItIsUsedWrongly() {
        assertThat(run("install", file.toString())).isEqualTo(2);
        assertThat(run("no-such-command")).isEqualTo(2);
        assertThat(run("inventory", "127.0.0.1:99999")).isEqualTo(2);
    }

    @Test
    void endsWithOneWhereTheFileIsNotThere() {
        assertThat(run("check", directory.resolve("nothing.kdl").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("nothing.kdl", "It does not exist.");
    }

    @Test
    void issuesCertificatesThatNeedNoFingerprint() {
        var machine = directory.resolve("machine-02");
        assertThat(run("pki", "issue", "machine-02", "--out", machine.toString())).isZero();

        assertThat(machine.resolve("machine.key")).exists();
        assertThat(run("pki", "issue", "machine-02", "--out", machine.toString())).isEqualTo(1);
        assertThat(run("pki", "issue", "../x")).isEqualTo(2);
    }

    @Test
    void saysInItsHelpHowItExits() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("3 refused by", "130 interrupted");
    }

    @Test
    void everyCommandHasWords() {
        for (var command : List.of("discover", "claim", "plan", "install", "logs", "machined")) {
            assertThat(run(command, "--help")).isZero();
        }
        assertThat(out.toString()).doesNotContain("null", "${");
    }

    private int claim(String... more) {
        return claimAt(address(), more);
    }

    private int claimAt(String address, String... more) {
        var arguments =
                new java.util.ArrayList<>(
                        List.of("claim", address, "--code-file", code.toString()));
        arguments.addAll(List.of("--fingerprint", running.daemon().fingerprint()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int install(String hash) {
        return run("install", file.toString(), "--machine", "m-1", "--confirm", hash);
    }

    private void whenInstalling(Runnable then) {
        Thread.startVirtualThread(
                () -> {
                    try {
                        running.side().asked.take();
                        then.run();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static Completed completed() {
        return new Completed(List.of(new Fact("pool", "rpool")));
    }

    private String address() {
        return running.address().toString();
    }

    private static String token(Path kept) throws Exception {
        return JsonMapper.shared().readTree(Files.readString(kept)).path("token").asString();
    }

    private JsonNode json(String... arguments) {
        return JsonMapper.shared().readTree(String.join("", lines(arguments)));
    }

    private List<String> lines(String... arguments) {
        out.getBuffer().setLength(0);
        run(arguments);
        return out.toString().lines().toList();
    }

    private int run(String... arguments) {
        var environment =
                Map.of(
                        "HOME", directory.toString(),
                        "XDG_CONFIG_HOME", directory.resolve("config").toString(),
                        "XDG_STATE_HOME", directory.resolve("state").toString());
        var here =
                new Surroundings(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        new ByteArrayOutputStream(),
                        environment);
        return Slipway.run(here, arguments);
    }
}
