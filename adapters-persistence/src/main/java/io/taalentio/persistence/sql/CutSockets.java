package io.taalentio.persistence.sql;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;
import org.jboss.logging.Logger;

/**
 * The sockets of the pool's connections, those being made included: PostgreSQL's driver takes them from here
 * ({@code socketFactory} of the pool's settings), so that all of them can be cut at once when the database is silent. A
 * connection that is still shaking hands is not yet one the pool could name, and would keep the pool's only
 * housekeeping thread waiting.
 */
public final class CutSockets extends SocketFactory {

    private static final Logger LOG = Logger.getLogger(CutSockets.class);
    private static final Set<Socket> OPEN = ConcurrentHashMap.newKeySet();

    /** Closes every socket without a word, also under whoever waits on it. */
    static void cutAll() {
        for (Socket socket : OPEN) {
            try {
                socket.close();
            } catch (IOException closed) {
                LOG.debug("closed already", closed);
            }
        }
    }

    @Override
    public Socket createSocket() {
        Socket socket = new Noted();
        OPEN.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw connected();
    }

    private static UnsupportedOperationException connected() {
        return new UnsupportedOperationException("the driver takes its sockets first and connects them itself");
    }

    /** Forgets itself when it is closed. */
    private static final class Noted extends Socket {

        @Override
        public void close() throws IOException {
            OPEN.remove(this);
            super.close();
        }
    }
}
