package dev.slipway.agent.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.JsonLimits;
import dev.slipway.agent.json.JsonReader;
import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.line.Line;
import dev.slipway.agent.look.RecordedRoot;
import dev.slipway.agent.policy.Names;
import dev.slipway.agent.policy.Policy;
import dev.slipway.agent.tool.Programs;
import dev.slipway.agent.tool.ScriptedTools;
import dev.slipway.agent.tool.Tools;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@Timeout(20)
class DialectTest {
    @TempDir Path folder;
    @TempDir Path system;
    private final List<String> audit = new ArrayList<>();

    @Test
    void answersWhatLibvirtAsksFirst() throws Exception {
        var dialect = usual();

        assertThat(said(dialect, "{'execute':'guest-sync','arguments':{'id':4711}}"))
                .isEqualTo("{\"return\":4711}\n");
        assertThat(said(dialect, "{'execute':'guest-sync-delimited','arguments':{'id':1}}"))
                .isEqualTo("\u00ff{\"return\":1}\n");
        assertThat(said(dialect, "{'execute':'guest-ping','id':'x'}"))
                .isEqualTo("{\"return\":{},\"id\":\"x\"}\n");
        assertThat(said(dialect, "{'execute':'guest-get-osinfo'}"))
                .contains(
                        "\"name\":\"Debian GNU/Linux\"",
                        "\"kernel-release\":\"6.1.0-test\"",
                        "\"version-id\":\"12\"");
        assertThat(said(dialect, "{'execute':'guest-get-host-name'}"))
                .isEqualTo("{\"return\":{\"host-name\":\"guest\"}}\n");
        assertThat(said(dialect, "{'execute':'guest-network-get-interfaces'}"))
                .contains(
                        "\"name\":\"lo\"",
                        "\"ip-address\":\"127.0.0.1\",\"ip-address-type\":\"ipv4\",\"prefix\":8",
                        "\"rx-bytes\":10",
                        "\"rx-dropped\":5",
                        "\"tx-dropped\":6");
    }

    @Test
    void saysWhichCommandsThereAreAndWhichAreAllowed() throws Exception {
        assertThat(said(usual(), "{'execute':'guest-info'}"))
                .contains("{\"enabled\":true,\"name\":\"guest-ping\",\"success-response\":true}")
                .contains("{\"enabled\":false,\"name\":\"guest-exec\",\"success-response\":true}")
                .contains("\"name\":\"guest-shutdown\",\"success-response\":false}");
    }

    @Test
    void refusesAsQemuDoes() throws Exception {
        assertThat(said(usual(), "{'execute':'guest-boom'}"))
                .startsWith("{\"error\":{\"class\":\"CommandNotFound\",\"desc\":");
        assertThat(said(usual(), "{'execute':'guest-exec','arguments':{'path':'/bin/true'}}"))
                .contains("CommandNotFound", "has been disabled");
        assertThat(said(usual(), "{'execute':'guest-sync','arguments':{'id':'x'},'id':5}"))
                .contains("GenericError")
                .endsWith(",\"id\":5}\n");
        assertThat(said(usual(), "nonsense")).contains("GenericError");
        assertThat(usual().answer(new Line.TooLong(1 << 20))).contains("GenericError");
    }

    @Test
    void runsAProgramAndTellsOnceWhatCameOfIt() throws Exception {
        var dialect = allowing(new Programs());
        var started =
                call(
                        dialect,
                        "{'execute':'guest-exec','arguments':{'path':'sh','arg':['-c','cat; echo $WORD >&2; exit 3'],'env':['WORD=here'],'input-data':'aGVsbG8=','capture-output':true}}");
        var status =
                "{'execute':'guest-exec-status','arguments':{'pid':"
                        + number(started, "pid")
                        + "}}";

        assertThat(JsonWriter.write(ended(dialect, started)))
                .isEqualTo(
                        "{\"exited\":true,\"exitcode\":3,\"out-data\":\"aGVsbG8=\",\"err-data\":\"aGVyZQo=\",\"out-truncated\":false,\"err-truncated\":false}");
        assertThat(said(dialect, status)).contains("GenericError");
        assertThat(audit.getFirst()).contains("\"qemu\":\"guest-exec\",\"path\":\"sh\"");
    }

