package dev.slipway.agent.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.Refusal;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class PolicyFileTest {
    @TempDir Path folder;

    @Test
    void allowsTheSafeCommandsOnlyWhereThereIsNone() throws Exception {
        var policy = PolicyFile.read(folder.resolve("absent"));

        assertThat(policy.actions().allow("ProcessKill")).isTrue();
        assertThat(policy.anyLine()).isFalse();
        assertThat(policy.lines()).isEmpty();
        assertThat(policy.readable()).isEmpty();
    }

    @Test
    void readsWhatItsOwnerWrote() throws Exception {
        var text =
                """
                {"actions": {"allow": ["OsInfo", "SystemInfo"], "block": ["SystemInfo"]},
                 "unsafe_commands": {"lines": ["uptime -p"]},
                 "files": {"read": ["/var/log"], "write": ["/srv/in/"]}}
                """;

        var policy = PolicyFile.read(file(text, "rw-r--r--"));

        assertThat(policy.actions().allow("OsInfo")).isTrue();
        assertThat(policy.actions().allow("SystemInfo")).as("blocked wins").isFalse();
        assertThat(policy.actions().allow("ProcessKill")).as("not listed").isFalse();
        assertThat(policy.lines()).containsExactly("uptime -p");
        assertThat(policy.anyLine()).isFalse();
        assertThat(policy.writable()).containsExactly(Path.of("/srv/in"));
    }

    @Test
    void blocksSomeOfAll() throws Exception {
        var policy = PolicyFile.parse("{\"actions\": {\"block\": [\"PackageRemove\"]}}");

        assertThat(policy.actions().allow("OsInfo")).isTrue();
        assertThat(policy.actions().allow("PackageRemove")).isFalse();
    }

    @Test
    void takesNoWordThatMeansNothing() {
        assertThat(refusal("{\"unsafe_command\": {\"any\": true}}"))
                .isEqualTo(new Refusal(Code.NOT_ALLOWED_HERE, "unsafe_command"));
        assertThat(refusal("{\"actions\": {\"alow\": []}}"))
                .isEqualTo(new Refusal(Code.NOT_ALLOWED_HERE, "actions.alow"));
        assertThat(refusal("{\"unsafe_commands\": {\"any\": \"yes\"}}"))
                .isEqualTo(new Refusal(Code.WRONG_TYPE, "unsafe_commands.any"));
    }

    @Test
    void believesNoFileThatOthersCanWrite() {
        assertThatThrownBy(() -> PolicyFile.read(file("{}", "rw-rw-r--")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("open to others");
        assertThatThrownBy(() -> PolicyFile.read(file("{}", "rw-r--rw-")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void usesNoKeyThatOthersCanRead() throws IOException {
        var key = "0123456789abcdef0123456789abcdef\n";

        assertThat(KeyFile.read(file(key, "rw-------"))).isNotNull();
        assertThatThrownBy(() -> KeyFile.read(file(key, "rw-r-----")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> KeyFile.read(file("short", "rw-------")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void keepsTheAuditForItsOwnerOnly() throws IOException {
        var file = folder.resolve("log/audit.jsonl");
        var audit = new AuditFile(file);

        audit.keep(Json.members().with("a", 1).done(), true);
        audit.keep(Json.members().with("b", "x\ny").done(), false);

        assertThat(Files.readString(file)).isEqualTo("{\"a\":1}\n{\"b\":\"x\\ny\"}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void writesWhatComesLaterToTheFileThatIsThereThen() throws IOException {
        var file = folder.resolve("audit.jsonl");
        var audit = new AuditFile(file, Duration.ZERO);
        audit.keep(Json.members().with("a", 1).done(), false);
        Files.move(file, folder.resolve("elsewhere"));

        audit.keep(Json.members().with("b", 2).done(), false);

        assertThat(file).hasContent("{\"b\":2}");
    }

    @Test
    void writesACommandLineToTheFileThatIsThereHoweverShortlyAnotherWas() throws IOException {
        var file = folder.resolve("audit.jsonl");
        var audit = new AuditFile(file, Duration.ofDays(1));
        audit.keep(Json.members().with("a", 1).done(), false);
        Files.delete(file);

        audit.keep(Json.members().with("line", "id").done(), true);

        assertThat(file).hasContent("{\"line\":\"id\"}");
    }

    @Test
    void putsAFullAuditAside() throws IOException {
        var file = folder.resolve("audit.jsonl");
        Files.write(file, new byte[9 << 20]);

        new AuditFile(file).keep(Json.members().with("a", 1).done(), false);

        assertThat(Files.readString(file)).isEqualTo("{\"a\":1}\n");
        assertThat(folder.resolve("audit.jsonl.1")).hasSize(9 << 20);
    }

    private static Refusal refusal(String text) {
        return catchThrowableOfType(RefusedException.class, () -> PolicyFile.parse(text)).refusal();
    }

    private Path file(String text, String permissions) throws IOException {
        var file = Files.writeString(folder.resolve("policy.json"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
