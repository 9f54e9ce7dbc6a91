package io.taalentio.documents.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.taalentio.core.file.RejectedFile;
import io.taalentio.core.file.VirusScanner;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends uploads to a ClamAV daemon ({@code taalentio.files.clamd=host:port}) as its INSTREAM command. Without that
 * setting nothing is asked; with it, no file is taken that the daemon has not called clean.
 */
@ApplicationScoped
class Clamd implements VirusScanner {

    private static final Logger LOG = Logger.getLogger(Clamd.class);
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 10_000;
    private static final int CHUNK = 64 * 1024;

    private final Optional<String> daemon;

    Clamd(@ConfigProperty(name = "taalentio.files.clamd") Optional<String> daemon) {
        this.daemon = daemon;
    }

    @Override
    public void check(Path upload) {
        if (daemon.isEmpty()) {
            return;
        }
        String answer;
        try {
            answer = ask(daemon.get(), upload);
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "the virus scanner %s does not answer; no file is taken until it does", daemon.get());
            throw RejectedFile.notChecked();
        }
        if (answer.endsWith("FOUND")) {
            throw RejectedFile.suspicious();
        }
        if (!answer.endsWith("OK")) {
            LOG.errorf("the virus scanner answered: %s", answer);
            throw RejectedFile.notChecked();
        }
    }

    private static String ask(String daemon, Path upload) throws IOException {
        int colon = daemon.lastIndexOf(':');
        try (Socket socket = new Socket();
                InputStream content = Files.newInputStream(upload)) {
            socket.connect(
                    new InetSocketAddress(daemon.substring(0, colon), Integer.parseInt(daemon.substring(colon + 1))),
                    CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(US_ASCII));
            byte[] chunk = new byte[CHUNK];
            int n;
            while ((n = content.read(chunk)) > 0) {
                out.writeInt(n);
                out.write(chunk, 0, n);
            }
            out.writeInt(0);
            out.flush();
            String answer = new String(socket.getInputStream().readNBytes(1024), US_ASCII);
            return answer.replace("\0", "").strip();
        }
    }
}
