package dev.slipway.app.draft;

import dev.slipway.core.check.FoundPool;
import dev.slipway.core.config.DiskConfiguration;
import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.Sketch;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.secret.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The storage of a text as the page shows it, so that it can be gone on with there. What the page makes of it is what
/// was written, word for word, or the page does not show it at all.
///
/// @param before what the page showed: it may know a passphrase that the text names
record Drawing(Inventory inventory, Optional<StorageDraft> before) {
    /// Empty where it says more than the page can.
    Optional<StorageDraft> of(Sketch text) {
        var areas = new ArrayList<Area>();
        text.disks().stream().flatMap(it -> partition(it).stream()).forEach(areas::add);
        text.pools().stream().flatMap(it -> area(it, text).stream()).forEach(areas::add);
        return areas.isEmpty() ? Optional.empty() : drawn(text, areas).filter(it -> says(it, text));
    }

    private Optional<StorageDraft> drawn(Sketch text, List<Area> areas) {
        var adopted = text.pools().stream().filter(it -> it.adopted().isPresent()).findFirst();
        var adoption = adopted.flatMap(it -> adoption(it, text));
        var names = new DiskNames(inventory, selectors(text));
        return adopted.isPresent() == adoption.isPresent()
                ? Optional.of(new StorageDraft(names, areas, adoption))
                : Optional.empty();
    }

    private boolean says(StorageDraft drawn, Sketch text) {
        return drawn.pools().equals(text.pools())
                && drawn.groups().equals(text.disks())
                && (drawn.adoption().isEmpty()
                        || drawn.bootEnvironment().equals(text.bootEnvironment()))
                && drawn.disjoint()
                && text.pools().stream().allMatch(it -> new Typeable(it).holds());
    }

    private Optional<Area> partition(DiskConfiguration group) {
        var kind = group.disks().size() == 1 ? VdevKind.STRIPE : VdevKind.MIRROR;
        var placement =
                new Placing(inventory).of(List.of(new VdevConfiguration(kind, group.disks())));
        var pool = before.map(it -> it.rootArea().pool()).orElse(PoolDraft.USUAL);
        return placement.flatMap(
                at ->
                        Arrays.stream(RootFileSystem.values())
                                .filter(
                                        it ->
                                                it.kind()
                                                        .equals(
                                                                group.root()
                                                                        .map(
                                                                                root ->
                                                                                        root
                                                                                                .fileSystem())))
                                .filter(it -> it.kind().isPresent())
                                .map(it -> new Area(it, at, pool))
                                .findFirst());
    }

    private Optional<Area> area(PoolConfiguration pool, Sketch text) {
        if (pool.adopted().isPresent()) {
            return Optional.of(Area.USUAL);
        }
        var root = text.filled().rootPool().filter(pool::equals).isPresent();
        var contents = pool.contents();
        var draft =
                new PoolDraft(
                        pool.name(),
                        pool.options(),
                        contents.datasets(),
                        contents.volumes(),
                        contents.swap(),
                        pool.encryption().map(it -> key(it, pool.name(), root)));
        return new Placing(inventory)
                .of(pool.vdevs())
                .map(placement -> new Area(RootFileSystem.ZFS, placement, draft));
    }

    private PoolKey key(EncryptionConfiguration encryption, String pool, boolean root) {
        return before.flatMap(it -> it.secrets().find(encryption.secret()))
                .filter(_ -> encryption.equals(PoolKey.usual(pool, root)))
                .<PoolKey>map(PoolKey.Typed::new)
                .orElse(new PoolKey.Named(encryption));
    }

    /// Its passphrase, where it has one, only the page can have asked for.
    private Optional<Adoption> adoption(PoolConfiguration pool, Sketch text) {
        return AdoptionOffer.on(inventory).stream()
                .filter(AdoptionOffer::allowed)
                .filter(it -> it.name().equals(pool.name()))
                .map(AdoptionOffer::pool)
                .map(FoundPool::guid)
                .filter(guid -> pool.adopted().equals(Optional.of(guid)))
                .map(guid -> adoption(pool, guid, text.bootEnvironment().orElse("")))
                .findFirst();
    }

    private Adoption adoption(PoolConfiguration pool, String guid, String bootEnvironment) {
        var passphrase = pool.encryption().flatMap(_ -> passphrase(guid));
        return new Adoption(pool.name(), guid, bootEnvironment, passphrase);
    }

    private Optional<Secret> passphrase(String guid) {
        return before.flatMap(StorageDraft::adoption)
                .filter(it -> it.guid().equals(guid))
                .flatMap(Adoption::passphrase);
    }

    private Map<String, String> selectors(Sketch text) {
        var selectors = new HashMap<String, String>();
        Stream.concat(
                        text.disks().stream().flatMap(it -> it.disks().stream()),
                        text.pools().stream()
                                .flatMap(it -> it.vdevs().stream())
                                .flatMap(it -> it.disks().stream()))
                .forEach(
                        selector ->
                                new Placing(inventory)
                                        .disk(selector)
                                        .ifPresent(it -> selectors.put(it.id(), selector)));
        return selectors;
    }
}
