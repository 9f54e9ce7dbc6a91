@NullMarked
package io.taalentio.persistence.sql;

import org.jspecify.annotations.NullMarked;
