package dev.slipway.agent.windows;

import com.sun.jna.Native;
import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.windows.Answers.ServiceAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Asks Windows's manager of services for them.
final class ServiceCalls {
    /// The most that it answers at once.
    private static final int SIZE = 256 * 1024;

    /// Of those, how many times it is asked to go on.
    private static final int ROUNDS = 8;

    private ServiceCalls() {}

    static List<ServiceAnswer> answers() throws IOException {
        var manager = Advapi32.OpenSCManagerW(0, 0, Advapi32.SC_MANAGER_ENUMERATE_SERVICE);
        if (manager == 0) {
            throw new IOException("OpenSCManager: error " + Native.getLastError());
        }
        try {
            return answers(manager);
        } finally {
            Advapi32.CloseServiceHandle(manager);
        }
    }

    private static List<ServiceAnswer> answers(long manager) throws IOException {
        var all = new ArrayList<ServiceAnswer>();
        var resume = Buffer.of(Integer.BYTES);
        do {
            all.add(answer(manager, resume));
        } while (resume.number() != 0 && all.size() < ROUNDS);
        return all;
    }

    private static ServiceAnswer answer(long manager, Buffer resume) throws IOException {
        var into = Buffer.of(SIZE);
        var needed = Buffer.of(Integer.BYTES);
        var returned = Buffer.of(Integer.BYTES);
        var done =
                Advapi32.EnumServicesStatusExW(
                        manager,
                        Advapi32.SC_ENUM_PROCESS_INFO,
                        Advapi32.SERVICE_WIN32,
                        Advapi32.SERVICE_STATE_ALL,
                        into.address(),
                        SIZE,
                        needed.address(),
                        returned.address(),
                        resume.address(),
                        0);
        if (done == 0 && Native.getLastError() != Advapi32.ERROR_MORE_DATA) {
            throw new IOException("EnumServicesStatusEx: error " + Native.getLastError());
        }
        return new ServiceAnswer(Bytes.of(into.bytes(SIZE)), into.address(), returned.number());
    }
}
