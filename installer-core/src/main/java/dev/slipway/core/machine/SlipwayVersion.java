package dev.slipway.core.machine;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/// Which Slipway this is.
public final class SlipwayVersion {
    private SlipwayVersion() {}

    public static String text() {
        return Optional.ofNullable(SlipwayVersion.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("development");
    }
}
