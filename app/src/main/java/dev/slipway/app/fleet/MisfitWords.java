package dev.slipway.app.fleet;

import dev.slipway.app.text.Messages;
import java.util.List;
import java.util.stream.Collectors;

/// Why a machine cannot have the configuration of the first one, and what can be done.
record MisfitWords(Messages messages) {
    /// Empty where it can.
    String of(List<Misfit> misfits) {
        return misfits.stream().map(this::of).distinct().collect(Collectors.joining(" "));
    }

    private String of(Misfit misfit) {
        return switch (misfit) {
            case Misfit.NoDisk(var wanted) ->
                    wanted.bay()
                            .map(bay -> messages.get("fleet.misfit.bay", bay))
                            .orElseGet(() -> messages.get("fleet.misfit.disk", wanted.name()));
            case Misfit.UnclearDisk(var selector) ->
                    messages.get("fleet.misfit.selector", selector);
            case Misfit.NoPool(var name) -> messages.get("fleet.misfit.pool", name);
            case Misfit.NoLink(var link) -> messages.get("fleet.misfit.link", link);
            case Misfit.NoAddress(var typed) -> messages.get("fleet.misfit.address", typed);
            case Misfit.AddressTaken(var address) -> messages.get("fleet.misfit.taken", address);
            case Misfit.Nameless(var hostname) -> messages.get("fleet.misfit.name", hostname);
        };
    }
}
