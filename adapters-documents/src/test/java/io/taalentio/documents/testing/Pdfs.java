package io.taalentio.documents.testing;

import static io.taalentio.documents.testing.Pictures.join;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.taalentio.core.file.FileKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** PDFs, honest and hostile. */
final class Pdfs {

    private Pdfs() {}

    static List<Upload> good() {
        return List.of(
                cv("PDF", "cv.pdf", plain()),
                cv("PDF by an office programme", "CV Aïssatou.PDF", Uploads.resource("cv.pdf")),
                cv("PDF with packed objects", "cv.pdf", packed()),
                cv("PDF with a link and a title about JavaScript", "cv.pdf", linked()),
                cv("PDF with the XML of the European CV", "cv.pdf", attached("cv.xml", "<?xml version='1.0'?><cv/>")),
                cv("PDF just under 10 MB", "cv.pdf", heavy()),
                cv("PDF with two lines behind its end", "cv.pdf", join(plain(), "\r\n\r\n".getBytes(UTF_8))),
                Upload.good("scan of a signed consent", FileKind.CONSENT, "consent.pdf", plain()));
    }

    static List<Upload> bad() {
        byte[] plain = plain();
        return List.of(
                bad("PDF locked by a password", encrypted("user")),
                bad("PDF locked against printing", encrypted("")),
                bad("PDF with a script on opening", edited(d -> d.getDocumentCatalog()
                        .setOpenAction(new PDActionJavaScript("app.alert(1)")))),
                bad("PDF with a script in packed objects", packedScript()),
                bad("PDF with a script under an escaped name", raw("<< /S /J#61vaScript /J#53 (app.alert\\(1\\)) >>")),
                bad("PDF with a script hidden behind an open string", raw("( << /S /JavaScript /JS (x) >>")),
                bad("PDF with a script that nothing leads to", raw("<< /JS 9 0 R >>")),
                bad("PDF that launches a programme", edited(d -> {
                    PDActionLaunch launch = new PDActionLaunch();
                    launch.getCOSObject().setString(COSName.F, "cmd.exe");
                    d.getDocumentCatalog().setOpenAction(launch);
                })),
                bad("PDF with a programme attached", attached("cv.exe", "MZ")),
                bad("PDF with a page attached as XML", attached("cv.xml", "MZ\0\0")),
                bad("PDF with an XFA form", raw("<< /XFA 9 0 R >>")),
                bad("PDF with a form that sends itself", raw("<< /S /SubmitForm /F (http://example.com) >>")),
                bad("PDF with a film", raw("<< /Subtype /RichMedia >>")),
                bad("PDF cut in the middle", Arrays.copyOf(plain, plain.length / 2)),
                bad("PDF that is only its first line", "%PDF-1.7\n".getBytes(UTF_8)),
                bad("PDF without pages", pages("", 0)),
                bad("PDF whose pages lead in a circle", pages("2 0 R", 1)),
                bad("PDF bomb of nested arrays", raw("[".repeat(400_000))),
                bad("PDF bomb in a stream of 1 GB", stream("/Filter /FlateDecode", Pictures.packedZeros(1000))),
                bad(
                        "PDF bomb in packed objects",
                        stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", Pictures.packedZeros(200))),
                bad(
                        "PDF bomb packed twice",
                        stream("/Filter [/FlateDecode /FlateDecode]", Pictures.pack(Pictures.packedZeros(1000)))),
                bad("PDF and ZIP in one", join(plain, Office.zip("a.class", new byte[10]))),
                bad("PDF and page in one", join("%PDF-1.4\n<html><script>1</script>\n".getBytes(UTF_8), plain)),
                bad("page that holds a PDF", join("<html>".getBytes(UTF_8), plain)),
                bad("noise that starts as PDF", noise()),
                bad("PDF one byte over 10 MB", Arrays.copyOf(plain, 10 * 1024 * 1024 + 1)),
                Upload.bad("PDF called EXE", FileKind.CV, "cv.pdf.exe", plain),
                Upload.bad("PDF called DOCX", FileKind.CV, "cv.docx", plain),
                Upload.bad("PDF with NUL in its name", FileKind.CV, "cv\0.pdf", plain),
                bad("script called PDF", "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8)),
                bad(
                        "test virus called PDF",
                        ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*")
                                .getBytes(UTF_8)));
    }

    private static Upload cv(String label, String name, byte[] content) {
        return Upload.good(label, FileKind.CV, name, content);
    }

    private static Upload bad(String label, byte[] content) {
        return Upload.bad(label, FileKind.CV, "cv.pdf", content);
    }

    static byte[] plain() {
        return edited(d -> {});
    }

    interface Edit {
        void apply(PDDocument document) throws IOException;
    }

    private static PDDocument document() throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
            content.newLineAtOffset(60, 700);
            content.showText("Curriculum vitae (theatre, cinema)");
            content.endText();
        }
        return document;
    }

