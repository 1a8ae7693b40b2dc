package dev.slipway.core.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.discovery.FoundMachine.More;
import dev.slipway.core.discovery.FoundMachine.Specs;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryMessagesTest {
    private static final String RESPONSE =
            """
            {"type":"discovery_response","machine_id":"server-001","hostname":"machine-01.local",
            "address":"192.168.1.100","status":"available","specs":{"cpu_cores":16,"memory_gb":64,
            "storage_gb":2000,"network_interfaces":4},"capabilities":["zfs","bhyve","zones"],
            "timestamp":"2024-12-09T10:30:01Z","unheard":{"of":1}}""";

    @Test
    void readsTheResponseOfTheProtocol() {
        assertThat(DiscoveryMessages.parseResponse(RESPONSE, "192.0.2.1"))
                .contains(
                        new FoundMachine(
                                "server-001",
                                "machine-01.local",
                                new MachineAddress("192.168.1.100", 8443),
                                MachineStatus.AVAILABLE,
                                Optional.of(new Specs(16, 64, 2000, 4)),
                                List.of("zfs", "bhyve", "zones"),
                                "",
                                false));
    }

    @Test
    void saysWhoHoldsItAndHowItWasStartedBeyondTheProtocol() {
        var held =
                DiscoveryMessages.parseResponse(RESPONSE, "")
                        .orElseThrow()
                        .with(new More(Optional.of("tech@laptop"), Firmware.EFI, Optional.empty()));

        var response = new String(DiscoveryMessages.response(held, Instant.EPOCH), UTF_8);

        assertThat(DiscoveryMessages.parseResponse(response, "")).contains(held);
        assertThat(response).contains("\"holder\":\"tech@laptop\",\"firmware\":\"efi\"");
    }

    @Test
    void takesAFirmwareThatItDoesNotKnowForUnknown() {
        var odd = RESPONSE.replace("\"unheard\"", "\"firmware\":\"uboot\",\"unheard\"");

        assertThat(DiscoveryMessages.parseResponse(odd, "").orElseThrow().more())
                .isEqualTo(More.NONE);
    }

    @Test
    void writesTheRequestOfTheProtocol() {
        var request = DiscoveryMessages.request("ui-1", Instant.parse("2024-12-09T10:30:00.123Z"));

        assertThat(new String(request, UTF_8))
                .isEqualTo(
                        "{\"type\":\"discovery_request\",\"timestamp\":\"2024-12-09T10:30:00Z\","
                                + "\"client_id\":\"ui-1\"}");
        assertThat(DiscoveryMessages.isRequest(new String(request, UTF_8))).isTrue();
    }

    @Test
    void takesTheSendersAddressWhereTheResponseHasNone() {
        var without = RESPONSE.replace("\"address\":\"192.168.1.100\",", "");

        assertThat(DiscoveryMessages.parseResponse(without, "192.0.2.1"))
                .hasValueSatisfying(
                        machine -> assertThat(machine.address().host()).isEqualTo("192.0.2.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "[]",
                "{",
                "{\"type\":\"discovery_response\"}",
                "{\"type\":\"discovery_response\",\"machine_id\":\"\"}",
                "{\"type\":\"discovery_response\",\"machine_id\":\"m\",\"hostname\":\"\\u001b[2J\"}",
                "{\"type\":\"discovery_response\",\"machine_id\":\"m\",\"hostname\":\"\\u009b2J\"}",
                "{\"type\":\"discovery_response\",\"machine_id\":\"m\",\"hostname\":\"\\u202egro\"}",
                "{\"type\":\"discovery_response\",\"machine_id\":\"m\",\"capabilities\":[\"a\\nb\"]}",
                "NOTIFY * HTTP/1.1\r\n"
            })
    void dropsWhatIsNoResponse(String junk) {
        assertThat(DiscoveryMessages.parseResponse(junk, "192.0.2.1")).isEmpty();
        assertThat(DiscoveryMessages.isRequest(junk)).isFalse();
    }

    @Test
    void survivesValuesOfTheWrongKind() {
        var odd =
                "{\"type\":\"discovery_response\",\"machine_id\":\"m\",\"port\":\"x\",\"specs\":7,"
                        + "\"capabilities\":{\"a\":1},\"simulated\":\"maybe\",\"status\":[],"
                        + "\"address\":{}}";

        assertThat(DiscoveryMessages.parseResponse(odd, "192.0.2.1"))
                .hasValueSatisfying(machine -> assertThat(machine.specs()).isEmpty());
    }

    /// One that fails would end the search of everybody who hears it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999999999999999999",
                "-1",
                "1e999999",
                "1e-999999",
                "1.5",
                "\"x\"",
                "null",
                "true",
                "{}",
                "[]",
                "[[]]",
                "{\"a\":{}}"
            })
    void failsForNothingThatSomebodySends(String odd) {
        for (var field :
                List.of(
                        "type",
                        "machine_id",
                        "hostname",
                        "address",
                        "port",
                        "status",
                        "specs",
                        "capabilities",
                        "fingerprint",
                        "holder",
                        "firmware",
                        "simulated")) {
            var sent =
                    "{\"type\":\"discovery_response\",\"machine_id\":\"m\",\"%s\":%s}"
                            .formatted(field, odd);
            var specs =
                    "{\"type\":\"discovery_response\",\"machine_id\":\"m\",\"specs\":{\"cpu_cores\":%1$s,\"memory_gb\":%1$s,\"storage_gb\":%1$s,\"network_interfaces\":%1$s}}"
                            .formatted(odd);

            DiscoveryMessages.parseResponse(sent, "192.0.2.1").ifPresent(this::usable);
            DiscoveryMessages.parseResponse(specs, "192.0.2.1").ifPresent(this::usable);
            assertThat(DiscoveryMessages.isRequest(sent)).isFalse();
        }
    }

    private void usable(FoundMachine found) {
        assertThat(found.address().port()).isBetween(1, 65535);
        assertThat(found.id()).isNotEmpty();
    }
}
