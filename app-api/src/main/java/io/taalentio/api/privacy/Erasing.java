package io.taalentio.api.privacy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.taalentio.api.boot.OperatorFiles;
import io.taalentio.core.file.SweepFiles;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.privacy.EraseAccount;
import io.taalentio.core.privacy.EraseProfile;
import io.taalentio.core.privacy.Erasures;
import io.taalentio.core.privacy.ProfileErasures;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Erases whose time has come, and keeps their ids in the data folder: who comes back with a restored backup is erased
 * again at the next start.
 */
@ApplicationScoped
class Erasing {

    private static final Logger LOG = Logger.getLogger(Erasing.class);
    private static final String ACCOUNTS = "erased-accounts";
    private static final String PROFILES = "erased-profiles";
    private static final int MOST = 100;

    private final Erasures erasures;
    private final EraseAccount eraseAccount;
    private final ProfileErasures profileErasures;
    private final EraseProfile eraseProfile;
    private final SweepFiles sweep;
    private final OperatorFiles files;
    private final Clock clock;

    Erasing(
            Erasures erasures,
            EraseAccount eraseAccount,
            ProfileErasures profileErasures,
            EraseProfile eraseProfile,
            SweepFiles sweep,
            OperatorFiles files,
            Clock clock) {
        this.erasures = erasures;
        this.eraseAccount = eraseAccount;
        this.profileErasures = profileErasures;
        this.eraseProfile = eraseProfile;
        this.sweep = sweep;
        this.files = files;
        this.clock = clock;
    }

    void again(@Observes @Priority(2_000) StartupEvent started) {
        again();
    }

    /** Erases again whoever a restored backup brought back. */
    void again() {
        noted(ACCOUNTS).forEach(id -> {
            if (erase(id)) {
                LOG.warnf("account %s was erased before and had come back; it is erased again", id);
            }
        });
        noted(PROFILES).forEach(id -> {
            if (eraseProfile(id)) {
                LOG.warnf("profile %s was erased before and had come back; it is erased again", id);
            }
        });
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void due() {
        erasures.due(clock.instant(), MOST).forEach(this::erase);
        profileErasures.due(clock.instant(), MOST).forEach(this::eraseProfile);
    }

    private boolean erase(UUID id) {
        try {
            return eraseAccount
                    .erase(id)
                    .map(keys -> {
                        note(ACCOUNTS, id);
                        keys.forEach(sweep::content);
                        return true;
                    })
                    .orElse(false);
        } catch (Conflict stays) {
            LOG.warnf("account %s is not erased: %s", id, stays.code());
            return false;
        }
    }

    private boolean eraseProfile(UUID id) {
        return eraseProfile
                .erase(id)
                .map(keys -> {
                    note(PROFILES, id);
                    keys.forEach(sweep::content);
                    return true;
                })
                .orElse(false);
    }

    private synchronized void note(String file, UUID id) {
        Set<UUID> all = new LinkedHashSet<>(noted(file));
        if (all.add(id)) {
            files.write(file, all.stream().map(UUID::toString).collect(Collectors.joining("\n")));
        }
    }

    private Set<UUID> noted(String file) {
        return files.read(file).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> line.length() == 36)
                .map(UUID::fromString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
