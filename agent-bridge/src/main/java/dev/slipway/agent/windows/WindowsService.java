package dev.slipway.agent.windows;

import com.sun.jna.CallbackReference;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.slipway.agent.port.WindowsErrorException;
import java.io.IOException;

/// The agent as a service of Windows: started, asked and stopped by its manager of services.
public final class WindowsService {
    public static final String NAME = "SlipwayAgent";

    private final Runnable work;
    private final Runnable stop;
    private final Buffer name = Buffer.of(NAME);
    private final Advapi32.ServiceMain main = this::serve;
    private final Advapi32.Handler handler = this::asked;
    private volatile long service;

    /// @param work of the service, until it is stopped
    /// @param stop makes the program exit, from another thread
    public WindowsService(Runnable work, Runnable stop) {
        this.work = work;
        this.stop = stop;
    }

    /// Until the service has stopped. An end that Windows is not told of is a failure to it, after which it starts the service
    /// again: so the last word is said whatever makes the program exit.
    ///
    /// @throws IOException where no manager of services started this program
    public void run() throws IOException {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> become(ServiceState.STOPPED), "last word to Windows"));
        if (Advapi32.StartServiceCtrlDispatcherW(table().address()) == 0) {
            throw new WindowsErrorException("no service", Native.getLastError());
        }
    }

    /// A name and a function, and two zeros at the end.
    private Buffer table() {
        var table = Buffer.of(4 * Long.BYTES);
        table.memory().setLong(0, name.address());
        table.memory().setPointer(Long.BYTES, CallbackReference.getFunctionPointer(main));
        return table;
    }

    private void serve(int count, Pointer words) {
        var function = Pointer.nativeValue(CallbackReference.getFunctionPointer(handler));
        service = Advapi32.RegisterServiceCtrlHandlerExW(name.address(), function, 0);
        become(ServiceState.RUNNING);
        work.run();
        stop.run();
    }

    private int asked(int control, int event, Pointer data, Pointer context) {
        return switch (control) {
            case Advapi32.SERVICE_CONTROL_STOP, Advapi32.SERVICE_CONTROL_SHUTDOWN -> {
                become(ServiceState.STOP_PENDING);
                stop.run();
                yield 0;
            }
            case Advapi32.SERVICE_CONTROL_INTERROGATE -> 0;
            default -> Advapi32.ERROR_CALL_NOT_IMPLEMENTED;
        };
    }

    private void become(ServiceState state) {
        if (service == 0) {
            return;
        }
        var status = Buffer.of(state.status());
        Advapi32.SetServiceStatus(service, status.address());
    }
}
