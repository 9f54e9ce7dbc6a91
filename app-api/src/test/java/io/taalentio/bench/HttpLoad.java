package io.taalentio.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A load generator that costs the machine it shares as little as it can: one thread, kept-alive connections, each with
 * one request under way at a time, answers only counted unless somebody wants to read them.
 */
final class HttpLoad {

    /** What is sent, and what becomes of the answers. */
    interface Work {
        /** The next request, whole, null when there is nothing left to do. */
        byte @Nullable [] next(int connection);

        /** @param body empty unless {@link #readsBodies()} */
        default void answered(int connection, int status, byte[] body) {}

        default boolean readsBodies() {
            return false;
        }
    }

    /**
     * What came of it.
     *
     * @param micros time of each answer, ascending
     */
    @SuppressWarnings("ArrayRecordComponent") // millions of numbers, never compared
    record Result(long answers, double seconds, Map<Integer, Long> statuses, int[] micros) {

        double perSecond() {
            return answers / seconds;
        }

        double percentile(double share) {
            return micros.length == 0
                    ? 0
                    : micros[(int) Math.min(micros.length - 1L, (long) (micros.length * share))] / 1000.0;
        }

        long of(int status) {
            return statuses.getOrDefault(status, 0L);
        }
    }

    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress server;
    private final Work work;
    private final Selector selector;
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private int[] micros = new int[1 << 16];
    private int answers;
    private boolean counting;

    private HttpLoad(InetSocketAddress server, Work work) throws IOException {
        this.server = server;
        this.work = work;
        this.selector = Selector.open();
    }

    /** Works until the time is over or {@code work} is done; what the warm-up did is not counted. */
    static Result run(InetSocketAddress server, int connections, Duration warmUp, Duration time, Work work)
            throws IOException {
        HttpLoad load = new HttpLoad(server, work);
        try {
            return load.run(connections, warmUp, time);
        } finally {
            for (SelectionKey key : load.selector.keys()) {
                key.channel().close();
            }
            load.selector.close();
        }
    }

    private Result run(int connections, Duration warmUp, Duration time) throws IOException {
        for (int i = 0; i < connections; i++) {
            new Connection(i).open();
        }
        long begin = System.nanoTime();
        long countFrom = begin + warmUp.toNanos();
        long end = countFrom + time.toNanos();
        counting = warmUp.isZero();
        long counted = counting ? begin : countFrom;
        int alive = connections;
        long now = begin;
        while (now < end && alive > 0) {
            selector.select(200);
            Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
            while (ready.hasNext()) {
                SelectionKey key = ready.next();
                ready.remove();
                if (!((Connection) key.attachment()).goOn(key)) {
                    alive--;
                }
            }
            now = System.nanoTime();
            if (!counting && now >= countFrom) {
                counting = true;
                counted = now;
            }
        }
        int[] sorted = Arrays.copyOf(micros, answers);
        Arrays.sort(sorted);
        return new Result(answers, (System.nanoTime() - counted) / 1e9, statuses, sorted);
    }

    private void count(int status, long nanos) {
        if (!counting) {
            return;
        }
        statuses.merge(status, 1L, Long::sum);
        if (answers == micros.length) {
            micros = Arrays.copyOf(micros, answers * 2);
        }
        micros[answers++] = (int) Math.min(Integer.MAX_VALUE, nanos / 1000);
    }

    private final class Connection {

        private final int number;
        private ByteBuffer in = ByteBuffer.allocate(32 * 1024);
        private @Nullable ByteBuffer out;
        private long sent;
        private @Nullable SocketChannel channel;

        Connection(int number) {
            this.number = number;
        }

        void open() throws IOException {
            SocketChannel fresh = SocketChannel.open(server);
            fresh.setOption(StandardSocketOptions.TCP_NODELAY, true);
            fresh.configureBlocking(false);
            channel = fresh;
            fresh.register(selector, SelectionKey.OP_WRITE, this);
        }

        /** False when this connection has nothing more to do. */
        boolean goOn(SelectionKey key) throws IOException {
            SocketChannel socket = channel;
            if (socket == null || !key.isValid()) {
                return true;
            }
            if (key.isWritable()) {
                return send(key, socket);
            }
            int read = socket.read(in);
            if (read < 0) {
                key.cancel();
                socket.close();
                in.clear();
                out = null;
                count(0, System.nanoTime() - sent);
                open();
                return true;
            }
            int whole = answer();
            if (whole == 0) {
                if (!in.hasRemaining()) {
                    in = ByteBuffer.allocate(in.capacity() * 4).put(in.flip());
                }
                return true;
            }
            in.clear();
            return send(key, socket);
        }

        private boolean send(SelectionKey key, SocketChannel socket) throws IOException {
            ByteBuffer request = out;
            if (request == null) {
                byte[] next = work.next(number);
                if (next == null) {
                    key.cancel();
                    socket.close();
                    return false;
                }
                request = ByteBuffer.wrap(next);
                out = request;
                sent = System.nanoTime();
            }
            socket.write(request);
            if (request.hasRemaining()) {
                key.interestOps(SelectionKey.OP_WRITE);
                return true;
            }
            out = null;
            key.interestOps(SelectionKey.OP_READ);
            return true;
        }

        /** Length of the answer once it is whole, else 0. */
        private int answer() {
            byte[] bytes = in.array();
            int length = in.position();
            int head = find(bytes, 0, length, END_OF_HEAD);
            if (head < 0) {
                return 0;
            }
            int status = (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + (bytes[11] - '0');
            int from = head + 4;
            int end;
            byte[] body = new byte[0];
            int at = find(bytes, 0, head + 2, LENGTH);
            if (at >= 0) {
                int size = 0;
                for (int i = at + LENGTH.length; bytes[i] != '\r'; i++) {
                    if (bytes[i] >= '0' && bytes[i] <= '9') {
                        size = size * 10 + bytes[i] - '0';
                    }
                }
                end = from + size;
                if (end > length) {
                    return 0;
                }
                if (work.readsBodies()) {
                    body = Arrays.copyOfRange(bytes, from, end);
                }
            } else if (find(bytes, 0, head + 2, CHUNKED) >= 0) {
                end = chunksEnd(bytes, from, length);
                if (end == 0) {
                    return 0;
                }
                if (work.readsBodies()) {
                    body = Arrays.copyOfRange(bytes, from, end);
                }
            } else {
                end = from;
            }
            count(status, System.nanoTime() - sent);
            work.answered(number, status, body);
            return end;
        }
    }

    private static int chunksEnd(byte[] bytes, int from, int length) {
        int at = from;
        while (true) {
            int size = 0;
            int i = at;
            while (i < length && bytes[i] != '\r') {
                size = size * 16 + Character.digit(bytes[i], 16);
                i++;
            }
            if (i + 2 + size + 2 > length) {
                return 0;
            }
            at = i + 2 + size + 2;
            if (size == 0) {
                return at;
            }
        }
    }

    /** Where {@code wanted}, in lower case, begins, whatever case the bytes are in; -1 when nowhere. */
    private static int find(byte[] bytes, int from, int to, byte[] wanted) {
        for (int i = from; i + wanted.length <= to; i++) {
            int k = 0;
            while (k < wanted.length && lower(bytes[i + k]) == wanted[k]) {
                k++;
            }
            if (k == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    private static byte lower(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
    }
}
