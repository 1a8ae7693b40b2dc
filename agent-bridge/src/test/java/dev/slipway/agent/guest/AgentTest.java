package dev.slipway.agent.guest;

import static dev.slipway.agent.guest.Guest.code;
import static dev.slipway.agent.guest.Guest.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.policy.Names;
import dev.slipway.agent.policy.Policy;
import dev.slipway.agent.port.WindowsErrorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EnabledOnOs(OS.LINUX)
@Timeout(20)
class AgentTest {
    @TempDir Path folder;

    @Test
    void saysThatItIsThereAndHowItIs() throws Exception {
        try (var guest = Guest.with(Policy.USUAL)) {
            assertThat(text(guest.hear(_ -> true), "state")).isEqualTo("connected");
            var metrics = guest.hear(message -> text(message, "type").equals("metrics"));

            assertThat(text(metrics, "data"))
                    .startsWith("{\"system\":{\"cpu\":{\"usage_percent\":");
        }
    }

    @Test
    void saysItsMetricsWhenAsked() throws Exception {
        try (var guest = Guest.with(Policy.USUAL)) {
            guest.hear(message -> text(message, "type").equals("metrics"));
            guest.say("{'type':'Metrics'}");

            assertThat(
                            text(
                                    guest.hear(message -> text(message, "type").equals("metrics")),
                                    "timestamp"))
                    .endsWith("Z");
        }
    }

    @Test
    void answersAThousandCommandsOfOneWrite() throws Exception {
        try (var guest = Guest.with(Policy.USUAL)) {
            guest.wire.say(
                    IntStream.range(0, 1000)
                            .mapToObj(AgentTest::osInfo)
                            .collect(Collectors.joining()));

            var ids = new HashSet<String>();
            for (var i = 0; i < 1000; i++) {
                var answer = guest.hear();
                assertThat(text(answer, "success")).isEqualTo("true");
                ids.add(text(answer, "id"));
            }
            assertThat(ids).hasSize(1000);
        }
    }

    private static String osInfo(int id) {
        return "{\"type\":\"SafeCommand\",\"id\":\""
                + id
                + "\",\"command_type\":{\"action\":\"OsInfo\"}}\n";
    }

    @Test
    void answersAsHostsExpectIt() throws Exception {
        try (var guest = Guest.with(Policy.USUAL)) {
            guest.wire.say("{\"type\":\"SafeCommand\",\"id\":\"7\",");
            guest.wire.say("\"command_type\":{\"action\":\"OsInfo\"}}\n");

            var answer = guest.hear();

            assertThat(answer.values().keySet())
                    .containsExactly(
                            "id",
                            "success",
                            "exit_code",
                            "stdout",
                            "stderr",
                            "execution_time_ms",
                            "command_type",
                            "data");
            assertThat(text(answer, "command_type")).isEqualTo("safe");
            assertThat(text(answer, "exit_code")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense|not_json",
                "{}|missing_field",
                "[]|not_an_object",
                "{'type':'command_that_was_never_known'}|unknown_type",
                "{'type':'SafeCommand','id':'1','command_type':{'action':'Boom'}}|unknown_action",
                "{'type':'file_read','id':'1','path':'/etc/shadow','length':10}|unsupported",
                "{'type':'cancel','id':'1','command':'2'}|unsupported",
                "{'type':'file_read','id':'1','path':'/half-\\ud83d','length':10}|bad_value",
                "{'type':'UnsafeCommand','id':'1','raw_command':'id','working_dir':'/half-\\ud83d'}|bad_value",
                "{'type':'SafeCommand','id':'1','stream':true,'command_type':{'action':'OsInfo'}}|unsupported"
            })
    void answersEveryBadLineWithACode(String line, String code) throws Exception {
        try (var guest = Guest.with(Policy.USUAL)) {
            guest.say(line);

            assertThat(code(guest.hear())).isEqualTo(code);
        }
    }

    @Test
    void answersABadCommandUnderItsId() throws Exception {
        try (var guest = Guest.with(Policy.USUAL)) {
            guest.say("{'type':'UnsafeCommand','id':'77','raw_command':5}");

            var answer = guest.hearAnswer("77");

            assertThat(text(answer, "success")).isEqualTo("false");
            assertThat(text(answer, "command_type")).isEqualTo("unsafe");
            assertThat(text(answer, "stderr")).contains("raw_command");
        }
    }

    @Test
    void survivesWhatIsNoTextAndWhatIsTooLong() throws Exception {
        try (var guest = Guest.with(Policy.USUAL)) {
            guest.wire.say(new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});
            assertThat(code(guest.hear())).isEqualTo("not_text");
            guest.wire.say("x".repeat(1 << 20) + "\n");
            assertThat(code(guest.hear())).isEqualTo("line_too_long");

            guest.say(osInfo(1).strip());

            assertThat(text(guest.hear(), "success")).isEqualTo("true");
        }
    }

