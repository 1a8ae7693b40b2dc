package dev.slipway.app.fleet;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/// What the rows of machines say in a column.
///
/// @param title its key in the messages
/// @param width in pixels; 0 for the last column, which gets what is left
public record FleetColumn(
        String title, double width, Function<Member, ObservableValue<String>> says) {}
