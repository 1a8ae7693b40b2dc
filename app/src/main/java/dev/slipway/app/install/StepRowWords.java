package dev.slipway.app.install;

import dev.slipway.app.install.StepRow.State;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;

/// A step and how far it is, as people read it.
record StepRowWords(Messages messages) {
    String of(StepRow step) {
        var time = step.time().map(Quantities::shortTime).orElse("");
        return switch (step.state()) {
            case DONE -> messages.get("install.step.done", step.words(), time);
            case SKIPPED -> messages.get("install.step.skipped", step.words());
            case WAITING, RUNNING, FAILED -> step.words();
        };
    }

    String state(State state) {
        return switch (state) {
            case WAITING -> messages.get("install.state.waiting");
            case RUNNING -> messages.get("install.state.running");
            case DONE -> messages.get("install.state.done");
            case SKIPPED -> messages.get("install.state.skipped");
            case FAILED -> messages.get("install.state.failed");
        };
    }
}
