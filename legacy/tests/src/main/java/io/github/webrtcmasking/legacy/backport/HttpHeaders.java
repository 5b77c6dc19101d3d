package io.github.webrtcmasking.legacy.backport;

import io.github.webrtcmasking.internal.backport.InPlaceOf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Header fields by their names, in any case. */
@InPlaceOf("java.net.http.HttpHeaders")
public final class HttpHeaders {

  private final Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  HttpHeaders() {}

  public static HttpHeaders of(Map<String, List<String>> fields, BiPredicate<String, String> kept) {
    HttpHeaders headers = new HttpHeaders();
    fields.forEach(
        (name, values) ->
            values.stream()
                .filter(value -> kept.test(name, value))
                .forEach(value -> headers.add(name, value)));
    return headers;
  }

  void add(String name, String value) {
    fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
  }

  void set(String name, String value) {
    fields.remove(name);
    add(name, value);
  }

  public Map<String, List<String>> map() {
    return Collections.unmodifiableMap(fields);
  }

  public List<String> allValues(String name) {
    return fields.getOrDefault(name, Collections.emptyList());
  }

  public Optional<String> firstValue(String name) {
    return allValues(name).stream().findFirst();
  }

  public OptionalLong firstValueAsLong(String name) {
    return allValues(name).stream().mapToLong(Long::parseLong).findFirst();
  }
}
