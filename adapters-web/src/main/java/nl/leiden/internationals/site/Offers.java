package nl.leiden.internationals.site;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The media types in which a method of the API answers, the default first; a method that does not say offers JSON. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Offers {
    String[] value();

    /** Whether the method itself refuses who accepts none of those that it has, because that depends on what was asked for. */
    boolean looksItself() default false;
}
