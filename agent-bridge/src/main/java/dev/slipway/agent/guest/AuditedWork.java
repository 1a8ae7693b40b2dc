package dev.slipway.agent.guest;

import dev.slipway.agent.log.Log;
import dev.slipway.agent.message.HostMessage.Command;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.Refusal;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Listener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// Does what is allowed, and writes down what was asked, also what was not allowed. Whatever goes wrong is an outcome.
record AuditedWork(Execution execution, Ledger ledger) implements Commands.Work {
    private static final Logger LOG = new Log(AuditedWork.class);

    @Override
    public Outcome on(Command command, Listener listener) throws InterruptedException {
        try {
            var outcome = outcome(command, listener);
            ledger.ended(command, outcome);
            return outcome;
        } catch (InterruptedException e) {
            ledger.ended(command, Outcome.refused(Refusal.of(Code.CANCELLED)));
            throw e;
        }
    }

    private Outcome outcome(Command command, Listener listener) throws InterruptedException {
        try {
            execution.check(command);
            ledger.begins(command);
            return execution.run(command, listener);
        } catch (RefusedException e) {
            LOG.log(Level.DEBUG, "a command was refused", e);
            return Outcome.refused(e.refusal());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a command failed unexpectedly", e);
            return Outcome.refused(Refusal.of(Code.INTERNAL));
        }
    }
}
