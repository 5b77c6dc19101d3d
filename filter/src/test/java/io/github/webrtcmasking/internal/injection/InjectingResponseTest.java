package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.servlet.MemoryStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to write, in random portions: the same page, and never a unit held back. */
class InjectingResponseTest {
  private static final int ROUNDS = 300;
  private static final String PAGE = SmallApplication.PAGE;
  private static final String TAG = ScriptTag.collector(Container.SCRIPT, "").text();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final StringWriter characters = new StringWriter();
  private String type = "text/html;charset=UTF-8";
  private boolean lengthPromised;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void byteFormsInAnyPortionsGiveTheSamePage(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] page = PAGE.getBytes(UTF_8);
    for (int round = 0; round < ROUNDS; round++) {
      bytes.reset();
      ServletOutputStream out = response().getOutputStream();
      for (int from = 0; from < page.length; ) {
        int count = Math.min(1 + random.nextInt(40), page.length - from);
        from += writeBytes(out, random.nextInt(4), page, from, count);
        assertThat(bytes.size()).isIn(from, from + TAG.length());
      }
      assertThat(bytes.toString(UTF_8)).isEqualTo(withTag());
    }
  }

  private static int writeBytes(ServletOutputStream out, int form, byte[] page, int from, int count)
      throws IOException {
    if (form == 0) {
      out.write(page[from]);
      return 1;
    }
    if (form == 1) {
      out.write(page, from, count);
      return count;
    }
    byte[] portion = Arrays.copyOfRange(page, from, from + count);
    if (form == 2 || !PAGE.substring(0, 40).contains(new String(portion, UTF_8))) {
      out.write(portion);
    } else {
      out.print(new String(portion, UTF_8)); // ASCII only
    }
    return count;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void characterFormsInAnyPortionsGiveTheSamePage(long seed) throws IOException {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      characters.getBuffer().setLength(0);
      PrintWriter out = response().getWriter();
      for (int from = 0; from < PAGE.length(); ) {
        int count = Math.min(1 + random.nextInt(40), PAGE.length() - from);
        String portion = PAGE.substring(from, from + count);
        switch (random.nextInt(7)) {
          case 0 -> out.write(portion);
          case 1 -> out.write(PAGE, from, count);
          case 2 -> out.write(PAGE.toCharArray(), from, count);
          case 3 -> out.print(portion);
          case 4 -> out.append(PAGE, from, from + count);
          case 5 -> out.printf("%s", portion);
          default -> portion.chars().forEach(out::write);
        }
        from += count;
        assertThat(characters.getBuffer().length()).isIn(from, from + TAG.length());
      }
      assertThat(characters).hasToString(withTag());
    }
  }

  @Test
  void secondPageInOneResponseGetsNoSecondTag() throws IOException {
    ServletOutputStream out = response().getOutputStream();
    out.print(PAGE.substring(0, 60));
    out.print(PAGE.substring(0, 60));
    assertThat(bytes.toString(UTF_8).split("<script", -1)).hasSize(2);
  }

  @Test
  void emptyWritesDecideNothing() throws IOException {
    type = "text/plain";
    InjectingResponse response = response();
    ServletOutputStream out = response.getOutputStream();
    out.write(new byte[0]);
    out.print("");
    type = "text/html;charset=UTF-8";
    out.write(PAGE.getBytes(UTF_8));
    assertThat(bytes.toString(UTF_8)).isEqualTo(withTag());
  }

  @Test
  void pageWhoseLengthWasPromisedBeforeUsStaysAsItIs() throws IOException {
    lengthPromised = true;
    response().getOutputStream().write(PAGE.getBytes(UTF_8));
    assertThat(bytes.toString(UTF_8)).isEqualTo(PAGE);
  }

  @Test
  void bytesBehindPrintedTextAreNoByteOrderMark() throws IOException {
    type = "text/html;charset=ISO-8859-1";
    ServletOutputStream out = response().getOutputStream();
    out.print("<p>");
    out.write(new byte[] {(byte) 0xFE, (byte) 0xFF});
    out.print(PAGE);
    assertThat(bytes.toString(ISO_8859_1)).isEqualTo("<p>\u00fe\u00ff" + withTag());
  }

  private static String withTag() {
    return PAGE.replace("a>b\">", "a>b\">" + TAG);
  }

  private InjectingResponse response() {
    PageSelection pages = new PageSelection(List.of("/*"), List.of());
    Injection injection =
        new Injection(new InjectionSettings(pages, Diagnostics.OFF), new InjectionCounters());
    HttpServletRequest request =
        Fake.of(
            HttpServletRequest.class, (name, arguments) -> name.equals("getMethod") ? "GET" : null);
    return new InjectingResponse(
        Fake.of(HttpServletResponse.class, (name, arguments) -> answer(name)),
        new PageContext(request, (q, p) -> Container.SCRIPT, injection.parts()));
  }

  private Object answer(String method) {
    return switch (method) {
      case "getContentType" -> type;
      case "getCharacterEncoding" -> "UTF-8";
      case "getStatus" -> 200;
      case "getBufferSize" -> 8192;
      case "isCommitted" -> false;
      case "containsHeader" -> lengthPromised;
      case "getHeaders" -> List.of();
      case "getWriter" -> new PrintWriter(characters);
      case "getOutputStream" -> new MemoryStream(bytes);
      default -> null;
    };
  }
}
