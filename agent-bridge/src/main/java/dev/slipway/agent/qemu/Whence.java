package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Num;
import dev.slipway.agent.json.Json.Text;
import dev.slipway.agent.message.Fields;
import java.util.Arrays;
import java.util.Locale;

/// Where in a file an offset counts from: by the numbers of lseek(2), or by the words that came later.
enum Whence {
    SET(0),
    CUR(1),
    END(2);

    private final int number;

    Whence(int number) {
        this.number = number;
    }

    static Whence of(Fields arguments) throws QemuErrorException {
        var said = arguments.members().value("whence").orElse(Json.of(SET.number));
        var found = Arrays.stream(values()).filter(each -> each.is(said)).findFirst();
        if (found.isEmpty()) {
            throw unknown(said);
        }
        return found.get();
    }

    private boolean is(Json said) {
        return said.equals(Json.of(number))
                || said.equals(Json.of(name().toLowerCase(Locale.ROOT)));
    }

    private static QemuErrorException unknown(Json said) {
        if (said instanceof Num(var number)) {
            return QemuErrorException.of("bad_whence_number", number);
        }
        return QemuErrorException.of("bad_whence", said instanceof Text(var word) ? word : "");
    }
}
