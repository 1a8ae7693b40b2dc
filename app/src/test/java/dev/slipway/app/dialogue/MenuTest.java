package dev.slipway.app.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MenuTest {
    @Test
    void givesEachChoiceTheLetterThatItsButtonHas() {
        var menu = new Menu(List.of(choice("C_laim"), choice("_Open")));

        assertThat(menu.lines()).containsExactly(" l  Claim", " o  Open");
        assertThat(menu.chosen(" L ")).map(Choice::words).contains("Claim");
    }

    @Test
    void goesOnInTheLabelWhereALetterIsTaken() {
        var menu = new Menu(List.of(choice("_Save"), choice("_Search"), choice("_S")));

        assertThat(menu.lines()).containsExactly(" s  Save", " e  Search", " a  S");
    }

    @Test
    void hasASignForWhatIsOfferedEverywhere() {
        var menu = new Menu(List.of(choice("_Host name"), choice("Help (_?)")));

        assertThat(menu.lines()).containsExactly(" h  Host name", " ?  Help");
        assertThat(menu.chosen("?")).map(Choice::words).contains("Help");
    }

    @Test
    void keepsTheLettersOfWhatLeadsElsewhere() {
        var menu = new Menu(List.of(choice("_Now")), List.of(choice("_Next")));

        assertThat(menu.lines()).containsExactly(" o  Now", " n  Next");
    }

    @Test
    void numbersWhatIsALine() {
        var menu = new Menu(List.of(Choice.numbered("node_1", () -> {}), choice("_Quit")));

        assertThat(menu.lines()).containsExactly(" 1  node_1", " q  Quit");
        assertThat(menu.chosen("1")).map(Choice::words).contains("node_1");
    }

    @Test
    void knowsNothingElse() {
        assertThat(new Menu(List.of(choice("_Quit"))).chosen("")).isEmpty();
        assertThat(new Menu(List.of(choice("_Quit"))).chosen("quit")).isEmpty();
    }

    private static Choice choice(String label) {
        return Choice.of(label, () -> {});
    }
}
