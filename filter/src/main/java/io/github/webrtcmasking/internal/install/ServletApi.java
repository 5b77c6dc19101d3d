package io.github.webrtcmasking.internal.install;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.webrtcmasking.internal.support.Product;

/** The servlet API that an application's classes are made for, as far as they tell. */
enum ServletApi {
  /** Nothing in the application uses servlets; it may have pages only. */
  NONE,
  JAVAX,
  /** Also if other classes are made for the older one, as in libraries that work with both. */
  JAKARTA;

  /** Of this jar. */
  static final ServletApi OURS = Product.FOR_JAVAX ? JAVAX : JAKARTA;

  private static final byte[] NEW = "jakarta/servlet/".getBytes(US_ASCII);
  private static final byte[] OLD = "javax/servlet/".getBytes(US_ASCII);

  /** What a class file names. */
  static ServletApi of(byte[] classFile) {
    return contains(classFile, NEW) ? JAKARTA : contains(classFile, OLD) ? JAVAX : NONE;
  }

  /** Whether what is made for this one cannot have this jar. */
  boolean isOther() {
    return this != NONE && this != OURS;
  }

  /** The name of its package. */
  String packageName() {
    return this == JAVAX ? "javax.servlet" : "jakarta.servlet";
  }

  /** Of two classes together. */
  ServletApi and(ServletApi other) {
    return compareTo(other) > 0 ? this : other;
  }

  private static boolean contains(byte[] bytes, byte[] searched) {
    for (int start = 0; start + searched.length <= bytes.length; start++) {
      int same = 0;
      while (same < searched.length && bytes[start + same] == searched[same]) {
        same++;
      }
      if (same == searched.length) {
        return true;
      }
    }
    return false;
  }
}
