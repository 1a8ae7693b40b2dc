package dev.slipway.agent.port;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A character device, opened once: Linux lets a virtio-serial port be opened by one only, so that to open it a second time
/// for the other direction fails.
///
/// Reading and writing go on beside each other, which a channel of the JDK would not let them.
public final class DevicePort implements Port {
    private final RandomAccessFile device;

    /// @throws NoSuchFileException where there is no such device; to open it all the same would make a file of that name
    public DevicePort(Path device) throws IOException {
        if (!Files.exists(device)) {
            throw new NoSuchFileException(device.toString());
        }
        this.device = new RandomAccessFile(device.toFile(), "rw");
    }

    @Override
    public int read(byte[] into) throws IOException {
        return Math.max(0, device.read(into));
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        device.write(bytes);
    }

    @Override
    public void close() throws IOException {
        device.close();
    }
}
