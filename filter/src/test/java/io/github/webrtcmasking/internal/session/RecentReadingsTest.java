package io.github.webrtcmasking.internal.session;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;

class RecentReadingsTest extends SessionFromSecondZero {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
  private final RecentReadings readings = new RecentReadings(NAMES, nanos::get);

  @Test
  void everythingIsForgottenAfterAMinute() {
    nanos.addAndGet(Duration.ofSeconds(60).toNanos());
    assertThat(readings.isOld()).isFalse();
    nanos.addAndGet(1);
    assertThat(readings.isOld()).isTrue();
  }

  @Test
  void eachNetworkHasItsOwnNameHoweverManyAsk() throws Exception {
    NetworkNaming naming = NAMES.ofThisProcess();
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] address = new byte[i % 2 == 0 ? 4 : 16];
      random.nextBytes(address);
      address[0] = (byte) (i % 3); // so that families would be mixed up by their bits
      IpAddress asked = IpAddress.of(InetAddress.getByAddress(address));
      assertThat(readings.network(naming.text(), asked)).hasValue(naming.name(asked));
      assertThat(readings.network(naming.text(), asked)).hasValue(naming.name(asked));
    }
  }

  /** As docs/privacy.md says. */
  @Test
  void noAddressOfARequestIsKept() throws Exception {
    readings.network(NAMES.ofThisProcess().text(), ip("192.0.2.77"));
    readings.network(NAMES.ofThisProcess().text(), ip("2001:db8::77"));

    assertThat(reachable(field(readings, "networks")))
        .isNotEmpty()
        .noneMatch(IpAddress.class::isInstance);
  }

  /** It is read as nothing, and replaced. */
  @Test
  void textThatIsTooLongIsNotKept() {
    WeakReference<String> text = longText();
    assertThat((String) session.getAttribute(MEMORY)).hasSizeLessThan(200);
    for (int i = 0; i < 10 && text.get() != null; i++) {
      System.gc();
    }
    assertThat(text.get() == null).as("collected").isTrue();
  }

  private WeakReference<String> longText() {
    String text = "1;" + "x".repeat(1_000_000);
    session.setAttribute(MEMORY, text);
    sessions.refresh(session, ip("192.0.2.77"), at(1));
    return new WeakReference<>(text);
  }

  /** All objects of ours, and what tables hold. */
  private static Set<Object> reachable(Object from) throws Exception {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>(Set.of(from));
    while (!open.isEmpty()) {
      Object next = open.pop();
      if (!seen.add(next)) {
        continue;
      }
      if (next instanceof AtomicReferenceArray<?> table) {
        for (int i = 0; i < table.length(); i++) {
          if (table.get(i) != null) {
            open.push(table.get(i));
          }
        }
      } else if (next.getClass().getName().startsWith("io.github.webrtcmasking.")) {
        for (Field each : next.getClass().getDeclaredFields()) {
          each.setAccessible(true);
          if (each.get(next) != null) {
            open.push(each.get(next));
          }
        }
      }
    }
    return seen;
  }

  private static Object field(Object of, String name) throws Exception {
    Field field = of.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(of);
  }
}
