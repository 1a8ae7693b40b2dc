package dev.slipway.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.machine.plain.IllumosMachined;
import dev.slipway.core.machine.plain.IllumosMachined.Course;
import dev.slipway.core.machine.plain.IllumosSamples;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The command line from end to end against a double of the illumos daemon.
@Timeout(60)
class PlainSlipwayTest {
    private static final String REMARK = "is not encrypted";

    @TempDir private Path directory;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private IllumosMachined daemon;
    private Path code;
    private Path file;

    @BeforeEach
    void start() throws Exception {
        daemon = IllumosMachined.on(IllumosSamples.machine());
        code = Files.writeString(directory.resolve("code"), IllumosMachined.PASSWORD + "\n");
        file = Files.writeString(directory.resolve("machine.kdl"), IllumosSamples.CONFIGURATION);
    }

    @AfterEach
    void stop() {
        daemon.close();
    }

    @Test
    void claimsWithoutCertificatesAndSaysWhatThatMeans() throws Exception {
        assertThat(claim()).isZero();

        assertThat(err.toString()).contains(REMARK);
        assertThat(out.toString()).contains(IllumosSamples.ID, "two hours", "cannot be renewed");
        var kept = directory.resolve("state/slipway/leases/" + IllumosSamples.ID + ".json");
        var token = JsonMapper.shared().readTree(Files.readString(kept)).path("token").asString();
        assertThat(token).isNotEmpty();
        assertThat(out + "" + err).doesNotContain(token);
    }

    @Test
    void isRefusedWithAWrongPassword() throws Exception {
        Files.writeString(code, "wrong");

        assertThat(claim()).isEqualTo(3);
    }

    @Test
    void isRefusedWhatItDidNotClaim() {
        assertThat(run("inventory", address())).isEqualTo(3);
    }

    @Test
    void saysInTheInventoryWhatIsUnknown() {
        claim();

        assertThat(run("inventory", IllumosSamples.ID)).isZero();
        assertThat(out.toString()).contains("2EG0KP3J", "/SYS/HDD1", "unknown", "faulty: yes");
        assertThat(out.toString()).doesNotContain("free", "blank");
        assertThat(remarks()).isEqualTo(2);
    }

    @Test
    void showsWhatWillBeErasedAndSentBeforeAnythingIsSent() {
        claim();

        assertThat(run("plan", file.toString(), "--machine", address())).isZero();
        assertThat(out.toString())
                .contains("what is on these disks is unknown, not empty")
                .contains("2EG0KP3J", "becomes rpool mirror-0", "Its digest is unknown")
                .contains("disks \"" + IllumosSamples.FIRST + "\"")
                .contains("neither be cancelled nor resumed");
        assertThat(daemon.received()).isEmpty();
    }

    @Test
    void installsWhatWasConfirmed() {
        claim();

        assertThat(install(hash())).isZero();
        assertThat(out.toString())
                .contains("Creating pool rpool", "verified: nothing", "connection: not encrypted");
        assertThat(daemon.erased()).hasSize(2);
    }

    @Test
    void isRefusedAHashThatNobodyConfirmed() {
        claim();

        assertThat(install("00")).isEqualTo(3);
        assertThat(daemon.received()).isEmpty();
    }

    @Test
    void isRefusedAfterItsTokenLapsed() {
        claim();
        var hash = hash();
        daemon.passThreeHours();

        assertThat(install(hash)).isEqualTo(3);
        assertThat(err.toString()).contains("has lapsed");
    }

    @Test
    void failsWhereTheDaemonSaysAnErrorAndEndsWell() {
        claim();
        var hash = hash();
        daemon.course(Course.FAILS);

        assertThat(install(hash)).isEqualTo(1);
        assertThat(err.toString())
                .contains("failed to fetch layer: connection reset", "may be erased");
    }

    @Test
    void doesNotCallALostConnectionDone() {
        claim();
        var hash = hash();
        daemon.course(Course.DIES);

        assertThat(install(hash)).isEqualTo(1);
        assertThat(err.toString()).contains("is unknown", "may be erased");
        assertThat(out.toString()).doesNotContain("complete");
    }

    @Test
    void namesWhatTheDaemonCannotCarry() throws Exception {
        claim();
        Files.writeString(
                file,
                IllumosSamples.CONFIGURATION.replace(
                        "nameserver", "timezone \"Europe/Berlin\"\n    nameserver"));

        assertThat(run("plan", file.toString(), "--machine", address())).isEqualTo(2);
        assertThat(err.toString()).contains("sysconfig.timezone");
        assertThat(run("check", file.toString(), "--machine", address())).isEqualTo(2);
    }

    @Test
    void saysWhatThatDaemonDoesNotOffer() {
        claim();

        assertThat(run("cancel", address())).isEqualTo(1);
        assertThat(run("reboot", address())).isEqualTo(1);
        assertThat(run("logs", address())).isEqualTo(1);
        assertThat(err.toString()).contains("does not offer this: cancelling", "restarting");
    }

    @Test
    void forgetsTheTokenAndSaysThatItStaysGood() {
        claim();

        assertThat(run("release", IllumosSamples.ID)).isZero();
        assertThat(out.toString()).contains("stays good until it lapses");
        assertThat(run("inventory", address())).isEqualTo(3);
    }

    @Test
    void demandsNoCertificateOfOneThatHasNone() {
        assertThat(run("claim", address(), "--code-file", code.toString(), "--fingerprint", "AB"))
                .isEqualTo(2);
        assertThat(run("inventory", "machined://")).isEqualTo(2);
        assertThat(run("inventory", "machined://host:0")).isEqualTo(2);
    }

    private String hash() {
        out.getBuffer().setLength(0);
        run("plan", file.toString(), "--machine", address(), "--json");
        return JsonMapper.shared().readTree(out.toString()).path("hash").asString();
    }

    private int install(String hash) {
        return run("install", file.toString(), "--machine", address(), "--confirm", hash);
    }

    private int claim() {
        return run("claim", address(), "--code-file", code.toString());
    }

    private long remarks() {
        return err.toString().lines().filter(line -> line.contains(REMARK)).count();
    }

    private String address() {
        return daemon.address().toString();
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
