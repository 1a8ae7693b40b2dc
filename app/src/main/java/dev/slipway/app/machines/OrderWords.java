package dev.slipway.app.machines;

import dev.slipway.app.text.Messages;

record OrderWords(Messages messages) {
    String of(MachineOrder order) {
        return switch (order) {
            case ANSWER -> messages.get("machines.order.answer");
            case NAME -> messages.get("machines.column.hostname");
            case ADDRESS -> messages.get("machines.column.address");
            case STATE -> messages.get("machines.column.state");
            case HARDWARE -> messages.get("machines.order.hardware");
        };
    }
}
