package dev.slipway.agent.windows;

import com.sun.jna.Native;
import dev.slipway.agent.port.WindowsErrorException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/// Makes a service of this very program, for the system's own account, that starts with the system and again after it failed; and takes
/// it away.
///
/// @param home of the runtime that the service runs in
public record Registration(Path home) {
    private static final String SHOWN = "Slipway agent";
    private static final String MAIN = "dev.slipway.agent/dev.slipway.agent.cli.AgentMain";

    private static final int RESTART = 1;
    private static final int RESTART_MILLIS = 5_000;
    private static final int FORGET_SECONDS = 3_600;

    /// Of the runtime that this program runs in.
    public static Registration ofThis() {
        return new Registration(Path.of(System.getProperty("java.home")));
    }

    /// A path with a quotation mark in it there is none on Windows.
    String commandLine() {
        return "\"" + home.resolve("bin").resolve("java.exe") + "\" -m " + MAIN + " --service";
    }

    /// `SC_ACTION`: what is done, and after how many milliseconds.
    static byte[] restart() {
        return ByteBuffer.allocate(2 * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(RESTART)
                .putInt(RESTART_MILLIS)
                .array();
    }

    /// `SERVICE_FAILURE_ACTIONSW` on 64 bits: the same after each failure.
    ///
    /// @param action the address of [#restart]
    static byte[] afterFailures(long action) {
        return ByteBuffer.allocate(5 * Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(FORGET_SECONDS)
                .putLong(0) // no message
                .putLong(0) // no command
                .putLong(1)
                .putLong(action)
                .array();
    }

    /// @throws IOException with the number of Windows's error: 5 without rights, 1073 where it is there
    public void make() throws IOException {
        var manager = manager();
        try {
            var service = made(manager);
            setRestart(service);
            Advapi32.CloseServiceHandle(service);
        } finally {
            Advapi32.CloseServiceHandle(manager);
        }
    }

    private long made(long manager) throws IOException {
        var name = Buffer.of(WindowsService.NAME);
        var shown = Buffer.of(SHOWN);
        var line = Buffer.of(commandLine());
        return required(
                Advapi32.CreateServiceW(
                        manager,
                        name.address(),
                        shown.address(),
                        Advapi32.SERVICE_ALL_ACCESS,
                        ServiceState.OWN_PROCESS,
                        Advapi32.SERVICE_AUTO_START,
                        Advapi32.SERVICE_ERROR_NORMAL,
                        line.address(),
                        0,
                        0,
                        0,
                        0,
                        0));
    }

    private static void setRestart(long service) throws IOException {
        var action = Buffer.of(restart());
        var settings = Buffer.of(afterFailures(action.address()));
        required(
                Advapi32.ChangeServiceConfig2W(
                        service, Advapi32.SERVICE_CONFIG_FAILURE_ACTIONS, settings.address()));
    }

    /// @throws IOException with the number of Windows's error: 1060 where there is none
    public void remove() throws IOException {
        var manager = manager();
        try {
            var name = Buffer.of(WindowsService.NAME);
            var access = Advapi32.SERVICE_ALL_ACCESS;
            var service = required(Advapi32.OpenServiceW(manager, name.address(), access));
            required(Advapi32.DeleteService(service));
            Advapi32.CloseServiceHandle(service);
        } finally {
            Advapi32.CloseServiceHandle(manager);
        }
    }

    private static long manager() throws IOException {
        return required(Advapi32.OpenSCManagerW(0, 0, Advapi32.SC_MANAGER_CREATE_SERVICE));
    }

    private static long required(long answer) throws IOException {
        if (answer == 0) {
            throw new WindowsErrorException(
                    "the registration of the service", Native.getLastError());
        }
        return answer;
    }
}
