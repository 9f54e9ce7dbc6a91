package io.taalentio.api.privacy;

import io.taalentio.core.file.FileStore;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.privacy.PersonalData;
import io.taalentio.core.privacy.TakeCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a copy of somebody's data as a ZIP while it is read: one JSON file for each kind of record, and the files. */
@ApplicationScoped
class DataCopy {

    static final String ZIP = "application/zip";

    private final PersonalData data;
    private final FileStore store;

    DataCopy(PersonalData data, FileStore store) {
        this.data = data;
        this.store = store;
    }

    Response answer(TakeCopy.Begun begun) {
        StreamingOutput content = out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                data.read(begun.whose(), (name, rows) -> put(zip, name, rows));
                for (PersonalData.OwnFile file : begun.files()) {
                    copy(zip, file);
                }
            }
        };
        return Response.ok(content, ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"taalentio-data.zip\"")
                .build();
    }

    private static void put(ZipOutputStream zip, String name, String rows) {
        try {
            zip.putNextEntry(new ZipEntry("data/" + name + ".json"));
            zip.write(rows.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(ZipOutputStream zip, PersonalData.OwnFile file) throws IOException {
        try (InputStream in = store.open(file.key())) {
            zip.putNextEntry(new ZipEntry("files/" + file.name()));
            in.transferTo(zip);
            zip.closeEntry();
        } catch (NotFound gone) {
            // Replaced by its owner since the copy was begun.
            zip.putNextEntry(new ZipEntry("files/" + file.name() + ".missing"));
            zip.closeEntry();
        }
    }
}
