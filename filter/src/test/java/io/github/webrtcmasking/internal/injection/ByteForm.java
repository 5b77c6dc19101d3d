package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.webrtcmasking.internal.injection.html.PageEncoding;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The ways to write to a {@link ServletOutputStream}. */
enum ByteForm {
  BYTE {
    @Override
    void write(ServletOutputStream out, byte[] page, int from, int to) throws IOException {
      for (int i = from; i < to; i++) {
        out.write(page[i]);
      }
    }
  },
  ARRAY {
    @Override
    void write(ServletOutputStream out, byte[] page, int from, int to) throws IOException {
      out.write(Arrays.copyOfRange(page, from, to));
    }
  },
  PART_OF_ARRAY {
    @Override
    void write(ServletOutputStream out, byte[] page, int from, int to) throws IOException {
      out.write(page, from, to - from);
    }
  },
  PRINT {
    @Override
    void write(ServletOutputStream out, byte[] page, int from, int to) throws IOException {
      out.print(text(page, from, to));
    }
  },
  /** {@code print(char)} for one, {@code println} where the portion ends a line. */
  PRINT_OTHERS {
    @Override
    void write(ServletOutputStream out, byte[] page, int from, int to) throws IOException {
      String text = text(page, from, to);
      if (text.length() == 1) {
        out.print(text.charAt(0));
      } else if (text.equals("\r\n")) {
        out.println();
      } else if (text.endsWith("\r\n")) {
        out.println(text.substring(0, text.length() - 2));
      } else {
        out.print(text);
      }
    }
  };

  private static final List<ByteForm> ALL = List.of(values());

  static ByteForm any(Random random) {
    return ALL.get(random.nextInt(ALL.size()));
  }

  abstract void write(ServletOutputStream out, byte[] page, int from, int to) throws IOException;

  /** Printing takes characters: other bytes than ASCII's may become others, or are not legal. */
  boolean suits(PageEncoding encoding) {
    return encoding == PageEncoding.ASCII_COMPATIBLE || compareTo(PRINT) < 0;
  }

  private static String text(byte[] page, int from, int to) {
    return new String(page, from, to - from, ISO_8859_1);
  }
}
