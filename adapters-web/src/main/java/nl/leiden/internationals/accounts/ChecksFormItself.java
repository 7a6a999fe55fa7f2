package nl.leiden.internationals.accounts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page's method that reads its body as a stream (an upload) and therefore must itself compare the token it finds there by
 * {@link PageSession#isCsrfToken}, before it does anything. For all other methods it is done before they are called.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ChecksFormItself {}
