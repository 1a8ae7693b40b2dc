package dev.slipway.core.platform.simulated;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.command.Output;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.failure.ToolFailure.CommandMissing;
import dev.slipway.core.failure.ToolFailure.CommandTimedOut;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.platform.simulated.Fault.Answers;
import dev.slipway.core.platform.simulated.Fault.Babbles;
import dev.slipway.core.platform.simulated.Fault.Hangs;
import dev.slipway.core.platform.simulated.Fault.Missing;
import dev.slipway.core.platform.simulated.Fault.Refuses;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The tools of a simulated machine, one at a time.
final class SimulatedCommands implements Commands {
    private final SimulatedMachineState state;
    private final Duration pace;
    private final Fault.Plan faults;
    private final Map<String, SimulatedTool> tools;
    private final List<Command> run = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();

    /// @param pace how long each tool takes
    SimulatedCommands(SimulatedMachineState state, Duration pace, Fault.Plan faults) {
        this.state = state;
        this.pace = pace;
        this.faults = faults;
        this.tools = tools(state);
    }

    private static Map<String, SimulatedTool> tools(SimulatedMachineState state) {
        var tools = new HashMap<String, SimulatedTool>();
        put(tools, new SimulatedWipefs(state), "wipefs");
        put(tools, new SimulatedSgdisk(state), "sgdisk");
        put(tools, new SimulatedSfdisk(state), "sfdisk");
        put(tools, new SimulatedUdev(state), "udevadm", "partx", "partprobe", "blockdev");
        put(tools, new SimulatedBlkid(state), "blkid");
        put(tools, new SimulatedMkfs(state), "mkfs.vfat", "mkfs.fat", "fsck.vfat", "fsck.fat");
        put(tools, new SimulatedFormat(state), SimulatedFormat.TOOLS);
        put(tools, new SimulatedFileSystemChecks(state), SimulatedFileSystemChecks.TOOLS);
        put(tools, new SimulatedCounters(state), SimulatedCounters.TOOLS);
        put(tools, new SimulatedBtrfs(state), "btrfs");
        put(tools, new SimulatedMdadm(state), "mdadm");
        put(tools, new SimulatedMountTools(state), "mount", "umount", "mountpoint", "findmnt");
        put(tools, new SimulatedDf(state), "df");
        put(tools, new SimulatedZpool(state), "zpool");
        put(tools, new SimulatedZfs(state), "zfs");
        put(tools, new SimulatedGrub(state), "grub-install");
        put(tools, new SimulatedDd(state), "dd");
        put(tools, new SimulatedSmart(state), "smartctl");
        put(tools, new SimulatedNetwork(state), "arping", "ndisc6", "getent");
        put(tools, new SimulatedRest(state), "sync", "modprobe", "zgenhostid", "zdb", "cat", "cp");
        return Map.copyOf(tools);
    }

    private static void put(Map<String, SimulatedTool> tools, SimulatedTool tool, String... names) {
        for (var name : names) {
            tools.put(name, tool);
        }
    }

    /// What was run so far, in order, whatever came of it.
    List<Command> recorded() {
        lock.lock();
        try {
            return List.copyOf(run);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Output run(Command command) throws InstallException, InterruptedException {
        lock.lockInterruptibly();
        try {
            Thread.sleep(pace);
            run.add(command);
            var fault = faults.of(run.size(), command);
            return fault.isEmpty() ? played(command) : faulty(command, fault.get());
        } finally {
            lock.unlock();
        }
    }

    private Output faulty(Command command, Fault fault)
            throws InstallException, InterruptedException {
        return switch (fault) {
            case Refuses(var exit, var words) ->
                    throw new InstallException(new CommandFailed(command.argv(), exit, words));
            case Answers(var exit, var words) -> new Output(words, "", exit);
            case Missing() -> throw new InstallException(new CommandMissing(command.tool()));
            case Babbles(var words) -> {
                played(command);
                yield new Output(words, "");
            }
            case Hangs() -> {
                played(command);
                throw new InstallException(
                        new CommandTimedOut(command.argv(), command.limit().toSeconds()));
            }
        };
    }

    private Output played(Command command) throws InstallException, InterruptedException {
        var tool =
                Optional.ofNullable(tools.get(command.tool()))
                        .orElseThrow(
                                () -> new InstallException(new CommandMissing(command.tool())));
        try {
            var said = said(tool, command);
            state.save();
            return new Output(said, "");
        } catch (Refusal refusal) {
            return answer(command, refusal);
        } catch (IOException e) {
            throw new InstallException(
                    new FileUnusable(state.folder().toString(), String.valueOf(e)), e);
        }
    }

    private static String said(SimulatedTool tool, Command command)
            throws Refusal, IOException, InstallException, InterruptedException {
        var words = command.argv().subList(1, command.argv().size());
        return command.feed().isPresent()
                ? tool.run(command.tool(), words, command.feed().get())
                : tool.run(command.tool(), words, command.input());
    }

    private static Output answer(Command command, Refusal refusal) throws InstallException {
        if (command.answers().contains(refusal.exit())) {
            return new Output(refusal.said(), refusal.words(), refusal.exit());
        }
        throw new InstallException(
                new CommandFailed(command.argv(), refusal.exit(), refusal.words()), refusal);
    }

    /// Runs an act on the machine while no tool runs.
    <T> T alone(Act<T> act) throws InstallException {
        lock.lock();
        try {
            return act.run();
        } catch (Refusal | IOException e) {
            throw new InstallException(
                    new FileUnusable(state.folder().toString(), String.valueOf(e)), e);
        } finally {
            lock.unlock();
        }
    }

    @FunctionalInterface
    interface Act<T> {
        T run() throws Refusal, IOException, InstallException;
    }
}
