package io.taalentio.core.profile;

import io.taalentio.core.file.FileKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A place in a form that holds an uploaded file. */
public enum FileSlot {
    PHOTO("photo", FileKind.PHOTO, EnumSet.of(ProfileKind.TALENT, ProfileKind.CINEMA)),
    CV("cv", FileKind.CV, EnumSet.of(ProfileKind.TALENT)),
    /** Photo of the identity document. */
    ID_PHOTO("idPhoto", FileKind.ID, EnumSet.of(ProfileKind.CINEMA)),
    GALLERY("gallery", FileKind.GALLERY, EnumSet.of(ProfileKind.CINEMA)),
    GUARDIAN_CONSENT("guardianConsent", FileKind.CONSENT, EnumSet.of(ProfileKind.TALENT, ProfileKind.CINEMA));

    private final String tag;
    private final FileKind fileKind;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final Set<ProfileKind> forms;

    FileSlot(String tag, FileKind fileKind, Set<ProfileKind> forms) {
        this.tag = tag;
        this.fileKind = fileKind;
        this.forms = forms;
    }

    public FileKind fileKind() {
        return fileKind;
    }

    /** As written in addresses: {@code idPhoto}. */
    public String tag() {
        return tag;
    }

    /** The place of that name in a form, if the form has it. */
    public static Optional<FileSlot> of(String tag, ProfileKind form) {
        for (FileSlot slot : values()) {
            if (slot.tag.equals(tag) && slot.forms.contains(form)) {
                return Optional.of(slot);
            }
        }
        return Optional.empty();
    }
}
