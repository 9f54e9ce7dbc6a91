package io.taalentio.core.profile;

import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.file.Files;
import io.taalentio.core.file.StoredFile;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.world.Currencies;
import io.taalentio.core.world.Languages;
import io.taalentio.core.world.PhoneNumbers;
import io.taalentio.core.world.World;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the answers of a form are checked against. */
@Managed
public class FormRules {

    private final World world;
    private final PhoneNumbers phoneNumbers;
    private final Lists lists;
    private final Languages languages;
    private final Currencies currencies;
    private final Catalogue catalogue;
    private final Files files;
    private final Clock clock;

    public FormRules(
            World world,
            PhoneNumbers phoneNumbers,
            Lists lists,
            Languages languages,
            Currencies currencies,
            Catalogue catalogue,
            Files files,
            Clock clock) {
        this.world = world;
        this.phoneNumbers = phoneNumbers;
        this.lists = lists;
        this.languages = languages;
        this.currencies = currencies;
        this.catalogue = catalogue;
        this.files = files;
        this.clock = clock;
    }

    /** For a draft in the making: lengths and keys are checked, nothing is required. */
    public Answers whileTyping() {
        return new Answers(this, false, Map.of());
    }

    /**
     * For a form to be submitted or a profile to be changed: everything is checked.
     *
     * @param owner draft or profile the files must belong to
     * @param fileIds files the answers refer to
     */
    public Answers complete(UUID owner, Collection<UUID> fileIds) {
        Map<UUID, StoredFile> own = new HashMap<>();
        if (!fileIds.isEmpty()) {
            for (StoredFile file : files.findAll(fileIds)) {
                if (owner.equals(file.owner())) {
                    own.put(file.id(), file);
                }
            }
        }
        return new Answers(this, true, own);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    World world() {
        return world;
    }

    PhoneNumbers phoneNumbers() {
        return phoneNumbers;
    }

    Lists lists() {
        return lists;
    }

    Languages languages() {
        return languages;
    }

    Currencies currencies() {
        return currencies;
    }

    Catalogue catalogue() {
        return catalogue;
    }
}
