package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.html.EarlierTag;
import java.io.PrintWriter;
import java.util.Formattable;
import java.util.Formatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The output path for characters, in front of the container's own writer.
 *
 * <p>The methods of {@link PrintWriter} that end a line or format hold a monitor while they write;
 * on Java 21 and later those of subclasses do so too. A thread that waits for a slow browser there
 * blocks every thread that wants the same monitor, and a virtual thread blocks its carrier. So all
 * these methods are overridden here without a monitor. Lines of several threads may then mix, as
 * they may on Tomcat without us.
 */
final class InjectingWriter extends PrintWriter {
  private final PrintWriter container;
  private final PageInjection page;

  InjectingWriter(PrintWriter container, PageInjection page) {
    super(container);
    this.container = container;
    this.page = page;
  }

  @Override
  public void write(int c) {
    if (page.isSettled()) {
      container.write(c);
    } else {
      write(new char[] {(char) c}, 0, 1);
    }
  }

  @Override
  public void write(char[] text, int offset, int length) {
    if (page.isSettled()) {
      container.write(text, offset, length);
      return;
    }
    int before = page.read(length, search -> search.read(text, offset, length));
    if (!page.isTagDue()) {
      container.write(text, offset, length);
      return;
    }
    String tag = page.takeTag().tag();
    container.write(text, offset, before);
    container.write(tag);
    container.write(text, offset + before, length - before);
  }

  @Override
  public void write(String text, int offset, int length) {
    EarlierTag earlier = page.earlierTag();
    if (page.isSettled()) {
      container.write(text, offset, length);
    } else if (earlier == null) {
      search(text, offset, length);
    } else {
      String rest = earlier.cutFrom(text.substring(offset, offset + length));
      search(rest, 0, rest.length());
    }
  }

  private void search(String text, int offset, int length) {
    int before = page.read(length, search -> search.read(text, offset, length));
    if (!page.isTagDue()) {
      container.write(text, offset, length);
      return;
    }
    String tag = page.takeTag().tag();
    container.write(text, offset, before);
    container.write(tag);
    container.write(text, offset + before, length - before);
  }

  // Lines.

  /**
   * Writes the container's own line end, which may differ from the system's. The tag never goes
   * right behind it.
   */
  @Override
  public void println() {
    if (!page.isSettled()) {
      page.read(1, search -> search.read("\n", 0, 1));
    }
    container.println();
  }

  @Override
  public void println(boolean value) {
    print(value);
    println();
  }

  @Override
  public void println(char value) {
    print(value);
    println();
  }

  @Override
  public void println(int value) {
    print(value);
    println();
  }

  @Override
  public void println(long value) {
    print(value);
    println();
  }

  @Override
  public void println(float value) {
    print(value);
    println();
  }

  @Override
  public void println(double value) {
    print(value);
    println();
  }

  @Override
  public void println(char[] value) {
    print(value);
    println();
  }

  @Override
  public void println(@Nullable String value) {
    print(value);
    println();
  }

  @Override
  public void println(@Nullable Object value) {
    print(value);
    println();
  }

  // Formats. The text before an invalid format is written, as PrintWriter does.

  /** Formats in the container's own locale: Jetty's writers use that of the response. */
  @Override
  public PrintWriter format(String format, @Nullable Object... arguments) {
    return format(ownLocale(), format, arguments);
  }

  @Override
  public PrintWriter format(@Nullable Locale locale, String format, @Nullable Object... arguments) {
    new Formatter((Appendable) this, locale).format(locale, format, arguments);
    return this;
  }

  @Override
  public PrintWriter printf(String format, @Nullable Object... arguments) {
    return format(format, arguments);
  }

  @Override
  public PrintWriter printf(@Nullable Locale locale, String format, @Nullable Object... arguments) {
    return format(locale, format, arguments);
  }

  private @Nullable Locale ownLocale() {
    AskedLocale asked = new AskedLocale();
    container.format("%s", asked);
    return asked.locale;
  }

  /** Prints nothing, and records the locale that it is formatted in. */
  private static final class AskedLocale implements Formattable {
    private @Nullable Locale locale = Locale.getDefault(Locale.Category.FORMAT);

    @Override
    public void formatTo(Formatter formatter, int flags, int width, int precision) {
      locale = formatter.locale();
    }
  }

  @Override
  public void flush() {
    page.begin();
    container.flush();
  }

  @Override
  public void close() {
    page.finish();
    container.close();
  }

  @Override
  public boolean checkError() {
    page.begin();
    return container.checkError();
  }
}
