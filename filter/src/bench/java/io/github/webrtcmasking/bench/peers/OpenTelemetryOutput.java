package io.github.webrtcmasking.bench.peers;

import io.opentelemetry.javaagent.bootstrap.servlet.ExperimentalSnippetHolder;
import io.opentelemetry.javaagent.bootstrap.servlet.InjectionState;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;

/** The container's stream with the agent's advice in front of its write methods. */
final class OpenTelemetryOutput extends ServletOutputStream {
  private static final Class<?> HELPER =
      AgentClasses.find(
          "io.opentelemetry.javaagent.instrumentation.servlet.common.snippet"
              + ".OutputStreamSnippetInjectionHelper");
  private static final MethodHandle WRITE_BYTES =
      AgentClasses.method(
              HELPER,
              "handleWrite",
              MethodType.methodType(
                  boolean.class,
                  Object.class,
                  InjectionState.class,
                  OutputStream.class,
                  byte[].class,
                  int.class,
                  int.class),
              InjectionState.class,
              OutputStream.class,
              byte[].class,
              int.class,
              int.class)
          .bindTo(helper());
  private static final MethodHandle WRITE_BYTE =
      AgentClasses.method(
              HELPER,
              "handleWrite",
              MethodType.methodType(
                  boolean.class, Object.class, InjectionState.class, OutputStream.class, int.class),
              InjectionState.class,
              OutputStream.class,
              int.class)
          .bindTo(helper());

  private final ServletOutputStream out;
  private final InjectionState state;

  OpenTelemetryOutput(ServletOutputStream out, InjectionState state) {
    this.out = out;
    this.state = state;
  }

  private static Object helper() {
    Supplier<String> snippet = ExperimentalSnippetHolder::getSnippet;
    try {
      return HELPER.getConstructor(Supplier.class).newInstance(snippet);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the peer has changed", e);
    }
  }

  @Override
  public void write(int b) throws IOException {
    boolean done;
    try {
      done = (boolean) WRITE_BYTE.invokeExact(state, (OutputStream) out, b);
    } catch (Throwable thrown) {
      throw PeerFilter.rethrown(thrown);
    }
    if (!done) {
      out.write(b);
    }
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    boolean done;
    try {
      done = (boolean) WRITE_BYTES.invokeExact(state, (OutputStream) out, bytes, offset, length);
    } catch (Throwable thrown) {
      throw PeerFilter.rethrown(thrown);
    }
    if (!done) {
      out.write(bytes, offset, length);
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  @Override
  public boolean isReady() {
    return out.isReady();
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    out.setWriteListener(listener);
  }
}
