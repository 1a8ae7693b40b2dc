package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.PoolStep.StoreKey;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Words;
import dev.slipway.core.step.system.StorageFiles;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Puts the key of a pool into a file of the encrypted root, and tells the pool where it is.
public final class StoreKeyStep implements InstallStep {
    private final StoreKey step;
    private final Site site;

    public StoreKeyStep(StoreKey step, Site site) {
        this.step = step;
        this.site = site;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return Stream.of(locate(), Properties.get("zfs", expected().keySet(), step.pool()))
                .map(Command::toString)
                .toList();
    }

    @Override
    public String change() {
        return Words.of("store-key.change", step.pool());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        new StorageFiles(site.root()).writeKey(step.pool(), site.key(step.key()));
        var tools = site.tools(context);
        tools.run(locate());
        Properties.verify(tools, "zfs", step.pool(), expected());
        return Outcome.DONE;
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        Properties.verify(site.tools(context), "zfs", step.pool(), expected());
    }

    private Command locate() {
        return Command.of("zfs", "set", "keylocation=" + location(), step.pool());
    }

    private Map<String, String> expected() {
        return Map.of("keylocation", location());
    }

    private String location() {
        return "file://" + StorageFiles.keyFile(step.pool());
    }
}
