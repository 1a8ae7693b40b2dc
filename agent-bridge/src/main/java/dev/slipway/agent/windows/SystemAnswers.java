package dev.slipway.agent.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.slipway.agent.look.Link;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The answers of the Windows that this runs on.
final class SystemAnswers implements Answers {
    private static final int MOST_PROCESSORS = 64;
    private static final int MOST_DISKS = 16;

    @Override
    public byte[] processors() throws IOException {
        var into = Buffer.of(MOST_PROCESSORS * ProcessorTimes.SIZE);
        var returned = Buffer.of(Integer.BYTES);
        requireZero(
                "NtQuerySystemInformation",
                NtDll.NtQuerySystemInformation(
                        NtDll.PROCESSORS, into.address(), into.length(), returned.address()));
        return into.bytes(returned.number());
    }

    @Override
    public byte[] memory() throws IOException {
        var into = Buffer.of(MemoryStatus.SIZE);
        into.memory().setInt(0, MemoryStatus.SIZE);
        if (Kernel32.GlobalMemoryStatusEx(into.address()) == 0) {
            throw new IOException("GlobalMemoryStatusEx: error " + Native.getLastError());
        }
        return into.bytes(MemoryStatus.SIZE);
    }

    @Override
    public List<String> fixedDrives() {
        var roots = FileSystems.getDefault().getRootDirectories();
        return StreamSupport.stream(roots.spliterator(), false)
                .map(Path::toString)
                .filter(SystemAnswers::fixed)
                .toList();
    }

    private static boolean fixed(String root) {
        var name = Buffer.of(root);
        return Kernel32.GetDriveTypeW(name.address()) == Kernel32.DRIVE_FIXED;
    }

    @Override
    public List<byte[]> disks() {
        var all = new ArrayList<byte[]>();
        for (var number = 0; number < MOST_DISKS; number++) {
            disk(number).ifPresent(all::add);
        }
        return all;
    }

    /// Empty where there is none of that number, and where it does not count.
    private static Optional<byte[]> disk(int number) {
        try (var disk = Handle.toAsk("\\\\.\\PhysicalDrive" + number)) {
            return Optional.of(disk.ask(DiskPerformance.QUESTION, DiskPerformance.SIZE));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] links() throws IOException {
        var place = Buffer.of(Long.BYTES);
        requireZero("GetIfTable2", IpHlpApi.GetIfTable2(place.address()));
        var table = place.memory().getPointer(0);
        try {
            var size = InterfaceRow.FIRST + InterfaceRow.SIZE * table.getInt(0);
            return table.getByteArray(0, size);
        } finally {
            IpHlpApi.FreeMibTable(Pointer.nativeValue(table));
        }
    }

    @Override
    public Optional<Link> link(int index) throws IOException {
        return Link.numbered(index);
    }

    @Override
    public byte[] version() throws IOException {
        var into = Buffer.of(WindowsVersion.SIZE);
        into.memory().setInt(0, WindowsVersion.SIZE);
        requireZero("RtlGetVersion", NtDll.RtlGetVersion(into.address()));
        return into.bytes(WindowsVersion.SIZE);
    }

    @Override
    public String product() {
        return System.getProperty("os.name", "Windows");
    }

    @Override
    public String hostname() {
        return System.getenv().getOrDefault("COMPUTERNAME", "");
    }

    @Override
    public long uptimeMillis() {
        return Kernel32.GetTickCount64();
    }

    @Override
    public List<byte[]> processes() throws IOException {
        return ProcessCalls.entries();
    }

    @Override
    public Optional<ProcessAnswer> process(long pid) {
        return ProcessCalls.answer((int) pid);
    }

    @Override
    public Optional<String> program(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().command());
    }

    @Override
    public byte[] sockets(SocketTable table) throws IOException {
        return SocketCalls.answer(table);
    }

    @Override
    public List<ServiceAnswer> services() throws IOException {
        return ServiceCalls.answers();
    }

    static void requireZero(String what, int answer) throws IOException {
        if (answer != 0) {
            throw new IOException(what + ": 0x" + Integer.toHexString(answer));
        }
    }
}
