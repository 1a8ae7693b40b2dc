package dev.slipway.agent.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.agent.message.Action.CheckDiskSpace;
import dev.slipway.agent.message.Action.CheckResourceOptimization;
import dev.slipway.agent.message.Action.CheckUpdates;
import dev.slipway.agent.message.Action.DiskCleanup;
import dev.slipway.agent.message.Action.DiskCleanup.Target;
import dev.slipway.agent.message.Action.ProcessKill;
import dev.slipway.agent.message.Action.ProcessTop;
import dev.slipway.agent.message.Action.ServiceControl;
import dev.slipway.agent.message.Action.ServiceOperation;
import dev.slipway.agent.message.HostMessage.FileWrite;
import dev.slipway.agent.message.HostMessage.Hello;
import dev.slipway.agent.message.HostMessage.KeepAliveResponse;
import dev.slipway.agent.message.HostMessage.MetricsWanted;
import dev.slipway.agent.message.HostMessage.SafeCommand;
import dev.slipway.agent.message.HostMessage.UnsafeCommand;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.Refusal;
import dev.slipway.agent.refusal.RefusedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostMessageReaderTest {
    @Test
    void readsWhatHostsSay() throws RefusedException {
        assertThat(read("{'type':'Metrics'}")).isEqualTo(new MetricsWanted());
        assertThat(read("{'type':'keep_alive_response','sequence_number':7,'timestamp':'x'}"))
                .isEqualTo(new KeepAliveResponse(7));
        assertThat(
                        action(
                                "'action':'ServiceControl','service':'ssh.service','operation':'restart'"))
                .isEqualTo(new ServiceControl("ssh.service", ServiceOperation.RESTART));
    }

    @Test
    void readsACommandForAShell() throws RefusedException {
        var line =
                "{'type':'UnsafeCommand','id':'7','raw_command':'df -h','shell':'bash','timeout':9,"
                        + "'working_dir':'/tmp','env_vars':{'A':'b'}}";

        assertThat(read(line))
                .isEqualTo(
                        new UnsafeCommand(
                                "7",
                                "df -h",
                                Optional.of("bash"),
                                Optional.of(Duration.ofSeconds(9)),
                                Optional.of(Path.of("/tmp")),
                                Map.of("A", "b"),
                                false));
    }

    @Test
    void letsThroughWhatItDoesNotKnow() throws RefusedException {
        assertThat(read("{'type':'Metrics','since':'tomorrow','deep':{'a':[1]}}"))
                .isEqualTo(new MetricsWanted());
    }

    @Test
    void takesNothingForAbsence() throws RefusedException {
        var line =
                "{'type':'SafeCommand','id':'1','command_type':{'action':'OsInfo'},'params':null,'timeout':null}";

        assertThat(((SafeCommand) read(line)).limit()).isEmpty();
    }

    @Test
    void fillsInWhatTheReferenceFillsIn() throws RefusedException {
        assertThat(action("'action':'CheckDiskSpace'")).isEqualTo(new CheckDiskSpace(30, 10));
        assertThat(
                        action(
                                "'action':'CheckDiskSpace','warning_threshold':20.5,'critical_threshold':5"))
                .isEqualTo(new CheckDiskSpace(20.5, 5));
        assertThat(action("'action':'CheckResourceOptimization','evaluation_window_days':14"))
                .isEqualTo(new CheckResourceOptimization(14));
        assertThat(action("'action':'CheckDiskSpace','warning':20.5,'critical':5"))
                .isEqualTo(new CheckDiskSpace(20.5, 5));
        assertThat(action("'action':'CheckResourceOptimization','days':14"))
                .isEqualTo(new CheckResourceOptimization(14));
        assertThat(action("'action':'ProcessTop'")).isEqualTo(new ProcessTop(10, false));
        assertThat(action("'action':'ProcessTop','sort_by':'mem','limit':3"))
                .isEqualTo(new ProcessTop(3, true));
        assertThat(action("'action':'ProcessKill','pid':9")).isEqualTo(new ProcessKill(9, false));
        assertThat(action("'action':'GetSecurityUpdates'")).isEqualTo(new CheckUpdates("", true));
        assertThat(action("'action':'DiskCleanup','drive':'C:','targets':[]"))
                .isEqualTo(new DiskCleanup("C:", List.of(Target.values())));
        assertThat(action("'action':'DiskCleanup','drive':'D:','targets':['cache']"))
                .isEqualTo(new DiskCleanup("D:", List.of(Target.CACHE)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'id':'1'}|missing_field|type",
                "{'type':7}|wrong_type|type",
                "{'type':'metrics'}|unknown_type|metrics",
                "{'type':'SafeCommand','command_type':{'action':'OsInfo'}}|missing_field|id",
                "{'type':'SafeCommand','id':5,'command_type':{'action':'OsInfo'}}|wrong_type|id",
                "{'type':'SafeCommand','id':'a b','command_type':{'action':'OsInfo'}}|bad_value|id",
                "{'type':'SafeCommand','id':'1'}|missing_field|command_type",
                "{'type':'SafeCommand','id':'1','command_type':'OsInfo'}|wrong_type|command_type",
                "{'type':'SafeCommand','id':'1','command_type':{}}|missing_field|command_type.action",
                "{'type':'SafeCommand','id':'1','command_type':{'action':'Boom'}}|unknown_action|Boom",
                "{'type':'SafeCommand','id':'1','command_type':{'action':'OsInfo'},'timeout':0}|out_of_range|timeout",
                "{'type':'SafeCommand','id':'1','command_type':{'action':'OsInfo'},'timeout':1.5}|out_of_range|timeout",
                "{'type':'SafeCommand','id':'1','command_type':{'action':'CheckDiskSpace','critical_threshold':1e999999999}}|out_of_range|command_type.critical_threshold",
                "{'type':'SafeCommand','id':'1','command_type':{'action':'CheckDiskSpace','critical_threshold':'5'}}|wrong_type|command_type.critical_threshold",
                "{'type':'SafeCommand','id':'1','command_type':{'action':'DiskCleanup','drive':'C:','targets':['old-kernels']}}|bad_value|command_type.targets",
                "{'type':'SafeCommand','id':'1','command_type':{'action':'DiskCleanup','drive':'C:\\\\Users'}}|bad_value|command_type.drive",
                "{'type':'UnsafeCommand','id':'1'}|missing_field|raw_command",
                "{'type':'UnsafeCommand','id':'1','raw_command':''}|bad_value|raw_command",
                "{'type':'UnsafeCommand','id':'1','raw_command':'a','working_dir':'tmp'}|bad_value|working_dir",
                "{'type':'UnsafeCommand','id':'1','raw_command':'a','working_dir':'/a/../b'}|bad_value|working_dir",
                "{'type':'UnsafeCommand','id':'1','raw_command':'a','env_vars':{'A=B':'c'}}|bad_value|env_vars",
                "{'type':'UnsafeCommand','id':'1','raw_command':'a','env_vars':{'A':1}}|wrong_type|env_vars.A",
                "{'type':'keep_alive_response','sequence_number':-1}|out_of_range|sequence_number",
                "{'type':'file_read','id':'1','path':'/etc/../x','length':1}|bad_value|path",
                "{'type':'file_write','id':'1','transfer':'t','path':'/x','offset':0,'data':'A'}|bad_value|data",
                "[]|not_an_object|\"\"",
                "{'type'|not_json|7"
            })
    void refusesWhatIsWrongAndNamesIt(String line, String code, String about) {
        assertThat(refusal(line))
                .isEqualTo(new Refusal(Code.valueOf(code.toUpperCase(Locale.ROOT)), about));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "-H",
                "a b",
                "a;b",
                "a|b",
                "a&b",
                "$(a)",
                "a\\nb",
                "",
                "../a",
                "a/b",
                "`a`"
            })
    void takesNoServiceThatCouldBeAnythingElse(String name) {
        var line =
                "{'type':'SafeCommand','id':'1','command_type':{'action':'ServiceControl','operation':'stop','service':'"
                        + name
                        + "'}}";

        assertThat(refusal(line)).isEqualTo(new Refusal(Code.BAD_VALUE, "command_type.service"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "-oA=b",
                "vim-",
                "vim+",
                "a b",
                "a*",
                "^a",
                "a/b",
                "",
                "a,b",
                "vim=1"
            })
    void takesNoPackageThatAptWouldTakeForSomethingElse(String name) {
        var line =
                "{'type':'SafeCommand','id':'1','command_type':{'action':'PackageRemove','package':'"
                        + name
                        + "'}}";

        assertThat(refusal(line)).isEqualTo(new Refusal(Code.BAD_VALUE, "command_type.package"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vim", "g++", "libstdc++6", "python3.11", "libc6:amd64", "0ad", "x"})
    void takesThePackagesThatThereAre(String name) throws RefusedException {
        assertThat(action("'action':'PackageInstall','package':'" + name + "'"))
                .isEqualTo(new Action.PackageInstall(name));
    }

    @Test
    void findsTheIdOfWhatItRefuses() throws RefusedException {
        var message = HostMessageReader.parse("{\"type\":\"Boom\",\"id\":\"9\"}");

        assertThat(HostMessageReader.idOf(message)).contains("9");
        assertThat(HostMessageReader.idOf(HostMessageReader.parse("{\"id\":9}"))).isEmpty();
    }

    @Test
    void readsAHelloOfALaterTime() throws RefusedException {
        assertThat(
                        read(
                                "{'type':'hello','session':'s','capabilities':['chunks','telepathy'],'longest_line':4096}"))
                .isEqualTo(
                        new Hello(
                                "s",
                                Set.of(Capability.CHUNKS),
                                Optional.of(4096),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void readsBytesThatAreNoText() throws RefusedException {
        var read =
                (FileWrite)
                        read(
                                "{'type':'file_write','id':'1','transfer':'t','path':'/x','offset':3,'data':'/wA='}");

        assertThat(read.bytes().array()).containsExactly(0xff, 0);
    }

    private static Action action(String fields) throws RefusedException {
        return ((SafeCommand)
                        read("{'type':'SafeCommand','id':'1','command_type':{" + fields + "}}"))
                .action();
    }

    private static Refusal refusal(String line) {
        return catchThrowableOfType(RefusedException.class, () -> read(line)).refusal();
    }

    private static HostMessage read(String line) throws RefusedException {
        return HostMessageReader.read(HostMessageReader.parse(line.replace('\'', '"')));
    }
}
