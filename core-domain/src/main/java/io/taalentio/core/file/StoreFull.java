package io.taalentio.core.file;

import io.taalentio.core.kernel.Refused;

/** No room is left where files are kept; code {@code store-full}. */
public final class StoreFull extends Refused {

    public StoreFull() {
        super("store-full");
    }
}
