package io.github.webrtcmasking.internal.deployment.container;

import java.io.IOException;
import java.net.URL;
import java.security.CodeSource;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * What a web application sees of its server: the test class path without the filter, the tests and
 * the libraries that a WAR has to bring itself.
 */
final class ServerClasses extends ClassLoader {

  private final List<String> hidden;

  /** Hides the class path entries with the given locations. */
  ServerClasses(List<URL> hidden) {
    super(ServerClasses.class.getClassLoader());
    this.hidden = hidden.stream().map(URL::getPath).toList();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    Class<?> found = super.loadClass(name, resolve);
    CodeSource source = found.getProtectionDomain().getCodeSource();
    if (source != null && isHidden(source.getLocation())) {
      throw new ClassNotFoundException(name);
    }
    return found;
  }

  @Override
  public URL getResource(String name) {
    try {
      Enumeration<URL> all = getResources(name);
      return all.hasMoreElements() ? all.nextElement() : null;
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return Collections.enumeration(
        Collections.list(super.getResources(name)).stream().filter(url -> !isHidden(url)).toList());
  }

  private boolean isHidden(URL url) {
    return hidden.stream().anyMatch(url.getPath()::contains);
  }
}
