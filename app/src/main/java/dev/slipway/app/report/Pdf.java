package dev.slipway.app.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The least of a PDF file (ISO 32000-1): A4 pages with text in the fonts that every reader has, and filled squares.
///
/// Text can only say what Windows-1252 can; anything else becomes a question mark.
final class Pdf {
    /// Points, of 1/72 inch.
    static final int WIDTH = 595;

    static final int HEIGHT = 842;

    private static final Charset WIN_ANSI = Charset.forName("windows-1252");
    private static final int CATALOG = 1;
    private static final int PAGES = 2;
    private static final int PLAIN = 3;
    private static final int BOLD = 4;
    private static final int FIRST_PAGE = 5;

    private final List<StringBuilder> pages = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    Pdf() {
        page();
    }

    void page() {
        pages.add(new StringBuilder());
    }

    /// @param x of its beginning, points from the left
    /// @param y of its base line, points from the bottom
    /// @param size of the type in points
    void text(int x, int y, int size, boolean bold, String text) {
        pages.getLast()
                .append(
                        "BT /%s %d Tf %d %d Td (%s) Tj ET\n"
                                .formatted(bold ? "B" : "P", size, x, y, escaped(text)));
    }

    /// @param x of its left edge, points from the left
    /// @param y of its lower edge, points from the bottom
    void square(double x, double y, double edge) {
        pages.getLast()
                .append(String.format(Locale.ROOT, "%.2f %.2f %.2f %.2f re f\n", x, y, edge, edge));
    }

    byte[] bytes() {
        write("%PDF-1.4\n");
        object("<< /Type /Catalog /Pages " + PAGES + " 0 R >>");
        object("<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids() + "] >>");
        object(font("Courier"));
        object(font("Helvetica-Bold"));
        for (var page = 0; page < pages.size(); page++) {
            object(page(page));
            stream(pages.get(page).toString());
        }
        index();
        return out.toByteArray();
    }

    private String kids() {
        var kids = new StringBuilder();
        for (var page = 0; page < pages.size(); page++) {
            kids.append(FIRST_PAGE + 2 * page).append(" 0 R ");
        }
        return kids.toString();
    }

    private static String page(int number) {
        return ("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R"
                        + " /Resources << /Font << /P %d 0 R /B %d 0 R >> >> >>")
                .formatted(PAGES, WIDTH, HEIGHT, FIRST_PAGE + 2 * number + 1, PLAIN, BOLD);
    }

    private static String font(String name) {
        return "<< /Type /Font /Subtype /Type1 /BaseFont /"
                + name
                + " /Encoding /WinAnsiEncoding >>";
    }

    private void stream(String content) {
        var length = content.getBytes(WIN_ANSI).length;
        object("<< /Length " + length + " >>\nstream\n" + content + "endstream");
    }

    private void object(String body) {
        offsets.add(out.size());
        write(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    /// Where each object begins, so that readers need not look through the file.
    private void index() {
        var at = out.size();
        var count = offsets.size() + 1;
        write("xref\n0 " + count + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> write("%010d 00000 n \n".formatted(offset)));
        write("trailer\n<< /Size %d /Root %d 0 R >>\n".formatted(count, CATALOG));
        write("startxref\n" + at + "\n%%EOF\n");
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(WIN_ANSI));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("(", "\\(")
                .replace(")", "\\)")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
