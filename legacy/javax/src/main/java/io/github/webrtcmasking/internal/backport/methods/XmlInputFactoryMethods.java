package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import javax.xml.stream.XMLInputFactory;

/** For {@link XMLInputFactory}. */
@MethodsOf(XMLInputFactory.class)
public final class XmlInputFactoryMethods {

  private static final String OF_JAVA_8 = "com.sun.xml.internal.stream.XMLInputFactoryImpl";

  private XmlInputFactoryMethods() {}

  /** The JDK's own, whatever an application brings. Newer JVMs have a method for it. */
  public static XMLInputFactory newDefaultFactory() {
    try {
      return (XMLInputFactory) XMLInputFactory.class.getMethod("newDefaultFactory").invoke(null);
    } catch (ReflectiveOperationException e) {
      return ofJava8();
    }
  }

  private static XMLInputFactory ofJava8() {
    try {
      return Class.forName(OF_JAVA_8)
          .asSubclass(XMLInputFactory.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
      return XMLInputFactory.newFactory();
    }
  }
}
