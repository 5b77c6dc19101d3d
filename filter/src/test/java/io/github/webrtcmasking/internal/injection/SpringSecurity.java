package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The real library's filters, of the class path's version or of the next one. */
enum SpringSecurity {
  SIX {
    @Override
    ClassLoader classes() {
      return SpringSecurity.class.getClassLoader();
    }
  },
  SEVEN {
    @Override
    ClassLoader classes() throws IOException {
      List<URL> jars = new ArrayList<>();
      try (Stream<Path> files = Files.list(Path.of("target", "spring-security-7"))) {
        for (Path jar : files.toList()) {
          jars.add(jar.toUri().toURL());
        }
      }
      return new SpringFirst(jars.toArray(URL[]::new));
    }
  };

  private static final String WEB = "org.springframework.security.web.";

  abstract ClassLoader classes() throws IOException;

  /** Writes this policy into each response, at once or when it commits. */
  Filter headers(String policy, boolean eagerly) {
    try {
      ClassLoader classes = classes();
      Object writer =
          classes
              .loadClass(WEB + "header.writers.ContentSecurityPolicyHeaderWriter")
              .getConstructor(String.class)
              .newInstance(policy);
      Object caching =
          classes
              .loadClass(WEB + "header.writers.CacheControlHeadersWriter")
              .getConstructor()
              .newInstance();
      Class<?> type = classes.loadClass(WEB + "header.HeaderWriterFilter");
      Object filter = type.getConstructor(List.class).newInstance(List.of(writer, caching));
      type.getMethod("setShouldWriteHeadersEagerly", boolean.class).invoke(filter, eagerly);
      return (Filter) filter;
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers {@code /login} with a page of its own. */
  Filter loginPage() {
    try {
      ClassLoader classes = classes();
      Class<?> form =
          classes.loadClass(WEB + "authentication.UsernamePasswordAuthenticationFilter");
      Class<?> type = classes.loadClass(WEB + "authentication.ui.DefaultLoginPageGeneratingFilter");
      Constructor<?> constructor =
          Stream.of(type.getConstructors())
              .filter(c -> c.getParameterCount() == 1)
              .findFirst()
              .orElseThrow();
      return (Filter) constructor.newInstance(form.getConstructor().newInstance());
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Prefers its own Spring to that of the class path. */
  private static final class SpringFirst extends URLClassLoader {
    SpringFirst(URL[] jars) {
      super(jars, SpringSecurity.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("org.springframework.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }
  }
}
