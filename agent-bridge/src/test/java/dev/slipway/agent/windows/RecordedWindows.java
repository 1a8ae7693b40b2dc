package dev.slipway.agent.windows;

import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.look.Link;
import dev.slipway.agent.look.Link.Address;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Windows as Microsoft's documentation of each structure lays its answers out, on 64 bits; the numbers in them are made up. No Windows was
/// asked.
final class RecordedWindows implements Answers {
    /// Where the answer about services lay.
    private static final long ADDRESS = 0x1_0000_0000L;

    /// 2024-01-01T00:00:00Z as a `FILETIME`.
    private static final long NEW_YEAR = 133_485_408_000_000_000L;

    private final List<byte[]> entries = new ArrayList<>();
    private final Map<Long, ProcessAnswer> answers = new HashMap<>();
    private final Map<SocketTable, byte[]> sockets = new HashMap<>();
    byte[] processors = processors(100, 300, 100);
    byte[] memory = memory(8_000_000, 5_000_000);
    byte[] disk = disk(1_000, 2_000, 10, 20);
    List<ServiceAnswer> services = List.of();

    RecordedWindows() {
        process(4, 0, "System", 1_000_000, 100);
        process(700, 4, "server.exe", 50_000_000, 8_000);
        entry(900, 700, "private.exe");
        sockets.put(SocketTable.TCP, table(24, 2, 0, 2, 8, 0x1600, 20, 700));
        sockets.put(SocketTable.TCP6, table(56, 2, 48, 5, 20, 0x409c, 52, 700));
        sockets.put(SocketTable.UDP, table(12, 1, 4, 0x3500, 8, 700));
        sockets.put(SocketTable.UDP6, table(28, 0));
        services = List.of(services("Spooler", "Print Spooler", 4, 700));
    }

    /// `IdleTime`, `KernelTime` with the idle time in it, and `UserTime`, for each of two processors.
    static byte[] processors(long idle, long kernel, long user) {
        return of(96).putLong(0, idle)
                .putLong(8, kernel)
                .putLong(16, user)
                .putLong(48, idle)
                .putLong(56, kernel)
                .putLong(64, user)
                .array();
    }

    /// `ullTotalPhys` and `ullAvailPhys`, in bytes.
    private static byte[] memory(long total, long available) {
        return of(64).putInt(64).putInt(37).putLong(total * 1024).putLong(available * 1024).array();
    }

    /// `BytesRead`, `BytesWritten`, `ReadCount`, `WriteCount`.
    static byte[] disk(long read, long written, int reads, int writes) {
        return of(88).putLong(0, read)
                .putLong(8, written)
                .putInt(40, reads)
                .putInt(44, writes)
                .array();
    }

    private void entry(int pid, int parent, String name) {
        entries.add(text(of(568).putInt(0, 568).putInt(8, pid).putInt(32, parent), 44, name));
    }

    /// @param time `FILETIME` of both kinds of processor time
    /// @param kib `WorkingSetSize`
    void process(int pid, int parent, String name, long time, long kib) {
        if (answers.put((long) pid, answer(time, kib)) == null) {
            entry(pid, parent, name);
        }
    }

    private static ProcessAnswer answer(long time, long kib) {
        var times = of(32).putLong(0, NEW_YEAR).putLong(16, time / 2).putLong(24, time / 2);
        return new ProcessAnswer(
                Bytes.of(all(times)),
                Bytes.of(of(72).putInt(0, 72).putLong(16, kib * 1024).array()));
    }

    /// @param numbers where in the row, and what is there
    private static byte[] table(int size, int count, int... numbers) {
        var table = of(4 + size * count).putInt(0, count);
        for (var row = 0; row < count; row++) {
            for (var i = 0; i < numbers.length; i += 2) {
                table.putInt(4 + row * size + numbers[i], numbers[i + 1]);
            }
        }
        return all(table);
    }

    /// One, with its texts behind it.
    static ServiceAnswer services(String name, String shown, int state, int process) {
        return services(name, shown, state, process, 0);
    }

    /// @param exitCode `dwWin32ExitCode`
    static ServiceAnswer services(String name, String shown, int state, int process, int exitCode) {
        var bytes = of(512).putLong(0, ADDRESS + 100).putLong(8, ADDRESS + 300);
        bytes.putInt(16, 0x10).putInt(20, state).putInt(28, exitCode).putInt(44, process);
        return new ServiceAnswer(
                Bytes.of(text(ByteBuffer.wrap(text(bytes, 100, name)), 300, shown)), ADDRESS, 1);
    }

    /// Of `MIB_IF_ROW2`: `InterfaceAndOperStatusFlags` and `OperStatus`.
    private static byte[] link(int index, String alias, int flags, int status) {
        var row = of(1_352).putInt(8, index).put(1_152, (byte) flags).putInt(1_156, status);
        row.putLong(1_208, 1_000).putLong(1_216, 10).putLong(1_224, 1).putLong(1_240, 3);
        row.putLong(1_280, 2_000).putLong(1_288, 20).putLong(1_296, 2).putLong(1_312, 4);
        return text(row, 28, alias);
    }

    static byte[] text(ByteBuffer bytes, int at, String text) {
        return all(bytes.put(at, text.getBytes(StandardCharsets.UTF_16LE)));
    }

    private static byte[] all(ByteBuffer bytes) {
        var all = new byte[bytes.capacity()];
        bytes.get(0, all);
        return all;
    }

    private static ByteBuffer of(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public byte[] processors() {
        return processors;
    }

    @Override
    public byte[] memory() {
        return memory;
    }

    @Override
    public List<String> fixedDrives() {
        return List.of("/");
    }

    @Override
    public List<byte[]> disks() {
        return List.of(disk, disk);
    }

    @Override
    public byte[] links() {
        var rows =
                List.of(
                        link(6, "Ethernet", 1, 1),
                        link(7, "Ethernet-WFP Native MAC Layer", 2, 1),
                        link(8, "Wi-Fi", 1, 2),
                        link(9, "WAN Miniport (IP)", 0, 2));
        var table = of(8 + 1_352 * rows.size()).putInt(0, rows.size());
        for (var row = 0; row < rows.size(); row++) {
            table.put(8 + 1_352 * row, rows.get(row));
        }
        return all(table);
    }

    @Override
    public Optional<Link> link(int index) {
        return index == 6
                ? Optional.of(
                        new Link(
                                "eth0",
                                true,
                                false,
                                Optional.empty(),
                                List.of(new Address("192.0.2.5", 24, false, true))))
                : Optional.empty();
    }

    @Override
    public byte[] version() {
        var info = of(276).putInt(0, 276).putInt(4, 10).putInt(8, 0).putInt(12, 22_631);
        return all(info);
    }

    @Override
    public String product() {
        return "Windows 11";
    }

    @Override
    public String hostname() {
        return "GUEST";
    }

    @Override
    public long uptimeMillis() {
        return 3_600_250;
    }

    @Override
    public List<byte[]> processes() {
        return entries;
    }

    @Override
    public Optional<ProcessAnswer> process(long pid) {
        return Optional.ofNullable(answers.get(pid));
    }

    @Override
    public Optional<String> program(long pid) {
        return pid == 700 ? Optional.of("C:\\Program Files\\server.exe") : Optional.empty();
    }

    @Override
    public byte[] sockets(SocketTable table) throws IOException {
        return Optional.ofNullable(sockets.get(table)).orElseThrow(IOException::new);
    }

    @Override
    public List<ServiceAnswer> services() {
        return services;
    }
}
