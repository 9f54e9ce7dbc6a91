package io.taalentio.api.web;

import io.taalentio.core.kernel.Language;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Knows what a public page says before its script runs, so that a shared link shows a card and a search engine reads
 * words. A feature with such pages supplies one as a bean; it is asked on a worker thread, outside any transaction.
 */
public interface PageHead {

    /** Whether the page is this feature's, whoever it may be about; decided by the form of the path alone. */
    boolean speaksOf(String path);

    /** @param path one that this feature speaks of */
    Page page(String path, Language language);

    /** What becomes of a request for the page. */
    sealed interface Page permits Head, Moved, Missing {}

    /** The page is elsewhere now; browsers are sent there for good. */
    record Moved(String path) implements Page {}

    /** There is no such page for the public; the application says so with status 404. */
    record Missing() implements Page {}

    /**
     * All texts are plain; they are escaped where they are written.
     *
     * @param title of the browser's tab and of the card
     * @param description one sentence under the title
     * @param canonical the one address of this page
     * @param image absolute address of the card's picture
     * @param robots {@code index, follow} or {@code noindex, nofollow}
     * @param jsonLd structured data as JSON
     * @param firstText what is read before the script runs: the first line is the heading, each further one a paragraph
     */
    record Head(
            String title,
            String description,
            URI canonical,
            @Nullable URI image,
            String robots,
            @Nullable String jsonLd,
            String firstText)
            implements Page {}
}
