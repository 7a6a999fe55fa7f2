package nl.leiden.internationals.accounts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Resource methods that only callers with one of these roles may call; on a class it holds for methods that say nothing else. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OnlyFor {

    /** One of them is enough. */
    Role[] value();
}
