package dev.slipway.agent.windows;

import dev.slipway.agent.look.ProcessLine;
import dev.slipway.agent.look.Processes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The processes of Windows that may be looked at: `PROCESSENTRY32W` of `tlhelp32.h`, `FILETIME`s and `PROCESS_MEMORY_COUNTERS`.
record WindowsProcesses(Answers answers) implements Processes {
    static final int ENTRY = 568;
    static final int TIMES = 32;
    static final int COUNTERS = 72;

    private static final int PID = 8;
    private static final int PARENT = 32;
    private static final int NAME = 44;
    private static final int NAME_BYTES = 2 * 260;

    private static final int CREATED = 0;
    private static final int IN_KERNEL = 16;
    private static final int OUTSIDE = 24;
    private static final int WORKING_SET = 16;
    private static final int KIB = 1024;

    /// Units of 100 ns in one of [ProcessLine#TICKS].
    private static final long UNITS = 10_000_000L / ProcessLine.TICKS;

    /// From 1601, where `FILETIME` begins, to 1970, in ticks.
    private static final long TO_1970 = 11_644_473_600L * ProcessLine.TICKS;

    @Override
    public List<ProcessLine> all() throws IOException {
        var all = new ArrayList<ProcessLine>();
        for (var bytes : answers.processes()) {
            line(Structure.of(bytes, ENTRY)).ifPresent(all::add);
        }
        all.sort(Comparator.comparingLong(ProcessLine::pid));
        return all;
    }

    private Optional<ProcessLine> line(Structure entry) throws IOException {
        var answer = answers.process(entry.unsigned(PID));
        return answer.isPresent() ? Optional.of(line(entry, answer.get())) : Optional.empty();
    }

    private static ProcessLine line(Structure entry, Answers.ProcessAnswer answer)
            throws IOException {
        var times = Structure.of(answer.times().array(), TIMES);
        var memory = Structure.of(answer.memory().array(), COUNTERS);
        return new ProcessLine(
                entry.unsigned(PID),
                entry.unsigned(PARENT),
                entry.text(NAME, NAME_BYTES),
                'R',
                (times.wide(IN_KERNEL) + times.wide(OUTSIDE)) / UNITS,
                times.wide(CREATED) / UNITS - TO_1970,
                memory.wide(WORKING_SET) / KIB);
    }

    /// A process that is not there any more cannot be told from one that may not be looked at.
    @Override
    public Optional<ProcessLine> find(long pid) {
        try {
            for (var bytes : answers.processes()) {
                var entry = Structure.of(bytes, ENTRY);
                if (entry.unsigned(PID) == pid) {
                    return line(entry);
                }
            }
            return Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    @Override
    public long epoch() {
        return 0;
    }

    @Override
    public Optional<String> program(long pid) {
        return answers.program(pid);
    }

    /// Windows tells it to debuggers only.
    @Override
    public Optional<String> commandLine(long pid) {
        return Optional.empty();
    }
}
