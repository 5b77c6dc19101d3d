package io.github.webrtcmasking.sample;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

/** The filter's counters for one application, read from JMX as any client would. */
final class Counters {
  private final ObjectName bean;

  private Counters(ObjectName bean) {
    this.bean = bean;
  }

  static Counters of(String contextPath) {
    try {
      return new Counters(
          new ObjectName(
              "io.github.webrtcmasking:type=Application,context=" + ObjectName.quote(contextPath)));
    } catch (JMException quotedNamesAreGood) {
      throw new IllegalStateException(quotedNamesAreGood);
    }
  }

  long number(String attribute) {
    return ((Number) read(attribute)).longValue();
  }

  /** Counts by name, in the bean's order. */
  Map<String, Long> numbers(String attribute) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    for (Object row : ((TabularData) read(attribute)).values()) {
      CompositeData entry = (CompositeData) row;
      numbers.put((String) entry.get("key"), (Long) entry.get("value"));
    }
    return numbers;
  }

  /** The most time that half, most or all of them took. */
  Map<String, Long> quantiles(String attribute) {
    CompositeData read = (CompositeData) read(attribute);
    Map<String, Long> quantiles = new LinkedHashMap<>();
    quantiles.put("half within", (Long) read.get("p50"));
    quantiles.put("9 of 10 within", (Long) read.get("p90"));
    quantiles.put("99 of 100 within", (Long) read.get("p99"));
    quantiles.put("longest", (Long) read.get("max"));
    return quantiles;
  }

  private Object read(String attribute) {
    try {
      return ManagementFactory.getPlatformMBeanServer().getAttribute(bean, attribute);
    } catch (JMException e) {
      throw new IllegalStateException("The filter does not show " + attribute, e);
    }
  }
}
