package io.taalentio.api.profile;

import io.taalentio.core.kernel.InvalidValue;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The one file of a multipart request. */
public final class Upload {

    private Upload() {}

    /** @throws InvalidValue {@code required} on {@code file} when the form has none */
    public static FileUpload required(@Nullable FileUpload file) {
        if (file == null) {
            throw new InvalidValue("file", "required");
        }
        return file;
    }

    /** The name its sender gave it. */
    public static String name(FileUpload file) {
        String name = file.fileName();
        return name == null ? "" : name;
    }
}
