package dev.slipway.core.platform.simulated;

import dev.slipway.core.command.Feed;
import dev.slipway.core.failure.InstallException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;

/// `zfs receive` of a whole new dataset. What it takes is held in memory, so it takes no more than a stand-in has.
record SimulatedReceive(SimulatedMachineState state, SimulatedDatasets datasets) {
    private static final Syntax SYNTAX = Syntax.of("u o: x: v s");
    private static final int MOST_BYTES = 64 << 20;

    void run(List<String> words, Feed feed)
            throws Refusal, IOException, InstallException, InterruptedException {
        var arguments = SYNTAX.parse("zfs receive", words);
        var snapshot = arguments.operand();
        var name = snapshot.split("@", 2)[0];
        create(name, properties(arguments));
        state.save(); // so far it is there when the machine dies
        var stream = new Bounded();
        feed.into(stream);
        take(stream.bytes(), name, snapshot);
    }

    private void create(String name, LinkedHashMap<String, String> properties) throws Refusal {
        if (datasets.find(name).isPresent()) {
            throw new Refusal(
                    1,
                    "cannot receive new filesystem stream: destination '%s' exists\nmust specify -F to overwrite it"
                            .formatted(name));
        }
        var parent = name.substring(0, Math.max(0, name.lastIndexOf('/')));
        var above = datasets.find(parent);
        if (above.isEmpty() || !ZfsProperties.isName(name)) {
            throw new Refusal(1, "cannot receive: invalid name '" + name + "'");
        }
        state.put(above.get().pool().with(name, properties));
        new SimulatedMounts(state).format(name);
    }

    private static LinkedHashMap<String, String> properties(Arguments arguments) throws Refusal {
        var properties = new LinkedHashMap<String, String>();
        for (var assignment : arguments.values("o")) {
            var parts = ZfsProperties.split(assignment);
            var refusal = ZfsProperties.refusal(parts.get(0), parts.get(1));
            if (refusal.isPresent()) {
                throw new Refusal(1, "cannot receive: " + refusal.get());
            }
            properties.put(parts.get(0), parts.get(1));
        }
        return properties;
    }

    /// Of a stream that is none, nothing stays.
    private void take(byte[] stream, String name, String snapshot) throws Refusal, IOException {
        try {
            StandInStream.unpack(stream, new SimulatedMounts(state).volume(name));
            var pool = datasets.get(name).pool();
            state.put(snapshot.contains("@") ? pool.withSnapshot(snapshot) : pool);
        } catch (Refusal e) {
            new SimulatedMounts(state).format(name);
            state.put(datasets.get(name).pool().without(name));
            state.save();
            throw e;
        }
    }

    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int each) throws IOException {
            write(new byte[] {(byte) each}, 0, 1);
        }

        @Override
        public void write(byte[] some, int offset, int length) throws IOException {
            if (bytes.size() + length > MOST_BYTES) {
                throw new IOException("this is more than a stand-in for a stream has");
            }
            bytes.write(some, offset, length);
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
