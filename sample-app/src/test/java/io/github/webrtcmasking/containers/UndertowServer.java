package io.github.webrtcmasking.containers;

import io.github.webrtcmasking.testing.server.UndertowApplication;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Undertow inside a program; its own place for settings is what the program is started with. */
final class UndertowServer extends ProcessServer {

  private static final String PROGRAM = "src/test/undertow/RunUndertow.java";

  /** The same as a class for Java 8, with Undertow 2.2 and Jasper 9. */
  private static final Path OLD_PROGRAM = Path.of("target", "old", "undertow").toAbsolutePath();

  private static final Path OLD_LIBRARIES =
      Path.of("target", "containers", "old-undertow").toAbsolutePath();

  /** Of the test class path: Undertow, Jasper, and what either needs. */
  private static final Pattern ITS_LIBRARIES =
      Pattern.compile(
          "(undertow|xnio|wildfly|jboss|smallrye-common|tomcat-embed|ecj|jakarta\\.annotation).*");

  UndertowServer(Platform platform, Path home) {
    super(platform, home);
  }

  private Path folder(String name) {
    return home().resolve("applications").resolve(name);
  }

  @Override
  public void start(Map<String, Path> wars) throws Exception {
    for (String name : wars.keySet()) {
      unpack(wars.get(name), folder(name));
    }
    run(
        "undertow: all applications run",
        platform().program("java"),
        "-Xmx512m",
        "-XX:TieredStopAtLevel=1",
        "-XX:SoftRefLRUPolicyMSPerMB=0",
        "-Dwebrtc.masking.trusted-proxies=" + TRUSTED,
        platform().isJava8() ? TELLS_CLASSES : "-Xshare:auto", // its default
        "-cp",
        libraries(),
        platform().isJava8() ? "RunUndertow" : Path.of(PROGRAM).toAbsolutePath().toString(),
        Integer.toString(port()),
        home().resolve("applications").toString(),
        Applications.USER,
        Applications.PASSWORD,
        Applications.ROLE);
  }

  private String libraries() throws Exception {
    if (platform().isJava8()) {
      return OLD_PROGRAM + File.pathSeparator + OLD_LIBRARIES + File.separator + "*";
    }
    Path kit =
        Path.of(
            UndertowApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return kit
        + File.pathSeparator
        + Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> ITS_LIBRARIES.matcher(Path.of(entry).getFileName() + "").matches())
            .collect(Collectors.joining(File.pathSeparator));
  }

  private static void unpack(Path war, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(war.toFile())) {
      for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
          Files.copy(content, file);
        }
      }
    }
  }

  @Override
  public void undeploy(Set<String> names) throws IOException {
    for (String name : names) {
      Files.delete(folder(name).resolve("WEB-INF/web.xml"));
    }
  }
}
