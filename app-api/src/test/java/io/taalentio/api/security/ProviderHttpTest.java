package io.taalentio.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProviderHttpTest {

    @Test
    void a_connection_that_the_provider_closes_after_its_answer_is_not_used_again() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 8, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> answerOncePerConnection(server));
            ProviderHttp http = new ProviderHttp(Optional.of(List.of("127.0.0.1")), Clock.systemUTC());
            URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/token");
            for (int i = 0; i < 3; i++) {
                assertThat(http.post(address, "code=" + i, Map.of())).isEqualTo(new ProviderHttp.Reply(200, "{}"));
            }
        }
    }

    private static void answerOncePerConnection(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answerOnce(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Promises to keep the connection, and closes it when the next request arrives. */
    private static void answerOnce(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String line = in.readLine();
            while (line != null && !line.isEmpty()) {
                line = in.readLine();
            }
            assertThat(in.skip(6)).as("the body").isEqualTo(6);
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(in.read()).as("the next request on the same connection").isNegative();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
