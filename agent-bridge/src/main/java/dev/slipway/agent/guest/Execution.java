package dev.slipway.agent.guest;

import dev.slipway.agent.action.Actions;
import dev.slipway.agent.action.Run;
import dev.slipway.agent.action.Shell;
import dev.slipway.agent.file.FileDoor;
import dev.slipway.agent.file.FileParts;
import dev.slipway.agent.message.HostMessage.Command;
import dev.slipway.agent.message.HostMessage.FileDone;
import dev.slipway.agent.message.HostMessage.FileRead;
import dev.slipway.agent.message.HostMessage.FileWrite;
import dev.slipway.agent.message.HostMessage.MachineWanted;
import dev.slipway.agent.message.HostMessage.SafeCommand;
import dev.slipway.agent.message.HostMessage.UnsafeCommand;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.policy.Policy;
import dev.slipway.agent.port.ThisSystem;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Listener;
import dev.slipway.agent.tool.Tools;
import java.time.Duration;
import java.util.Optional;

/// Does what a command asks for, if the policy allows it.
final class Execution {
    private static final Duration USUAL_LIMIT = Duration.ofMinutes(5);
    private static final Shell SHELL = Shell.of(ThisSystem.HERE.windows());

    private final Policy policy;
    private final Tools tools;
    private final Actions actions;
    private final FileDoor door;
    private final FileParts parts;
    private final Optional<Neighbour> daemon;

    /// @param daemon that of a machine to install; empty where this is none
    Execution(Policy policy, Tools tools, Actions actions, Optional<Neighbour> daemon) {
        this.daemon = daemon;
        this.policy = policy;
        this.tools = tools;
        this.actions = actions;
        this.door = new FileDoor(policy);
        this.parts = new FileParts(door);
    }

    /// @throws RefusedException with `denied` where the policy does not allow it
    void check(Command command) throws RefusedException {
        switch (command) {
            case SafeCommand safe -> require(policy.actions().allow(safe.name()), safe.name());
            case UnsafeCommand unsafe -> check(unsafe);
            case FileRead read -> door.checkRead(read.file());
            case FileWrite write -> door.checkWrite(write.file());
            case FileDone done -> door.checkWrite(done.file());
            case MachineWanted _ -> require(daemon.isPresent(), Relay.MACHINE);
        }
    }

    /// A line that is listed is listed as the system's shell runs it: another shell, folder or variable would make
    /// another command of it.
    private void check(UnsafeCommand command) throws RefusedException {
        require(policy.anyLine() || policy.lines().contains(command.line()), "raw_command");
        require(policy.anyLine() || command.shell().isEmpty(), "shell");
        require(policy.anyLine() || command.folder().isEmpty(), "working_dir");
        require(policy.anyLine() || command.environment().isEmpty(), "env_vars");
    }

    private static void require(boolean allowed, String what) throws RefusedException {
        if (!allowed) {
            throw new RefusedException(Code.DENIED, what);
        }
    }

    /// @param listener hears what a program says while it runs
    Outcome run(Command command, Listener listener) throws RefusedException, InterruptedException {
        return switch (command) {
            case SafeCommand safe ->
                    actions.run(safe.action(), new Run(tools, safe.limit(), listener));
            case UnsafeCommand unsafe -> run(unsafe, listener);
            case FileRead read -> parts.read(read);
            case FileWrite write -> parts.write(write);
            case FileDone done -> parts.finish(done);
            case MachineWanted _ ->
                    daemon.orElseThrow(() -> new RefusedException(Code.DENIED, Relay.MACHINE))
                            .ask();
        };
    }

    private Outcome run(UnsafeCommand command, Listener listener)
            throws RefusedException, InterruptedException {
        var tool =
                SHELL.running(command.line(), command.shell())
                        .orElseThrow(() -> new RefusedException(Code.BAD_VALUE, "shell"))
                        .with(command.environment());
        var placed = command.folder().map(tool::in).orElse(tool);
        return new Run(tools, command.limit().or(() -> Optional.of(USUAL_LIMIT)), listener)
                .of(placed);
    }
}
