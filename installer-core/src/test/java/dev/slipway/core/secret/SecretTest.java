package dev.slipway.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.command.Command;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SecretTest {
    private static final String PLANTED = "correct horse";
    private static final Secret SECRET = Secret.of(PLANTED);

    @Test
    void saysNothingOfItself() {
        assertThat(SECRET.toString()).doesNotContain("horse");
        assertThat(Secrets.of(Map.of("key", SECRET)).toString()).isEqualTo("secrets [key]");
        assertThat(Command.of("cat").saying(SECRET).toString()).isEqualTo("cat");
        assertThat(SECRET.hashCode()).isEqualTo(Secret.of("other").hashCode());
    }

    @Test
    void hasNoJson() {
        assertThat(JsonMapper.shared().writeValueAsString(SECRET)).isEqualTo("{}");
    }

    @Test
    void canBeChangedByNobody() {
        var bytes = SECRET.bytes();
        bytes[0] = 'X';

        assertThat(SECRET).isEqualTo(Secret.of(PLANTED));
    }
}
