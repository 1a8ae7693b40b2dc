package dev.slipway.core.image.registry;

import java.net.http.HttpHeaders;

/// What a registry answered: its head is here, its body comes, and must be closed.
record Answer(int status, HttpHeaders headers, BodyStream body) {}
