package io.taalentio.api.audit;

import io.quarkus.scheduler.Scheduled;
import io.taalentio.api.boot.OperatorFiles;
import io.taalentio.core.audit.Book;
import io.taalentio.core.audit.LineDigest;
import io.taalentio.core.audit.LogCheck;
import io.taalentio.core.audit.SealLog;
import io.taalentio.core.audit.SealedLog;
import io.taalentio.core.audit.VerifyLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Seals the logs every second and notes the newest seal of each in the data folder, outside the database, so that an end
 * cut off is found.
 */
@ApplicationScoped
class LogKeeping {

    private static final Logger LOG = Logger.getLogger(LogKeeping.class);
    private static final String FILE = "log-head";

    private final SealLog sealLog;
    private final SealedLog log;
    private final VerifyLog verifyLog;
    private final OperatorFiles files;

    LogKeeping(SealLog sealLog, SealedLog log, VerifyLog verifyLog, OperatorFiles files) {
        this.sealLog = sealLog;
        this.log = log;
        this.verifyLog = verifyLog;
        this.files = files;
    }

    @Scheduled(every = "1s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void seal() {
        boolean sealed = false;
        while (sealLog.sealBatch() > 0) {
            sealed = true;
        }
        if (sealed) {
            note();
        }
    }

    /** Both books, after what waits was sealed. */
    List<LogCheck> check() {
        seal();
        List<LogCheck.Head> noted = files.read(FILE).stream()
                .flatMap(text -> text.lines().flatMap(line -> head(line).stream()))
                .toList();
        List<LogCheck> checks = Arrays.stream(Book.values())
                .map(b -> verifyLog.verify(b, noted))
                .toList();
        checks.stream()
                .filter(c -> !c.sound())
                .forEach(c -> LOG.errorf("the %s log is not as it was sealed: %s", c.book(), c.faults()));
        return checks;
    }

    private void note() {
        files.write(
                FILE,
                Arrays.stream(Book.values())
                        .flatMap(book -> log.last(book).stream())
                        .map(s -> s.book() + " " + s.number() + " " + s.hash().hex())
                        .collect(Collectors.joining("\n")));
    }

    private static Optional<LogCheck.Head> head(String line) {
        String[] parts = line.strip().split(" ", -1);
        try {
            return Optional.of(new LogCheck.Head(
                    Book.valueOf(parts[0]),
                    Long.parseLong(parts[1]),
                    LineDigest.ofHex(parts[2]).hex()));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            LOG.warnf("a line of %s in the data folder cannot be read", FILE);
            return Optional.empty();
        }
    }
}
