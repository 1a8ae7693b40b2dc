package dev.slipway.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.Samples;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Disk;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final Disk A = disk("A");
    private static final Disk B = disk("B");
    private static final Disk C = disk("C");
    private static final Disk D = disk("D");

    private final Placement mirror = mirror();

    @Test
    void pairsTheDisksOfStripedMirrors() {
        var placement =
                Placement.NONE
                        .choosing(List.of(A, B, C, D))
                        .arranged(Optional.of(Layout.STRIPED_MIRRORS));

        assertThat(placement.vdevs())
                .extracting(VdevDraft::disks)
                .containsExactly(List.of(A, B), List.of(C, D));
    }

    @Test
    void followsItsLayoutToOtherDisks() {
        var three = mirror.choosing(List.of(A, B, C));

        assertThat(three.layout()).contains(Layout.MIRROR);
        assertThat(three.vdevs().getFirst().disks()).containsExactly(A, B, C);
        assertThat(three.byHand()).isFalse();
    }

    @Test
    void followsNoLayoutThatTheDisksDoNotAllow() {
        var one = mirror.choosing(List.of(A));

        assertThat(one.layout()).isEmpty();
        assertThat(one.vdevs()).isEmpty();
    }

    @Test
    void isMadeByHandFromTheFirstChangeOn() {
        var spare = mirror.choosing(List.of(A, B, C)).putting(C, OptionalInt.empty());
        var placement = spare.adding(vdev(VdevKind.SPARE)).putting(C, OptionalInt.of(1));

        assertThat(spare.unplaced()).containsExactly(C);
        assertThat(placement.byHand()).isTrue();
        assertThat(placement.unplaced()).isEmpty();
        assertThat(placement.vdevs())
                .containsExactly(
                        new VdevDraft(VdevKind.MIRROR, false, List.of(A, B)),
                        new VdevDraft(VdevKind.SPARE, false, List.of(C)));
    }

    @Test
    void putsEachDiskIntoOneVdevAtMost() {
        var moved = mirror.adding(vdev(VdevKind.LOG)).putting(A, OptionalInt.of(1));

        assertThat(moved.vdevOf(A)).hasValue(1);
        assertThat(moved.vdevs().getFirst().disks()).containsExactly(B);
    }

    @Test
    void keepsWhatWasMadeByHandWhenDisksComeAndGo() {
        var byHand = mirror.adding(vdev(VdevKind.CACHE));

        var changed = byHand.choosing(List.of(B, D));

        assertThat(changed.vdevs())
                .containsExactly(
                        new VdevDraft(VdevKind.MIRROR, false, List.of(B)), vdev(VdevKind.CACHE));
        assertThat(changed.unplaced()).containsExactly(D);
    }

    @Test
    void leavesTheDisksOfAVdevThatGoesWithoutOne() {
        assertThat(mirror.adding(vdev(VdevKind.LOG)).without(0).unplaced()).containsExactly(A, B);
    }

    @Test
    void saysOfAMirrorOnlyWhereTheKindDoesNot() {
        var log = vdev(VdevKind.LOG).mirrored(true);

        assertThat(log.mirrored()).isTrue();
        assertThat(log.as(VdevKind.SPECIAL).mirrored()).isTrue();
        assertThat(log.as(VdevKind.CACHE).mirrored()).isFalse();
        assertThat(vdev(VdevKind.CACHE).mirrored(true).mirrored()).isFalse();
    }

    private static Placement mirror() {
        return Placement.NONE.choosing(List.of(A, B)).arranged(Optional.of(Layout.MIRROR));
    }

    private static VdevDraft vdev(VdevKind kind) {
        return new VdevDraft(kind, false, List.of());
    }

    private static Disk disk(String serial) {
        return Samples.disk(serial, "bay", List.of());
    }
}
