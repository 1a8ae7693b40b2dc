package dev.slipway.app.kdl;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.WrittenConfiguration;
import dev.slipway.app.form.FileRule;
import dev.slipway.app.form.FormField;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.work.Activity;
import dev.slipway.app.work.Work;
import dev.slipway.core.config.Problem;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What is decided so far, as a text that can be written into.
///
/// What is typed is read at each change, and goes into the draft as it stands; pages show of it what they can. What pages
/// change is changed in the text; comments and order stay. While the text is no KDL at all, pages do not change it.
public final class KdlViewModel {
    private final Workbench bench;
    private final Job job;
    private final Activity activity;
    private final Hidden hidden = new Hidden();
    private final FormField file;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Problem>> problems =
            new ReadOnlyObjectWrapper<>(List.of());
    private Work work = Work.NONE;
    private boolean reading;
    private String counted = "";
    private String readable = "";

    public KdlViewModel(Workbench bench) {
        this.bench = bench;
        this.job = bench.job();
        this.activity = bench.activity();
        this.file = new FormField("", new FileRule(bench.words("file.problem")));
        job.draft().subscribe(this::follow);
    }

    /// As it is shown: without the hashes of passwords.
    ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /// Of the text as it was last read.
    ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /// What was done last with a file; or what is wrong.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    FormField file() {
        return file;
    }

    Activity activity() {
        return activity;
    }

    /// Whether all that was written so far is read, and no file is waited for.
    boolean settled() {
        return !reading && activity.waiting().get().isEmpty();
    }

    /// The operator changed what is shown.
    void type(String shown) {
        if (!shown.equals(text.get())) {
            said.set("");
            write(hidden.reveal(shown));
            text.set(hidden.hide(shown));
        }
    }

    void begin(Template template) {
        said.set("");
        write(template.text());
    }

    /// Back to what could be read last.
    void takeBack() {
        write(readable);
    }

    void load() {
        file.check();
        if (file.good()) {
            var path = Path.of(file.value());
            activity.run(
                    bench.words("kdl.loading", path),
                    () -> WrittenConfiguration.in(path),
                    written -> loaded(written, path));
        }
    }

    /// With all that it holds; for its owner's eyes only.
    void save() {
        file.check();
        if (file.good()) {
            var path = Path.of(file.value());
            var whole = counted;
            activity.run(
                    bench.words("kdl.saving", path),
                    () -> {
                        PrivateFiles.create(path, whole);
                        return path;
                    },
                    _ -> said.set(bench.words("kdl.saved", path)));
        }
    }

    private void loaded(WrittenConfiguration written, Path path) {
        said.set(bench.words("kdl.loaded", path));
        work.cancel();
        counted = written.kdl();
        text.set(hidden.hide(counted));
        read(written);
    }

    private void write(String whole) {
        counted = whole;
        text.set(hidden.hide(whole));
        work.cancel();
        reading = true;
        work = bench.background().run(() -> WrittenConfiguration.of(whole), this::read, _ -> {});
    }

    private void read(WrittenConfiguration written) {
        reading = false;
        show(written);
        job.change(draft -> draft.read(written));
    }

    private void show(WrittenConfiguration written) {
        problems.set(written.problems());
        readable = written.reading().sketch().map(_ -> written.kdl()).orElse(readable);
    }

    /// A page changed something; what is being typed comes after it.
    private void follow(Draft draft) {
        var now = draft.text();
        if (!reading && !now.equals(counted)) {
            counted = now;
            text.set(hidden.hide(now));
            draft.written()
                    .ifPresentOrElse(
                            this::show,
                            () ->
                                    bench.background()
                                            .run(
                                                    () -> WrittenConfiguration.of(now),
                                                    this::show,
                                                    _ -> {}));
        }
    }
}
