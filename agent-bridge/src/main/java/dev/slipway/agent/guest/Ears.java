package dev.slipway.agent.guest;

import dev.slipway.agent.message.Capability;
import dev.slipway.agent.message.HostMessage.Command;
import dev.slipway.agent.message.HostMessage.FileDone;
import dev.slipway.agent.message.HostMessage.FileRead;
import dev.slipway.agent.message.HostMessage.FileWrite;
import dev.slipway.agent.message.HostMessage.MachineWanted;
import dev.slipway.agent.message.HostMessage.SafeCommand;
import dev.slipway.agent.message.HostMessage.UnsafeCommand;
import dev.slipway.agent.outgoing.Outbox;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Listener;

/// Who hears what a command says while it runs: the host, where it wants that, or nobody.
record Ears(Conversation conversation, Outbox outbox) {
    /// @throws RefusedException where the command takes what was not agreed
    Listener of(Command command) throws RefusedException {
        return switch (command) {
            case SafeCommand safe -> of(safe.id(), safe.streamed());
            case UnsafeCommand unsafe -> of(unsafe.id(), unsafe.streamed());
            case FileRead _, FileWrite _, FileDone _ -> deafIf(Capability.FILES);
            case MachineWanted _ -> deafIf(Capability.STREAMS);
        };
    }

    private Listener of(String id, boolean streamed) throws RefusedException {
        if (!streamed) {
            return Listener.DEAF;
        }
        conversation.require(Capability.STREAMING);
        return new Streamed(id, outbox);
    }

    private Listener deafIf(Capability agreed) throws RefusedException {
        conversation.require(agreed);
        return Listener.DEAF;
    }
}
