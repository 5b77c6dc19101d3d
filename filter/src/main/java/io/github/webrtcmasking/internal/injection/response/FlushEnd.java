package io.github.webrtcmasking.internal.injection.response;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A response that passes headers on and remembers them, and ignores a flush. */
final class FlushEnd extends HttpServletResponseWrapper {
  private final List<PassedHeader> headers = new ArrayList<>();

  FlushEnd(HttpServletResponse below) {
    super(below);
  }

  private record PassedHeader(String name, Consumer<HttpServletResponse> setter) {}

  boolean hasHeaders() {
    return !headers.isEmpty();
  }

  /** Writes the remembered headers that are now missing. */
  void writeAgain() {
    HttpServletResponse below = (HttpServletResponse) getResponse();
    if (below.isCommitted()) {
      return;
    }
    Set<String> missing = new HashSet<>();
    headers.stream()
        .map(PassedHeader::name)
        .filter(n -> !below.containsHeader(n))
        .forEach(missing::add);
    headers.stream()
        .filter(passedHeader -> missing.contains(passedHeader.name()))
        .forEach(passedHeader -> passedHeader.setter().accept(below));
  }

  @Override
  public void flushBuffer() {}

  @Override
  public void setHeader(String name, @Nullable String value) {
    pass(name, below -> below.setHeader(name, value));
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    pass(name, below -> below.addHeader(name, value));
  }

  @Override
  public void setDateHeader(String name, long date) {
    pass(name, below -> below.setDateHeader(name, date));
  }

  @Override
  public void addDateHeader(String name, long date) {
    pass(name, below -> below.addDateHeader(name, date));
  }

  @Override
  public void setIntHeader(String name, int value) {
    pass(name, below -> below.setIntHeader(name, value));
  }

  @Override
  public void addIntHeader(String name, int value) {
    pass(name, below -> below.addIntHeader(name, value));
  }

  private void pass(String name, Consumer<HttpServletResponse> setter) {
    headers.add(new PassedHeader(name, setter));
    setter.accept((HttpServletResponse) getResponse());
  }
}
