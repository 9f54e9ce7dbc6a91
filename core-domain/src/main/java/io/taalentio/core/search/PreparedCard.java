package io.taalentio.core.search;

import java.util.function.Supplier;

/** A card whose content is known and which is drawn only when its reader has not the same one already. */
public final class PreparedCard {

    private final String code;
    private final boolean internal;
    private final String content;
    private final Supplier<byte[]> drawing;

    PreparedCard(String code, boolean internal, String content, Supplier<byte[]> drawing) {
        this.code = code;
        this.internal = internal;
        this.content = content;
        this.drawing = drawing;
    }

    public String code() {
        return code;
    }

    /** Made for staff or the owner: nobody keeps it in between. */
    public boolean internal() {
        return internal;
    }

    /** Everything the card will show, in one text: two cards with the same are the same. */
    public String content() {
        return content;
    }

    /** The PDF. Reads pictures and draws, outside any transaction. */
    public byte[] draw() {
        return drawing.get();
    }
}
