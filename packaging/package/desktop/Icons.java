import static java.awt.RenderingHints.KEY_INTERPOLATION;
import static java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

/// The icon in the files that each system wants it in.
///
/// @param drawn as large as it is needed: square, with transparency
record Icons(BufferedImage drawn) {
    /// A form of file.
    enum Form {
        PNG,
        ICO,
        ICNS;

        String file() {
            return "slipway." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// A size within a file of Apple's, under its name there.
    private record Size(String name, int pixels) {}

    /// For Windows, those below 256 as bitmaps, since older programs read no PNG there.
    private static final List<Integer> ICO = List.of(16, 24, 32, 48, 64, 256);

    /// 16 and 32 points are there for screens with twice as many pixels alone: the names for others hold a form of picture that only
    /// Apple's own tools write.
    private static final List<Size> ICNS =
            List.of(
                    new Size("ic11", 32),
                    new Size("ic12", 64),
                    new Size("ic07", 128),
                    new Size("ic13", 256),
                    new Size("ic08", 256));

    private static final int ICO_HEADER = 6;
    private static final int ICO_ENTRY = 16;
    private static final int BITMAP_HEADER = 40;
    private static final int ICNS_HEADER = 8;

    /// All forms of it, into a folder: `java Icons.java PNG FOLDER`.
    public static void main(String[] arguments) throws IOException {
        var icons = of(Path.of(arguments[0]));
        for (var form : Form.values()) {
            icons.write(form, Path.of(arguments[1]));
        }
    }

    static Icons of(Path png) throws IOException {
        return new Icons(ImageIO.read(png.toFile()));
    }

    /// Writes it into a folder.
    ///
    /// @return the file
    Path write(Form form, Path folder) throws IOException {
        return Files.write(folder.resolve(form.file()), bytes(form));
    }

    byte[] bytes(Form form) throws IOException {
        return switch (form) {
            case PNG -> png(drawn);
            case ICO -> ico();
            case ICNS -> icns();
        };
    }

    /// A header, an entry for each size, and their pictures. The entries say 0 for 256.
    private byte[] ico() throws IOException {
        var pictures = new ArrayList<byte[]>();
        for (var size : ICO) {
            pictures.add(size == 256 ? png(scaled(size)) : bitmap(scaled(size)));
        }
        var start = ICO_HEADER + ICO_ENTRY * ICO.size();
        var file = little(start + pictures.stream().mapToInt(it -> it.length).sum());
        file.putShort((short) 0).putShort((short) 1).putShort((short) ICO.size());
        for (var i = 0; i < ICO.size(); i++) {
            var side = (byte) (int) ICO.get(i);
            file.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            file.putInt(pictures.get(i).length).putInt(start);
            start += pictures.get(i).length;
        }
        pictures.forEach(file::put);
        return file.array();
    }

    /// Rows from the lowest to the highest, blue first, and a mask of one bit a pixel, in rows of whole words, that hides nothing.
    private static byte[] bitmap(BufferedImage picture) {
        var side = picture.getWidth();
        var mask = (side + 31) / 32 * 4 * side;
        var bitmap = little(BITMAP_HEADER + 4 * side * side + mask);
        bitmap.putInt(BITMAP_HEADER).putInt(side).putInt(2 * side);
        bitmap.putShort((short) 1).putShort((short) 32).position(BITMAP_HEADER);
        for (var row = side - 1; row >= 0; row--) {
            for (var column = 0; column < side; column++) {
                bitmap.putInt(picture.getRGB(column, row));
            }
        }
        return bitmap.array();
    }

    /// A header, and each picture behind its name and length, header included.
    private byte[] icns() throws IOException {
        var pictures = new ByteArrayOutputStream();
        for (var size : ICNS) {
            pictures.writeBytes(named(size.name(), png(scaled(size.pixels()))));
        }
        return named("icns", pictures.toByteArray());
    }

    private static byte[] named(String name, byte[] what) {
        var length = ICNS_HEADER + what.length;
        return ByteBuffer.allocate(length)
                .put(name.getBytes(US_ASCII))
                .putInt(length)
                .put(what)
                .array();
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    /// By halves, so that no pixel of what was drawn is left out.
    private BufferedImage scaled(int side) {
        var picture = drawn;
        while (picture.getWidth() > side) {
            picture = scaled(picture, Math.max(side, picture.getWidth() / 2));
        }
        return picture;
    }

    private static BufferedImage scaled(BufferedImage from, int side) {
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(KEY_INTERPOLATION, VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(from, 0, 0, side, side, null);
        pen.dispose();
        return picture;
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
