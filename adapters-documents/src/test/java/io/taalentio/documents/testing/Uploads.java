package io.taalentio.documents.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Everything somebody may send. */
public final class Uploads {

    private static final List<Upload> GOOD = makeGood();
    private static final List<Upload> BAD = makeBad();

    private Uploads() {}

    /** Honest files, each of which must be taken. */
    public static List<Upload> good() {
        return GOOD;
    }

    private static List<Upload> makeGood() {
        List<Upload> all = new ArrayList<>(PictureUploads.good());
        all.addAll(Pdfs.good());
        all.addAll(Office.good());
        return List.copyOf(all);
    }

    /** Hostile, damaged or misnamed files, each of which must be refused. */
    public static List<Upload> bad() {
        return BAD;
    }

    private static List<Upload> makeBad() {
        List<Upload> all = new ArrayList<>(PictureUploads.bad());
        all.addAll(Pdfs.bad());
        all.addAll(Office.bad());
        return List.copyOf(all);
    }

    public static List<Upload> all() {
        List<Upload> all = new ArrayList<>(good());
        all.addAll(bad());
        return all;
    }

    static byte[] resource(String name) {
        try (InputStream in = Uploads.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
