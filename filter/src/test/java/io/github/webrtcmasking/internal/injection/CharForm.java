package io.github.webrtcmasking.internal.injection;

import java.io.PrintWriter;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Random;

/** The ways to write to a {@link PrintWriter}. */
enum CharForm {
  CHARACTER {
    @Override
    void write(PrintWriter out, String portion) {
      for (int i = 0; i < portion.length(); i++) {
        out.write(portion.charAt(i));
      }
    }
  },
  ARRAY {
    @Override
    void write(PrintWriter out, String portion) {
      out.write(portion.toCharArray());
    }
  },
  PART_OF_ARRAY {
    @Override
    void write(PrintWriter out, String portion) {
      out.write(("<h" + portion + "ead>").toCharArray(), 2, portion.length());
    }
  },
  STRING {
    @Override
    void write(PrintWriter out, String portion) {
      out.write(portion);
    }
  },
  PART_OF_STRING {
    @Override
    void write(PrintWriter out, String portion) {
      out.write("<h" + portion + "ead>", 2, portion.length());
    }
  },
  APPEND {
    @Override
    void write(PrintWriter out, String portion) {
      out.append(CharBuffer.wrap(portion));
    }
  },
  APPEND_PART {
    @Override
    void write(PrintWriter out, String portion) {
      out.append("<h" + portion + "ead>", 2, portion.length() + 2);
    }
  },
  APPEND_CHARACTER {
    @Override
    void write(PrintWriter out, String portion) {
      portion.chars().forEach(c -> out.append((char) c));
    }
  },
  PRINT {
    @Override
    void write(PrintWriter out, String portion) {
      out.print(portion);
    }
  },
  /** {@code print(char)} for one, {@code println} where the portion ends a line. */
  PRINT_OTHERS {
    @Override
    void write(PrintWriter out, String portion) {
      if (portion.length() == 1) {
        out.print(portion.charAt(0));
      } else if (portion.equals(LINE)) {
        out.println();
      } else if (portion.endsWith(LINE)) {
        out.println(portion.substring(0, portion.length() - LINE.length()));
      } else {
        out.print(portion.toCharArray());
      }
    }
  },
  PRINTF {
    @Override
    void write(PrintWriter out, String portion) {
      int half = portion.length() / 2;
      out.printf("%s%s", portion.substring(0, half), portion.substring(half));
    }
  };

  private static final List<CharForm> ALL = List.of(values());
  private static final String LINE = System.lineSeparator();

  static CharForm any(Random random) {
    return ALL.get(random.nextInt(ALL.size()));
  }

  abstract void write(PrintWriter out, String portion);
}
