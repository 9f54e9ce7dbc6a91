package io.taalentio.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * A line to a server that can be made to swallow what is sent over it: connections stay open, new ones are taken, and no
 * answer comes any more. That is what a server that hangs looks like, or a firewall that forgets. Of several servers
 * behind its one address each takes the next connection.
 */
final class Wire implements AutoCloseable {

    private final ServerSocket door;
    private final int[] targets;
    private final AtomicIntegerArray taken;
    private final AtomicInteger next = new AtomicInteger();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean swallowing;

    Wire(int... targets) throws IOException {
        this.targets = targets.clone();
        taken = new AtomicIntegerArray(targets.length);
        door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Connections that the server at that place took. */
    int taken(int place) {
        return taken.get(place);
    }

    void swallow() {
        swallowing = true;
    }

    /** New connections go through again; what was swallowed stays lost. */
    void mend() {
        swallowing = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                sockets.add(client);
                if (swallowing) {
                    continue;
                }
                int place = next.getAndIncrement() % targets.length;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), targets[place]);
                taken.incrementAndGet(place);
                sockets.add(server);
                Thread.ofVirtual().start(() -> pump(client, server));
                Thread.ofVirtual().start(() -> pump(server, client));
            } catch (IOException closed) {
                // The end of the test, or a server that is not there: the client sees it.
            }
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[16_384];
        boolean lost = false;
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                lost |= swallowing;
                if (!lost) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } catch (IOException closed) {
            // One end has gone; the other is closed with it.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
