package dev.slipway.core.plan;

import dev.slipway.core.image.reference.Digest.Algorithm;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What the operator confirms: SHA-256 over the configuration, the identity and the present content of
/// each disk that will be written, the image's digest and the steps.
///
/// Two looks at the same machine give the same hash, so nothing that changes by itself is in it: no kernel
/// names, times, link states or free space.
public final class PlanHash {
    private static final JsonMapper CANONICAL =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private static final ObjectWriter STEP = CANONICAL.writerFor(Step.class);

    private static final Comparator<Content> ORDER =
            Comparator.comparing(Content::where)
                    .thenComparing(Content::kind)
                    .thenComparing(Content::uuid)
                    .thenComparing(Content::label);

    private final MessageDigest digest = Algorithm.SHA256.start();

    private PlanHash() {}

    /// 64 lower-case hexadecimal digits.
    public static String of(Plan plan) {
        var hash = new PlanHash();
        hash.add("machine", plan.machine());
        hash.add("configuration", plan.configuration());
        hash.add("system", CANONICAL.writeValueAsString(plan.system()));
        hash.add("image", plan.image().digest());
        plan.erased().forEach(hash::add);
        plan.kept().forEach(hash::add);
        plan.steps().forEach(step -> hash.add("step", STEP.writeValueAsString(step)));
        return hash.digest();
    }

    /// Whether this is still the same disk with the same things on it.
    public static boolean sameDisk(Disk one, Disk other) {
        return content(one).equals(content(other));
    }

    /// Whether this is still the same disk, whatever is on it.
    public static boolean sameIdentity(Disk one, Disk other) {
        return identity(one).digest().equals(identity(other).digest());
    }

    private void add(Erasure erasure) {
        add("disk", content(erasure.disk()));
        add("becomes", erasure.becomes());
    }

    private void add(Kept kept) {
        add("kept", content(kept.disk()));
        add("pool", kept.pool() + " " + kept.guid());
        add("adds", kept.adds());
    }

    private static PlanHash identity(Disk disk) {
        var hash = new PlanHash();
        hash.add("id", disk.id());
        hash.add("path", disk.path());
        hash.add("serial", disk.serial());
        hash.add("wwn", disk.wwn().orElse(""));
        hash.add("size", Long.toString(disk.sizeBytes()));
        return hash;
    }

    private String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Of the identity and the present content of one disk, 64 lower-case hexadecimal digits.
    public static String content(Disk disk) {
        var hash = identity(disk);
        disk.contents().stream().sorted(ORDER).forEach(hash::add);
        return hash.digest();
    }

    private void add(Content content) {
        add("where", content.where());
        add("kind", content.kind());
        add("label", content.label());
        add("uuid", content.uuid());
        add("size", Long.toString(content.sizeBytes()));
    }

    /// With its length, so that no value can pass for the end of itself and the next one.
    private void add(String name, String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((name + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
