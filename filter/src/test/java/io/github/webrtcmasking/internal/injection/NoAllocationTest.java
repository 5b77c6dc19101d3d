package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.webrtcmasking.internal.injection.response.OwnPolicy;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Once it is decided what becomes of a page, its writes cost no memory. */
class NoAllocationTest {
  private static final int WRITES = 10_000;
  private static final byte[] BYTES = "<p>goods</p>".repeat(100).getBytes(UTF_8);
  private static final char[] CHARACTERS = new String(BYTES, UTF_8).toCharArray();
  private static final String TEXT = new String(BYTES, UTF_8);

  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final PageInjection page = page();
  private final Nowhere container = new Nowhere();
  private final ServletOutputStream stream = new InjectingOutputStream(container, page);
  private final PrintWriter writer = new InjectingWriter(new PrintWriter(container.writer()), page);

  private interface Write {
    void once() throws IOException;
  }

  @ParameterizedTest
  @ValueSource(strings = {"byte", "bytes", "character", "characters", "text"})
  void writeAfterTheDecisionAllocatesNothing(String form) throws IOException {
    page.settle(InjectionOutcome.FRAGMENT);
    Write write =
        switch (form) {
          case "byte" -> () -> stream.write('a');
          case "bytes" -> () -> stream.write(BYTES, 1, BYTES.length - 1);
          case "character" -> () -> writer.write('a');
          case "characters" -> () -> writer.write(CHARACTERS, 1, CHARACTERS.length - 1);
          default -> () -> writer.write(TEXT, 1, TEXT.length() - 1);
        };
    allocatedBy(write, WRITES); // what is loaded once
    assertThat(allocatedBy(write, WRITES)).isLessThan(WRITES / 10);
    assertThat(container.writes).isEqualTo(2 * WRITES);
  }

  private long allocatedBy(Write write, int times) throws IOException {
    long before = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
    for (int i = 0; i < times; i++) {
      write.once();
    }
    return thread.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  /** Of a response of which nothing is known. */
  static PageInjection page() {
    return new PageInjection(below(), noTags(), new OwnPolicy(below(), ""));
  }

  private static HttpServletResponse below() {
    return Fake.of(
        HttpServletResponse.class,
        (name, arguments) ->
            switch (name) {
              case "isCommitted" -> false;
              case "getStatus", "getBufferSize" -> 0;
              default -> null;
            });
  }

  private static PageContext noTags() {
    PageSelection pages = new PageSelection(List.of("/*"), List.of());
    Injection injection =
        new Injection(new InjectionSettings(pages, Diagnostics.OFF), new InjectionCounters());
    return new PageContext(null, (request, response) -> "/p.js", injection.parts());
  }

  /** A container that counts what it gets. */
  private static final class Nowhere extends ServletOutputStream {
    private int writes;

    Writer writer() {
      return new Writer() {
        @Override
        public void write(int c) {
          writes++;
        }

        @Override
        public void write(char[] text, int offset, int length) {
          writes++;
        }

        @Override
        public void write(String text, int offset, int length) {
          writes++;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
    }

    @Override
    public void write(int b) {
      writes++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      writes++;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {}
  }
}
