/**
 * Names the house watches: whoever registers or renames a profile under such a name, however it is spelled, is brought to
 * the attention of those who watch. A person looks at every hit and confirms it or calls it a false alarm.
 */
@NullMarked
package io.taalentio.core.nametracking;

import org.jspecify.annotations.NullMarked;