    @Test
    void letsNoLongCommandHoldUpTheOthers() throws Exception {
        try (var guest = Guest.with(Guest.ROOM_FOR_ALL)) {
            guest.say("{'type':'UnsafeCommand','id':'long','raw_command':'sleep 1000'}");
            guest.say("{'type':'UnsafeCommand','id':'short','raw_command':'echo done'}");
            guest.say("{'type':'Metrics'}");

            assertThat(text(guest.hearAnswer("short"), "stdout")).isEqualTo("done\n");
            guest.say("{'type':'Metrics'}");
            guest.hear(message -> text(message, "type").equals("metrics"));
        }
    }

    @Test
    void runsNoLineThatItsOwnerDidNotAllow() throws Exception {
        try (var guest = Guest.with(Policy.USUAL)) {
            var touched = folder.resolve("touched");
            guest.say("{'type':'UnsafeCommand','id':'1','raw_command':'touch " + touched + "'}");

            assertThat(code(guest.hearAnswer("1"))).isEqualTo("denied");
            assertThat(touched).doesNotExist();
            assertThat(guest.audit)
                    .singleElement()
                    .asString()
                    .contains("\"event\":\"failed\"", "\"code\":\"denied\"", "touch ");
        }
    }

    @Test
    void runsALineThatIsListedWordForWordAndNothingBesideIt() throws Exception {
        var policy = new Policy(Names.ALL, Set.of("echo listed"), false, List.of(), List.of());
        try (var guest = Guest.with(policy)) {
            guest.say("{'type':'UnsafeCommand','id':'1','raw_command':'echo listed'}");
            assertThat(text(guest.hearAnswer("1"), "stdout")).isEqualTo("listed\n");

            guest.say("{'type':'UnsafeCommand','id':'2','raw_command':'echo listed; id'}");
            assertThat(code(guest.hearAnswer("2"))).isEqualTo("denied");
            guest.say(
                    "{'type':'UnsafeCommand','id':'3','raw_command':'echo listed','env_vars':{'LD_PRELOAD':'/x'}}");
            assertThat(code(guest.hearAnswer("3"))).isEqualTo("denied");
            guest.say(
                    "{'type':'UnsafeCommand','id':'4','raw_command':'echo listed','working_dir':'/tmp'}");
            assertThat(code(guest.hearAnswer("4"))).isEqualTo("denied");
            guest.say(
                    "{'type':'UnsafeCommand','id':'5','raw_command':'echo listed','shell':'bash'}");
            assertThat(code(guest.hearAnswer("5"))).isEqualTo("denied");
        }
    }

    @Test
    void writesDownWhatItRefusesToRead() throws Exception {
        try (var guest = Guest.with(Policy.USUAL)) {
            guest.say("{'type':'UnsafeCommand','id':'1','shell':'bash'}");
            guest.hearAnswer("1");

            assertThat(guest.auditOf("refused"))
                    .contains("\"type\":\"UnsafeCommand\",\"id\":\"1\",\"code\":\"missing_field\"");
        }
    }

    @Test
    void writesDownWhatItRunsBeforeAndAfterWithoutValues() throws Exception {
        try (var guest = Guest.with(Guest.ROOM_FOR_ALL)) {
            guest.say(
                    "{'type':'UnsafeCommand','id':'1','raw_command':'exit 3','env_vars':{'TOKEN':'hidden'}}");

            assertThat(text(guest.hearAnswer("1"), "exit_code")).isEqualTo("3");
            assertThat(guest.audit).hasSize(2).noneMatch(line -> line.contains("hidden"));
            assertThat(guest.audit.getFirst())
                    .contains("\"event\":\"begins\"", "\"line\":\"exit 3\"", "[\"TOKEN\"]");
            assertThat(guest.audit.getLast()).contains("\"event\":\"failed\"", "\"exit_code\":3");
        }
    }

    @Test
    void runsNoLineThatItCannotWriteDown() throws Exception {
        try (var guest = Guest.with(Guest.ROOM_FOR_ALL)) {
            guest.breakAudit();
            guest.say(
                    "{'type':'UnsafeCommand','id':'1','raw_command':'touch "
                            + folder.resolve("touched")
                            + "'}");

            assertThat(code(guest.hearAnswer("1"))).isEqualTo("unwritable");
            assertThat(folder.resolve("touched")).doesNotExist();
        }
    }

