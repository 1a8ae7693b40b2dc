package dev.slipway.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineIdTest {
    private static final String SHARED = "03000200-0400-0500-0006-000700080009";

    @TempDir private Path directory;
    private int starts;

    @Test
    void isTheSameAtEachStartOfALiveSystem() throws Exception {
        var machine = machine("51190a7e-0001-4000-8000-000000000001");

        assertThat(idOf(machine)).isEqualTo(idOf(machine)).startsWith("m-");
    }

    @Test
    void isNotThatOfAnotherMachineWithTheSameUuid() throws Exception {
        assertThat(idOf(machine(SHARED, "3c:ec:ef:00:00:01")))
                .isNotEqualTo(idOf(machine(SHARED, "3c:ec:ef:00:00:02")));
    }

    /// Else nobody would find its journals after a power cut.
    @Test
    void isTheSameAtEachStartWhereManyHaveTheUuid() throws Exception {
        assertThat(idOf(machine(SHARED, "3c:ec:ef:00:00:02", "3C:EC:EF:00:00:01")))
                .isEqualTo(idOf(machine(SHARED, "3c:ec:ef:00:00:01", "3c:ec:ef:00:00:02")));
    }

    @Test
    void isNotMadeOfAnAddressThatWasMadeUp() throws Exception {
        assertThat(idOf(machine(SHARED, "02:42:ac:11:00:02")))
                .isNotEqualTo(idOf(machine(SHARED, "02:42:ac:11:00:02")));
    }

    private String idOf(Inventory machine) throws Exception {
        return MachineId.in(directory.resolve("start " + starts++), machine, false);
    }

    private static Inventory machine(String uuid, String... macs) {
        var it = FakeMachineSide.INVENTORY;
        var links = Stream.of(macs).map(mac -> new Link("eth", mac, true, 0, List.of())).toList();
        return new Inventory(
                new Hardware("ACME", "Board", "Default string", uuid),
                it.firmware(),
                it.processor(),
                it.memoryBytes(),
                it.disks(),
                links);
    }
}
