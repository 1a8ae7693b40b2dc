package dev.slipway.agent.windows;

import com.sun.jna.Native;
import dev.slipway.agent.port.WindowsErrorException;
import java.io.Closeable;
import java.io.IOException;

/// A device that is open for reads and writes that wait beside each other: of a handle that is not overlapped, Windows lets
/// one wait for the other.
record Handle(long number) implements Closeable {
    /// `OVERLAPPED` on 64 bits: two results, an offset, an event.
    private static final int OVERLAPPED = 32;

    private static final int EVENT = 24;

    /// To read and write, by nobody else meanwhile.
    ///
    /// @throws IOException with the number of Windows's error, where it cannot be opened
    static Handle open(String path) throws IOException {
        return open(path, Kernel32.GENERIC_READ_WRITE, 0);
    }

    /// To ask the driver only, whoever else has it.
    static Handle toAsk(String path) throws IOException {
        return open(path, 0, Kernel32.FILE_SHARE_READ_WRITE);
    }

    private static Handle open(String path, int access, int share) throws IOException {
        var name = Buffer.of(path);
        var number =
                Kernel32.CreateFileW(
                        name.address(),
                        access,
                        share,
                        0,
                        Kernel32.OPEN_EXISTING,
                        Kernel32.FILE_FLAG_OVERLAPPED,
                        0);
        if (number == Kernel32.INVALID_HANDLE) {
            throw failed("open " + path);
        }
        return new Handle(number);
    }

    /// Begins a read, a write or a question, with the address of its `OVERLAPPED`.
    interface Begun {
        /// @return 0 where it goes on, or failed
        int with(long overlapped);
    }

    /// Waits for the end of it.
    ///
    /// @return how many bytes it was
    int await(String what, Begun begun) throws IOException {
        var event = Kernel32.CreateEventW(0, 1, 0, 0);
        if (event == 0) {
            throw failed(what);
        }
        try {
            var overlapped = Buffer.of(OVERLAPPED);
            overlapped.memory().setLong(EVENT, event);
            return await(what, begun, overlapped);
        } finally {
            Kernel32.CloseHandle(event);
        }
    }

    /// What the driver answers to a question of its own.
    ///
    /// @param most bytes of it
    byte[] ask(int question, int most) throws IOException {
        var answer = Buffer.of(most);
        var count =
                await(
                        "ask",
                        overlapped ->
                                Kernel32.DeviceIoControl(
                                        number,
                                        question,
                                        0,
                                        0,
                                        answer.address(),
                                        answer.length(),
                                        0,
                                        overlapped));
        return answer.bytes(count);
    }

    private int await(String what, Begun begun, Buffer overlapped) throws IOException {
        if (begun.with(overlapped.address()) == 0
                && Native.getLastError() != Kernel32.ERROR_IO_PENDING) {
            throw failed(what);
        }
        var count = Buffer.of(Integer.BYTES);
        if (Kernel32.GetOverlappedResult(number, overlapped.address(), count.address(), 1) == 0) {
            throw failed(what);
        }
        return count.number();
    }

    private static IOException failed(String what) {
        return new WindowsErrorException(what, Native.getLastError());
    }

    @Override
    public void close() {
        Kernel32.CloseHandle(number);
    }
}
