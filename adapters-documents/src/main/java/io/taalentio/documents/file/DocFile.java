package io.taalentio.documents.file;

import io.taalentio.core.file.RejectedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Looks into a Word 97–2003 document: a file system in a file. Refused: macros, packaged programmes, the old equation
 * editor's objects, and anything locked by a password.
 */
final class DocFile {

    private static final int WORD_97 = 0xA5EC;
    private static final int WORD_95 = 0xA5DC;
    private static final int ENCRYPTED = 0x0100;
    private static final int MOST_ENTRIES = 5000;
    private static final int DEEPEST = 16;

    private DocFile() {}

    /** Whether an OLE 2 file holds a Word document. */
    static boolean recognises(Path upload) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(upload.toFile(), true)) {
            return files.getRoot().hasEntry("WordDocument") || files.getRoot().hasEntry("EncryptedPackage");
        }
    }

    static void examine(Path upload) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(upload.toFile(), true)) {
            if (!(entry(files.getRoot(), "WordDocument") instanceof DocumentEntry document)) {
                throw RejectedFile.unreadable();
            }
            byte[] start = new byte[32];
            try (DocumentInputStream in = new DocumentInputStream(document)) {
                in.readFully(start);
            }
            int ident = little(start, 0);
            int flags = little(start, 10);
            if ((ident != WORD_97 && ident != WORD_95) || (flags & ENCRYPTED) != 0) {
                throw RejectedFile.unreadable();
            }
            if (ident == WORD_97 && entry(files.getRoot(), (flags & 0x0200) != 0 ? "1Table" : "0Table") == null) {
                throw RejectedFile.unreadable();
            }
            walk(files.getRoot(), 0, 0);
        } catch (EncryptedDocumentException e) {
            throw RejectedFile.unreadable();
        }
    }

    private static org.apache.poi.poifs.filesystem.@org.jspecify.annotations.Nullable Entry entry(
            DirectoryEntry folder, String name) throws IOException {
        return folder.hasEntry(name) ? folder.getEntry(name) : null;
    }

    private static int walk(DirectoryEntry folder, int seen, int depth) {
        int count = seen;
        if (depth > DEEPEST) {
            throw RejectedFile.suspicious();
        }
        for (Entry entry : folder) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            boolean refused =
                    switch (name) {
                        case "macros", "vba", "_vba_project", "_vba_project_cur", "\u0001ole10native" -> true;
                        case "equation native", "encryptedpackage" -> true;
                        default -> false;
                    };
            if (refused || ++count > MOST_ENTRIES) {
                throw RejectedFile.suspicious();
            }
            if (entry instanceof DirectoryEntry inner) {
                count = walk(inner, count, depth + 1);
            }
        }
        return count;
    }

    private static int little(byte[] data, int at) {
        return Bytes.u8(data, at) | Bytes.u8(data, at + 1) << 8;
    }
}