    @Test
    void tellsTheSignalThatEndedAProgram() throws Exception {
        var dialect = allowing(new Programs());
        var started =
                call(
                        dialect,
                        "{'execute':'guest-exec','arguments':{'path':'sh','arg':['-c','kill -9 $$']}}");

        assertThat(JsonWriter.write(ended(dialect, started)))
                .isEqualTo("{\"exited\":true,\"exitcode\":137,\"signal\":9}");
    }

    private static Members ended(Dialect dialect, Members started) throws Exception {
        var status =
                "{'execute':'guest-exec-status','arguments':{'pid':"
                        + number(started, "pid")
                        + "}}";
        var ended = call(dialect, status);
        while (JsonWriter.write(ended).contains("\"exited\":false")) {
            ended = call(dialect, status);
        }
        return ended;
    }

    @Test
    void readsAndWritesFilesWhereThePolicyAllowsIt() throws Exception {
        var dialect = allowing(new Programs());
        var file = folder.resolve("new");
        var handle =
                said(
                                dialect,
                                "{'execute':'guest-file-open','arguments':{'path':'"
                                        + file
                                        + "','mode':'w+'}}")
                        .replaceAll("\\D", "");

        assertThat(
                        said(
                                dialect,
                                "{'execute':'guest-file-write','arguments':{'handle':"
                                        + handle
                                        + ",'buf-b64':'aGVsbG8='}}"))
                .contains("\"count\":5");
        assertThat(
                        said(
                                dialect,
                                "{'execute':'guest-file-flush','arguments':{'handle':"
                                        + handle
                                        + "}}"))
                .contains("\"return\":{}");
        assertThat(
                        said(
                                dialect,
                                "{'execute':'guest-file-seek','arguments':{'handle':"
                                        + handle
                                        + ",'offset':1,'whence':'set'}}"))
                .contains("\"position\":1");
        assertThat(
                        said(
                                dialect,
                                "{'execute':'guest-file-read','arguments':{'handle':"
                                        + handle
                                        + ",'count':100}}"))
                .contains("\"count\":4,\"buf-b64\":\"ZWxsbw==\",\"eof\":true");
        assertThat(
                        said(
                                dialect,
                                "{'execute':'guest-file-close','arguments':{'handle':"
                                        + handle
                                        + "}}"))
                .contains("\"return\":{}");
        assertThat(
                        said(
                                dialect,
                                "{'execute':'guest-file-read','arguments':{'handle':"
                                        + handle
                                        + "}}"))
                .contains("GenericError");
        assertThat(file).hasContent("hello");
    }

    @Test
    void opensNothingBesideTheFoldersOfThePolicy() throws Exception {
        var dialect = allowing(new Programs());
        Files.createSymbolicLink(folder.resolve("link"), Path.of("/etc/hostname"));

        assertThat(
                        said(
                                dialect,
                                "{'execute':'guest-file-open','arguments':{'path':'/etc/hostname'}}"))
                .contains("GenericError", "policy");
        assertThat(
                        said(
                                dialect,
                                "{'execute':'guest-file-open','arguments':{'path':'"
                                        + folder.resolve("link")
                                        + "'}}"))
                .contains("GenericError");
    }

    @Test
    void turnsTheGuestOffWithoutAnAnswer() throws Exception {
        var tools = new ScriptedTools().answer("systemctl", 0, "");

        assertThat(
                        said(
                                allowing(tools),
                                "{'execute':'guest-shutdown','arguments':{'mode':'reboot'}}"))
                .isEmpty();
        assertThat(tools.argv()).containsExactly("systemctl", "--no-block", "reboot");
        assertThat(
                        said(
                                allowing(tools),
                                "{'execute':'guest-shutdown','arguments':{'mode':'explode'}}"))
                .contains("GenericError");
    }

    @Test
    void answersOnlyWhatWritesNothingWhileItIsFrozen() throws Exception {
        var dialect = allowing(new ScriptedTools().answer("fsfreeze", 0, ""));
        var _ = said(dialect, "{'execute':'guest-fsfreeze-freeze'}");
        audit.clear();

        assertThat(said(dialect, "{'execute':'guest-exec','arguments':{'path':'sh'}}"))
                .contains("GenericError");
        assertThat(said(dialect, "{'execute':'guest-ping'}")).contains("\"return\":{}");
        assertThat(said(dialect, "{'execute':'guest-fsfreeze-thaw'}")).contains("\"return\":");
        assertThat(audit).as("written to what is frozen").isEmpty();
        assertThat(said(dialect, "{'execute':'guest-fsfreeze-status'}")).contains("thawed");
    }

