package io.github.webrtcmasking.bench.pages;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * What no injector can do without: the tag comes behind the fortieth unit of the first write,
 * whatever is written, so that nothing has to be found out.
 */
final class AtFixedPlace extends HttpServletResponseWrapper {
  private static final int PLACE = 40;
  private static final byte[] TAG = Injector.TAG.getBytes(US_ASCII);

  private ServletOutputStream stream;
  private PrintWriter writer;

  AtFixedPlace(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (stream == null) {
      stream = new Stream(super.getOutputStream());
    }
    return stream;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      writer = new Writer(super.getWriter());
    }
    return writer;
  }

  private static final class Stream extends ServletOutputStream {
    private final ServletOutputStream below;
    private boolean tagged;

    Stream(ServletOutputStream below) {
      this.below = below;
    }

    @Override
    public void write(int b) throws IOException {
      below.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (tagged) {
        below.write(bytes, offset, length);
        return;
      }
      tagged = true;
      below.write(bytes, offset, PLACE);
      below.write(TAG, 0, TAG.length);
      below.write(bytes, offset + PLACE, length - PLACE);
    }

    @Override
    public boolean isReady() {
      return below.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      below.setWriteListener(listener);
    }
  }

  private static final class Writer extends PrintWriter {
    private final PrintWriter below;
    private boolean tagged;

    Writer(PrintWriter below) {
      super(below);
      this.below = below;
    }

    @Override
    public void write(char[] text, int offset, int length) {
      if (tagged) {
        below.write(text, offset, length);
        return;
      }
      tagged = true;
      below.write(text, offset, PLACE);
      below.write(Injector.TAG);
      below.write(text, offset + PLACE, length - PLACE);
    }

    @Override
    public void write(String text, int offset, int length) {
      if (tagged) {
        below.write(text, offset, length);
        return;
      }
      tagged = true;
      below.write(text, offset, PLACE);
      below.write(Injector.TAG);
      below.write(text, offset + PLACE, length - PLACE);
    }
  }
}
