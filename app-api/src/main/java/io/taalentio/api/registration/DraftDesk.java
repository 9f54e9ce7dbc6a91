package io.taalentio.api.registration;

import io.taalentio.api.profile.FileAnswer;
import io.taalentio.api.profile.Upload;
import io.taalentio.api.registration.RegistrationAnswers.ResumeLink;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.profile.FileSlot;
import io.taalentio.core.profile.ProfileContent;
import io.taalentio.core.registration.AddDraftFile;
import io.taalentio.core.registration.Draft;
import io.taalentio.core.registration.DraftKey;
import io.taalentio.core.registration.MailResumeLink;
import io.taalentio.core.registration.OpenDraft;
import io.taalentio.core.registration.ReadDraft;
import io.taalentio.core.registration.SaveDraft;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What is done with a draft before it is submitted. The two forms differ; the way through them does not. */
@Singleton
public class DraftDesk {

    private final OpenDraft openDraft;
    private final ReadDraft readDraft;
    private final SaveDraft saveDraft;
    private final AddDraftFile draftFiles;
    private final MailResumeLink mailResumeLink;
    private final RegistrationAnswers answers;
    private final CurrentActor actor;

    DraftDesk(
            OpenDraft openDraft,
            ReadDraft readDraft,
            SaveDraft saveDraft,
            AddDraftFile draftFiles,
            MailResumeLink mailResumeLink,
            RegistrationAnswers answers,
            CurrentActor actor) {
        this.openDraft = openDraft;
        this.readDraft = readDraft;
        this.saveDraft = saveDraft;
        this.draftFiles = draftFiles;
        this.mailResumeLink = mailResumeLink;
        this.answers = answers;
        this.actor = actor;
    }

    <C extends ProfileContent> OpenDraft.Opened<C> open(@Nullable String step, C content) {
        return openDraft.open(step == null ? "" : step, content);
    }

    <C extends ProfileContent> Draft<C> read(DraftKey<C> key) {
        return readDraft.read(key);
    }

    /** @param version the version the change was made on; null to overwrite whatever is there */
    <C extends ProfileContent> Draft<C> save(
            DraftKey<C> key, @Nullable String step, @Nullable C content, @Nullable Integer version) {
        if (content == null) {
            throw new InvalidValue("content", "required");
        }
        return saveDraft.save(key, step == null ? "" : step, content, version);
    }

    FileAnswer addFile(DraftKey<?> key, String place, @Nullable FileUpload file) {
        FileUpload upload = Upload.required(file);
        AddDraftFile.Added added = draftFiles.add(key, slot(key, place), Upload.name(upload), upload.uploadedFile());
        return FileAnswer.of(added.file(), added.version());
    }

    void removeFile(DraftKey<?> key, String place, UUID file) {
        draftFiles.remove(key, slot(key, place), file);
    }

    Response showFile(DraftKey<?> key, UUID file) {
        return answers.show(draftFiles.read(key, file));
    }

    Response mailLink(DraftKey<?> key, String secret, @Nullable ResumeLink request) {
        mailResumeLink.mail(key, secret, request == null ? null : request.email(), actor.get());
        return Response.accepted().build();
    }

    private static FileSlot slot(DraftKey<?> key, String place) {
        return FileSlot.of(place, key.kind()).orElseThrow(() -> new NotFound("not-found"));
    }
}
