package io.taalentio.api.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.documents.testing.Upload;
import io.taalentio.documents.testing.Uploads;
import io.taalentio.safety.Api;
import io.taalentio.safety.Api.Answer;
import io.taalentio.safety.Api.Held;
import io.taalentio.safety.Figures;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Row D of the safety figures through the real upload: no bad file taken, no good one refused, each soon enough. */
@QuarkusTest
class UploadsOverHttpTest {

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Test
    void every_upload_is_judged_rightly_and_in_time() throws IOException {
        Api api = new Api(base).with("Accept-Language", "en").with("X-Forwarded-For", "10.9.0.1");
        Held talent = api.draft(ProfileKind.TALENT, null);
        Held cinema = api.draft(ProfileKind.CINEMA, null);
        List<String> wrong = new ArrayList<>();
        for (Upload upload : Uploads.all()) {
            Held draft = upload.kind() == FileKind.ID ? cinema : talent;
            String slot =
                    switch (upload.kind()) {
                        case PHOTO -> "photo";
                        case CV -> "cv";
                        case ID -> "idPhoto";
                        case CONSENT -> "guardianConsent";
                        case GALLERY, LOGO, EXPORT -> throw new IllegalStateException("not among the uploads");
                    };
            String path = "/api/v1/registrations/" + draft.kind().tag() + "/" + draft.id() + "/files/" + slot;
            long start = System.nanoTime();
            Answer answer = api.upload(
                    path, upload.name(), "application/octet-stream", upload.content(), "X-Resume-Token", draft.token());
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            boolean right = upload.good()
                    ? answer.status() == 200
                    : List.of(413, 415, 422).contains(answer.status());
            boolean soon = time.compareTo(Duration.ofSeconds(upload.bomb() ? 5 : 2)) <= 0;
            boolean named = upload.good() || !answer.text("detail").isBlank();
            if (!right || !soon || !named) {
                wrong.add(upload + " -> " + answer.status() + " " + answer.text("code") + " in " + time.toMillis()
                        + " ms");
            }
        }
        assertThat(wrong).isEmpty();
        long bad = Uploads.all().stream().filter(upload -> !upload.good()).count();
        Figures.reached(
                "D",
                "≥ 60 files (40 bad, 20 good): 0 bad taken, 0 good refused, verdict ≤ 2 s, bombs ≤ 5 s",
                bad + " bad, " + (Uploads.all().size() - bad) + " good, all judged rightly and in time",
                bad >= 40 && Uploads.all().size() - bad >= 20);
    }
}
