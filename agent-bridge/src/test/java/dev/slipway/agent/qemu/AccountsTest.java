package dev.slipway.agent.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.line.Line;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.policy.Names;
import dev.slipway.agent.policy.Policy;
import dev.slipway.agent.tool.Ran;
import dev.slipway.agent.tool.ScriptedTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    private static final String AS_TECH = "setpriv --reuid 1000 --regid 1001 --init-groups -- ";

    @TempDir Path system;
    private final List<String> audit = new ArrayList<>();
    private final ScriptedTools tools = new ScriptedTools().answer("chpasswd", 0, "");

    @BeforeEach
    void addUser() throws IOException {
        Files.createDirectories(system.resolve("etc"));
        Files.writeString(
                system.resolve("etc/passwd"),
                "root:x:0:0:root:/root:/bin/bash\ntech:x:1000:1001:T,,,:/home/tech:/bin/bash\n");
    }

    @Test
    void givesAPasswordOverStandardInputAndIntoNoLog() throws Exception {
        assertThat(
                        say(
                                "guest-set-user-password",
                                "'username':'tech','password':'c2VjcmV0','crypted':false"))
                .contains("\"return\":{}");

        assertThat(tools.lines()).containsExactly("chpasswd");
        assertThat(tools.input()).isEqualTo("tech:secret\n");
        assertThat(audit.getFirst()).contains("\"user\":\"tech\"").doesNotContain("c2VjcmV0");
    }

    @Test
    void givesAHashAsOne() throws Exception {
        say("guest-set-user-password", "'username':'tech','password':'JDYk','crypted':true");

        assertThat(tools.lines()).containsExactly("chpasswd -e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'username':'nobody','password':'c2VjcmV0'",
                "'username':'tech:x','password':'c2VjcmV0'",
                "'username':'-e','password':'c2VjcmV0'",
                "'username':'tech','password':'YQpyb290OmI='",
                "'username':'tech','password':''",
                "'username':'tech','password':'$'",
                "'username':'tech'"
            })
    void givesNoOtherPassword(String arguments) throws Exception {
        assertThat(say("guest-set-user-password", arguments + ",'crypted':false"))
                .contains("GenericError");
        assertThat(tools.lines()).isEmpty();
    }

    @Test
    void tellsTheKeysOfAUser() throws Exception {
        tools.answer("setpriv", 0, "# mine\n\nssh-ed25519 AAAA a\n");

        assertThat(say("guest-ssh-get-authorized-keys", "'username':'tech'"))
                .isEqualTo("{\"return\":{\"keys\":[\"ssh-ed25519 AAAA a\"]}}\n");
        assertThat(tools.lines())
                .containsExactly(AS_TECH + "cat -- /home/tech/.ssh/authorized_keys");
    }

    @Test
    void addsAKeyAsTheUser() throws Exception {
        tools.answer("setpriv", 0, "ssh-ed25519 AAAA a\n");

        assertThat(
                        say(
                                "guest-ssh-add-authorized-keys",
                                "'username':'tech','keys':['ssh-rsa BBBB b']"))
                .contains("\"return\":{}");

        assertThat(tools.lines())
                .containsExactly(
                        AS_TECH + "cat -- /home/tech/.ssh/authorized_keys",
                        AS_TECH + "mkdir -p -m 0700 -- /home/tech/.ssh",
                        AS_TECH + "tee -- /home/tech/.ssh/authorized_keys.new",
                        AS_TECH + "chmod 0600 -- /home/tech/.ssh/authorized_keys.new",
                        AS_TECH
                                + "mv -T -- /home/tech/.ssh/authorized_keys.new"
                                + " /home/tech/.ssh/authorized_keys");
        assertThat(tools.input("tee")).isEqualTo("ssh-ed25519 AAAA a\nssh-rsa BBBB b\n");
    }

    @Test
    void replacesAllKeysWhereItIsTold() throws Exception {
        tools.answer("setpriv", 0, "ssh-ed25519 AAAA a\n");

        say("guest-ssh-add-authorized-keys", "'username':'tech','keys':['k'],'reset':true");

        assertThat(tools.input("tee")).isEqualTo("k\n");
    }

    @Test
    void removesAKeyAndLeavesTheOthers() throws Exception {
        tools.answer("setpriv", 0, "a\n# note\nb\n");

        say("guest-ssh-remove-authorized-keys", "'username':'tech','keys':['a','c']");

        assertThat(tools.input("tee")).isEqualTo("# note\nb\n");
    }

    @Test
    void writesNothingWhereTheKeysCannotBeRead() throws Exception {
        var denied = Bytes.of("cat: Permission denied");
        tools.answer(
                "setpriv", new Ran(1, Ran.End.BY_ITSELF, Bytes.NONE, denied, 0, Duration.ZERO));

        assertThat(say("guest-ssh-add-authorized-keys", "'username':'tech','keys':['k']"))
                .contains("GenericError");
        assertThat(tools.lines()).hasSize(1);
    }

    @Test
    void takesNoKeyOfTwoLines() throws Exception {
        assertThat(say("guest-ssh-add-authorized-keys", "'username':'tech','keys':['a\\nb']"))
                .contains("GenericError");
    }

    private String say(String name, String arguments) throws InterruptedException {
        var dialect =
                new Dialect(
                        Names.ALL,
                        Policy.USUAL,
                        new Root(system),
                        tools,
                        (entry, _) -> audit.add(JsonWriter.write(entry)),
                        Clock.systemUTC());
        var call = "{'execute':'" + name + "','arguments':{" + arguments + "}}";
        return dialect.answer(new Line.Text(call.replace('\'', '"')));
    }
}
