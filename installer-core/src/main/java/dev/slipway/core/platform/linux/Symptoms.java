package dev.slipway.core.platform.linux;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What of a document of smartctl tells that a disk fails or ages, in the names that it uses itself.
record Symptoms(JsonNode said) {
    /// Sectors that were replaced, wait to be, or cannot be read: no number of them is normal.
    private static final Set<Integer> BAD_SECTORS = Set.of(5, 197, 198);

    private static final int WORN_OUT = 100;

    String ofFailure() {
        return joined(
                Stream.of(
                        status(),
                        attributes().filter(it -> failed(it, "now")).map(Symptoms::threshold),
                        warnings()));
    }

    String ofAge() {
        return joined(
                Stream.of(
                        attributes().filter(it -> failed(it, "past")).map(Symptoms::threshold),
                        attributes().filter(Symptoms::hasBadSectors).map(Symptoms::count),
                        number("scsi_grown_defect_list", said.path("scsi_grown_defect_list"), 1),
                        number("media_errors", nvme().path("media_errors"), 1),
                        number("percentage_used", nvme().path("percentage_used"), WORN_OUT)));
    }

    private static String joined(Stream<Stream<String>> symptoms) {
        return symptoms.flatMap(all -> all).collect(Collectors.joining(", "));
    }

    /// SCSI disks have words for it.
    private Stream<String> status() {
        var status = said.path("smart_status");
        var words = status.path("scsi").path("ie_string").asString("");
        var failed = status.path("passed").isBoolean() && !status.path("passed").asBoolean();
        return Stream.of(words, failed && words.isEmpty() ? "smart_status failed" : "")
                .filter(text -> !text.isEmpty());
    }

    /// NVMe: a set of bits, each named beside it in newer documents.
    private Stream<String> warnings() {
        return number("critical_warning", nvme().path("critical_warning"), 1);
    }

    private JsonNode nvme() {
        return said.path("nvme_smart_health_information_log");
    }

    private Stream<JsonNode> attributes() {
        return said.path("ata_smart_attributes").path("table").valueStream();
    }

    private static boolean failed(JsonNode attribute, String when) {
        return attribute.path("when_failed").asString("").equals(when);
    }

    private static boolean hasBadSectors(JsonNode attribute) {
        return BAD_SECTORS.contains(attribute.path("id").asInt(0)) && raw(attribute) > 0;
    }

    private static String threshold(JsonNode attribute) {
        return "%s %d (threshold %d)"
                .formatted(
                        attribute.path("name").asString(""),
                        attribute.path("value").asInt(0),
                        attribute.path("thresh").asInt(0));
    }

    private static String count(JsonNode attribute) {
        return attribute.path("name").asString("") + " " + raw(attribute);
    }

    private static long raw(JsonNode attribute) {
        return attribute.path("raw").path("value").asLong(0);
    }

    private static Stream<String> number(String name, JsonNode value, long least) {
        var number = value.asLong(0);
        return number < least ? Stream.of() : Stream.of(name + " " + number);
    }
}
