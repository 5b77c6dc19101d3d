package io.github.webrtcmasking.lab.latency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;

/**
 * The same page with each tag, with forty images or none. Every page begins a session, so that its
 * visitor is challenged; images are fetched anew each time, scripts are kept.
 */
@SuppressWarnings("serial") // never serialised
final class MeasuredPages extends HttpServlet {
  private static final int IMAGES = 40;

  /** Noise does not get smaller: about 20 KB each. */
  private static final int SIDE = 82;

  private static final String BEFORE =
      "<script type=\"module\" async=\"\" src=\"/shop/probe-before.js\"></script>";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en"><head>%s<meta charset="utf-8"><title>Shop</title>
      <link rel="stylesheet" href="/shop/style.css">
      </head><body><h1>Forty things to buy</h1><p>%s</p>%s<p><input value="type here"></p>
      </body></html>
      """;

  /** As long as the style sheets of real shops: 30 KB. */
  private static final String STYLE =
      "img { width: 160px; height: 120px } .first { width: 640px; height: 400px }\n"
          + "/* What other pages need. */\n".repeat(1_000);

  private static final String TEXT =
      "Whoever reads this may type already, while pictures are still on their way. ".repeat(12);

  private final transient byte[] image = noise();
  private final transient byte[] before = gzip(collectorOfBefore());

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    if (path.startsWith("/image/")) {
      send(response, "image/png", "no-store", image);
    } else if (path.equals("/style.css")) {
      send(response, "text/css", "no-store", STYLE.getBytes(UTF_8));
    } else if (path.equals("/probe-before.js")) {
      response.setHeader("Content-Encoding", "gzip"); // As the filter sends its own.
      send(response, "text/javascript", "public, max-age=3600", before);
    } else if (path.startsWith("/page-") || path.startsWith("/images-")) {
      if (request.getSession(false) != null) {
        request.getSession().invalidate();
      }
      request.getSession(true);
      send(response, "text/html; charset=utf-8", "no-store", page(path).getBytes(UTF_8));
    } else {
      response.sendError(404);
    }
  }

  private static String page(String path) {
    StringBuilder images = new StringBuilder();
    for (int i = 0; i < IMAGES && path.startsWith("/images-"); i++) {
      images.append("<img%s src=\"/shop/image/%d\">".formatted(i == 0 ? " class=first" : "", i));
    }
    return PAGE.formatted(path.endsWith("before") ? BEFORE : "", TEXT, images);
  }

  private static void send(HttpServletResponse response, String type, String caching, byte[] body)
      throws IOException {
    response.setContentType(type);
    response.setHeader("Cache-Control", caching);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** It finds its endpoints beside itself; here, beside the collector of the jar. */
  private static byte[] collectorOfBefore() {
    try (InputStream script = MeasuredPages.class.getResourceAsStream("/latency/probe-before.js")) {
      return new String(script.readAllBytes(), UTF_8)
          .replace("import.meta.url", "(location.origin+'/shop/webrtc-masking/probe.js')")
          .getBytes(UTF_8);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static byte[] noise() {
    Random random = new Random(1);
    BufferedImage drawn = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < SIDE * SIDE; i++) {
      drawn.setRGB(i % SIDE, i / SIDE, random.nextInt());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(drawn, "png", bytes);
    } catch (IOException cannotHappen) {
      throw new java.io.UncheckedIOException(cannotHappen);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(plain);
    } catch (IOException cannotHappen) {
      throw new java.io.UncheckedIOException(cannotHappen);
    }
    return bytes.toByteArray();
  }
}
