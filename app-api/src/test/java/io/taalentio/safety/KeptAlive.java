package io.taalentio.safety;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A client that keeps its connection for as long as the server lets it, does nothing behind the back of who uses it, and
 * tells exactly what became of a request.
 */
final class KeptAlive implements AutoCloseable {

    /** What became of a request. */
    sealed interface Outcome {}

    record Answered(int status, String body) implements Outcome {}

    /** No connection was to be had, so nothing was sent. */
    record Refused() implements Outcome {}

    /** It was sent, in part at least, and no whole answer came. */
    record Lost(String why, boolean freshConnection) implements Outcome {}

    private final InetSocketAddress server;
    private @Nullable Socket socket;

    KeptAlive(int port) {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    Outcome send(String method, String path, String headers, String body) {
        Socket kept = socket;
        boolean fresh = kept == null;
        Socket open;
        try {
            open = kept == null ? connect() : kept;
        } catch (IOException refused) {
            return new Refused();
        }
        try {
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n" + headers
                    + (method.equals("GET") ? "" : "Content-Length: " + content.length + "\r\n") + "\r\n";
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            request.writeBytes(content);
            open.getOutputStream().write(request.toByteArray());
            return read(open);
        } catch (IOException cutOff) {
            hangUp();
            return new Lost(cutOff.toString(), fresh);
        }
    }

    private Socket connect() throws IOException {
        Socket made = new Socket();
        made.setTcpNoDelay(true);
        made.setSoTimeout(30_000);
        try {
            made.connect(server, 5_000);
        } catch (IOException refused) {
            made.close();
            throw refused;
        }
        socket = made;
        return made;
    }

    private Answered read(Socket open) throws IOException {
        InputStream in = new BufferedInputStream(open.getInputStream());
        String line = line(in);
        int status = Integer.parseInt(line.split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.equals("transfer-encoding: chunked");
            last |= lower.equals("connection: close");
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (chunked) {
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                body.writeBytes(bytes(in, size));
                line(in);
            }
            line(in);
        } else {
            body.writeBytes(bytes(in, length));
        }
        if (last) {
            hangUp();
        }
        return new Answered(status, body.toString(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(InputStream in, int count) throws IOException {
        byte[] read = in.readNBytes(count);
        if (read.length < count) {
            throw new IOException("the answer breaks off");
        }
        return read;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ends" + (line.isEmpty() ? "" : " after " + line));
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private void hangUp() {
        Socket open = socket;
        socket = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException closed) {
                // It is closed either way.
            }
        }
    }

    @Override
    public void close() {
        hangUp();
    }
}
