package io.taalentio.core.code;

import java.util.List;

/** The keys of badges, shared by all nodes. The first is made on first use. */
public interface BadgeKeys {

    /** The key that signs now. */
    BadgeKey signing();

    /** All keys, the revoked ones too, as they are stored at this moment. */
    List<BadgeKey> all();
}
