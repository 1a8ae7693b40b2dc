package dev.slipway.app.done;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.report.Report;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Moments;
import dev.slipway.app.text.Quantities;
import dev.slipway.app.text.StepWords;
import dev.slipway.core.event.InstallEvent.Fact;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.inventory.Inventory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the report of what the wizard knows of an installation.
///
/// @param now when it is made
record Reporting(
        Draft draft, InstallationReport story, Outcome outcome, Instant now, Messages messages) {
    Report report() {
        return new Report(
                outcome.summary(),
                facts(),
                messages.get("report.steps"),
                story.finished().stream().map(this::step).toList(),
                messages.get("report.identity"),
                identity(),
                Locale.getDefault().toLanguageTag());
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        if (story.simulated()) {
            facts.add(fact("report.note", messages.get("done.simulated")));
        }
        draft.machine().map(this::machine).ifPresent(facts::add);
        facts.add(fact("report.hardware", hardware().collect(Collectors.joining(" "))));
        facts.add(fact("report.installation", story.installation()));
        facts.add(fact("report.made", Moments.of(now)));
        draft.image().map(ImageDraft::resolved).map(this::image).ifPresent(facts::add);
        facts.addAll(outcome.lines());
        facts.removeIf(each -> each.value().isBlank());
        return facts;
    }

    private Fact machine(ChosenMachine machine) {
        var words =
                messages.get(
                        "report.machine.words",
                        machine.hostname(),
                        machine.id(),
                        machine.address());
        return fact("report.machine", words);
    }

    private Fact image(ResolvedImage image) {
        var digest = image.digest().isEmpty() ? messages.get("image.unknown") : image.digest();
        return fact("report.image", image.reference() + "\n" + digest);
    }

    private Fact step(Finished step) {
        var time = Duration.ofMillis(step.milliseconds());
        return new Fact(new StepWords(messages).of(step.step()), Quantities.shortTime(time));
    }

    private Fact fact(String key, String value) {
        return new Fact(messages.get(key), value);
    }

    /// A line each: host name, id, what the maker says.
    private String identity() {
        var named = draft.machine().stream().flatMap(it -> Stream.of(it.hostname(), it.id()));
        return Stream.concat(named, hardware()).collect(Collectors.joining("\n"));
    }

    private Stream<String> hardware() {
        return draft.inventory().map(Inventory::hardware).stream()
                .flatMap(Reporting::words)
                .filter(word -> !word.isBlank());
    }

    private static Stream<String> words(Hardware hardware) {
        return Stream.of(hardware.manufacturer(), hardware.product(), hardware.serial());
    }
}
