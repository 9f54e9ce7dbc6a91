package io.taalentio.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation goes through the identity provider; the API's description names the errors that come of that. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ThroughProvider {

    Step value();

    /** Which half of the way. */
    enum Step {
        /** It tells where to send the browser. */
        BEGIN,
        /** It takes what the browser came back with. */
        FINISH
    }
}
