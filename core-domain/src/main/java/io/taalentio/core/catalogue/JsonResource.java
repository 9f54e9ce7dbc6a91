package io.taalentio.core.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON files beside this class. The core brings no library, and these files are our own: strings, integers,
 * booleans, arrays and objects are all they hold.
 */
final class JsonResource {

    private final String text;
    private int at;

    private JsonResource(String text) {
        this.text = text;
    }

    static Object read(String name) {
        return parse(new String(bytes(name), StandardCharsets.UTF_8));
    }

    static Object parse(String text) {
        JsonResource reader = new JsonResource(text);
        Object value = reader.value();
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw reader.unexpected();
        }
        return value;
    }

    /** SHA-256 of the file in hexadecimal. */
    static String digest(String name) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(name)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static Map<String, Object> object(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((key, member) -> members.put((String) key, member));
            return members;
        }
        throw new IllegalStateException("an object was expected: " + value);
    }

    static List<Object> array(Object value) {
        if (value instanceof List<?> list) {
            return List.copyOf(list);
        }
        throw new IllegalStateException("an array was expected: " + value);
    }

    static Object member(Map<String, Object> object, String name) {
        Object value = object.get(name);
        if (value == null) {
            throw new IllegalStateException("no " + name + " in " + object);
        }
        return value;
    }

    static String text(Map<String, Object> object, String name) {
        return (String) member(object, name);
    }

    private Object value() {
        skipBlanks();
        return switch (peek()) {
            case '{' -> members();
            case '[' -> elements();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> integer();
        };
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        expect('{');
        if (!closes('}')) {
            do {
                skipBlanks();
                String name = string();
                skipBlanks();
                expect(':');
                if (members.put(name, value()) != null) {
                    throw new IllegalStateException("twice in one object: " + name);
                }
            } while (continues('}'));
        }
        return members;
    }

    private List<Object> elements() {
        List<Object> elements = new ArrayList<>();
        expect('[');
        if (!closes(']')) {
            do {
                elements.add(value());
            } while (continues(']'));
        }
        return elements;
    }

    private boolean closes(char end) {
        skipBlanks();
        if (peek() == end) {
            at++;
            return true;
        }
        return false;
    }

    private boolean continues(char end) {
        if (closes(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            if (c != '\\') {
                value.append(c);
                continue;
            }
            char escaped = next();
            if (escaped != '"' && escaped != '\\' && escaped != '/') {
                throw unexpected();
            }
            value.append(escaped);
        }
        return value.toString();
    }

    private Integer integer() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        if (start == at) {
            throw unexpected();
        }
        return Integer.valueOf(text.substring(start, at));
    }

    private Boolean word(String word, Boolean value) {
        if (!text.startsWith(word, at)) {
            throw unexpected();
        }
        at += word.length();
        return value;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            at--;
            throw unexpected();
        }
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private char peek() {
        if (at >= text.length()) {
            throw unexpected();
        }
        return text.charAt(at);
    }

    private IllegalStateException unexpected() {
        return new IllegalStateException("unexpected at " + at + ": "
                + text.substring(Math.min(at, text.length()), Math.min(at + 20, text.length())));
    }

    private static byte[] bytes(String name) {
        try (InputStream file = JsonResource.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
