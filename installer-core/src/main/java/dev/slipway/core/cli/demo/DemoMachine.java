package dev.slipway.core.cli.demo;

import dev.slipway.core.command.Program;
import dev.slipway.core.discovery.DiscoverySettings;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.file.Path;
import java.util.List;

/// A simulated machine: a machined of its own, in a process of its own.
///
/// @param name its host name, and the profile of its hardware
/// @param code what its console would show
record DemoMachine(String name, ClaimCode code, Path codeFile, Program program)
        implements AutoCloseable {
    /// Listens on the loopback interface only, on a free port.
    ///
    /// @param state holds its certificate already
    static DemoMachine start(String name, Path state, Path log, DiscoverySettings discovery)
            throws InstallException {
        var code = ClaimCode.random();
        var codeFile = state.resolve("claim-code");
        PrivateFiles.create(codeFile, code.text() + "\n");
        var program =
                Program.start(SameJava.slipway(arguments(name, state, codeFile, discovery)), log);
        return new DemoMachine(name, code, codeFile, program);
    }

    private static List<String> arguments(
            String name, Path state, Path codeFile, DiscoverySettings discovery) {
        return List.of(
                "machined",
                "--simulate",
                name,
                "--name",
                name,
                "--listen",
                "127.0.0.1:0",
                "--claim-code-file",
                codeFile.toString(),
                "--state",
                state.toString(),
                "--discovery-interface",
                discovery.through().orElseThrow(),
                "--discovery-port",
                Integer.toString(discovery.port()));
    }

    @Override
    public void close() {
        program.close();
    }
}
