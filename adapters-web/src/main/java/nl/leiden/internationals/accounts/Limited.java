package nl.leiden.internationals.accounts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often methods may be called from one address in a time window. Methods with the same name are counted together. An answer that is
 * given again without entering the application is not counted.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Limited {

    /** What is counted. */
    String name();

    /** Most calls in one window. */
    int calls();

    /** Length of the window. */
    int seconds();
}
