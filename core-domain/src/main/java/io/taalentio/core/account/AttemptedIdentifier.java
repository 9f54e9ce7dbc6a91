package io.taalentio.core.account;

import io.taalentio.core.code.IdentificationCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed to sign in, for the security log: enough to recognise an attempt by, and never a secret, since
 * people type passwords into the wrong field. A code is a label and stands as it is; of an e-mail address the first
 * letters stand; of anything else nothing.
 */
final class AttemptedIdentifier {

    private static final String HIDDEN = "***";
    private static final Pattern ADDRESS = Pattern.compile("([^\\s@])[^\\s@]*@([^\\s@.])[^\\s@]*\\.[A-Za-z]{2,10}");

    private AttemptedIdentifier() {}

    static String masked(String typed) {
        Matcher address = ADDRESS.matcher(typed.strip());
        return address.matches()
                ? address.group(1) + HIDDEN + '@' + address.group(2) + HIDDEN
                : IdentificationCode.parse(typed).map(IdentificationCode::value).orElse(HIDDEN);
    }
}
