package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.BootLibraries.Part;
import io.github.webrtcmasking.internal.deployment.container.BootLibraries.Version;
import io.github.webrtcmasking.internal.deployment.container.boot.BootShop;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** The shop of Spring Boot in a process of its own, which is heard from its start to its stop. */
final class BootProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern PORT = Pattern.compile(BootShop.READY + "(\\d+)");
  private static final String FAILED = "APPLICATION FAILED TO START";
  private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

  private final Path home = ClassPath.newDirectory("boot");
  private final OutsideServer server = new OutsideServer("Spring Boot", home);
  private final Version version;
  private final Set<Part> parts;

  private BootProcess(Version version, Set<Part> parts) throws IOException {
    this.version = version;
    this.parts = parts;
    copyClasses(BootShop.class, classes());
  }

  /** An application with these parts and the jar, not started yet. */
  static BootProcess with(Version version, Part... parts) throws IOException {
    return new BootProcess(version, Set.of(parts));
  }

  static void copyClasses(Class<?> member, Path target) throws IOException {
    String folder = member.getPackageName().replace('.', '/');
    Path to = Files.createDirectories(target.resolve(folder));
    OutsideServer.copy(ClassPath.TEST_CLASSES.resolve(folder), to);
  }

  private Path classes() {
    return home.resolve("classes");
  }

  /** This application with a file in its class path. */
  BootProcess file(String name, String content) throws IOException {
    Files.writeString(classes().resolve(name), content);
    return this;
  }

  /** The date of its classes changes, as when a developer has compiled them. */
  void compileAgain() throws IOException {
    copyClasses(BootShop.class, classes());
    Files.writeString(classes().resolve("changed.txt"), "by the developer");
  }

  /** Starts it from its class path. */
  BootProcess start(String... settings) throws IOException {
    String classPath =
        Stream.concat(Stream.of(classes(), ClassPath.standaloneJar()), libraries().stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return run(List.of("-cp", classPath, BootShop.class.getName()), settings);
  }

  /** Starts it as {@code java -jar} does: one file, with its libraries as files within. */
  BootProcess startPacked(String... settings) throws IOException {
    return run(List.of("-jar", packed().toString()), settings);
  }

  private List<Path> libraries() {
    return BootLibraries.of(version, parts);
  }

  private BootProcess run(List<String> program, String... settings) throws IOException {
    List<String> command = OutsideServer.java("-Xmx256m", "-XX:TieredStopAtLevel=1");
    command.addAll(program);
    command.addAll(List.of("--server.port=0", "--server.address=127.0.0.1"));
    if (Stream.of(settings).noneMatch(each -> each.contains("vantage.port"))) {
      command.add("--webrtc.masking.vantage.port=0");
    }
    Arrays.stream(settings).map(each -> "--" + each).forEach(command::add);
    server.begin(new ProcessBuilder(command));
    server.await(PATIENCE, BootShop.READY, FAILED);
    return this;
  }

  /** Starts it, which it must refuse, and returns what it says. */
  String startInVain(String... settings) throws IOException {
    try {
      start(settings);
    } catch (IllegalStateException e) {
      return log();
    }
    throw new AssertionError(log());
  }

  private Path packed() throws IOException {
    Path file = home.resolve("shop.jar");
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, LAUNCHER);
    main.putValue("Start-Class", BootShop.class.getName());
    main.putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
    main.putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
    List<Path> within = new ArrayList<>(libraries());
    within.add(ClassPath.standaloneJar());
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest);
        Stream<Path> classes = Files.walk(classes())) {
      copyLoader(jar);
      jar.putNextEntry(new ZipEntry("BOOT-INF/classes/"));
      jar.putNextEntry(new ZipEntry("BOOT-INF/lib/"));
      for (Path each : classes.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new ZipEntry("BOOT-INF/classes/" + classes().relativize(each)));
        Files.copy(each, jar);
      }
      for (Path each : within) {
        store("BOOT-INF/lib/" + each.getFileName(), Files.readAllBytes(each), jar);
      }
    }
    return file;
  }

  private void copyLoader(JarOutputStream jar) throws IOException {
    Path loader = BootLibraries.only(version, Part.LOADER).get(0);
    try (JarFile from = new JarFile(loader.toFile())) {
      for (ZipEntry each :
          from.stream().filter(entry -> entry.getName().endsWith(".class")).toList()) {
        jar.putNextEntry(new ZipEntry(each.getName()));
        from.getInputStream(each).transferTo(jar);
      }
    }
  }

  /** Uncompressed, as the loader asks for. */
  private static void store(String name, byte[] content, JarOutputStream jar) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    jar.putNextEntry(entry);
    jar.write(content);
  }

  int port() {
    Matcher port = PORT.matcher(log());
    if (!port.find()) {
      throw new AssertionError(log());
    }
    return Integer.parseInt(port.group(1));
  }

  Container.Application application() {
    return OutsideServer.application(port(), "", this::close);
  }

  /** What it has printed so far. */
  String log() {
    return server.log();
  }

  /** The lines of its log that are the filter's, without what stands before their text. */
  List<String> ours() {
    return log()
        .lines()
        .filter(line -> line.contains(" i.g.w") || line.contains(" io.github.webrtcmasking"))
        .filter(line -> !line.contains("BootShop"))
        .toList();
  }

  @Override
  public void close() {
    server.stopByInput(PATIENCE);
  }
}
