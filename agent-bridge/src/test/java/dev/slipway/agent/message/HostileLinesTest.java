package dev.slipway.agent.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a hostile host can say: it is read or refused, and nothing else comes of it.
class HostileLinesTest {
    private static final List<String> SAID =
            List.of(
                    "{'type':'Metrics'}",
                    "{'type':'SafeCommand','id':'1','command_type':{'action':'CheckDiskSpace','warning_threshold':20.5},'timeout':30}",
                    "{'type':'SafeCommand','id':'2','command_type':{'action':'ServiceControl','service':'ssh.service','operation':'stop'}}",
                    "{'type':'SafeCommand','id':'3','command_type':{'action':'DiskCleanup','drive':'C:','targets':['logs']}}",
                    "{'type':'UnsafeCommand','id':'4','raw_command':'df','shell':'sh','working_dir':'/tmp','env_vars':{'A':'b'}}",
                    "{'type':'keep_alive_response','sequence_number':7,'timestamp':'x'}",
                    "{'type':'hello','session':'s','capabilities':['chunks'],'longest_line':4096,'nonce':'00ff'}",
                    "{'type':'signed','sequence':1,'body':'{}','mac':'00'}",
                    "{'type':'file_write','id':'5','transfer':'t','path':'/x','offset':0,'data':'aGVsbG8='}",
                    "{'type':'file_done','id':'6','transfer':'t','path':'/x','sha256':'00'}",
                    "{'type':'stream_open','stream':1,'to':'machine','credit':1000}",
                    "{'type':'stream_data','stream':1,'data':'aGVsbG8='}");

    @Test
    void readsOrRefusesWhateverIsMadeOfALine() {
        var changed = new ChangedLines();
        var read = 0;
        for (var round = 0; round < 20_000; round++) {
            read += isRead(changed.of(SAID.get(round % SAID.size()))) ? 1 : 0;
        }

        assertThat(read).as("some changes change nothing").isBetween(100, 19_000);
    }

    private static boolean isRead(String line) {
        try {
            return HostMessageReader.read(HostMessageReader.parse(line)) != null;
        } catch (RefusedException e) {
            assertThat(e.refusal().words()).isNotBlank();
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'Metrics','type':'UnsafeCommand'}|not_json",
                "{'type':'SafeCommand','id':'1','id':'2','command_type':{'action':'OsInfo'}}|not_json",
                "{'type':'SafeCommand','id':'1','command_type':{'action':'OsInfo','action':'PackageList'}}|not_json",
                "{'type':'SafeCommand','id':'1\\u0000','command_type':{'action':'OsInfo'}}|bad_value",
                "{'type':'SafeCommand','id':'1','command_type':{'action':'OsInfo'},'timeout':9223372036854775808}|out_of_range",
                "{'type':'SafeCommand','id':'1','command_type':{'action':'OsInfo'},'timeout':1e2}|out_of_range",
                "{'type':'SafeCommand','id':'1','command_type':{'action':'ProcessKill','pid':4194305}}|out_of_range",
                "{'type':'SafeCommand','id':'1','command_type':{'action':'ProcessKill','pid':-1}}|out_of_range",
                "{'type':'UnsafeCommand','id':'1','raw_command':'x','env_vars':{'A':'b\\u0000c'}}|bad_value",
                "{'type':'UnsafeCommand','id':'1','raw_command':'x','working_dir':'/tmp\\u0000/etc'}|bad_value",
                "{'type':'file_read','id':'1','path':'/a\\u0000b','length':1}|bad_value",
                "{'type':'file_read','id':'1','path':'/x','offset':-1,'length':1}|out_of_range",
                "{'type':'file_write','id':'1','transfer':'t','path':'/x','offset':9223372036854775807,'data':''}|out_of_range",
                "{'type':'stream_data','stream':4294967297,'data':''}|out_of_range",
                "{'type':'stream_credit','stream':1,'bytes':99999999}|out_of_range",
                "{'type':'hello','session':'s','longest_line':1}|out_of_range"
            })
    void refusesWhatWouldMeanTwoThingsOrTooMuch(String line, String code) {
        var refused =
                catchThrowableOfType(
                        RefusedException.class,
                        () ->
                                HostMessageReader.read(
                                        HostMessageReader.parse(line.replace('\'', '"'))));

        assertThat(refused.refusal().code().word()).isEqualTo(code);
    }

    @Test
    void endsWithinBoundsWhereALineIsNothingButDepthOrWidth() {
        for (var line :
                List.of(
                        "{\"a\":".repeat(13_000),
                        "[".repeat(65_536),
                        "{\"type\":" + "[".repeat(15) + "]".repeat(15) + "}",
                        "{\"a\":[" + "0,".repeat(30_000) + "0]}",
                        "{\"n\":" + "9".repeat(65_000) + "}",
                        "\"" + "\\u0041".repeat(10_000) + "\"")) {
            var refused =
                    catchThrowableOfType(
                            RefusedException.class,
                            () -> HostMessageReader.read(HostMessageReader.parse(line)));

            assertThat(refused.refusal().code())
                    .isIn(Code.NOT_JSON, Code.NOT_AN_OBJECT, Code.WRONG_TYPE, Code.MISSING_FIELD);
        }
    }

    @Test
    void doesNotTakeManyNinesForAThreshold() {
        var line =
                "{\"type\":\"SafeCommand\",\"id\":\"1\",\"command_type\":{\"action\":\"CheckDiskSpace\",\"critical_threshold\":"
                        + "9".repeat(60_000)
                        + "}}";

        assertThat(isRead(line)).isFalse();
    }
}
