package dev.slipway.app.report;

import io.nayuki.qrcodegen.QrCode;
import java.util.List;
import java.util.stream.IntStream;

/// A QR code (ISO/IEC 18004) as its dark squares.
///
/// @param size squares of an edge, without the light border of [#QUIET] squares that readers need
record QrSquares(int size, List<Square> dark) {
    static final int QUIET = 4;

    /// @param x from the left, from 0
    /// @param y from the top, from 0
    record Square(int x, int y) {}

    /// With what a quarter of it may be dirty (level Q).
    ///
    /// @throws IllegalArgumentException of more than about a thousand bytes
    static QrSquares of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.QUARTILE);
        var dark =
                IntStream.range(0, code.size * code.size)
                        .mapToObj(at -> new Square(at % code.size, at / code.size))
                        .filter(square -> code.getModule(square.x(), square.y()))
                        .toList();
        return new QrSquares(code.size, dark);
    }

    /// Of an edge, with the light border.
    int whole() {
        return size + 2 * QUIET;
    }
}
