package io.taalentio.documents.file;

import io.taalentio.core.file.RejectedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Looks into a PDF twice: {@link PdfScan} over its raw bytes, which no reference can lead astray and which bounds what
 * its streams unpack to, then PDFBox over the objects a reader would see. Refused: any encryption, scripts, programmes
 * to launch, forms that send themselves, films, and attachments other than XML (the European CV carries one).
 */
final class PdfFile {

    private static final int MOST_OBJECTS = 400_000;
    private static final long IN_MEMORY = 4L * 1024 * 1024;
    private static final long SCRATCH = 64L * 1024 * 1024;

    private PdfFile() {}

    static void examine(Path upload) throws IOException {
        scan(Files.readAllBytes(upload));
        // From the disk, page by page: the scan's bytes are given back before the parser begins.
        try (RandomAccessReadBufferedFile file = new RandomAccessReadBufferedFile(upload);
                PDDocument document = Loader.loadPDF(
                        file, "", null, null, MemoryUsageSetting.setupMixed(IN_MEMORY, SCRATCH).streamCache)) {
            if (document.isEncrypted()) {
                throw RejectedFile.unreadable();
            }
            if (document.getNumberOfPages() < 1) {
                throw RejectedFile.unreadable();
            }
            walk(document);
        } catch (InvalidPasswordException e) {
            throw RejectedFile.unreadable();
        }
    }

    private static void scan(byte[] data) {
        if (!Bytes.at(data, 0, Bytes.ascii("%PDF-"))) {
            throw RejectedFile.unreadable();
        }
        Bytes.refuseMarkup(data, 0, 1024);
        int end = lastIndexOf(data, Bytes.ascii("%%eof"));
        if (end < 0 || end < data.length - 4096) {
            throw RejectedFile.unreadable();
        }
        Bytes.refuseSecondFile(data, end + 5);
        new PdfScan(data).run();
    }

    private static int lastIndexOf(byte[] data, byte[] what) {
        for (int i = data.length - what.length; i >= 0; i--) {
            if (Bytes.indexOf(data, i, i + what.length, what) == i) {
                return i;
            }
        }
        return -1;
    }

    private static void walk(PDDocument document) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        open.add(document.getDocument().getTrailer());
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            open.add(document.getDocument().getObjectFromPool(key));
        }
        while (!open.isEmpty()) {
            COSBase next = open.removeLast();
            COSBase value = next instanceof COSObject reference ? reference.getObject() : next;
            if (value == null || !seen.add(value)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS || Thread.currentThread().isInterrupted()) {
                throw RejectedFile.suspicious();
            }
            if (value instanceof COSDictionary dictionary) {
                examine(dictionary);
                open.addAll(dictionary.getValues());
            } else if (value instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    COSBase item = array.get(i);
                    if (item != null) {
                        open.add(item);
                    }
                }
            }
        }
    }

    private static void examine(COSDictionary dictionary) throws IOException {
        for (COSName key : dictionary.keySet()) {
            PdfScan.refuse(key.getName());
            if (dictionary.getItem(key) instanceof COSName name) {
                PdfScan.refuse(name.getName());
            }
        }
        COSBase files = dictionary.getDictionaryObject(COSName.EF);
        if (files instanceof COSDictionary embedded) {
            String name = dictionary.getString(COSName.UF, dictionary.getString(COSName.F, ""));
            if (!name.toLowerCase(Locale.ROOT).endsWith(".xml")) {
                throw RejectedFile.suspicious();
            }
            for (COSName key : embedded.keySet()) {
                if (embedded.getDictionaryObject(key) instanceof COSStream stream && !startsAsXml(stream)) {
                    throw RejectedFile.suspicious();
                }
            }
        }
    }

    private static boolean startsAsXml(COSStream stream) throws IOException {
        try (InputStream content = stream.createInputStream()) {
            String start = new String(content.readNBytes(64), java.nio.charset.StandardCharsets.UTF_8);
            String bare = start.startsWith("\uFEFF") ? start.substring(1) : start;
            return bare.stripLeading().startsWith("<")
                    && !bare.toLowerCase(Locale.ROOT).contains("<html");
        }
    }
}
