package io.github.webrtcmasking.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.ThreadMXBean;
import io.github.webrtcmasking.internal.deployment.MaskingInitializer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.session.StandardSession;
import org.apache.catalina.startup.Tomcat;

/**
 * A Tomcat with the same application twice, with the whole filter and without. It obeys lines on
 * its standard input, each of which it answers with one, and ends with its input. The first
 * argument says whether it has virtual threads, the second after how many minutes sessions end.
 */
final class LoadedShop {

  static final String WITH = "/with";
  static final String WITHOUT = "/without";
  static final String READY = "ready at ";
  static final String PAGE = "/page";
  static final String IMAGE = "/image.png";

  private static final int IMAGE_SIZE = 20_000;
  private static final int COLLECTIONS = 4;
  private static final String SECRET =
      "3faeff74798f50dfb39e9581525fb3debff73078b553ca21f1e0e85d567c83aa";

  private final Tomcat tomcat = new Tomcat();
  private final Context with;
  private final Context without;

  private LoadedShop(boolean virtual, int minutes) throws IOException {
    Path folder = Files.createTempDirectory("loaded-shop");
    byte[] image = new byte[IMAGE_SIZE];
    new Random(1).nextBytes(image);
    Files.write(folder.resolve("image.png"), image);
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
    tomcat.getConnector().setProperty("useVirtualThreads", Boolean.toString(virtual));
    without = application(WITHOUT, folder, minutes);
    with = application(WITH, folder, minutes);
    set("vantage.port", "0");
    set("vantage.bind", "127.0.0.1");
    set("vantage.secret", SECRET);
    set("trusted-proxies", "127.0.0.0/8");
    with.addServletContainerInitializer(new MaskingInitializer(), Set.of());
  }

  private void set(String key, String value) {
    with.addParameter("webrtc.masking." + key, value);
  }

  private Context application(String path, Path folder, int minutes) {
    Context context = tomcat.addContext(path, folder.toString());
    context.addMimeMapping("png", "image/png");
    context.setSessionTimeout(minutes);
    add(context, "/", new DefaultServlet());
    add(context, PAGE, new LoadedPage());
    add(context, LoadedPage.PINNING, new LoadedPage());
    return context;
  }

  private static void add(Context context, String pattern, jakarta.servlet.http.HttpServlet it) {
    Tomcat.addServlet(context, pattern, it).setAsyncSupported(true);
    context.addServletMappingDecoded(pattern, pattern);
  }

  public static void main(String[] arguments) throws Exception {
    LoadedShop shop =
        new LoadedShop(Boolean.parseBoolean(arguments[0]), Integer.parseInt(arguments[1]));
    shop.tomcat.start();
    System.out.println(READY + shop.tomcat.getConnector().getLocalPort());
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      System.out.println(line + " " + shop.obey(line));
    }
    shop.tomcat.stop();
    System.exit(0);
  }

  private Object obey(String line) throws IOException {
    return switch (line) {
      case "heap" -> heap();
      case "threads" -> ManagementFactory.getThreadMXBean().getThreadCount();
      case "allocated" -> allocated();
      case "collected" ->
          ManagementFactory.getGarbageCollectorMXBeans().stream()
              .mapToLong(each -> each.getCollectionTime())
              .sum();
      case "forget" -> forget();
      case "sessions" -> sessions(with).size() + " " + sessions(without).size();
      case "stored with" -> stored(with);
      case "stored without" -> stored(without);
      default -> throw new IllegalArgumentException(line);
    };
  }

  /** Bytes in use when everything is collected that can be. */
  private static long heap() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Bytes that the threads of now have asked for since they began. */
  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
        .filter(each -> each > 0)
        .sum();
  }

  private static List<Session> sessions(Context context) {
    return Arrays.asList(context.getManager().findSessions());
  }

  private int forget() {
    List<Session> all = new java.util.ArrayList<>(sessions(with));
    all.addAll(sessions(without));
    all.forEach(Session::expire);
    return all.size();
  }

  /** How many bytes Tomcat would write for all sessions. */
  private static long stored(Context context) throws IOException {
    long bytes = 0;
    for (Session each : sessions(context)) {
      CountingBytes count = new CountingBytes();
      try (java.io.ObjectOutputStream out = new java.io.ObjectOutputStream(count)) {
        ((StandardSession) each).writeObjectData(out);
      }
      bytes += count.written();
    }
    return bytes;
  }
}
