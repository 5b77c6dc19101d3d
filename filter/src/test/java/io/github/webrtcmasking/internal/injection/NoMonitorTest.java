package io.github.webrtcmasking.internal.injection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever waits for a slow browser holds no monitor of ours meanwhile, in no method that a
 * PrintWriter has.
 */
class NoMonitorTest {
  private static final String LINE = System.lineSeparator();

  private final StringWriter written = new StringWriter();
  private final List<Boolean> held = new ArrayList<>();
  private final FrankWriter container = new FrankWriter(written);
  private final PageInjection page = NoAllocationTest.page();
  private final PrintWriter writer = new InjectingWriter(container, page);

  static Stream<Method> methods() {
    return Arrays.stream(PrintWriter.class.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getDeclaringClass() != Object.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("methods")
  void noMonitorIsHeldWhileAnythingIsWritten(Method method) throws Exception {
    method.invoke(writer, arguments(method));
    page.settle(InjectionOutcome.FRAGMENT);
    method.invoke(writer, arguments(method));

    assertThat(held).isNotEmpty().doesNotContain(true);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("methods")
  void whatIsWrittenIsThatOfPrintWriter(Method method) throws Exception {
    StringWriter expected = new StringWriter();
    method.invoke(new PrintWriter(expected), arguments(method));

    method.invoke(writer, arguments(method));

    assertThat(written).hasToString(expected.toString());
  }

  @Test
  void whatComesBeforeWrongFormatIsWritten() {
    String wrong = String.join("", "a", "%d"); // put together, so that no compiler sees it
    StringWriter expected = new StringWriter();
    assertThat(failure(() -> new PrintWriter(expected).format(wrong, "x")))
        .isEqualTo(failure(() -> writer.format(wrong, "x")));
    assertThat(written).hasToString(expected.toString()).hasToString("a");
  }

  @Test
  void nullsAreWrittenOrRefusedAsByPrintWriter() {
    writer.println((String) null);
    writer.println((Object) null);
    writer.append(null).println();
    writer.format((Locale) null, "%s", 1).println();
    assertThat(written).hasToString(("null" + LINE).repeat(3) + "1" + LINE);
    assertThat(failure(() -> writer.println((char[]) null)))
        .isEqualTo(NullPointerException.class.getName());
  }

  /** Jetty's writers format as the response's locale has it, all others as the server's. */
  @Test
  void localeIsThatOfTheContainersWriter() {
    container.locale = Locale.GERMANY;
    writer.format("%,.2f ", 1234.5).printf("%,.2f", 1234.5);
    writer.format(Locale.US, " %,.2f ", 1234.5).printf(Locale.US, "%,.2f", 1234.5);
    assertThat(written).hasToString("1.234,50 1.234,50 1,234.50 1,234.50");
  }

  @Test
  void errorStateIsThatOfTheContainersWriter() {
    assertThat(writer.checkError()).isFalse();
    writer.close();
    writer.println("late");
    assertThat(writer.checkError()).isTrue();
    assertThat(written.toString()).isEmpty();
  }

  private static String failure(Runnable action) {
    try {
      action.run();
      return "";
    } catch (RuntimeException e) {
      return e.getClass().getName();
    }
  }

  private static Object[] arguments(Method method) {
    return Arrays.stream(method.getParameterTypes()).map(NoMonitorTest::argument).toArray();
  }

  private static Object argument(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "boolean" -> true;
      case "char" -> 'c';
      case "int" -> 1;
      case "long" -> 2L;
      case "float" -> 1.5f;
      case "double" -> 2.5;
      case "char[]" -> "abc".toCharArray();
      case "Locale" -> Locale.GERMANY;
      case "Object[]" -> new Object[] {1.5};
      default -> "%s";
    };
  }

  /** Holds no monitor itself, as Tomcat's, and tells whether a writer before it does. */
  private final class FrankWriter extends PrintWriter {
    private Locale locale = Locale.getDefault(Locale.Category.FORMAT);
    private boolean closed;

    FrankWriter(Writer out) {
      super(out);
    }

    private void note() {
      held.add(Thread.holdsLock(this) || Thread.holdsLock(writer) || Thread.holdsLock(written));
    }

    @Override
    public void write(int c) {
      note();
      super.write(c);
    }

    @Override
    public void write(char[] text, int offset, int length) {
      note();
      super.write(text, offset, length);
    }

    @Override
    public void write(String text, int offset, int length) {
      note();
      super.write(text, offset, length);
    }

    @Override
    public void println() {
      note();
      super.write(LINE);
    }

    @Override
    public PrintWriter format(String format, Object... arguments) {
      return format(locale, format, arguments);
    }

    @Override
    public void flush() {
      note();
      super.flush();
    }

    @Override
    public void close() {
      note();
      super.close();
      closed = true;
    }

    @Override
    public boolean checkError() {
      note();
      return closed || super.checkError();
    }
  }
}
