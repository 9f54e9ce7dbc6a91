@NullMarked
package io.taalentio.api.web;

import org.jspecify.annotations.NullMarked;
