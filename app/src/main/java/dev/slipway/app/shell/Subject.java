package dev.slipway.app.shell;

import javafx.beans.value.ObservableValue;

/// What all of this is about, as the header says it on every page.
///
/// @param machine its name; empty while none is chosen
/// @param lease how long we hold it
public record Subject(
        ObservableValue<String> machine,
        ObservableValue<Boolean> simulated,
        ObservableValue<String> lease) {}
