package io.taalentio.api.web;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A request of this operation that carries an {@code Idempotency-Key} is carried out once: whoever sends the same key
 * and body again within 24 h, even at the same moment, gets the first answer. The operation runs in one transaction with
 * the record of its answer; only a success is recorded, so a refused request may be mended and sent under the same key.
 * A key belongs to the signed-in account, or to the visitor's address, and to one operation.
 */
@InterceptorBinding
@Inherited
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    String HEADER = "Idempotency-Key";
}
