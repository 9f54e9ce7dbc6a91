package io.taalentio.safety;

import com.fasterxml.jackson.core.type.TypeReference;
import io.taalentio.core.cinema.CinemaContent;
import io.taalentio.core.profile.GuardianEntry;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.talent.TalentContent;
import io.taalentio.safety.Api.Answer;
import io.taalentio.safety.Api.Held;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Registers people with every file the forms ask for, as their browsers would. */
public final class RegisteredPeople {

    private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

    /**
     * @param photo id of the profile photo
     * @param file id of the CV of a talent, of the first gallery photo of a cinema talent
     */
    public record Registered(String code, UUID photo, UUID file, String email) {}

    private final Api api;

    public RegisteredPeople(Api api) {
        this.api = api;
    }

    /** A talent with photo and CV; the profile is public. */
    public Registered talent() throws IOException {
        Held draft = api.draft(ProfileKind.TALENT, null);
        UUID photo = upload(draft, "photo", "moi.jpg", People.jpeg(900, 1200));
        UUID cv = upload(draft, "cv", "Mon CV secret.pdf", People.pdf());
        String email = People.freshEmail();
        TalentContent form = SampleForms.talent("Ɓintou", "Ɗiallo", email, People.freshPhone());
        Map<String, Object> content = Api.JSON.convertValue(form, CONTENT);
        content.put("documents", Map.of("photo", photo, "cv", cv));
        return new Registered(submitted(draft, content), photo, cv, email);
    }

    /** A cinema talent with photo, document photo and one gallery photo. */
    public Registered cinema() throws IOException {
        Held draft = api.draft(ProfileKind.CINEMA, null);
        UUID photo = upload(draft, "photo", "moi.jpg", People.jpeg(900, 1200));
        UUID id = upload(draft, "idPhoto", "cni.jpg", People.jpeg(1000, 700));
        UUID first = upload(draft, "gallery", "a.jpg", People.jpeg(500, 600));
        String email = People.freshEmail();
        CinemaContent form = SampleForms.cinema("Salma", "El Idrissi", email, People.freshMoroccanPhone());
        Map<String, Object> content = Api.JSON.convertValue(form, CONTENT);
        content.put("media", Map.of("photo", photo, "idPhoto", id, "gallery", List.of(first)));
        return new Registered(submitted(draft, content), photo, first, email);
    }

    /** @param guardian address of whom the form names as the guardian */
    public record Minor(String code, String email, String guardian) {}

    /**
     * A talent of thirteen years or so, whose guardian consents in writing.
     *
     * @param email of the minor
     */
    public Minor minor(String email) throws IOException {
        String guardian = "tutrice." + UUID.randomUUID() + "@example.org";
        Held draft = api.draft(ProfileKind.TALENT, null);
        UUID consent = upload(draft, "guardianConsent", "accord.pdf", People.pdf());
        TalentContent form =
                SampleForms.born(SampleForms.talent("Aminata", "Fall", email, People.freshPhone()), "2013-06-01");
        Map<String, Object> content = Api.JSON.convertValue(form, CONTENT);
        content.put("guardian", new GuardianEntry("Fatou Diop Fall", "+221770000001", null, guardian, consent));
        return new Minor(submitted(draft, content), email, guardian);
    }

    /** Puts a file into a draft. */
    public UUID upload(Held draft, String slot, String name, byte[] content) {
        Answer answer = api.upload(
                draft.path() + "/files/" + slot,
                name,
                "application/octet-stream",
                content,
                "X-Resume-Token",
                draft.token());
        expect(200, answer);
        return UUID.fromString(answer.text("fileId"));
    }

    private String submitted(Held draft, Map<String, Object> content) {
        expect(200, api.put(draft.path(), Map.of("step", "end", "content", content), "X-Resume-Token", draft.token()));
        Answer answer = api.submit(draft);
        expect(201, answer);
        return answer.text("code");
    }

    private static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("not " + status + ": " + answer);
        }
    }
}
