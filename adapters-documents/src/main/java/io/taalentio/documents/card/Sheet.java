package io.taalentio.documents.card;

import com.itextpdf.commons.actions.EventManager;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.CompressionConstants;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.action.PdfAction;
import com.itextpdf.kernel.pdf.annot.PdfLinkAnnotation;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfImageXObject;
import io.taalentio.core.file.Rendition;
import io.taalentio.core.kernel.Language;
import io.taalentio.documents.code.QrMatrix;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A page to draw on, or several one after the other. Lengths are points, {@code y} runs down from the upper edge as one reads.
 * Text lines are placed by their baseline.
 */
public final class Sheet implements AutoCloseable {

    static {
        // The product is AGPL itself and says so on its pages; iText need not repeat it on the console.
        EventManager.acknowledgeAgplUsageDisableWarningMessage();
    }

    /** How far a quarter of a circle's control points lie from its corners. */
    private static final float ROUND = 0.4477f;

    private final OutputStream out;
    private final IdentityHashMap<Rendition, PdfImageXObject> shared = new IdentityHashMap<>();
    private final PdfDocument document;
    private PdfCanvas canvas;
    private final Lettering lettering;
    private final PageSize size;
    private final float width;
    private final float height;

    public Sheet(PageSize size, String title, Language language) {
        this(size, title, language, new ByteArrayOutputStream(96 * 1024));
    }

    /** @param out takes the document as its pages are finished; stays the caller's to close */
    public Sheet(PageSize size, String title, Language language, OutputStream out) {
        this.out = out;
        PdfWriter writer = new PdfWriter(
                out,
                new WriterProperties()
                        .setFullCompressionMode(true)
                        .setCompressionLevel(CompressionConstants.DEFAULT_COMPRESSION));
        writer.setCloseStream(false);
        document = new PdfDocument(writer);
        document.getDocumentInfo().setTitle(title).setCreator("taalentio");
        document.getCatalog().setLang(new PdfString(language.tag()));
        document.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        canvas = new PdfCanvas(document.addNewPage(size));
        lettering = new Lettering();
        this.size = size;
        width = size.getWidth();
        height = size.getHeight();
    }

    public float width() {
        return width;
    }

    public float height() {
        return height;
    }

    /** What is drawn from now on is on a page of its own; the one before is written out with its pictures. */
    public void nextPage() {
        PdfPage before = document.getLastPage();
        canvas.release();
        before.flush(true);
        canvas = new PdfCanvas(document.addNewPage(size));
    }

    /** @return the document, empty when it went to a stream of the caller's */
    public byte[] finish() {
        document.close();
        return out instanceof ByteArrayOutputStream bytes ? bytes.toByteArray() : new byte[0];
    }

    @Override
    public void close() {
        if (!document.isClosed()) {
            document.close();
        }
    }

    public void fill(Color colour, float x, float y, float w, float h) {
        canvas.setFillColor(colour).rectangle(x, height - y - h, w, h).fill();
    }

    public void fillRound(Color colour, float x, float y, float w, float h, float radius) {
        canvas.setFillColor(colour);
        roundPath(x, y, w, h, radius);
        canvas.fill();
    }

    public void strokeRound(Color colour, float thickness, float x, float y, float w, float h, float radius) {
        canvas.setStrokeColor(colour).setLineWidth(thickness);
        roundPath(x, y, w, h, radius);
        canvas.stroke();
    }

    void fillCircle(Color colour, float x, float y, float radius) {
        canvas.setFillColor(colour).circle(x, height - y, radius).fill();
    }

    void tick(Color colour, float x, float y, float r) {
        canvas.setStrokeColor(colour)
                .setLineWidth(r * 0.32f)
                .moveTo(x - r * 0.45f, height - y)
                .lineTo(x - r * 0.1f, height - y - r * 0.35f)
                .lineTo(x + r * 0.48f, height - y + r * 0.35f)
                .stroke();
    }

    public void rule(Color colour, float thickness, float x, float y, float w) {
        canvas.setStrokeColor(colour)
                .setLineWidth(thickness)
                .moveTo(x, height - y)
                .lineTo(x + w, height - y)
                .stroke();
    }

    private void roundPath(float x, float y, float w, float h, float radius) {
        float r = Math.min(radius, Math.min(w, h) / 2);
        float k = r * ROUND;
        float left = x;
        float right = x + w;
        float top = height - y;
        float bottom = height - y - h;
        canvas.moveTo(left + r, bottom)
                .lineTo(right - r, bottom)
                .curveTo(right - k, bottom, right, bottom + k, right, bottom + r)
                .lineTo(right, top - r)
                .curveTo(right, top - k, right - k, top, right - r, top)
                .lineTo(left + r, top)
                .curveTo(left + k, top, left, top - k, left, top - r)
                .lineTo(left, bottom + r)
                .curveTo(left, bottom + k, left + k, bottom, left + r, bottom)
                .closePath();
    }

