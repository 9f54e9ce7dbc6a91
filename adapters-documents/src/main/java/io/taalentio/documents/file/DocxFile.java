package io.taalentio.documents.file;

import io.taalentio.core.file.RejectedFile;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through every part of a DOCX. Refused: bombs, names that leave the archive, macros, embedded programmes and OLE
 * objects, DTDs and entities, templates or objects fetched from elsewhere when the document opens, and DDE fields.
 * Sizes are counted while unpacking; what the archive says of them is not believed.
 */
final class DocxFile {

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static final int MOST_PARTS = 3000;
    private static final int DEEPEST = 400;
    private static final long MOST_XML = 60L * 1024 * 1024;
    private static final long MOST_UNPACKED = 150L * 1024 * 1024;

    private static final Pattern BAD_PART = Pattern.compile(
            "(?i).*(vbaProject|vbaData|activeX|\\.(?:exe|dll|com|scr|js|jse|vbs|vbe|wsf|hta|bat|cmd|ps1|jar|lnk|msi"
                    + "|docm|dotm|xlsm|xlsb|pptm|ocx|swf|html?|mht|svg)$).*");
    private static final Pattern OLE_PART = Pattern.compile("(?i).*embeddings/.*\\.(?:bin|ole|doc|xls|ppt)$");
    private static final Pattern LOCAL_TEMPLATE = Pattern.compile("(?i)(?:file:/{2,3})?[a-z](?::|%3a)[\\\\/].*");
    private static final Pattern DDE = Pattern.compile("(?i)\\s*DDE(?:AUTO)?\\b.*", Pattern.DOTALL);

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private final ZipFile zip;
    private long unpacked;
    private long unpackedXml;

    private DocxFile(ZipFile zip) {
        this.zip = zip;
    }

    /** Whether a ZIP says that it holds a Word document. */
    static boolean recognises(Path upload) throws IOException {
        try (ZipFile zip = new ZipFile(upload.toFile())) {
            ZipEntry types = zip.getEntry("[Content_Types].xml");
            if (types == null) {
                return false;
            }
            try (InputStream in = zip.getInputStream(types)) {
                byte[] content = in.readNBytes(256 * 1024);
                return Bytes.indexOf(content, 0, content.length, Bytes.ascii(MAIN.toLowerCase(Locale.ROOT))) >= 0
                        || Bytes.indexOf(content, 0, content.length, Bytes.ascii("<!doctype")) >= 0;
            }
        } catch (ZipException e) {
            return false;
        }
    }

    static void examine(Path upload) throws IOException {
        try (ZipFile zip = new ZipFile(upload.toFile())) {
            new DocxFile(zip).examineParts();
        } catch (ZipException e) {
            throw RejectedFile.unreadable();
        }
    }

    private void examineParts() throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw RejectedFile.suspicious();
        }
        Set<String> names = new HashSet<>();
        boolean main = false;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            refuseName(name);
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw RejectedFile.suspicious();
            }
            if (entry.isDirectory()) {
                continue;
            }
            boolean xml = isXml(name);
            try (InputStream in = new BufferedInputStream(new Counted(zip.getInputStream(entry), xml), 32 * 1024)) {
                if (xml) {
                    main |= examineXml(name, in);
                } else {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        }
        if (!main) {
            throw RejectedFile.unreadable();
        }
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    }

    private static void refuseName(String name) {
        boolean leaves = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl);
        for (String step : name.split("/", -1)) {
            leaves |= step.equals("..") || step.equals(".");
        }
        if (leaves || BAD_PART.matcher(name).matches() || OLE_PART.matcher(name).matches()) {
            throw RejectedFile.suspicious();
        }
    }

    /** @return whether it is the list of types and names a Word document's main part */
    private boolean examineXml(String part, InputStream in) throws IOException {
        in.mark(4096);
        byte[] start = in.readNBytes(4096);
        in.reset();
        refuseDtd(start);
        boolean relations = part.toLowerCase(Locale.ROOT).endsWith(".rels");
        boolean types = part.equals("[Content_Types].xml");
        boolean main = false;
        StringBuilder field = new StringBuilder();
        boolean inField = false;
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw RejectedFile.suspicious();
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw RejectedFile.suspicious();
                        }
                        String element = reader.getLocalName();
                        if (types) {
                            main |= refuseType(reader);
                        }
                        if (relations && element.equals("Relationship")) {
                            refuseRelation(reader);
                        }
                        inField = element.equals("instrText");
                        if (element.equals("fldSimple")) {
                            refuseField(attribute(reader, "instr"));
                        }
                        if (element.equals("fldChar")
                                && !attribute(reader, "fldCharType").isEmpty()) {
                            refuseField(field.toString());
                            field.setLength(0);
                        }
                    }
                    case XMLStreamConstants.CHARACTERS -> {
                        if (inField && field.length() < 4096) {
                            field.append(reader.getText());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        inField = false;
                    }
                    default -> {}
                }
            }
            refuseField(field.toString());
        } catch (XMLStreamException e) {
            throw RejectedFile.unreadable();
        }
        return main;
    }

    /** A part in UTF-16 hides its marks from a plain search, so both widths are looked at. */
    private static void refuseDtd(byte[] start) {
        byte[] narrow = new byte[start.length];
        int n = 0;
        for (byte b : start) {
            if (b != 0) {
                narrow[n++] = b;
            }
        }
        if (Bytes.indexOf(narrow, 0, n, Bytes.ascii("<!doctype")) >= 0
                || Bytes.indexOf(narrow, 0, n, Bytes.ascii("<!entity")) >= 0) {
            throw RejectedFile.suspicious();
        }
    }

    private static boolean refuseType(XMLStreamReader reader) {
        String type = attribute(reader, "ContentType").toLowerCase(Locale.ROOT);
        if (type.contains("macroenabled") || type.contains("vbaproject") || type.contains("activex")) {
            throw RejectedFile.suspicious();
        }
        return type.equals(MAIN);
    }

    private static void refuseRelation(XMLStreamReader reader) {
        String type = attribute(reader, "Type");
        String kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String target = attribute(reader, "Target");
        boolean external = attribute(reader, "TargetMode").equalsIgnoreCase("External");
        boolean refused =
                switch (kind) {
                    case "vbaproject", "oleobject", "control", "activexcontrolbinary", "afchunk" -> true;
                    case "attachedtemplate" ->
                        external && !LOCAL_TEMPLATE.matcher(target).matches() && target.contains("/");
                    case "hyperlink" -> target.strip().toLowerCase(Locale.ROOT).startsWith("javascript:");
                    case "image" -> external && (target.startsWith("\\\\") || target.startsWith("file://"));
                    default -> external;
                };
        if (refused) {
            throw RejectedFile.suspicious();
        }
    }

    private static void refuseField(String instruction) {
        if (DDE.matcher(instruction).matches()) {
            throw RejectedFile.suspicious();
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Counts what really comes out of the archive. */
    private final class Counted extends FilterInputStream {

        private final boolean xml;

        Counted(InputStream in, boolean xml) {
            super(in);
            this.xml = xml;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) {
            unpacked += n;
            if (xml) {
                unpackedXml += n;
            }
            if (unpacked > MOST_UNPACKED
                    || unpackedXml > MOST_XML
                    || Thread.currentThread().isInterrupted()) {
                throw RejectedFile.suspicious();
            }
        }
    }
}
