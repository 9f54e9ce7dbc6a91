package io.taalentio.core.code;

import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.Managed;

/** Signs the badge that a person wears now: the issue after the last one that was revoked. */
@Managed
public class SignBadge implements BadgeSigner {

    private final BadgeKeys keys;
    private final BadgeRevocations revocations;
    private final Links links;

    public SignBadge(BadgeKeys keys, BadgeRevocations revocations, Links links) {
        this.keys = keys;
        this.revocations = revocations;
        this.links = links;
    }

    @Override
    public String sign(AssignmentCode code) {
        BadgeKey key = keys.signing();
        int issue = revocations.revokedThrough(code) + 1;
        return BadgeValue.sign(code, issue, key.keyId(), key.privateKey()).text(links);
    }
}
