package io.taalentio.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.taalentio.core.kernel.Links;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;

/** What the application would supply, and a mail server that keeps what it is given. */
@QuarkusTestResource(MailWiring.Server.class)
class MailWiring {

    @Produces
    @Singleton
    Links links() {
        return new Links(URI.create("https://taalentio.example"));
    }

    /** Started once for all tests of this module. */
    public static final class Server implements QuarkusTestResourceLifecycleManager {

        private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        @Override
        public Map<String, String> start() {
            server.setUser("casting", "s3cret");
            server.start();
            return Map.of(
                    "taalentio.mail.host", "127.0.0.1",
                    "taalentio.mail.port", Integer.toString(server.getSmtp().getPort()),
                    "taalentio.mail.user", "casting",
                    "taalentio.mail.password", "s3cret",
                    "taalentio.mail.sender", "taalentio <casting@taalentio.example>");
        }

        @Override
        public void stop() {
            server.stop();
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(server, new TestInjector.MatchesType(GreenMail.class));
        }
    }
}
