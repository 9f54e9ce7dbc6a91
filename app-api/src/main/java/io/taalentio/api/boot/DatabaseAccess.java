package io.taalentio.api.boot;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * How the embedded server is reached: kept beside it, readable by its owner only.
 *
 * @param port on the loopback address
 * @param ownerPassword of the role that migrates the schema
 * @param applicationPassword of the role that works in it
 */
record DatabaseAccess(int port, String ownerPassword, String applicationPassword) {

    static final String DATABASE = "taalentio";
    static final String OWNER = "taalentio_owner";
    static final String APPLICATION = "taalentio_app";

    static DatabaseAccess make() throws IOException {
        SecureRandom random = new SecureRandom();
        return new DatabaseAccess(freePort(), secret(random), secret(random));
    }

    static DatabaseAccess read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new DatabaseAccess(
                Integer.parseInt(properties.getProperty("port", "0")),
                properties.getProperty("owner-password", ""),
                properties.getProperty("application-password", ""));
    }

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("url", url());
        properties.setProperty("owner", OWNER);
        properties.setProperty("owner-password", ownerPassword);
        properties.setProperty("application", APPLICATION);
        properties.setProperty("application-password", applicationPassword);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
            properties.store(writer, "How to reach the embedded PostgreSQL of taalentio");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    DatabaseAccess withFreePort() throws IOException {
        return new DatabaseAccess(freePort(), ownerPassword, applicationPassword);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    boolean portIsFree() {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
