package io.taalentio.api.profile;

import io.taalentio.api.profile.ProfileAnswers.Reason;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.core.access.Actor;
import io.taalentio.core.profile.ChangeProfileFiles;
import io.taalentio.core.profile.FileSlot;
import io.taalentio.core.profile.MoveProfile;
import io.taalentio.core.profile.MoveProfile.Step;
import io.taalentio.core.profile.Profile;
import io.taalentio.core.profile.ProfileAccess;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.ReissueProfileCode;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a submitted profile whatever it says: the two kinds say different things; they are shown, closed,
 * given codes and files in the same way. Each act takes the access to the profiles of its kind.
 */
@Singleton
public class ProfileDesk {

    private final MoveProfile moveProfile;
    private final ReissueProfileCode reissueCode;
    private final ChangeProfileFiles changeFiles;
    private final CurrentActor actor;

    ProfileDesk(
            MoveProfile moveProfile,
            ReissueProfileCode reissueCode,
            ChangeProfileFiles changeFiles,
            CurrentActor actor) {
        this.moveProfile = moveProfile;
        this.reissueCode = reissueCode;
        this.changeFiles = changeFiles;
        this.actor = actor;
    }

    /** A step of its owner. */
    public <P extends Profile<P>> P move(ProfileAccess<P> access, Step step) {
        return moveProfile.move(access, ProfileAccess.ME, step, null, actor.get());
    }

    /** A step of the house. */
    public <P extends Profile<P>> P move(ProfileAccess<P> access, String ref, Step step, @Nullable Reason reason) {
        return moveProfile.move(access, ref, step, words(reason), actor.get());
    }

    /** Closes the profile unless it is closed already. */
    public <P extends Profile<P>> void close(ProfileAccess<P> access, String ref) {
        Actor administrator = actor.get();
        if (access.ownOrAny(ref, administrator).standing().status() != ProfileStatus.DISABLED) {
            moveProfile.move(access, ref, Step.DEACTIVATE, "deleted", administrator);
        }
    }

    public <P extends Profile<P>> P reissue(ProfileAccess<P> access, String ref, @Nullable Reason reason) {
        return reissueCode.reissue(access, ref, words(reason), actor.get());
    }

    public <P extends Profile<P>> FileAnswer put(
            ProfileAccess<P> access, String ref, FileSlot slot, @Nullable FileUpload file) {
        FileUpload upload = Upload.required(file);
        return FileAnswer.of(
                changeFiles.put(access, ref, slot, Upload.name(upload), upload.uploadedFile(), actor.get()), null);
    }

    /** Removes the one file that stands in a place. */
    public <P extends Profile<P>> void remove(ProfileAccess<P> access, String ref, FileSlot slot) {
        remove(access, ref, slot, null);
    }

    /** @param file which one of a gallery; null for any other place */
    public <P extends Profile<P>> void remove(ProfileAccess<P> access, String ref, FileSlot slot, @Nullable UUID file) {
        changeFiles.remove(access, ref, slot, file, actor.get());
    }

    private static @Nullable String words(@Nullable Reason reason) {
        return reason == null ? null : reason.reason();
    }
}
