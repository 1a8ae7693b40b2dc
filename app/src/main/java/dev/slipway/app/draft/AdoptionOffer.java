package dev.slipway.app.draft;

import dev.slipway.core.check.FoundPool;
import dev.slipway.core.config.Problem;
import dev.slipway.core.inventory.Inventory;
import java.util.List;
import java.util.Optional;

/// A pool that was found on the disks, and whether the system could be installed into it.
///
/// @param name one of its labels'
/// @param problems what its labels say against it; what only an import shows, the installation looks at first of all
public record AdoptionOffer(FoundPool pool, String name, List<Problem> problems) {
    private static final String ANY = "new";

    public AdoptionOffer {
        problems = List.copyOf(problems);
    }

    public static List<AdoptionOffer> on(Inventory inventory) {
        return FoundPool.on(inventory).stream().map(pool -> of(pool, inventory)).toList();
    }

    private static AdoptionOffer of(FoundPool pool, Inventory inventory) {
        var name = pool.names().getFirst();
        var adoption = new Adoption(name, pool.guid(), ANY, Optional.empty());
        var draft = StorageDraft.on(inventory).adopting(Optional.of(adoption));
        return new AdoptionOffer(pool, name, new StorageCheck(draft, Optional.empty()).problems());
    }

    public boolean allowed() {
        return problems.stream().noneMatch(Problem::forbids);
    }
}
