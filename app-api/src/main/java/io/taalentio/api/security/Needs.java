package io.taalentio.api.security;

import io.taalentio.core.access.Permission;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operation is for signed-in accounts one of whose roles grants one of the permissions. Each operation bears exactly
 * one access annotation, on its method or else on its class: this, {@link OwnerOr}, {@code @Authenticated} or
 * {@code @PermitAll}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    /** Any one of these suffices. */
    Permission[] value();
}
