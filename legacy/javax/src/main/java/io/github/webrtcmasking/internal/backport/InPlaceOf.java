package io.github.webrtcmasking.internal.backport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This type stands for one that Java 8 does not have. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface InPlaceOf {

  /** Its name, as {@code Class.getName} gives it. */
  String value();
}
