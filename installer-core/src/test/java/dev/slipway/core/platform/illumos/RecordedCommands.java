package dev.slipway.core.platform.illumos;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.command.Output;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tools that print what was recorded for exactly these arguments, and fail for any others.
final class RecordedCommands implements Commands {
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> run = new ArrayList<>();

    /// The machine that all recordings are of.
    static RecordedCommands machine() {
        return new RecordedCommands()
                .with("diskinfo -Hp", "diskinfo-sizes.txt")
                .with("diskinfo -HP", "diskinfo-places.txt")
                .with("iostat -En", "iostat-En.txt")
                .with("zpool status", "zpool-status.txt")
                .with("mount -p", "mount-p.txt")
                .with("prtvtoc /dev/rdsk/c0t5000CCA02D8B41C4d0", "prtvtoc-efi.txt")
                .with("prtvtoc /dev/rdsk/c1t0d0", "prtvtoc-smi.txt")
                .with("zdb -l /dev/dsk/c0t5000CCA02D8B41C4d0s1", "zdb-l.txt")
                .saying("fstyp /dev/dsk/c0t5000CCA02D8B41C4d0s0", "pcfs\n")
                .saying("fstyp /dev/dsk/c1t0d0s0", "ufs\n")
                .with("dladm show-phys -p -o link,state,speed", "dladm-phys.txt")
                .with("dladm show-phys -m -p -o link,address", "dladm-phys-m.txt")
                .with("ipadm show-addr -p -o addrobj,addr", "ipadm-addr.txt")
                .with("smbios -t SMB_TYPE_SYSTEM", "smbios.txt")
                .with("prtconf -v", "prtconf-v.txt")
                .saying("prtconf -m", "65428\n")
                .with("psrinfo", "psrinfo.txt")
                .with("psrinfo -pv", "psrinfo-pv.txt")
                .saying("isainfo -k", "amd64\n");
    }

    RecordedCommands saying(String command, String text) {
        texts.put(command, text);
        return this;
    }

    List<String> run() {
        return List.copyOf(run);
    }

    private RecordedCommands with(String command, String file) {
        return saying(command, text(file));
    }

    @Override
    public Output run(Command command) throws InstallException {
        run.add(command.toString());
        var text = texts.get(command.toString());
        if (text == null) {
            throw new InstallException(new CommandFailed(command.argv(), 1, "not recorded"));
        }
        return new Output(text, "");
    }

    private static String text(String file) {
        try (var in = RecordedCommands.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new AssertionError("no recording " + file);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
