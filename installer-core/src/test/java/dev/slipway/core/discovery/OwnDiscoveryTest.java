package dev.slipway.core.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ConnectionFailure.ConnectionLost;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Connector;
import dev.slipway.core.machine.Fails;
import dev.slipway.core.machine.LocalConnector;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machined.RunningMachined;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OwnDiscoveryTest {
    @TempDir private Path directory;
    private final BlockingQueue<FoundMachine> found = new ArrayBlockingQueue<>(10);

    @Test
    void findsTheMachineThatItRunsOnWhereThereIsNoNetwork() throws Exception {
        try (var _ = RunningMachined.in(directory)) {
            var connector = new LocalConnector(directory.resolve("state"));

            var failure = Fails.with(() -> look(connector, new NoNetwork()));

            assertThat(failure).isInstanceOf(ConnectionLost.class);
            var own = found.remove();
            assertThat(own.address()).isEqualTo(MachineAddress.LOCAL);
            assertThat(own.id()).isEqualTo("m-1");
            assertThat(own.hostname()).isEqualTo("machine-01");
        }
    }

    @Test
    void findsOthersWhereItsOwnDaemonIsNotThereYet() throws Exception {
        var connector = new LocalConnector(directory.resolve("nothing"));
        try (var _ = RunningMachined.in(directory)) {
            var there = new LocalConnector(directory.resolve("state"));

            look(connector, new OwnDiscovery(there, new Silent(found)));

            assertThat(found).extracting(FoundMachine::id).contains("m-1");
        }
    }

    private void look(Connector connector, Discovery others) throws Exception {
        new OwnDiscovery(connector, others).look(Duration.ofSeconds(10), found::add);
    }

    private record NoNetwork() implements Discovery {
        @Override
        public void look(Duration limit, Consumer<FoundMachine> found) throws InstallException {
            throw new InstallException(new ConnectionLost("239.255.255.250:1900", "no network"));
        }

        @Override
        public List<TestedInterface> test() {
            return List.of();
        }
    }

    /// Nobody answers; the round ends as soon as somebody else was found.
    private record Silent(BlockingQueue<FoundMachine> others) implements Discovery {
        @Override
        public void look(Duration limit, Consumer<FoundMachine> found) throws InterruptedException {
            var first = others.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) {
                others.add(first);
            }
        }

        @Override
        public List<TestedInterface> test() {
            return List.of();
        }
    }
}
