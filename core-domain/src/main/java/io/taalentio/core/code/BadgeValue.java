package io.taalentio.core.code;

import io.taalentio.core.kernel.Links;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a badge's QR code carries: the assignment code, which issue of the badge it is, the name of a key and that key's
 * Ed25519 signature over the three. A gate device verifies it without network, and a lost badge is revoked by its issue,
 * so that the one printed next counts again (product reference, section 2.3).
 *
 * <p>Written it has {@value #LENGTH} characters, capitals and digits only: a QR code holds them at 5½ bits each, and
 * scanners that type survive any keyboard layout.
 *
 * @param code the person's place in the project
 * @param issue from 1 to {@value #LAST_ISSUE}
 * @param keyId four characters of Base32
 * @param signature {@value #SIGNATURE_LENGTH} characters of Base32
 */
public record BadgeValue(AssignmentCode code, int issue, String keyId, String signature) {

    public static final int LENGTH = 120;

    /** A value together with the address of its page never gets longer than this. */
    public static final int LONGEST_TEXT = 180;

    public static final int LAST_ISSUE = 1023;
    private static final int SIGNATURE_LENGTH = 103;
    private static final int SIGNATURE_BYTES = 64;

    private static final String ALGORITHM = "Ed25519";
    private static final String PURPOSE = "taalentio-badge-1:";
    private static final Pattern SHAPE = Pattern.compile("([0-9A-Z]{11})([A-Z2-7]{2})([A-Z2-7]{4})([A-Z2-7]{103})");
    private static final Pattern KEY_ID = Pattern.compile("[A-Z2-7]{4}");
    private static final Pattern ADDRESS = Pattern.compile("HTTPS?://\\S+/(?:B|BADGE)/([0-9A-Z]+)/?");

    /** @throws IllegalArgumentException for what no badge can carry */
    public BadgeValue {
        if (issue < 1 || issue > LAST_ISSUE) {
            throw new IllegalArgumentException("a badge has issues 1 to " + LAST_ISSUE);
        }
        if (!KEY_ID.matcher(keyId).matches()
                || signature.length() != SIGNATURE_LENGTH
                || Base32.read(signature, SIGNATURE_BYTES).isEmpty()) {
            throw new IllegalArgumentException("not a key's name and its signature");
        }
    }

    /** Signs with a private Ed25519 key. */
    static BadgeValue sign(AssignmentCode code, int issue, String keyId, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(signed(code, issue, keyId));
            return new BadgeValue(code, issue, keyId, Base32.write(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a badge could not be signed", e);
        }
    }

    /** Whether the public Ed25519 key belongs to the one that signed. */
    boolean signedBy(PublicKey key) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(signed(code, issue, keyId));
            return check.verify(Base32.read(signature, SIGNATURE_BYTES).orElseThrow());
        } catch (GeneralSecurityException e) {
            return false; // a point outside the curve is as good as a wrong signature
        }
    }

    private static byte[] signed(AssignmentCode code, int issue, String keyId) {
        return (PURPOSE + code.value() + Base32.number(issue, 2) + keyId).getBytes(StandardCharsets.US_ASCII);
    }

    /** The badge value in what a scanner read: the value itself or the address of its page. */
    public static Optional<BadgeValue> parse(@Nullable String scanned) {
        if (scanned == null || scanned.length() > LONGEST_TEXT * 2) {
            return Optional.empty();
        }
        String text = scanned.strip().toUpperCase(Locale.ROOT);
        Matcher address = ADDRESS.matcher(text);
        Matcher value = SHAPE.matcher(address.matches() ? address.group(1) : text);
        if (!value.matches() || Base32.read(value.group(4), SIGNATURE_BYTES).isEmpty()) {
            return Optional.empty();
        }
        int issue = Base32.number(value.group(2));
        return issue == 0
                ? Optional.empty()
                : AssignmentCode.read(value.group(1))
                        .map(code -> new BadgeValue(code, issue, value.group(3), value.group(4)));
    }

    /** The value as it is written. */
    public String value() {
        return code.value() + Base32.number(issue, 2) + keyId + signature;
    }

    /**
     * What the QR code holds: the address of the badge's public page, all in capitals, so that any phone opens it and the
     * picture stays coarse. The bare value where the product's address is too long for that, or has a path that capitals
     * would change. At most {@value #LONGEST_TEXT} characters.
     */
    public String text(Links links) {
        String path = links.baseUrl().getRawPath();
        String text = (links.baseUrl().toString() + "/b/").toUpperCase(Locale.ROOT) + value();
        return text.length() <= LONGEST_TEXT && (path == null || path.isEmpty()) ? text : value();
    }

    @Override
    public String toString() {
        return "BadgeValue[" + code + ", issue " + issue + ", key " + keyId + "]";
    }
}
