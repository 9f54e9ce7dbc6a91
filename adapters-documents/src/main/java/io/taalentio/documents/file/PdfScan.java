package io.taalentio.documents.file;

import io.taalentio.core.file.RejectedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads the raw bytes of a PDF from front to back and looks at every name outside streams and inside packed object
 * streams. Names are compared after their {@code #xx} are resolved. Every compressed stream is unpacked to nowhere, no
 * further than {@link #MOST_UNPACKED}, so that a bomb is found before a parser meets it.
 */
final class PdfScan {

    private static final Set<String> REFUSED = Set.of(
            "JavaScript",
            "JS",
            "Launch",
            "RichMedia",
            "XFA",
            "ImportData",
            "SubmitForm",
            "GoToE",
            "Movie",
            "Rendition");

    private static final long MOST_UNPACKED = 400L * 1024 * 1024;
    private static final int MOST_OBJECT_STREAM = 32 * 1024 * 1024;
    private static final int LONGEST_STRING = 64 * 1024;
    private static final int DEEPEST = 1000;
    private static final byte[] OBJ = Bytes.ascii("obj");
    private static final byte[] STREAM = Bytes.ascii("stream");
    private static final byte[] ENDSTREAM = Bytes.ascii("endstream");

    private final byte[] data;
    private long unpacked;

    PdfScan(byte[] data) {
        this.data = data;
    }

    static void refuse(String name) {
        if (REFUSED.contains(name)) {
            throw RejectedFile.suspicious();
        }
        if (name.equals("Encrypt")) {
            throw RejectedFile.unreadable();
        }
    }

    void run() {
        List<String> names = new ArrayList<>();
        int depth = 0;
        int at = 0;
        while (at < data.length) {
            int c = data[at];
            if (c == '/') {
                at = name(data, at + 1, data.length, names);
                refuse(names.getLast());
                if (names.size() > 10_000) {
                    names.clear(); // no dictionary of a stream is that long
                }
            } else if (c == '(') {
                at = string(data, at, data.length);
            } else if (c == '%') {
                at = line(data, at, data.length);
            } else if (c == '[' || c == '<') {
                if (++depth > DEEPEST) {
                    throw RejectedFile.suspicious();
                }
                at++;
            } else if (c == ']' || c == '>') {
                depth = Math.max(0, depth - 1);
                at++;
            } else if (c == 'o' && Bytes.at(data, at, OBJ)) {
                names.clear();
                depth = 0;
                at += 3;
            } else if (c == 's' && Bytes.at(data, at, STREAM)) {
                at = stream(at + STREAM.length, names);
                names.clear();
            } else {
                at++;
            }
        }
    }

    /** @return where the scan goes on, after the stream's content */
    private int stream(int after, List<String> names) {
        int from = after;
        if (from < data.length && data[from] == '\r') {
            from++;
        }
        if (from < data.length && data[from] == '\n') {
            from++;
        }
        int end = Bytes.indexOf(data, from, data.length, ENDSTREAM);
        if (end < 0) {
            throw RejectedFile.unreadable();
        }
        long filters = names.stream().filter(PdfScan::compresses).count();
        boolean objects = names.contains("ObjStm");
        boolean flate = names.contains("FlateDecode") || names.contains("Fl");
        if (filters > 1
                && names.stream()
                                .filter(n -> n.equals("FlateDecode") || n.equals("Fl"))
                                .count()
                        > 1) {
            throw RejectedFile.suspicious();
        }
        if (objects && filters > 0 && !(flate && filters == 1)) {
            throw RejectedFile.suspicious();
        }
        if (flate && filters == 1) {
            byte[] content = inflate(from, end, objects);
            if (objects) {
                scanObjects(content);
            }
        } else if (objects) {
            scanObjects(java.util.Arrays.copyOfRange(data, from, end));
        }
        return end + ENDSTREAM.length;
    }

    private static boolean compresses(String name) {
        return switch (name) {
            case "FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL", "ASCII85Decode", "A85" -> true;
            case "ASCIIHexDecode", "AHx", "Crypt" -> true;
            default -> false;
        };
    }

    private static void scanObjects(byte[] content) {
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at < content.length) {
            int c = content[at];
            if (c == '/') {
                at = name(content, at + 1, content.length, names);
                refuse(names.removeLast());
            } else if (c == '(') {
                at = string(content, at, content.length);
            } else {
                at++;
            }
        }
    }

    /** Unpacks to nowhere, or to memory when {@code keep}; damaged ends of streams are common and harmless. */
    private byte[] inflate(int from, int end, boolean keep) {
        Inflater inflater = new Inflater();
        java.io.ByteArrayOutputStream kept = new java.io.ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        try {
            inflater.setInput(data, from, end - from);
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0) {
                    break;
                }
                unpacked += n;
                if (unpacked > MOST_UNPACKED || Thread.currentThread().isInterrupted()) {
                    throw RejectedFile.suspicious();
                }
                if (keep) {
                    kept.write(buffer, 0, n);
                    if (kept.size() > MOST_OBJECT_STREAM) {
                        throw RejectedFile.suspicious();
                    }
                }
            }
        } catch (DataFormatException e) {
            if (keep) {
                throw RejectedFile.unreadable();
            }
        } finally {
            inflater.end();
        }
        return kept.toByteArray();
    }

    /** Reads a name whose first character is at {@code from}; appends it and returns where it ends. */
    private static int name(byte[] data, int from, int to, List<String> names) {
        StringBuilder name = new StringBuilder();
        int at = from;
        while (at < to && regular(data[at])) {
            if (data[at] == '#' && at + 2 < to && hex(data[at + 1]) >= 0 && hex(data[at + 2]) >= 0) {
                name.append((char) (hex(data[at + 1]) << 4 | hex(data[at + 2])));
                at += 3;
            } else {
                name.append((char) (data[at] & 0xFF));
                at++;
            }
            if (name.length() > 512) {
                break;
            }
        }
        names.add(name.toString());
        return Math.max(at, from);
    }

    private static boolean regular(byte b) {
        return switch (b) {
            case 0, 9, 10, 12, 13, 32, '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> false;
            default -> true;
        };
    }

    private static int hex(byte b) {
        return Character.digit(b, 16);
    }

    /**
     * Where a literal string ends. One that does not close within {@value #LONGEST_STRING} bytes is none: it may have
     * been opened only to hide what follows.
     */
    private static int string(byte[] data, int from, int to) {
        int depth = 0;
        int last = Math.min(to, from + LONGEST_STRING);
        for (int at = from; at < last; at++) {
            switch (data[at]) {
                case '\\' -> at++;
                case '(' -> depth++;
                case ')' -> {
                    if (--depth == 0) {
                        return at + 1;
                    }
                }
                default -> {}
            }
        }
        return from + 1;
    }

    private static int line(byte[] data, int from, int to) {
        int at = from;
        while (at < to && data[at] != '\n' && data[at] != '\r') {
            at++;
        }
        return at;
    }
}
