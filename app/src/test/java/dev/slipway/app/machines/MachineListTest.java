package dev.slipway.app.machines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.Samples;
import dev.slipway.app.text.Messages;
import dev.slipway.core.discovery.FoundMachine;
import dev.slipway.core.discovery.FoundMachine.More;
import dev.slipway.core.discovery.FoundMachine.Specs;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineListTest {
    private final MachineList list =
            new MachineList(new FoundWords(new Messages(Locale.ENGLISH))::line);

    @ParameterizedTest
    @CsvSource({
        "ANSWER, 10 2 9",
        "NAME, 2 9 10",
        "ADDRESS, 10 9 2",
        "STATE, 2 10 9",
        "HARDWARE, 9 10 2"
    })
    void ordersNumbersAsNumbersAndWhatIsAlikeByWhoAnsweredFirst(
            MachineOrder order, String expected) {
        threeAnswer();

        list.order().set(order);

        assertThat(shown()).isEqualTo(expected);
    }

    @Test
    void hasTheMachineThatItRunsOnFirstInEachOrder() {
        threeAnswer();
        list.add(found(11, 8, MachineStatus.INSTALLING, 1).at(MachineAddress.LOCAL));

        for (var order : MachineOrder.values()) {
            list.order().set(order);
            assertThat(shown()).startsWith("11 ");
        }
    }

    @Test
    void ordersAnewWhenAMachineHasComeToAnotherState() {
        threeAnswer();
        list.order().set(MachineOrder.STATE);

        list.all().getFirst().heard(found(10, 11, MachineStatus.AVAILABLE, 64));

        assertThat(shown()).isEqualTo("10 2 9");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 10 2 9",
        "NODE9, 9",
        "192.0.2.1, 10",
        "tech@, 9",
        "efi installed, 9",
        "' installed ', 9",
        "128, 9",
        "nobody, ''"
    })
    void showsThoseInWhichAllOfItIsFound(String filter, String expected) {
        threeAnswer();

        list.filter().set(filter);
        list.show(List.of());

        assertThat(shown()).isEqualTo(expected);
    }

    @Test
    void showsOneThatAnswersLaterOnlyWhereItFits() {
        list.filter().set("node2");
        list.show(List.of());

        threeAnswer();

        assertThat(shown()).isEqualTo("2");
        assertThat(list.all()).hasSize(3);
    }

    @Test
    void keepsWhatIsChosenInSight() {
        threeAnswer();

        list.filter().set("node9");
        list.show(List.of(list.all().getFirst()));

        assertThat(shown()).isEqualTo("10 9");
    }

    private void threeAnswer() {
        list.add(found(10, 11, MachineStatus.CLAIMED, 64));
        list.add(found(2, 21, MachineStatus.AVAILABLE, 64));
        var held = new More(Optional.of("tech@laptop"), Firmware.EFI, Optional.empty());
        list.add(found(9, 20, MachineStatus.INSTALLED, 128).with(held));
    }

    private static FoundMachine found(int number, int address, MachineStatus status, long memory) {
        return new FoundMachine(
                "id-" + number,
                "node" + number,
                new MachineAddress("192.0.2." + address, 8443),
                status,
                Optional.of(new Specs(16, memory, 2000, 2)),
                List.of(),
                Samples.FINGERPRINT,
                false);
    }

    private String shown() {
        return String.join(
                " ",
                list.shown().stream().map(row -> row.found().hostname().substring(4)).toList());
    }
}
