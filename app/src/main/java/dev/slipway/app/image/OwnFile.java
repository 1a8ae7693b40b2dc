package dev.slipway.app.image;

import dev.slipway.app.form.CoreRule;
import dev.slipway.app.form.FormField;
import dev.slipway.app.job.Workbench;
import dev.slipway.core.config.ImageName;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.machine.guest.OwnImages;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// An image on the computer that the wizard runs on, for a guest, which has no network: it is given to the guest by its
/// agent for as long as the guest is ours and the wizard runs.
public final class OwnFile {
    private static final int ANY_PORT = 0;

    private final Workbench bench;
    private final ImageViewModel page;
    private final FormField reference;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private Optional<OwnImages> given = Optional.empty();

    /// @param page gets the name under which the guest knows it
    public OwnFile(Workbench bench, ImageViewModel page) {
        this.bench = bench;
        this.page = page;
        this.reference =
                new FormField(
                        "",
                        new CoreRule(ImageName::problem, bench.words("image.reference.missing")));
        reference.text().subscribe((_, _) -> said.set(""));
        bench.job().hold().subscribe((_, _) -> takeBack());
    }

    /// Only to a guest: other machines reach registries, and have sticks.
    ObservableValue<Boolean> offered() {
        return bench.job()
                .draft()
                .map(
                        draft ->
                                draft.machine()
                                        .filter(machine -> machine.address().guest())
                                        .isPresent());
    }

    /// As an image is named that lies here: `oci-archive:`, `oci-layout:`, `tar:`, `zfs-stream:` or `raw:`.
    FormField reference() {
        return reference;
    }

    /// What is given now.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// Then the machine looks it up, as it would any other.
    void give() {
        reference.check();
        if (reference.good()) {
            var named = reference.value();
            page.activity()
                    .run(
                            bench.words("image.own.reading", named),
                            () -> opened(named),
                            now -> given(named, now));
        }
    }

    /// Blocks: a file is read for its digest.
    private static OwnImages opened(String named) throws InstallException, InterruptedException {
        return OwnImages.give(List.of(ImageReference.parse(named)), ANY_PORT);
    }

    private void given(String named, OwnImages now) {
        takeBack();
        given = Optional.of(now);
        said.set(bench.words("image.own.given", named));
        now.references().stream().findFirst().ifPresent(this::name);
    }

    private void name(String image) {
        page.plainHttp().set(image.startsWith("oci:"));
        page.reference().text().set(image);
        page.resolve();
    }

    private void takeBack() {
        given.ifPresent(OwnImages::close);
        given = Optional.empty();
        said.set("");
    }
}