    /**
     * The picture filling the box, what is too much cut off: evenly on the sides, a quarter above and the rest below,
     * where faces seldom are.
     */
    public void picture(Rendition picture, float x, float y, float w, float h, float radius) {
        place(new PdfImageXObject(ImageDataFactory.createJpeg(picture.jpeg())), picture, x, y, w, h, radius);
    }

    private void place(PdfImageXObject image, Rendition picture, float x, float y, float w, float h, float radius) {
        float scale = Math.max(w / picture.width(), h / picture.height());
        float drawnWidth = picture.width() * scale;
        float drawnHeight = picture.height() * scale;
        canvas.saveState();
        if (radius > 0) {
            roundPath(x, y, w, h, radius);
        } else {
            canvas.rectangle(x, height - y - h, w, h);
        }
        canvas.clip().endPath();
        canvas.addXObjectWithTransformationMatrix(
                image,
                drawnWidth,
                0,
                0,
                drawnHeight,
                x - (drawnWidth - w) / 2,
                height - y - h - (drawnHeight - h) * 0.75f);
        canvas.restoreState();
    }

    /** As {@link #picture}, for one that many pages show: it is in the document once. */
    public void sharedPicture(Rendition picture, float x, float y, float w, float h, float radius) {
        PdfImageXObject image =
                shared.computeIfAbsent(picture, p -> new PdfImageXObject(ImageDataFactory.createJpeg(p.jpeg())));
        image.makeIndirect(document);
        place(image, picture, x, y, w, h, radius);
    }

    public void dashedLine(Color colour, float thickness, float x1, float y1, float x2, float y2) {
        canvas.saveState()
                .setStrokeColor(colour)
                .setLineWidth(thickness)
                .setLineDash(3, 3, 0)
                .moveTo(x1, height - y1)
                .lineTo(x2, height - y2)
                .stroke()
                .restoreState();
    }

    public void dashedRound(Color colour, float thickness, float x, float y, float w, float h, float radius) {
        canvas.saveState().setStrokeColor(colour).setLineWidth(thickness).setLineDash(4, 3, 0);
        roundPath(x, y, w, h, radius);
        canvas.stroke().restoreState();
    }

    /** One line around {@code middle}, its baseline at {@code y}; made smaller, then cut, to fit {@code most} points. */
    public void centred(Face face, float size, Color colour, String text, float middle, float y, float most) {
        String shown = Lettering.printable(face, text);
        float natural = Lettering.width(face, size, shown);
        float fitting = natural <= most ? size : Math.max(size * 0.7f, size * most / natural);
        String cut = Lettering.cut(face, fitting, shown, most);
        set(face, fitting, 0, colour, cut, middle - Lettering.width(face, fitting, cut) / 2, y);
    }

    /**
     * A QR code around {@code middle} whose dark part is {@code side} points wide; its border comes on top of that.
     *
     * @return the whole width
     */
    public float qrOfModules(String text, float middle, float y, float side) {
        int modules = QrMatrix.of(text).size();
        float whole = side * (modules + 2 * QrMatrix.BORDER) / modules;
        qr(text, middle - whole / 2, y, whole);
        return whole;
    }

    /** One line, its baseline at {@code y}; the text is made printable and cut to {@code most} points. */
    public void line(Face face, float size, Color colour, String text, float x, float y, float most) {
        String shown = Lettering.cut(face, size, Lettering.printable(face, text), most);
        boolean toTheRight = ArabicForms.rightToLeft(shown);
        float start = toTheRight && most < 2000 ? x + most - Lettering.width(face, size, shown) : x;
        set(face, size, 0, colour, shown, start, y);
    }

    public void tracked(Face face, float size, float tracking, Color colour, String text, float x, float y) {
        set(face, size, tracking, colour, Lettering.printable(face, text), x, y);
    }

    public void rightAligned(Face face, float size, Color colour, String text, float right, float y) {
        String shown = Lettering.printable(face, text);
        set(face, size, 0, colour, shown, right - Lettering.width(face, size, shown), y);
    }

    /**
     * Lines broken to {@code w}, the first baseline at {@code y}.
     *
     * @return the baseline after the last one
     */
    public float block(
            Face face, float size, float leading, Color colour, String text, float x, float y, float w, int most) {
        float baseline = y;
        for (String shown : Lettering.lines(face, size, text, w, most)) {
            boolean toTheRight = ArabicForms.rightToLeft(shown);
            set(face, size, 0, colour, shown, toTheRight ? x + w - Lettering.width(face, size, shown) : x, baseline);
            baseline += leading;
        }
        return baseline;
    }

    private void set(Face face, float size, float tracking, Color colour, String shown, float x, float y) {
        canvas.setFillColor(colour);
        lettering.set(canvas, face, size, tracking, shown, x, height - y);
    }

