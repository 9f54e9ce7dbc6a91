/**
 * Photos, CVs and private documents of talents. What arrives is never trusted: its type is sniffed, its size and
 * structure are checked, pictures are drawn anew without the place and time they were taken, and only then is it
 * stored, under a key made of its own content. Public photos are handed out to whoever may see the profile; CVs,
 * identity photos and guardians' consents only as attachments, and every such reading is recorded.
 */
@NullMarked
package io.taalentio.core.file;

import org.jspecify.annotations.NullMarked;
