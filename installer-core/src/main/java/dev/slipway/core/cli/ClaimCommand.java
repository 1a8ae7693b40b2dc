package dev.slipway.core.cli;

import dev.slipway.core.cli.Reach.Reached;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.Lease;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineDescription;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.file.Path;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `slipway claim MACHINE --code-file F`: holds it, for this command and those that follow.
@Command(name = "claim", mixinStandardHelpOptions = true)
final class ClaimCommand extends MachineCommand {
    @Parameters(paramLabel = "MACHINE", descriptionKey = "machine")
    private String name = "";

    @Option(
            names = "--code-file",
            paramLabel = "F",
            required = true,
            descriptionKey = "claim.code-file")
    private Path codeFile = Path.of("");

    @Option(names = "--take-over", descriptionKey = "claim.take-over")
    private boolean takeOver;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ClaimCommand(Surroundings here) {
        super(here);
    }

    @Override
    public Integer call() throws InstallException, InterruptedException {
        var code = new ClaimCode(PrivateFiles.read(codeFile));
        try (var reached = reach().machine(name)) {
            remark(reached.machine(), name);
            var lease = reached.machine().claim(code, takeOver).lease();
            var who = reached.machine().describe();
            keep(reached, who, lease);
            say(claimed(reached.machine(), who, lease));
        }
        return Exit.DONE;
    }

    /// Without the lease's token: that stays in its private file.
    public record Claimed(
            String machine,
            String hostname,
            String fingerprint,
            boolean simulated,
            boolean encrypted,
            long fence,
            Instant until) {}

    private static Claimed claimed(Machine machine, MachineDescription who, Lease lease) {
        return new Claimed(
                who.id(),
                who.hostname(),
                machine.fingerprint(),
                who.simulated(),
                !machine.plain(),
                lease.fence(),
                lease.until());
    }

    private void keep(Reached reached, MachineDescription who, Lease lease)
            throws InstallException {
        if (reached.address().isPresent()) {
            var address = reached.address().get();
            reach().leases()
                    .keep(
                            new KeptLease(
                                    who.id(),
                                    who.hostname(),
                                    address,
                                    lease.token(),
                                    lease.fence()));
        }
    }

    private void say(Claimed claimed) {
        if (json) {
            screen().document(claimed);
            return;
        }
        screen().say("claim.machine", claimed.machine(), claimed.hostname());
        if (claimed.encrypted()) {
            screen().say("claim.fingerprint", claimed.fingerprint());
            screen().say("claim.lease", claimed.fence(), claimed.until());
        } else {
            screen().say("plain.lease", claimed.until());
        }
    }
}
