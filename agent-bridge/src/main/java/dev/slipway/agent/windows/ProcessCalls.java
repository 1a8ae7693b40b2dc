package dev.slipway.agent.windows;

import com.sun.jna.Native;
import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.windows.Answers.ProcessAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks Windows for its processes.
final class ProcessCalls {
    private static final int TIME = 8;

    private ProcessCalls() {}

    /// As they were at one moment.
    static List<byte[]> entries() throws IOException {
        var snapshot = Kernel32.CreateToolhelp32Snapshot(Kernel32.TH32CS_SNAPPROCESS, 0);
        if (snapshot == Kernel32.INVALID_HANDLE) {
            throw new IOException("CreateToolhelp32Snapshot: error " + Native.getLastError());
        }
        try {
            return entries(snapshot);
        } finally {
            Kernel32.CloseHandle(snapshot);
        }
    }

    private static List<byte[]> entries(long snapshot) {
        var all = new ArrayList<byte[]>();
        var entry = Buffer.of(WindowsProcesses.ENTRY);
        entry.memory().setInt(0, WindowsProcesses.ENTRY);
        var more = Kernel32.Process32FirstW(snapshot, entry.address());
        while (more != 0) {
            all.add(entry.bytes(WindowsProcesses.ENTRY));
            more = Kernel32.Process32NextW(snapshot, entry.address());
        }
        return all;
    }

    static Optional<ProcessAnswer> answer(int pid) {
        var process = Kernel32.OpenProcess(Kernel32.PROCESS_QUERY_LIMITED_INFORMATION, 0, pid);
        if (process == 0) {
            return Optional.empty();
        }
        try {
            return answered(process);
        } finally {
            Kernel32.CloseHandle(process);
        }
    }

    private static Optional<ProcessAnswer> answered(long process) {
        var times = Buffer.of(WindowsProcesses.TIMES);
        var memory = Buffer.of(WindowsProcesses.COUNTERS);
        var at = times.address();
        var got =
                Kernel32.GetProcessTimes(process, at, at + TIME, at + 2 * TIME, at + 3 * TIME) != 0
                        && Kernel32.K32GetProcessMemoryInfo(
                                        process, memory.address(), memory.length())
                                != 0;
        return got
                ? Optional.of(
                        new ProcessAnswer(
                                Bytes.of(times.bytes(times.length())),
                                Bytes.of(memory.bytes(memory.length()))))
                : Optional.empty();
    }
}
