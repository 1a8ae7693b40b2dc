package dev.slipway.agent.windows;

import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.look.Link;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What Windows answers when it is asked how it is, as structures of its headers on 64 bits, without what they mean.
interface Answers {
    /// One `SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION` for each processor.
    byte[] processors() throws IOException;

    /// `MEMORYSTATUSEX`.
    byte[] memory() throws IOException;

    /// The roots of drives that lie on disks of this machine, as `C:\`.
    List<String> fixedDrives();

    /// `DISK_PERFORMANCE` of each disk.
    List<byte[]> disks();

    /// `MIB_IF_TABLE2`.
    byte[] links() throws IOException;

    /// What Java has of the link of that number; empty where it is gone.
    Optional<Link> link(int index) throws IOException;

    /// `OSVERSIONINFOW`.
    byte[] version() throws IOException;

    /// What people call this Windows.
    String product();

    String hostname();

    long uptimeMillis();

    /// `PROCESSENTRY32W` of each process.
    List<byte[]> processes() throws IOException;

    /// How a process is: empty where it has ended, or nobody may look at it.
    Optional<ProcessAnswer> process(long pid);

    /// Its file.
    Optional<String> program(long pid);

    /// The table itself, as `MIB_TCPTABLE_OWNER_PID` and its like.
    byte[] sockets(SocketTable table) throws IOException;

    List<ServiceAnswer> services() throws IOException;

    /// @param times four `FILETIME`s: creation, exit, in the kernel, outside of it
    /// @param memory `PROCESS_MEMORY_COUNTERS`
    record ProcessAnswer(Bytes times, Bytes memory) {}

    /// @param bytes `ENUM_SERVICE_STATUS_PROCESSW`, one after the other, and the texts that they point to
    /// @param address where these bytes lay, as the pointers have it
    record ServiceAnswer(Bytes bytes, long address, int count) {}
}
