/**
 * Folders: people somebody put aside for a casting, in an order, with notes, stars and coloured tags, shared with
 * colleagues. A folder refers to people and keeps nothing of them: who leaves the lists leaves every folder.
 */
@NullMarked
package io.taalentio.core.folder;

import org.jspecify.annotations.NullMarked;
