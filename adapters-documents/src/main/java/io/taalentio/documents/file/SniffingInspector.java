package io.taalentio.documents.file;

import io.taalentio.core.file.FileInspector;
import io.taalentio.core.file.FileType;
import io.taalentio.core.file.RejectedFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Tells types by content and examines each by its own reader, a few at a time, each within two seconds. */
@ApplicationScoped
class SniffingInspector implements FileInspector {

    private static final byte[] JPEG = Bytes.ascii("\u00ff\u00d8\u00ff");
    private static final byte[] OLE = Bytes.ascii("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
    private static final byte[] ZIP = Bytes.ascii("PK\u0003\u0004");

    private final BoundedWork work = new BoundedWork(2, Duration.ofMillis(1900));

    @Override
    public Sniffed sniff(Path upload) {
        try {
            long size = Files.size(upload);
            byte[] start;
            try (InputStream in = Files.newInputStream(upload)) {
                start = in.readNBytes(16);
            }
            return new Sniffed(type(upload, start), size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileType type(Path upload, byte[] start) {
        if (Bytes.at(start, 0, JPEG)) {
            return FileType.JPEG;
        }
        if (Bytes.at(start, 0, PngFile.SIGNATURE)) {
            return FileType.PNG;
        }
        if (Bytes.at(start, 0, Bytes.ascii("%PDF-"))) {
            return FileType.PDF;
        }
        if (Bytes.at(start, 0, OLE)) {
            return work.run("sniff", () -> DocFile.recognises(upload)) ? FileType.DOC : FileType.OTHER;
        }
        if (Bytes.at(start, 0, ZIP)) {
            return work.run("sniff", () -> DocxFile.recognises(upload)) ? FileType.DOCX : FileType.OTHER;
        }
        return FileType.OTHER;
    }

    @Override
    public void examine(Path upload, FileType type) {
        work.run("examine", () -> {
            switch (type) {
                case JPEG -> JpegFile.examine(Files.readAllBytes(upload));
                case PNG -> PngFile.examine(Files.readAllBytes(upload));
                case PDF -> PdfFile.examine(upload);
                case DOC -> DocFile.examine(upload);
                case DOCX -> DocxFile.examine(upload);
                case OTHER -> throw RejectedFile.unreadable();
            }
            return true;
        });
    }
}
