package io.github.webrtcmasking;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Addresses are personal data: no record that holds one, however deep, prints it. */
class TextFormTest {

  private static final Ipv4 IPV4 = new Ipv4(0xcb00714d); // 203.0.113.77
  private static final Ipv6 IPV6 = new Ipv6(0x20010db80badcafeL, 0);
  private static final Pattern ADDRESS =
      Pattern.compile("203\\.0\\.113|2001:|cb00714d|badcafe|-889163443|2306139568");

  static Stream<Class<?>> recordsWithAddresses() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.webrtcmasking")
            .stream()
            .filter(JavaClass::isRecord)
            .<Class<?>>map(JavaClass::reflect)
            .filter(TextFormTest::holdsAnAddress);
  }

  private static boolean holdsAnAddress(Class<?> type) {
    return type.isRecord()
        && Stream.of(type.getRecordComponents())
            .map(RecordComponent::getGenericType)
            .anyMatch(TextFormTest::mentionsAnAddress);
  }

  private static boolean mentionsAnAddress(Type type) {
    if (type instanceof ParameterizedType generic) {
      return Stream.of(generic.getActualTypeArguments()).anyMatch(TextFormTest::mentionsAnAddress);
    }
    return type instanceof Class<?> one
        && (IpAddress.class.isAssignableFrom(one)
            || one == InetAddress.class
            || holdsAnAddress(one)
            || (one.isSealed()
                && Stream.of(one.getPermittedSubclasses()).anyMatch(TextFormTest::holdsAnAddress)));
  }

  @Test
  void recordsOfEveryStageAreFound() {
    assertThat(recordsWithAddresses().map(Class::getSimpleName))
        .contains("Cidr", "Candidate", "Literal", "HttpSide", "Proof", "Claim", "Observations");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recordsWithAddresses")
  void recordDoesNotPrintItsAddresses(Class<?> type) throws ReflectiveOperationException {
    assertThat(sample(type).toString())
        .as("write a toString() for %s that leaves its addresses out", type.getName())
        .doesNotContainPattern(ADDRESS);
  }

  /** Some value of the type, with an address wherever one fits. */
  private static Object sample(Type type) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      if (raw == Map.class) {
        return Map.of();
      }
      if (!raw.isAssignableFrom(List.class) && raw != Set.class) {
        return raw == Optional.class ? Optional.empty() : plain(raw);
      }
      Object element = sample(generic.getActualTypeArguments()[0]);
      List<Object> elements = element == null ? List.of() : List.of(element);
      return raw == Set.class ? Set.copyOf(elements) : elements;
    }
    Class<?> one = (Class<?>) type;
    if (one == InetAddress.class) {
      return address();
    }
    if (one.isAssignableFrom(Ipv6.class) && one != Object.class) {
      return one == IpAddress.class ? IPV4 : IPV6;
    }
    if (one == Ipv4.class) {
      return IPV4;
    }
    if (one.isRecord()) {
      return newRecord(one);
    }
    if (one.isSealed()) {
      return sample(withAddress(one));
    }
    return plain(one);
  }

  private static InetAddress address() throws ReflectiveOperationException {
    try {
      return InetAddress.getByAddress(IPV4.toBytes());
    } catch (UnknownHostException e) {
      throw new ReflectiveOperationException(e);
    }
  }

  private static Class<?> withAddress(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses())
        .filter(TextFormTest::holdsAnAddress)
        .findFirst()
        .orElse(sealed.getPermittedSubclasses()[0]);
  }

  private static Object newRecord(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Constructor<?> constructor =
        type.getDeclaredConstructor(
            Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    constructor.setAccessible(true);
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = sample(components[i].getGenericType());
    }
    return constructor.newInstance(values);
  }

  private static Object plain(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isInterface()) {
      return Proxy.newProxyInstance(
          type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> "proxy");
    }
    if (type == boolean.class) {
      return false;
    }
    return type == int.class
        ? (Object) 0
        : type == long.class ? (Object) 0L : type == String.class ? "text" : null;
  }
}