    /** Small filled labels one after another, broken into at most {@code rows}; returns the upper edge after the last. */
    float chips(List<Chip> chips, float size, float x, float y, float w, int rows) {
        float padding = size * 0.75f;
        float chipHeight = size * 2f;
        float gap = size * 0.5f;
        float at = x;
        float top = y;
        int row = 1;
        for (int i = 0; i < chips.size(); i++) {
            Chip chip = chips.get(i);
            String shown =
                    Lettering.cut(Face.STRONG, size, Lettering.printable(Face.STRONG, chip.text()), w - 2 * padding);
            float chipWidth = Lettering.width(Face.STRONG, size, shown) + 2 * padding;
            boolean last = row == rows;
            float reserve = last && i < chips.size() - 1 ? size * 3f : 0;
            if (at > x && at + chipWidth + reserve > x + w) {
                if (last) {
                    line(Face.STRONG, size, Ink.MUTED, "+" + (chips.size() - i), at + 2, top + chipHeight * 0.68f, 60);
                    break;
                }
                row++;
                at = x;
                top += chipHeight + gap;
            }
            fillRound(chip.ground(), at, top, chipWidth, chipHeight, chipHeight / 2);
            set(Face.STRONG, size, 0, chip.ink(), shown, at + padding, top + chipHeight * 0.68f);
            at += chipWidth + gap;
        }
        return top + chipHeight;
    }

    record Chip(String text, Color ground, Color ink) {}

    /** A QR code with its border on white, {@code side} points wide in all. */
    public void qr(String text, float x, float y, float side) {
        QrMatrix matrix = QrMatrix.of(text);
        float module = side / (matrix.size() + 2 * QrMatrix.BORDER);
        fill(Ink.WHITE, x, y, side, side);
        canvas.setFillColor(Ink.BLACK);
        matrix.runs((mx, my, length) -> canvas.rectangle(
                x + (mx + QrMatrix.BORDER) * module,
                height - y - (my + QrMatrix.BORDER + 1) * module,
                length * module,
                module));
        canvas.fill();
    }

    void link(String address, float x, float y, float w, float h) {
        PdfLinkAnnotation link = new PdfLinkAnnotation(new Rectangle(x, height - y - h, w, h));
        link.setAction(PdfAction.createURI(address));
        link.setBorder(new com.itextpdf.kernel.pdf.PdfArray(new int[] {0, 0, 0}));
        document.getFirstPage().addAnnotation(link);
    }

    /** The wordmark, {@code h} points high and four times as wide; the lamp over the i stays ochre. */
    public void wordmark(Color colour, float x, float y, float h) {
        float scale = h / 44;
        canvas.saveState();
        canvas.concatMatrix(scale, 0, 0, -scale, x, height - y);
        canvas.setStrokeColor(colour)
                .setLineWidth(4.4f)
                .setLineCapStyle(com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants.LineCapStyle.ROUND)
                .setLineJoinStyle(com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants.LineJoinStyle.ROUND);
        float o = 4;
        tee(o + 2, o);
        canvas.circle(o + 25, o + 21.5, 9);
        stem(o + 34, o + 12.5f, o + 30.5f);
        canvas.circle(o + 51, o + 21.5, 9);
        stem(o + 60, o + 12.5f, o + 30.5f);
        stem(o + 69, o + 2, o + 30.5f);
        canvas.moveTo(o + 77.2, o + 21.5).lineTo(o + 94.8, o + 21.5);
        canvas.arcContinuous(o + 77.1, o + 12.6, o + 94.9, o + 30.4, 0, -311);
        stem(o + 104, o + 12.5f, o + 30.5f);
        canvas.moveTo(o + 104, o + 21)
                .curveTo(o + 104, o + 15.5, o + 107, o + 12.5, o + 111.5, o + 12.5)
                .curveTo(o + 116, o + 12.5, o + 119, o + 15.5, o + 119, o + 21)
                .lineTo(o + 119, o + 30.5);
        tee(o + 126, o);
        stem(o + 143, o + 13, o + 30.5f);
        canvas.circle(o + 160, o + 21.5, 9);
        canvas.stroke();
        canvas.setFillColor(Ink.LAMP).circle(147, 7.5, 3.3).fill();
        canvas.restoreState();
    }

    private void tee(float x, float o) {
        canvas.moveTo(x, o + 13).lineTo(x + 9, o + 13);
        canvas.moveTo(x + 3.5, o + 5)
                .lineTo(x + 3.5, o + 25.5)
                .curveTo(x + 3.5, o + 29.1, x + 5.5, o + 30.5, x + 8.9, o + 30.1);
    }

    private void stem(float x, float from, float to) {
        canvas.moveTo(x, from).lineTo(x, to);
    }

    /** The mark: a person with open arms, in the given colours, {@code side} points wide, without its ground. */
    public void mark(Color body, Color head, float x, float y, float side) {
        float scale = side / 32;
        canvas.saveState();
        canvas.concatMatrix(scale, 0, 0, -scale, x, height - y);
        canvas.setStrokeColor(body)
                .setLineWidth(4)
                .setLineCapStyle(com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants.LineCapStyle.ROUND);
        canvas.moveTo(7.5, 13.6).curveTo(12.9, 15.7, 19.1, 15.7, 24.5, 13.6);
        canvas.moveTo(16, 16).lineTo(16, 21.2).curveTo(16, 24.6, 17.9, 26.3, 21.2, 25.8);
        canvas.stroke();
        canvas.setFillColor(head).circle(16, 7, 3.6).fill();
        canvas.restoreState();
    }
}
