package io.taalentio.api.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Starts the database when none is configured, then the application; stops them in the opposite order. */
@QuarkusMain
public final class Main {

    private static final Logger LOG = Logger.getLogger(Main.class);
    private static final String URL = "taalentio.database.url";

    private Main() {}

    public static void main(String... args) {
        boolean rehearsal = Rehearsal.wanted();
        try {
            if (rehearsal) {
                Rehearsal.prepare();
            }
            SmallRyeConfig config = config();
            if (rehearsal || config.getOptionalValue(URL, String.class).isEmpty()) {
                Path data = Path.of(config.getOptionalValue("taalentio.data-dir", String.class)
                        .orElse("data"));
                EmbeddedDatabase database = EmbeddedDatabase.start(data);
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(
                                () -> {
                                    Running.awaitEnd();
                                    database.close();
                                    if (rehearsal) {
                                        Rehearsal.leave(data);
                                    }
                                },
                                "embedded-database-stop"));
                DatabaseAccess access = database.access();
                System.setProperty(URL, access.url());
                System.setProperty(SafeStart.EMBEDDED, "true");
                System.setProperty("taalentio.database.user", DatabaseAccess.APPLICATION);
                System.setProperty("taalentio.database.password", access.applicationPassword());
                System.setProperty("taalentio.database.owner", DatabaseAccess.OWNER);
                System.setProperty("taalentio.database.owner-password", access.ownerPassword());
            }
        } catch (IOException e) {
            LOG.error("the database does not start: " + e.getMessage());
            LOG.debug("because", e);
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (rehearsal) {
            Quarkus.run(Rehearsal.class, args);
        } else {
            Quarkus.run(args);
        }
    }

    /** What a host can set before the application itself reads its configuration. */
    private static SmallRyeConfig config() throws IOException {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDefaultSources();
        Path file = Path.of("config", "application.properties");
        if (Files.isReadable(file)) {
            builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), 260));
        }
        return builder.build();
    }
}
