package io.github.webrtcmasking.internal.injection;

import java.io.PrintWriter;

/** The character path, in front of the container's own writer. */
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

  /** The container's own line end, which is not the system's everywhere. No place is behind it. */
  @Override
  public void println() {
    if (!page.isSettled()) {
      page.read(1, search -> search.read("\n", 0, 1));
    }
    container.println();
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
