/**
 * Draws the printed cards. Everything is placed by hand on one page: letters from four small fonts, of which a card
 * carries only the glyphs it uses, pictures as they lie in the store, the mark and the QR code as paths.
 */
@NullMarked
package io.taalentio.documents.card;

import org.jspecify.annotations.NullMarked;
