package io.github.webrtcmasking.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request whose gate header has only the values of the gate. */
final class GateHeaderRequest extends HttpServletRequestWrapper {

  private final GateHeader header;
  private final List<String> values;

  GateHeaderRequest(HttpServletRequest request, GateHeader header, List<String> values) {
    super(request);
    this.header = header;
    this.values = List.copyOf(values);
  }

  @Override
  public @Nullable String getHeader(String name) {
    if (!header.isSpelledBy(name)) {
      return super.getHeader(name);
    }
    List<String> own = own(name);
    return own.isEmpty() ? null : own.get(0);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return header.isSpelledBy(name) ? Collections.enumeration(own(name)) : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    Enumeration<String> known = super.getHeaderNames();
    List<String> names = known == null ? new ArrayList<>() : Collections.list(known);
    names.removeIf(header::isSpelledBy);
    if (!values.isEmpty()) {
      names.add(header.name());
    }
    return Collections.enumeration(names);
  }

  /** Fails as for any other header whose value is not a number. */
  @Override
  public int getIntHeader(String name) {
    if (!header.isSpelledBy(name)) {
      return super.getIntHeader(name);
    }
    String value = getHeader(name);
    return value == null ? -1 : Integer.parseInt(value);
  }

  @Override
  public long getDateHeader(String name) {
    if (!header.isSpelledBy(name)) {
      return super.getDateHeader(name);
    }
    String value = getHeader(name);
    if (value == null) {
      return -1;
    }
    throw new IllegalArgumentException(value);
  }

  @Override
  public Map<String, String> getTrailerFields() {
    Map<String, String> fields = new TreeMap<>(super.getTrailerFields());
    fields.keySet().removeIf(header::isSpelledBy);
    return fields;
  }

  private List<String> own(String name) {
    return name.equalsIgnoreCase(header.name()) ? values : List.of();
  }
}
