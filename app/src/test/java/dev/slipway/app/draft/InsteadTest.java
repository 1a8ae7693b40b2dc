package dev.slipway.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.Samples;
import dev.slipway.core.check.Alternative;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Disk;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsteadTest {
    private static final List<Disk> DISKS = Samples.inventory().disks().subList(0, 3);

    private final StorageDraft draft =
            StorageDraft.on(Samples.inventory())
                    .with(area -> area.choosing(DISKS.subList(0, 2)))
                    .with(area -> area.with(PoolDraft.named("tank")));

    @Test
    void takesTheDisksAndLeavesTheRestOfThePool() {
        var changed =
                draft.instead(
                        offered(
                                """
                                pool "tank" { vdev "mirror" { disks "serial:S4EVNX0R9012C" "serial:S4EVNX0R1234A" } }
                                """));

        assertThat(changed.rootArea().placement().chosen())
                .containsExactly(DISKS.get(0), DISKS.get(2));
        assertThat(changed.rootArea().preset()).contains(Preset.MIRROR);
        assertThat(changed.rootArea().pool()).isEqualTo(draft.rootArea().pool());
    }

    @Test
    void isMadeByHandWhereNoPresetIsLikeIt() {
        var changed =
                draft.instead(
                        offered(
                                """
                                pool "tank" {
                                    vdev "stripe" { disks "serial:S4EVNX0R1234A" }
                                    vdev "log" { disks "serial:S4EVNX0R5678B" }
                                }
                                """));

        assertThat(changed.rootArea().placement().byHand()).isTrue();
        assertThat(changed.rootArea().placement().vdevs())
                .containsExactly(
                        new VdevDraft(VdevKind.STRIPE, false, List.of(DISKS.get(0))),
                        new VdevDraft(VdevKind.LOG, false, List.of(DISKS.get(1))));
    }

    @Test
    void changesNothingWhereADiskIsNotKnownOrTheTextIsNone() {
        var other = offered("pool \"tank\" { vdev \"stripe\" { disks \"serial:GONE\" } }");

        assertThat(draft.instead(other)).isEqualTo(draft);
        assertThat(draft.instead(offered("pool {"))).isEqualTo(draft);
        assertThat(draft.instead(offered("pool \"tank\" { vdev \"heap\" }"))).isEqualTo(draft);
    }

    private static Alternative offered(String kdl) {
        return new Alternative("pool[0]", "mirror", List.of(), 0, 1, kdl);
    }
}
