package io.taalentio.api.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.taalentio.core.account.Passwords;
import io.taalentio.core.kernel.Refused;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with 19 MiB, two passes, one lane, written as {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. As many hashes
 * are worked out at once as there are cores and sixteen times as many wait; whoever comes beyond that is told to come
 * again, so that a flood of sign-ins takes neither the memory nor the threads of everybody else.
 */
@ApplicationScoped
class Argon2Passwords implements Passwords {

    record Parameters(int memoryKib, int passes, int lanes) {

        static final Parameters TODAY = new Parameters(19_456, 2, 1);

        boolean weakerThan(Parameters other) {
            return memoryKib < other.memoryKib || passes < other.passes || lanes < other.lanes;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Encoded(Parameters parameters, byte[] salt, byte[] hash) {

        static Encoded parse(String text) {
            String[] parts = text.split("\\$", -1);
            if (parts.length != 6 || !parts[1].equals("argon2id") || !parts[2].equals("v=19")) {
                throw new IllegalArgumentException("not an Argon2id hash of version 19");
            }
            String[] p = parts[3].split(",", -1);
            return new Encoded(
                    new Parameters(number(p[0], "m="), number(p[1], "t="), number(p[2], "p=")),
                    Base64.getDecoder().decode(parts[4]),
                    Base64.getDecoder().decode(parts[5]));
        }

        private static int number(String part, String name) {
            if (!part.startsWith(name)) {
                throw new IllegalArgumentException("not an Argon2id parameter: " + part);
            }
            return Integer.parseInt(part.substring(name.length()));
        }

        String text() {
            Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
            return "$argon2id$v=19$m=" + parameters.memoryKib + ",t=" + parameters.passes + ",p=" + parameters.lanes
                    + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
        }
    }

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final long LONGEST_WAIT_SECONDS = 10;

    private final RandomGenerator random;
    private final String decoy;
    private final ThreadPoolExecutor workers;
    private final Counter hashed;

    Argon2Passwords(RandomGenerator random, MeterRegistry meters) {
        this.random = random;
        this.hashed = Counter.builder("taalentio.passwords.hashed")
                .description("Passwords worked out, to be set or to be checked")
                .register(meters);
        this.decoy = new Encoded(Parameters.TODAY, bytes(SALT_BYTES), bytes(HASH_BYTES)).text();
        int cores = Runtime.getRuntime().availableProcessors();
        this.workers = new ThreadPoolExecutor(
                cores,
                cores,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(16 * cores),
                Thread.ofPlatform().name("password-", 0).daemon(true).factory());
        workers.allowCoreThreadTimeOut(true);
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    @Override
    public String hash(String password) {
        byte[] salt = bytes(SALT_BYTES);
        return work(() ->
                new Encoded(Parameters.TODAY, salt, compute(password, salt, Parameters.TODAY, HASH_BYTES)).text());
    }

    @Override
    public boolean matches(String password, String hash) {
        Encoded stored = Encoded.parse(hash);
        return work(() -> MessageDigest.isEqual(
                stored.hash, compute(password, stored.salt, stored.parameters, stored.hash.length)));
    }

    @Override
    public String decoy() {
        return decoy;
    }

    @Override
    public boolean outdated(String hash) {
        return Encoded.parse(hash).parameters().weakerThan(Parameters.TODAY);
    }

    private <T> T work(Callable<T> hashing) {
        Future<T> result;
        try {
            result = workers.submit(() -> {
                hashed.increment();
                return hashing.call();
            });
        } catch (RejectedExecutionException full) {
            throw busy();
        }
        try {
            return result.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException tooSlow) {
            result.cancel(true);
            throw busy();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password could not be hashed", e.getCause());
        }
    }

    private static Refused busy() {
        return new Refused("busy", Map.of("seconds", 2L));
    }

    static byte[] compute(String password, byte[] salt, Parameters parameters, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(parameters.memoryKib)
                .withIterations(parameters.passes)
                .withParallelism(parameters.lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
