package dev.slipway.core.check;

import static dev.slipway.core.AdoptedPools.GUID;
import static dev.slipway.core.AdoptedPools.label;
import static dev.slipway.core.AdoptedPools.member;
import static dev.slipway.core.Samples.OLD_POOL;
import static dev.slipway.core.Samples.disk;
import static dev.slipway.core.Samples.inventory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.inventory.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundPoolTest {
    @Test
    void isFoundOnceHoweverManyDisksItHas() {
        var first = member("SLIP0001", "host");
        var second = member("SLIP0003", "host");

        var found = FoundPool.on(inventory(first, disk("SLIP0002", OLD_POOL), second));

        assertThat(found).extracting(FoundPool::guid).containsExactly(GUID, "1234");
        assertThat(found.getFirst().disks()).containsExactly(first, second);
    }

    @Test
    void isNoneWhoseLabelSaysNoGuid() {
        var damaged = new Content("1", "zfs_member", "", "", 1, "");

        assertThat(FoundPool.on(inventory(disk("SLIP0001", damaged)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'host', host",
        "'host, exported', host",
        "'host, destroyed', host",
        "'exported', ''",
        "'destroyed', ''",
        "'', ''"
    })
    void takesNoStateForAHost(String past, String host) {
        assertThat(FoundPool.host(label("rpool", past))).isEqualTo(host);
        assertThat(FoundPool.of(GUID, inventory(member("SLIP0001", past))).lastUsedBy())
                .isEqualTo(host);
    }
}
