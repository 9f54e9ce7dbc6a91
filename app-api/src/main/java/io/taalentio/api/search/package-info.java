/** Staff lists, profiles and reveals for those who may, and the public pages: their JSON, head and site map. */
@NullMarked
package io.taalentio.api.search;

import org.jspecify.annotations.NullMarked;
