package dev.slipway.core.check;

import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A pool that lies on disks of the machine: found by its GUID, which no other pool has.
///
/// @param members every label with that GUID, in an order that is the same at every look
public record FoundPool(String guid, List<Member> members) {
    private static final String KIND = "zfs_member";
    private static final String EXPORTED = "exported";
    private static final String DESTROYED = "destroyed";

    /// What a label says of the pool itself.
    private static final Set<String> STATES = Set.of(EXPORTED, DESTROYED);

    public FoundPool {
        members = List.copyOf(members);
    }

    /// @param label where it lies, and what it says
    public record Member(Disk disk, Content label) {
        /// Whether the disk has an EFI system partition where Slipway makes it.
        public boolean hasEsp() {
            return disk.contents().stream().anyMatch(Member::isEsp);
        }

        private static boolean isEsp(Content content) {
            return content.where().equals("" + Layout.ESP_PARTITION)
                    && content.kind().equals("vfat")
                    && content.label().equals(Layout.ESP_LABEL);
        }

        private List<String> past() {
            return FoundPool.past(label);
        }
    }

    public static FoundPool of(String guid, Inventory inventory) {
        var members = new ArrayList<Member>();
        for (var disk : inventory.disks()) {
            disk.contents().stream()
                    .filter(content -> isMember(content) && content.uuid().equals(guid))
                    .forEach(label -> members.add(new Member(disk, label)));
        }
        members.sort(
                Comparator.comparing((Member member) -> member.disk().id())
                        .thenComparing(member -> member.label().where()));
        return new FoundPool(guid, members);
    }

    /// Every pool of which there is a label that says its GUID, in the order of the disks.
    public static List<FoundPool> on(Inventory inventory) {
        return labels(inventory)
                .map(Content::uuid)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .map(guid -> of(guid, inventory))
                .toList();
    }

    /// Every pool of which there is a label: `rpool (1234567890)`.
    static String all(Inventory inventory) {
        return labels(inventory)
                .map(label -> label.label() + " (" + label.uuid() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Stream<Content> labels(Inventory inventory) {
        return inventory.disks().stream()
                .flatMap(disk -> disk.contents().stream())
                .filter(FoundPool::isMember);
    }

    public static boolean isMember(Content content) {
        return content.kind().equals(KIND);
    }

    /// The host that a label names; empty where it names none.
    public static String host(Content label) {
        return past(label).stream()
                .filter(word -> !word.isEmpty() && !STATES.contains(word))
                .findFirst()
                .orElse("");
    }

    private static List<String> past(Content label) {
        return List.of(label.detail().split(", "));
    }

    /// More than one where labels of several pools have this GUID, as after a pool was copied and renamed.
    public List<String> names() {
        return members.stream().map(member -> member.label().label()).distinct().toList();
    }

    public List<Disk> disks() {
        return members.stream().map(Member::disk).distinct().toList();
    }

    /// Whether a disk has its label twice: nobody knows then which of them counts.
    boolean twiceOnADisk() {
        return disks().size() != members.size();
    }

    boolean destroyed() {
        return members.stream().anyMatch(member -> member.past().contains(DESTROYED));
    }

    /// The host that used it last and did not let go of it, as far as the labels say.
    public Optional<String> holder() {
        return members.stream()
                .map(Member::past)
                .filter(past -> !past.contains(EXPORTED))
                .flatMap(past -> past.stream().filter(Predicate.not(String::isEmpty)))
                .findFirst();
    }

    /// The host that used it last, whether or not it let go of it; empty where no label says.
    public String lastUsedBy() {
        return members.stream()
                .map(member -> host(member.label()))
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse("");
    }
}
