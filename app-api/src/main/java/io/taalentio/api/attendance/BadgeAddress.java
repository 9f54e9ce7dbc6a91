package io.taalentio.api.attendance;

import io.taalentio.api.web.PageHead;
import io.taalentio.core.code.BadgeValue;
import io.taalentio.core.kernel.Language;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads from the short address in a badge's QR code, {@code /B/…}, to the badge's page. */
@Singleton
class BadgeAddress implements PageHead {

    private static final Pattern SHORT = Pattern.compile("/[Bb]/([0-9A-Za-z]{" + BadgeValue.LENGTH + "})/?");

    @Override
    public boolean speaksOf(String path) {
        return SHORT.matcher(path).matches();
    }

    @Override
    public Page page(String path, Language language) {
        Matcher address = SHORT.matcher(path);
        return address.matches() ? new Moved("/badge/" + address.group(1)) : new Missing();
    }
}