    @Test
    void tellsCallsApartWithoutEndsOfLines() throws IOException {
        assertThat(read("{\"a\":\"}\\\"{\"}{\"b\":[{}]}\n\n {\"c\":1}"))
                .containsExactly(
                        new Line.Text("{\"a\":\"}\\\"{\"}"),
                        new Line.Text("{\"b\":[{}]}"),
                        new Line.Text("{\"c\":1}"));
        assertThat(read("junk\n{}")).containsExactly(new Line.Text("junk"), new Line.Text("{}"));
    }

    @Test
    void beginsAnewWhereAHostDoes() throws IOException {
        assertThat(read("{\"half\":\"\u00ff{}")).containsExactly(new Line.Text("{}"));
    }

    @Test
    void dropsACallThatIsTooLong() throws IOException {
        assertThat(read("{\"a\":\"" + "x".repeat(1000) + "\"}{}"))
                .containsExactly(new Line.TooLong(1008), new Line.Text("{}"));
    }

    @Test
    void findsTheNextCallWhateverCameBefore() throws IOException {
        var random = new Random(4711);
        for (var round = 0; round < 2_000; round++) {
            var junk = new byte[random.nextInt(300)];
            random.nextBytes(junk);
            var bytes = new String(junk, StandardCharsets.ISO_8859_1) + "\u00ff{\"id\":1}";

            assertThat(read(bytes)).last().isEqualTo(new Line.Text("{\"id\":1}"));
        }
    }

    @Test
    void answersCallsOfAHostileHostByErrors() throws Exception {
        for (var call :
                List.of(
                        "{'execute':'guest-sync','execute':'guest-exec'}",
                        "{'execute':'guest-sync','arguments':{'id':9223372036854775808}}",
                        "{'execute':'guest-sync','arguments':{'id':1e3}}",
                        "{'execute':'guest-sync','arguments':[]}",
                        "{'execute':'guest-ping\\u0000'}",
                        "{'execute':['guest-ping']}",
                        "{'execute':'guest-exec','arguments':{'path':'/half-\\ud83d'}}",
                        "{'execute':'guest-exec-status','arguments':{'pid':-1}}",
                        "{'execute':'guest-file-seek','arguments':{'handle':1001,'offset':0}}",
                        "{'execute':'guest-file-open','arguments':{'path':'/a\\u0000b'}}",
                        "{'execute':'guest-file-open','arguments':{'path':'/half-\\ud83d'}}",
                        "{'execute':'guest-file-open','arguments':{'path':'" + folder + "/../x'}}",
                        "{'execute':" + "[".repeat(100))) {
            assertThat(said(allowing(new ScriptedTools()), call))
                    .startsWith("{\"error\":{\"class\":")
                    .doesNotContain("internal");
        }
    }

    private static List<Line> read(String bytes) throws IOException {
        var reader =
                new DocumentReader(
                        new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1))::read,
                        100);
        var all = new ArrayList<Line>();
        for (var document = reader.read(); document.isPresent(); document = reader.read()) {
            all.add(document.get());
        }
        return all;
    }

    private Dialect usual() {
        return dialect(Dialect.USUAL, new ScriptedTools());
    }

    private Dialect allowing(Tools tools) {
        return dialect(Names.ALL, tools);
    }

    private Dialect dialect(Names allowed, Tools tools) {
        var policy = new Policy(Names.ALL, Set.of(), false, List.of(folder), List.of(folder));
        return new Dialect(
                allowed,
                policy,
                new RecordedRoot(system).root(),
                tools,
                (entry, _) -> audit.add(JsonWriter.write(entry)),
                Clock.systemUTC());
    }

    private static String said(Dialect dialect, String call) throws InterruptedException {
        return dialect.answer(new Line.Text(call.replace('\'', '"')));
    }

    private static Members call(Dialect dialect, String call) throws Exception {
        var answer = (Members) JsonReader.read(said(dialect, call), JsonLimits.ANSWERS);
        return (Members) answer.value("return").orElseThrow();
    }

    private static String number(Members members, String name) {
        return JsonWriter.write(members.value(name).orElseThrow());
    }
}
