package io.taalentio.core.code;

/** Makes what the QR code of a badge holds. */
@FunctionalInterface
public interface BadgeSigner {

    /**
     * The signed value of the person's present badge, as text for its QR code: at most {@value BadgeValue#LONGEST_TEXT}
     * characters, capitals and digits. The same code gives the same text until its badge is revoked or the key changes.
     */
    String sign(AssignmentCode code);
}
