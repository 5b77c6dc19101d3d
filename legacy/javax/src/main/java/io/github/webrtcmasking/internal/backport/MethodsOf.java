package io.github.webrtcmasking.internal.backport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The static methods of this class stand for methods of the same names of another. Where those are
 * not static, the first parameter is their object. A method {@code create} stands for a
 * constructor.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface MethodsOf {

  /** The class of the JDK. */
  Class<?> value();
}
