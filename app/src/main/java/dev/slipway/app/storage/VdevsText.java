package dev.slipway.app.storage;

import dev.slipway.app.dialogue.Act;
import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import dev.slipway.app.draft.Placement;
import dev.slipway.app.draft.VdevDraft;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Disk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The vdevs of the pool that is worked on, put together by hand, in text.
final class VdevsText {
    private final StorageViewModel model;
    private final Dialogue dialogue;
    private final VdevWords words;

    VdevsText(StorageViewModel model, Dialogue dialogue) {
        this.model = model;
        this.dialogue = dialogue;
        this.words = new VdevWords(dialogue.messages());
    }

    /// Nothing where they follow a layout.
    List<String> lines() {
        return placement().byHand() ? each().mapToObj(this::line).toList() : List.of();
    }

    Choice choice() {
        return Choice.of(dialogue.words("text.vdevs"), this::change);
    }

    private void change() throws InterruptedException, Leaving, Refusal {
        new Round(dialogue).go(dialogue.words("vdev.how"), this::offered);
    }

    private List<Choice> offered() {
        var offered = new ArrayList<Choice>();
        placement().chosen().stream().map(this::move).forEach(offered::add);
        each().forEach(
                        vdev -> {
                            offered.add(of("text.vdev.kind", line(vdev), () -> askKind(vdev)));
                            offered.add(of("text.vdev.remove", name(vdev), () -> remove(vdev)));
                        });
        offered.add(Choice.numbered(dialogue.words("text.vdev.add"), this::add));
        return offered;
    }

    private Choice of(String key, String what, Act act) {
        return Choice.numbered(dialogue.words(key, what), act);
    }

    private Choice move(Disk disk) {
        var now = place(placement().vdevOf(disk));
        return Choice.numbered(
                dialogue.words("text.vdev.move", disk.name(), now), () -> askPlace(disk));
    }

    private void askPlace(Disk disk) throws InterruptedException, Leaving, Refusal {
        var places = new ArrayList<OptionalInt>();
        each().mapToObj(OptionalInt::of).forEach(places::add);
        places.add(OptionalInt.empty());
        dialogue.pick(dialogue.words("text.vdev.where", disk.name()), places, this::place)
                .ifPresent(to -> model.edit(it -> it.putting(disk, to)));
    }

    private void askKind(int vdev) throws InterruptedException, Leaving, Refusal {
        var kinds = Arrays.asList(VdevKind.values());
        var picked = dialogue.pick(name(vdev), kinds, words::kind);
        if (picked.isPresent()) {
            var kind = picked.get();
            var mirrored =
                    kind.mayBeMirrored() && dialogue.confirm(dialogue.words("text.vdev.mirrored"));
            model.edit(it -> it.replacing(vdev, vdev(vdev).as(kind).mirrored(mirrored)));
        }
    }

    private void remove(int vdev) {
        model.edit(it -> it.without(vdev));
    }

    private void add() throws InterruptedException, Leaving, Refusal {
        model.edit(it -> it.adding(new VdevDraft(VdevKind.MIRROR, false, List.of())));
        askKind(placement().vdevs().size() - 1);
    }

    private String line(int vdev) {
        var disks = vdev(vdev).disks();
        var names =
                disks.isEmpty()
                        ? dialogue.words("vdev.empty")
                        : disks.stream().map(Disk::name).collect(Collectors.joining(", "));
        var mirrored = vdev(vdev).mirrored() ? ", " + dialogue.words("vdev.mirrored") : "";
        var kind = words.kind(vdev(vdev).kind()) + mirrored;
        return dialogue.words("text.vdev", name(vdev), kind, names);
    }

    private String place(OptionalInt vdev) {
        return vdev.isPresent() ? name(vdev.getAsInt()) : dialogue.words("vdev.nowhere");
    }

    private String name(int vdev) {
        return words.name(vdev, vdev(vdev));
    }

    private VdevDraft vdev(int vdev) {
        return placement().vdevs().get(vdev);
    }

    private IntStream each() {
        return IntStream.range(0, placement().vdevs().size());
    }

    private Placement placement() {
        return model.worked().get().area().placement();
    }
}
