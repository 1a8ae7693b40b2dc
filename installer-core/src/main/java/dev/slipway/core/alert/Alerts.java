package dev.slipway.core.alert;

import java.util.List;

/// What is wrong with a machine now.
public record Alerts(List<Alert> all) {
    public static final Alerts NONE = new Alerts(List.of());

    public Alerts {
        all = List.copyOf(all);
    }
}
