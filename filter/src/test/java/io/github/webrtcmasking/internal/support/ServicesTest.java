package io.github.webrtcmasking.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesTest {

  /** A service that can be made. */
  public static final class Good implements Supplier<String> {
    @Override
    public String get() {
      return "good";
    }
  }

  /** A service that cannot. */
  public static final class Bad implements Supplier<String> {
    public Bad() {
      throw new IllegalStateException("no");
    }

    @Override
    public String get() {
      return "bad";
    }
  }

  @TempDir private Path folder;

  private final List<Throwable> failures = new ArrayList<>();

  private List<String> found(String... names) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.write(services.resolve(Supplier.class.getName()), List.of(names));
    try (URLClassLoader application =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, ServicesTest.class.getClassLoader())) {
      return Services.of(Supplier.class, application, failures::add).stream()
          .map(service -> (String) service.get())
          .toList();
    }
  }

  @Test
  void whatCannotBeMadeIsLeftOutAndTold() throws IOException {
    assertThat(found(Bad.class.getName(), Good.class.getName(), "no.such.Class"))
        .containsExactly("good");
    assertThat(failures).hasSize(2).hasOnlyElementsOfType(ServiceConfigurationError.class);
  }

  @Test
  void mostlyThereIsNone() throws IOException {
    assertThat(found()).isEmpty();
    assertThat(failures).isEmpty();
  }
}
