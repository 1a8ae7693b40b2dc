package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.DiskFailure.BootEnvironmentTaken;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.AdoptionStep.AddBootEnvironment;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Creates the dataset that the image is unpacked into beside those that are there. What the pool starts from now is
/// written on it in the moment at which it is created, and stays what it starts from until the new one is whole.
public final class AddBootEnvironmentStep implements InstallStep {
    private static final String BOOTFS = "bootfs";

    private final AddBootEnvironment step;
    private final Site site;
    private final RootDataset root;

    public AddBootEnvironmentStep(AddBootEnvironment step, Site site) {
        this.step = step;
        this.site = site;
        this.root = new RootDataset(step.dataset(), site);
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public List<String> commands() {
        return Stream.of(
                        Zfs.names(step.pool()),
                        Properties.get("zpool", List.of(BOOTFS), step.pool()),
                        Zfs.create(step.dataset(), properties("<bootfs>")),
                        root.mount(),
                        root.get())
                .map(Command::toString)
                .toList();
    }

    @Override
    public String change() {
        return Words.of("add-boot-environment.change", step.dataset());
    }

    @Override
    public Outcome run(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        var names = Zfs.listed(tools, step.pool());
        var there = names.contains(step.dataset());
        if (there) {
            refuseForeign(tools);
        } else {
            create(tools, names);
        }
        root.mountOnce(tools, there);
        root.verify(tools);
        return Outcome.DONE;
    }

    @Override
    public void restore(StepContext context) throws InstallException, InterruptedException {
        var tools = site.tools(context);
        refuseForeign(tools);
        root.mountOnce(tools, true);
        root.verify(tools);
    }

    private void create(Tools tools, List<String> names)
            throws InstallException, InterruptedException {
        if (!names.contains(parent())) {
            tools.run(Zfs.createUnmounted(parent(), parentProperties()));
        }
        var before = Properties.required(tools, "zpool", step.pool(), BOOTFS);
        tools.run(Zfs.create(step.dataset(), properties(before)));
    }

    private void refuseForeign(Tools tools) throws InstallException, InterruptedException {
        if (!Mark.isOf(hash(), tools, step.dataset())) {
            var name = step.dataset().substring(parent().length() + 1);
            throw new InstallException(new BootEnvironmentTaken(name, step.dataset()));
        }
    }

    private String parent() {
        return step.dataset().substring(0, step.dataset().lastIndexOf('/'));
    }

    private Map<String, String> parentProperties() {
        return marked("off", "none");
    }

    private Map<String, String> properties(String before) {
        var properties = marked("noauto", "/");
        properties.put(Mark.BEFORE, before);
        return properties;
    }

    private Map<String, String> marked(String canMount, String mountPoint) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("canmount", canMount);
        properties.put("mountpoint", mountPoint);
        properties.put(Mark.PLAN, hash());
        return properties;
    }

    private String hash() {
        return PlanHash.of(site.plan());
    }
}
