package dev.slipway.app.form;

import java.util.Optional;

/// What is wrong with a text, in words; empty when nothing is.
@FunctionalInterface
public interface Rule {
    Optional<String> problem(String text);
}
