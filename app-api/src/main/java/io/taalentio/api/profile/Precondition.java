package io.taalentio.api.profile;

import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Refused;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version a change was made on, as {@code If-Match} says it: the tag of the answer that was read, or {@code *}. */
public final class Precondition {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private Precondition() {}

    /**
     * @param current the version stored, which {@code *} stands for
     * @throws Refused {@code precondition-required} when the header is missing
     * @throws Conflict {@code conflict-version} when it names no version of ours
     */
    public static int version(@Nullable String ifMatch, int current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refused("precondition-required");
        }
        if (ifMatch.strip().equals("*")) {
            return current;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Conflict("conflict-version");
        }
        return Integer.parseInt(tag.group(1));
    }

    /** What is there now, with the {@code ETag} that a change of it must name. */
    public static Response answer(Object view, int version) {
        return Response.ok(view).header(HttpHeaders.ETAG, tag(version)).build();
    }

    /** {@code ETag} of a version. */
    public static String tag(int version) {
        return "\"" + version + "\"";
    }
}