    @Test
    void doesNoActionThatIsBlocked() throws Exception {
        var policy =
                new Policy(
                        new Names(true, Set.of(), Set.of("OsInfo")),
                        Set.of(),
                        false,
                        List.of(),
                        List.of());
        try (var guest = Guest.with(policy)) {
            guest.say(osInfo(1).strip());

            assertThat(code(guest.hearAnswer("1"))).isEqualTo("denied");
        }
    }

    @Test
    void tellsAfterATimeLimitWhatWasSaidBefore() throws Exception {
        try (var guest = Guest.with(Guest.ROOM_FOR_ALL)) {
            guest.say(
                    "{'type':'UnsafeCommand','id':'1','raw_command':'echo early; sleep 1000','timeout':1}");

            var answer = guest.hearAnswer("1");

            assertThat(code(answer)).isEqualTo("timed_out");
            assertThat(text(answer, "stdout")).isEqualTo("early\n");
            assertThat(text(answer, "success")).isEqualTo("false");
        }
    }

    @Test
    void keepsItsAnswersForAHostThatIsAway() throws Exception {
        try (var guest = Guest.with(Guest.ROOM_FOR_ALL)) {
            var go = folder.resolve("go");
            guest.hear(_ -> true); // half of a word that was under way would come after all
            guest.say(
                    "{'type':'UnsafeCommand','id':'1','raw_command':'while [ ! -e "
                            + go
                            + " ]; do sleep 0.01; done; echo kept'}");
            guest.wire.leaveAndBeMissed();
            Files.createFile(go);
            guest.wire.comeBack();

            assertThat(text(guest.hearAnswer("1"), "stdout")).isEqualTo("kept\n");
            guest.say(osInfo(2).strip());
            assertThat(text(guest.hearAnswer("2"), "success")).isEqualTo("true");
        }
    }

    @Test
    void doesNotPutHalfALineOfTheLastHostBeforeThatOfTheNext() throws Exception {
        try (var guest = Guest.with(Policy.USUAL)) {
            guest.wire.say("{\"type\":\"Safe");
            guest.wire.leaveAndBeMissed();
            guest.wire.comeBack();
            guest.say(osInfo(1).strip());

            assertThat(text(guest.hear(), "id")).isEqualTo("1");
        }
    }

    @Test
    void opensThePortAgainWhenItWasLostAndSaysSo() throws Exception {
        try (var guest = Guest.with(Guest.ROOM_FOR_ALL)) {
            var go = folder.resolve("go");
            guest.hear(_ -> true); // half of a word that was under way would come after all
            guest.say(
                    "{'type':'UnsafeCommand','id':'1','raw_command':'while [ ! -e "
                            + go
                            + " ]; do sleep 0.01; done; echo kept'}");
            guest.wire.leaveAndBeMissed();
            guest.wire.unplug();
            Files.createFile(go);
            guest.wire.plug();
            guest.wire.comeBack();

            assertThat(text(guest.hearAnswer("1"), "stdout")).isEqualTo("kept\n");
        }
    }

    @Test
    void saysHowOftenAndWithWhichErrorOfWindowsAPortCouldNotBeOpened() throws Exception {
        try (var guest = Guest.with(Policy.USUAL)) {
            guest.hear(_ -> true);
            guest.wire.refuse(new WindowsErrorException("open", 5));
            guest.wire.unplug();
            guest.wire.awaitRefusal();
            guest.wire.plug();

            var report = guest.hear(message -> text(message, "type").equals("error_report"));
            var breaker =
                    guest.hear(message -> text(message, "type").equals("circuit_breaker_state"));

            assertThat(text(report, "error_type")).isEqualTo("port_lost");
            assertThat(text(report, "windows_error_code")).isEqualTo("5");
            assertThat(text(breaker, "state")).isEqualTo("Closed");
            assertThat(text(breaker, "failure_count")).isEqualTo(text(report, "retry_attempt"));
            assertThat(text(breaker, "vm_id")).isEqualTo("vm");
        }
    }

    @Test
    void takesTheAnswerToItsPingWithoutAWord() throws Exception {
        try (var guest = Guest.with(Policy.USUAL)) {
            guest.say("{'type':'pong','sequence':7}");
            guest.say(osInfo(1).strip());

            assertThat(text(guest.hear(), "id")).isEqualTo("1");
        }
    }
}
