package dev.slipway.app.draft;

import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationWriter;
import dev.slipway.core.config.Sketch;
import dev.slipway.core.config.Sketch.Part;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.secret.Secrets;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What was decided so far. Pages replace it; none of them holds on to an old one.
///
/// What depends on a decision goes when the decision changes: another machine has other disks.
///
/// Once somebody has written it as KDL, that text is what counts. What a page changes then is changed in the text, and what
/// the text changes is what pages show, as far as they can.
///
/// @param pages what they say, as far as a text has not overruled it
/// @param written the text, understood or not
/// @param overruled what the storage page said before the text said something else that it cannot show
/// @param shared secrets that came with a text that was made of another machine's draft
public record Draft(
        Optional<ChosenMachine> machine,
        Optional<Inventory> inventory,
        Decided pages,
        Optional<WrittenConfiguration> written,
        Optional<StorageDraft> overruled,
        Secrets shared) {
    public static final Draft EMPTY =
            new Draft(
                    Optional.empty(),
                    Optional.empty(),
                    Decided.NOTHING,
                    Optional.empty(),
                    Optional.empty(),
                    Secrets.NONE);

    public Optional<StorageDraft> storage() {
        return pages.storage();
    }

    public Optional<ImageDraft> image() {
        return pages.image();
    }

    public Optional<SystemConfiguration> system() {
        return pages.system();
    }

    public static Draft on(ChosenMachine machine) {
        return EMPTY.known(machine);
    }

    /// The same machine, better known.
    public Draft known(ChosenMachine described) {
        return new Draft(Optional.of(described), inventory, pages, written, overruled, shared);
    }

    /// The machine was looked at, perhaps again: disks may have come and gone.
    public Draft seen(Inventory now) {
        var drawn = written.flatMap(it -> drawn(it, Optional.of(now)));
        return new Draft(
                machine,
                Optional.of(now),
                pages.withStorage(drawn),
                written,
                Optional.empty(),
                shared);
    }

    /// What a text makes of these disks, where the page can show it.
    private Optional<StorageDraft> drawn(WrittenConfiguration text, Optional<Inventory> disks) {
        return disks.filter(_ -> text.decides(Part.STORAGE))
                .flatMap(it -> text.drawn(new Drawing(it, storage().or(() -> overruled))));
    }

    /// What the page says once more, although the text has overruled it, is nothing new.
    public Draft withStorage(Optional<StorageDraft> now) {
        if (now.isPresent() && now.equals(overruled) && !restated()) {
            return this;
        }
        if (now.isPresent() && wholeDisk()) {
            return released().withStorage(now);
        }
        var before = storage().or(() -> overruled);
        var said = before.map(Laid::of);
        var revised =
                now.isPresent() ? revised(was -> Laid.of(now.get()).over(was, said)) : written;
        var aside = now.isPresent() ? Optional.<StorageDraft>empty() : before;
        return saying(pages.withStorage(now), revised, aside);
    }

    /// Whether the text says what the page said before something was amiss with it.
    private boolean restated() {
        return overruled
                .filter(it -> written.filter(text -> text.says(it)).isPresent())
                .isPresent();
    }

    public Draft withImage(Optional<ImageDraft> now) {
        if (wholeDisk()) {
            return released().withImage(now);
        }
        var revised = now.map(it -> revised(was -> was.withImage(it.named()))).orElse(written);
        return saying(pages.withImage(now), revised, overruled);
    }

    public Draft withSystem(SystemConfiguration now) {
        var revised = wholeDisk() ? written : revised(was -> was.withSystem(now));
        return saying(pages.withSystem(now), revised, overruled);
    }

    /// The contents of a whole disk, and nothing else. What was decided beside it is set aside, not forgotten.
    public Draft holding(ImageDraft raw) {
        var sketch = Sketch.NOTHING.withImage(raw.named());
        var text = WrittenConfiguration.of(MachineConfigurationWriter.write(sketch));
        var alone = new Decided(Optional.empty(), Optional.of(raw), system());
        return saying(alone, Optional.of(text), storage().or(() -> overruled));
    }

    /// What was set aside counts again.
    private Draft released() {
        var back = new Decided(overruled, Optional.empty(), system());
        return saying(back, Optional.empty(), Optional.empty());
    }

    /// Whether the image takes a whole disk and brings its own system: no other page decides anything then.
    public boolean wholeDisk() {
        return written.filter(WrittenConfiguration::complete)
                .flatMap(WrittenConfiguration::image)
                .filter(ImageConfiguration::isRaw)
                .isPresent();
    }

    /// The text, just written. What it does not decide stays as pages have it.
    public Draft read(WrittenConfiguration now) {
        var decides = now.decides(Part.STORAGE);
        var shown =
                decides ? drawn(now, inventory).or(() -> storage().filter(now::says)) : storage();
        var shows =
                new Decided(
                        shown,
                        now.decides(Part.IMAGE) ? image().filter(now::says) : image(),
                        now.decides(Part.SYSTEM) ? now.system() : system());
        var aside = decides ? storage().filter(_ -> shown.isEmpty()) : overruled;
        return saying(shows, Optional.of(now), aside);
    }

    private Draft saying(
            Decided now, Optional<WrittenConfiguration> text, Optional<StorageDraft> aside) {
        return new Draft(machine, inventory, now, text, aside, shared);
    }

    /// For this machine, made of what was decided for another; nothing where it does not fit.
    ///
    /// @param its the image as the other machine looked it up
    public Draft sharing(
            Optional<WrittenConfiguration> own, Optional<ImageDraft> its, Secrets secrets) {
        var adapted =
                new Decided(
                        Optional.empty(),
                        its.filter(_ -> own.isPresent()),
                        own.flatMap(WrittenConfiguration::system));
        return new Draft(machine, inventory, adapted, own, Optional.empty(), secrets);
    }

    /// What the configuration names and does not hold, as far as pages asked for it.
    public Secrets secrets() {
        return storage().map(StorageDraft::secrets).orElse(shared);
    }

    /// Whether the text decides that part, and no page does.
    public boolean writtenOnly(Part part) {
        var byPage = pages.decides(part) || (part == Part.STORAGE && restated());
        return !byPage && written.filter(it -> it.decides(part)).isPresent();
    }

    /// What becomes of the disks by the text: it may have pools beside the one that the page is about.
    public Optional<MachineConfiguration> writtenStorage() {
        return written.filter(it -> it.decides(Part.STORAGE) || wholeDisk())
                .flatMap(it -> it.reading().sketch())
                .map(Sketch::filled);
    }

    /// As the text names it.
    public Optional<ImageConfiguration> writtenImage() {
        return written.filter(it -> it.decides(Part.IMAGE)).flatMap(WrittenConfiguration::image);
    }

    /// What the operator approves, once every part is decided and nothing is wrong with it.
    public Optional<String> kdl() {
        if (written.isPresent()) {
            return written.filter(WrittenConfiguration::complete).map(WrittenConfiguration::kdl);
        }
        return pages.whole() ? Optional.of(text()) : Optional.empty();
    }

    /// What is decided so far, as KDL.
    public String text() {
        return written.map(WrittenConfiguration::kdl)
                .orElseGet(() -> MachineConfigurationWriter.write(pages.sketch()));
    }

    public String hostname() {
        return machine.map(ChosenMachine::hostname).orElse("");
    }

    public boolean simulated() {
        return machine.map(ChosenMachine::simulated).orElse(false);
    }

    /// What is decided so far; empty where the text is no KDL.
    public Optional<Sketch> sketch() {
        return written.isPresent() ? written.get().reading().sketch() : Optional.of(pages.sketch());
    }

    private Optional<WrittenConfiguration> revised(UnaryOperator<Sketch> change) {
        return written.map(it -> it.revised(change));
    }
}
