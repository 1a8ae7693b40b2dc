package dev.slipway.agent.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.line.Line;
import dev.slipway.agent.look.RecordedRoot;
import dev.slipway.agent.message.ChangedLines;
import dev.slipway.agent.policy.Names;
import dev.slipway.agent.policy.Policy;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.Refusal;
import dev.slipway.agent.tool.ScriptedTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a hostile host can say in QEMU's dialect: it is answered, and nothing else comes of it.
@EnabledOnOs(OS.LINUX)
final class HostileCallsTest {
    private static final String DEFECT = Refusal.of(Code.INTERNAL).words();
    private static final List<String> SAID =
            List.of(
                    "{'execute':'guest-sync-delimited','arguments':{'id':1}}",
                    "{'execute':'guest-info'}",
                    "{'execute':'guest-exec','arguments':{'path':'sh','arg':['-c','id'],'env':['A=b'],'input-data':'aGk=','capture-output':true}}",
                    "{'execute':'guest-exec-status','arguments':{'pid':1001},'id':'x'}",
                    "{'execute':'guest-file-open','arguments':{'path':'FOLDER/file','mode':'r+'}}",
                    "{'execute':'guest-file-read','arguments':{'handle':1000,'count':10}}",
                    "{'execute':'guest-file-write','arguments':{'handle':1000,'buf-b64':'aGk=','count':2}}",
                    "{'execute':'guest-file-seek','arguments':{'handle':1000,'offset':0,'whence':'set'}}",
                    "{'execute':'guest-file-close','arguments':{'handle':1031}}",
                    "{'execute':'guest-fsfreeze-freeze-list','arguments':{'mountpoints':['/srv']}}",
                    "{'execute':'guest-shutdown','arguments':{'mode':'halt'}}",
                    "{'execute':'guest-set-user-password','arguments':{'username':'tech','password':'aGk=','crypted':false}}",
                    "{'execute':'guest-ssh-add-authorized-keys','arguments':{'username':'tech','keys':['ssh-ed25519 AAAA'],'reset':true}}");

    @TempDir Path folder;
    @TempDir Path system;

    @Test
    void answersWhateverIsMadeOfACall() throws Exception {
        Files.writeString(folder.resolve("file"), "hello\n");
        var dialect = dialect();
        var changed = new ChangedLines();
        var done = 0;
        for (var round = 0; round < 20_000; round++) {
            var said = SAID.get(round % SAID.size()).replace("FOLDER", folder.toString());
            var call = changed.of(said);
            var answer = dialect.answer(new Line.Text(call));

            assertThat(answer).as(call).matches("(?s)\u00ff?\\{\"(return|error)\":.*}\n");
            assertThat(answer).as(call).doesNotContain(DEFECT);
            done += answer.contains("{\"return\":") ? 1 : 0;
        }

        assertThat(done).as("some changes change nothing").isBetween(100, 19_000);
    }

    /// Where no program can be run.
    private Dialect dialect() throws IOException {
        Files.createDirectories(system.resolve("etc"));
        Files.writeString(system.resolve("etc/passwd"), "tech:x:1000:1001::/home/tech:/bin/sh\n");
        return new Dialect(
                Names.ALL,
                new Policy(Names.ALL, Set.of(), false, List.of(folder), List.of(folder)),
                new RecordedRoot(system).root(),
                new ScriptedTools(),
                (_, _) -> {},
                Clock.systemUTC());
    }
}
