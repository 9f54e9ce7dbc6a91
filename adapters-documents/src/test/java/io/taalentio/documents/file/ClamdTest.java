package io.taalentio.documents.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.file.RejectedFile;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamdTest {

    @TempDir
    Path folder;

    private Path upload;

    @BeforeEach
    void an_upload() throws IOException {
        upload = Files.write(folder.resolve("upload"), "x".repeat(150_000).getBytes(UTF_8));
    }

    /** A daemon that reads one stream, answers and says what it read. */
    private static CompletableFuture<byte[]> daemon(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept();
                    DataInputStream in = new DataInputStream(socket.getInputStream())) {
                assertThat(new String(in.readNBytes(10), US_ASCII)).isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream read = new ByteArrayOutputStream();
                int length;
                while ((length = in.readInt()) > 0) {
                    read.writeBytes(in.readNBytes(length));
                }
                socket.getOutputStream().write(answer.getBytes(US_ASCII));
                return read.toByteArray();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static Clamd at(int port) {
        return new Clamd(Optional.of("127.0.0.1:" + port));
    }

    @Test
    void without_a_daemon_nothing_is_asked() {
        assertThatCode(() -> new Clamd(Optional.empty()).check(upload)).doesNotThrowAnyException();
    }

    @Test
    void a_clean_file_passes_and_was_read_whole() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> read = daemon(server, "stream: OK\0");
            at(server.getLocalPort()).check(upload);
            assertThat(read.get()).hasSize(150_000);
        }
    }

    @Test
    void a_find_is_refused() throws Exception {
        assertRefused("stream: Eicar-Test-Signature FOUND\0", "suspicious-file");
    }

    @Test
    void an_answer_that_is_neither_is_no_permission() throws Exception {
        assertRefused("INSTREAM size limit exceeded. ERROR\0", "file-check-unavailable");
        assertRefused("", "file-check-unavailable");
    }

    @Test
    void a_daemon_that_is_away_is_no_permission() throws IOException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        assertThatThrownBy(() -> at(port).check(upload))
                .isInstanceOfSatisfying(
                        RejectedFile.class, e -> assertThat(e.code()).isEqualTo("file-check-unavailable"));
    }

    private void assertRefused(String answer, String code) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> read = daemon(server, answer);
            assertThatThrownBy(() -> at(server.getLocalPort()).check(upload))
                    .isInstanceOfSatisfying(
                            RejectedFile.class, e -> assertThat(e.code()).isEqualTo(code));
            read.get();
        }
    }
}
