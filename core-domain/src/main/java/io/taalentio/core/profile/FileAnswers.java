package io.taalentio.core.profile;

import io.taalentio.core.file.FileKind;
import io.taalentio.core.file.StoredFile;
import io.taalentio.core.kernel.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the uploads a form names. */
public final class FileAnswers {

    private final Answers answers;
    private final Map<UUID, StoredFile> files;
    private final Violations violations;

    /** @param files of the draft or profile itself */
    FileAnswers(Answers answers, Map<UUID, StoredFile> files, Violations violations) {
        this.answers = answers;
        this.files = files;
        this.violations = violations;
    }

    /** An uploaded file of the draft or profile itself, and of that kind. */
    public @Nullable UUID one(@Nullable UUID id, FileKind kind, String field) {
        if (id == null || !answers.complete()) {
            return null;
        }
        StoredFile file = files.get(id);
        if (file == null || file.kind() != kind) {
            violations.add(field, "unknown-file");
            return null;
        }
        return id;
    }

    /** Files of one kind, each once. */
    public List<UUID> several(@Nullable List<@Nullable UUID> ids, FileKind kind, String field) {
        if (ids == null) {
            return List.of();
        }
        if (ids.size() > kind.most()) {
            violations.add(field, "too-many", Map.of("max", kind.most()));
            return List.of();
        }
        List<UUID> kept = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String path = field + "[" + i + "]";
            answers.required(ids.get(i), path);
            UUID id = one(ids.get(i), kind, path);
            if (id != null && kept.contains(id)) {
                violations.add(path, "duplicate-entry");
            } else if (id != null) {
                kept.add(id);
            }
        }
        return kept;
    }
}
