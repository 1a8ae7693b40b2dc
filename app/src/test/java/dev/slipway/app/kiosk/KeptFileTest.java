package dev.slipway.app.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.core.machine.MachineAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptFileTest {
    @TempDir private Path folder;

    @Test
    void keepsAPlaceForItsOwnerAlone() throws Exception {
        var machine = new ChosenMachine("m-1", "node01", MachineAddress.LOCAL, false);
        var place = new KeptPlace(machine, 3, "i-7", "sysconfig { hostname \"node01\" }\n");

        var path = file().write(Optional.of(place));

        assertThat(file().read()).contains(place);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void forgetsAPlaceThatNobodyIsAtAnyMore() throws Exception {
        var machine = new ChosenMachine("m-1", "node01", MachineAddress.LOCAL, false);
        file().write(Optional.of(new KeptPlace(machine, 1, "", "")));

        file().write(Optional.empty());

        assertThat(file().read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "place", "place wire=\"TELEPATHY\"", "place {", "other 1"})
    void startsAtTheBeginningWhereNothingUsefulIsKept(String text) throws Exception {
        Files.writeString(folder.resolve("kiosk.kdl"), text);

        assertThat(file().read()).isEmpty();
    }

    @Test
    void startsAtTheBeginningWhereNothingIsKept() {
        assertThat(file().read()).isEmpty();
    }

    private KeptFile file() {
        return new KeptFile(folder.resolve("kiosk.kdl"));
    }
}
