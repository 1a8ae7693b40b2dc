package dev.slipway.core.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.core.failure.InstallException;
import org.junit.jupiter.api.Test;

class FetchingOptionsTest {
    @Test
    void readsTheSizeOfACache() throws Exception {
        assertThat(FetchingOptions.bytes("20G")).isEqualTo(20_000_000_000L);
        assertThat(FetchingOptions.bytes("500M")).isEqualTo(500_000_000L);
        assertThatExceptionOfType(InstallException.class)
                .isThrownBy(() -> FetchingOptions.bytes("lots"));
    }
}
