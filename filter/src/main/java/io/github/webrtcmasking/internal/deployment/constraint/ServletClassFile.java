package io.github.webrtcmasking.internal.deployment.constraint;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Looks for {@code @ServletSecurity} in the class files of a servlet and of its superclasses. It
 * does not load the class, because the application may first set up a transformer for its classes.
 */
final class ServletClassFile {

  private static final String ANNOTATION = "Ljakarta/servlet/annotation/ServletSecurity;";

  /** More superclasses than any servlet has. */
  private static final int MOST_ANCESTORS = 32;

  private static final int HEADER = 8;
  private static final int UTF8 = 1;

  private ServletClassFile() {}

  /** Whether the class has or inherits the annotation; true also if that cannot be found out. */
  static boolean isSecured(String className, ClassLoader loader) {
    String name = className.replace('.', '/');
    try {
      for (int i = 0; i < MOST_ANCESTORS && isOfApplication(name); i++) {
        try (InputStream file = loader.getResourceAsStream(name + ".class")) {
          if (file == null) {
            return false; // A class of the server that the application cannot see.
          }
          Optional<String> parent =
              unsecuredParent(new DataInputStream(new BufferedInputStream(file)));
          if (parent.isEmpty()) {
            return true;
          }
          name = parent.get();
        }
      }
      return false;
    } catch (IOException | RuntimeException e) {
      return true;
    }
  }

  private static boolean isOfApplication(String name) {
    return !name.startsWith("jakarta/servlet/") && !name.startsWith("java/");
  }

  /** The class that this one extends; empty where this one has the annotation. */
  private static Optional<String> unsecuredParent(DataInputStream file) throws IOException {
    file.skipNBytes(HEADER);
    int size = file.readUnsignedShort();
    String[] texts = new String[size];
    int[] classes = new int[size];
    for (int i = 1; i < size; i++) {
      int tag = file.readUnsignedByte();
      switch (tag) {
        case UTF8 -> texts[i] = file.readUTF();
        case 7 -> classes[i] = file.readUnsignedShort(); // class
        case 8, 16, 19, 20 -> file.skipNBytes(2); // string, method type, module, package
        case 15 -> file.skipNBytes(3); // method handle
        case 5, 6 -> { // long and double take two places
          file.skipNBytes(8);
          i++;
        }
        default -> file.skipNBytes(4); // numbers, references, dynamic constants
      }
      if (ANNOTATION.equals(texts[i])) {
        return Optional.empty();
      }
    }
    file.skipNBytes(4); // access flags and this class
    return Optional.of(texts[classes[file.readUnsignedShort()]]);
  }
}
