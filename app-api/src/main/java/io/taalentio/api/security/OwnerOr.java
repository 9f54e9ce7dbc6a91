package io.taalentio.api.security;

import io.taalentio.core.access.Permission;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operation is for the account that the object named by the path belongs to, and for accounts one of whose roles
 * grants one of the permissions. At the door everybody signed in is let in; the use case knows the owner, and tells
 * whoever may not even list such objects that there is none.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnerOr {

    /** Any one of these suffices for what is not one's own. */
    Permission[] value();
}