    private static byte[] edited(Edit edit) {
        try (PDDocument document = document()) {
            edit.apply(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed() {
        try (PDDocument document = document()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.DEFAULT_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packedScript() {
        try (PDDocument document = document()) {
            COSDictionary link = new COSDictionary();
            link.setItem(COSName.TYPE, COSName.ANNOT);
            link.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
            link.setItem(COSName.A, new PDActionJavaScript("app.alert(1)").getCOSObject());
            COSArray annotations = new COSArray();
            annotations.add(link);
            document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, annotations);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.DEFAULT_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] linked() {
        return edited(d -> {
            PDActionURI action = new PDActionURI();
            action.setURI("https://example.com/portfolio");
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(action);
            d.getPage(0).getAnnotations().add(link);
            d.getDocumentInformation().setTitle("Developer (/JavaScript, /JS and /Launch)");
        });
    }

    private static byte[] attached(String name, String content) {
        return edited(d -> {
            PDEmbeddedFile file = new PDEmbeddedFile(d, new ByteArrayInputStream(content.getBytes(UTF_8)));
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(name);
            specification.setFileUnicode(name);
            specification.setEmbeddedFile(file);
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(name, specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(d.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            d.getDocumentCatalog().setNames(names);
        });
    }

    private static byte[] heavy() {
        byte[] noise = new byte[10 * 1024 * 1024 - 40_000];
        new Random(3).nextBytes(noise);
        return edited(d -> {
            PDStream stream = new PDStream(d, new ByteArrayInputStream(noise));
            d.getPage(0).getResources().getCOSObject().setItem(COSName.getPDFName("Photo"), stream);
        });
    }

    private static byte[] encrypted(String password) {
        return edited(d -> {
            AccessPermission permissions = new AccessPermission();
            permissions.setCanPrint(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, permissions);
            policy.setEncryptionKeyLength(128);
            d.protect(policy);
        });
    }

    /** An honest PDF with one more object put in front of its end. */
    private static byte[] raw(String object) {
        String text = new String(plain(), ISO_8859_1);
        int at = text.indexOf("xref");
        return (text.substring(0, at) + "99 0 obj\n" + object + "\nendobj\n" + text.substring(at)).getBytes(ISO_8859_1);
    }

    private static byte[] stream(String dictionary, byte[] content) {
        String text = new String(plain(), ISO_8859_1);
        int at = text.indexOf("xref");
        return join(
                text.substring(0, at).getBytes(ISO_8859_1),
                ("99 0 obj\n<< " + dictionary + " /Length " + content.length + " >>\nstream\n").getBytes(UTF_8),
                content,
                "\nendstream\nendobj\n".getBytes(UTF_8),
                text.substring(at).getBytes(ISO_8859_1));
    }

    private static byte[] noise() {
        byte[] noise = new byte[20_000];
        new Random(4).nextBytes(noise);
        return join("%PDF-1.5\n".getBytes(UTF_8), noise, "\n%%EOF\n".getBytes(UTF_8));
    }

    private static byte[] pages(String kids, int count) {
        return """
               %%PDF-1.4
               1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
               2 0 obj<</Type/Pages/Kids[%s]/Count %d>>endobj
               trailer<</Root 1 0 R>>
               %%%%EOF
               """.formatted(kids, count).getBytes(UTF_8);
    }
}
