package io.github.webrtcmasking.visits;

import io.github.webrtcmasking.testing.FreePort;
import io.github.webrtcmasking.testing.ProgramRun;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** A Payara Micro of the test's own, which deploys and undeploys while it runs. */
public final class OwnPayara implements AutoCloseable {
  private static final String PROGRAM = "src/test/payara/RunPayara.java";
  private static final Path COMMANDS = Path.of("src", "run", "payara", "post-boot.txt");
  private static final String OUR_LINE = "payara: ";
  private static final int READY_SECONDS = 300;
  private static final int END_SECONDS = 30;
  private static final int RUNS_SOURCES = 11;

  private final Process process;
  private final int port;
  private final PrintWriter commands;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  private OwnPayara(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    Thread reader = new Thread(() -> read(log), "output of Payara Micro");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * What is started, and on which Java.
   *
   * @param jar Payara Micro
   * @param javaHome the folder of the Java
   * @param java its number
   */
  public record Release(Path jar, Path javaHome, int java) {

    /** The only one of most tests, on their own Java. */
    static Release own() {
      return new Release(
          Path.of(System.getProperty("payara.microJar")),
          Path.of(System.getProperty("java.home")),
          Runtime.version().feature());
    }
  }

  /** Starts one with nothing in it; what it prints goes to the log. */
  static OwnPayara start(Path log) throws Exception {
    return start(Release.own(), log, COMMANDS, List.of());
  }

  /** Starts another one with more options for its Java, told other commands when it starts. */
  public static OwnPayara start(Release release, Path log, Path bootCommands, List<String> options)
      throws Exception {
    int port = FreePort.tcp();
    List<String> command =
        new ArrayList<>(
            List.of(
                release.javaHome().resolve("bin/java").toString(),
                "-Xmx256m",
                ServerLogs.JVM_OPTION));
    command.addAll(options);
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Dsample.diagnostics=true",
            "-Dsample.operator=alice",
            "-cp"));
    if (release.java() < RUNS_SOURCES) {
      command.addAll(List.of(release.jar() + File.pathSeparator + compiled(release), "RunPayara"));
    } else {
      command.add(release.jar().toString());
      command.addAll(command.size() - 2, opens(release.jar()));
      command.add(PROGRAM);
    }
    command.addAll(List.of(Integer.toString(port), bootCommands.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    OwnPayara payara = new OwnPayara(process, port, log);
    payara.awaitAnswer("listening on port " + port);
    return payara;
  }

  /** The folder with the program, for a Java that runs no sources. */
  private static Path compiled(Release release) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(Path.of("target"), "payara");
    List<String> command =
        List.of(
            program("javac"),
            "-proc:none",
            "--release",
            Integer.toString(release.java()),
            "-d",
            folder.toString(),
            "-cp",
            release.jar().toString(),
            PROGRAM);
    ProgramRun.of(command).succeeds(command);
    return folder;
  }

  /** What the jar's manifest asks for where it is run with -jar. */
  private static List<String> opens(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes manifest = file.getManifest().getMainAttributes();
      List<String> options = new ArrayList<>();
      for (String each : manifest.getValue("Add-Opens").split(" ", -1)) {
        options.add("--add-opens=" + each + "=ALL-UNNAMED");
      }
      for (String each : manifest.getValue("Add-Exports").split(" ", -1)) {
        options.add("--add-exports=" + each + "=ALL-UNNAMED");
      }
      return options;
    }
  }

  public void deploy(String name, File war) {
    obey("deploy " + name + " " + war.getAbsolutePath());
  }

  public void undeploy(String name) {
    obey("undeploy " + name);
  }

  /** Where browsers find the application. */
  String url(String name) {
    return "http://localhost:" + port + "/" + name + "/";
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  /** All threads of the server, as the JDK's own tool prints them. */
  String threads() throws IOException {
    Process jcmd =
        new ProcessBuilder(program("jcmd"), Long.toString(process.pid()), "Thread.print")
            .redirectErrorStream(true)
            .start();
    return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void obey(String command) {
    commands.println(command);
    awaitAnswer("done");
  }

  private void awaitAnswer(String expected) {
    try {
      String answer = answers.poll(READY_SECONDS, TimeUnit.SECONDS);
      if (!expected.equals(answer)) {
        close();
        throw new IllegalStateException("instead of '" + expected + "': " + answer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read(Path log) {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        copy.println(line);
        copy.flush();
        if (line.startsWith(OUR_LINE)) {
          answers.add(line.substring(OUR_LINE.length()));
        }
      }
    } catch (IOException closed) {
      answers.add(closed.toString());
    }
    answers.add("it has ended");
  }

  @Override
  public void close() {
    commands.close(); // It ends with its input.
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  static String program(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }
}
