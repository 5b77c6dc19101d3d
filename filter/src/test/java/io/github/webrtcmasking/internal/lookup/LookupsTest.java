package io.github.webrtcmasking.internal.lookup;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.IpLookup;
import io.github.webrtcmasking.NetworkOwner;
import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.lookup.database.NetworkFacts;
import io.github.webrtcmasking.internal.lookup.ranges.NetworkList;
import io.github.webrtcmasking.internal.lookup.ranges.NetworkListEntry;
import io.github.webrtcmasking.internal.lookup.relay.RelaySetting;
import io.github.webrtcmasking.testing.LogLines;
import java.net.InetAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupsTest {

  private static final IpAddress HTTP = ip("1.128.0.1"); // AS1221 in the test database
  private static final IpAddress OTHER = ip("2600:6000::1"); // AS237

  @TempDir Path folder;
  private LogLines log;

  @BeforeEach
  void listen() {
    log = LogLines.ofPackage(LookupsTest.class);
  }

  @AfterEach
  void stopListening() {
    log.close();
  }

  private static ListSetting listed(String... entries) {
    NetworkList.NetworkListBuilder list = new NetworkList.NetworkListBuilder();
    for (String entry : entries) {
      NetworkListEntry.parse(entry).orElseThrow().addTo(list);
    }
    return new ListSetting(list.build(), List.of());
  }

  private static LookupSettings settings(
      Optional<Path> database, ListSetting hosting, Map<Long, Long> siblings) {
    return new LookupSettings(
        database,
        Map.of(NetworkTrait.HOSTING, hosting),
        siblings,
        RelaySetting.NONE,
        NetworkFacts.Settings.NONE);
  }

  private Optional<Path> database() throws Exception {
    Path path = folder.resolve("asn.mmdb");
    try (var in = LookupsTest.class.getResourceAsStream("/networks/GeoLite2-ASN-Test.mmdb")) {
      Files.write(path, in.readAllBytes());
    }
    return Optional.of(path);
  }

  private static Lookups lookups(LookupSettings settings, IpLookup... application) {
    return new Lookups(
        settings,
        new GuardedLookups(List.of(application), LookupsTest.class.getClassLoader()),
        Duration.ofMillis(20));
  }

  @Test
  void withoutSettingsNothingIsKnownAndNoThreadRuns() {
    try (Lookups lookups = lookups(settings(Optional.empty(), ListSetting.NONE, Map.of()))) {
      lookups.start();
      assertThat(lookups.lookUp(HTTP, List.of(OTHER))).isSameAs(KnownNetworks.NONE);
      assertThat(Thread.getAllStackTraces().keySet())
          .extracting(Thread::getName)
          .doesNotContain("webrtc-masking-lookup", "webrtc-masking-ip-lookup");
    }
  }

  @Test
  void relayOfTheCatalogueIsKnownByItsName() {
    LookupSettings shipped =
        new LookupSettings(
            Optional.empty(), Map.of(), Map.of(), RelaySetting.DEFAULT, NetworkFacts.Settings.NONE);
    try (Lookups lookups = lookups(shipped)) {
      lookups.start();
      KnownNetworks behind = lookups.lookUp(ip("146.75.166.14"), List.of(OTHER));
      KnownNetworks beside = lookups.lookUp(HTTP, List.of(OTHER));
      assertThat(behind.httpIs(NetworkTrait.PRIVACY_RELAY)).isTrue();
      assertThat(behind.network().relay()).startsWith("Fastly (Firefox VPN");
      assertThat(behind.httpMayBeRelay()).isFalse();
      assertThat(beside.httpIs(NetworkTrait.PRIVACY_RELAY)).isFalse();
      assertThat(beside.network()).isEqualTo(HttpNetwork.UNKNOWN);
      assertThat(lookups.names()).isEmpty();
      assertThat(Thread.getAllStackTraces().keySet())
          .extracting(Thread::getName)
          .doesNotContain("webrtc-masking-lookup");
    }
  }

  @Test
  void ownersAreComparedBySiblingsToo() throws Exception {
    LookupSettings apart = settings(database(), ListSetting.NONE, Map.of());
    LookupSettings united =
        settings(database(), ListSetting.NONE, Map.of(237L, 1221L, 1221L, 1221L));
    try (Lookups lookups = lookups(apart);
        Lookups withSiblings = lookups(united)) {
      lookups.start();
      withSiblings.start();
      KnownNetworks known = lookups.lookUp(HTTP, List.of(OTHER, ip("1.128.0.9")));
      assertThat(known.relationToHttp(OTHER)).isEqualTo(OwnerRelation.DIFFERENT);
      assertThat(known.relationToHttp(ip("1.128.0.9"))).isEqualTo(OwnerRelation.SAME);
      assertThat(known.relationToHttp(ip("9.9.9.9"))).isEqualTo(OwnerRelation.UNKNOWN);
      assertThat(withSiblings.lookUp(HTTP, List.of(OTHER)).relationToHttp(OTHER))
          .isEqualTo(OwnerRelation.SAME);
    }
  }

  @Test
  void hostingIsListedByAddressOrByNumber() throws Exception {
    for (String entry : List.of("1.128.0.0/16", "AS1221", "1221")) {
      try (Lookups lookups = lookups(settings(database(), listed(entry), Map.of()))) {
        lookups.start();
        assertThat(lookups.lookUp(HTTP, List.of()).httpIs(NetworkTrait.HOSTING)).as(entry).isTrue();
        assertThat(lookups.lookUp(OTHER, List.of()).httpIs(NetworkTrait.HOSTING))
            .as(entry)
            .isFalse();
      }
    }
  }

  @Test
  void fileThatAppearsIsReadByTheThread() throws Exception {
    Path path = folder.resolve("hosting.txt");
    ListSetting hosting = new ListSetting(NetworkList.EMPTY, List.of(path));
    try (Lookups lookups = lookups(settings(Optional.empty(), hosting, Map.of()))) {
      lookups.start();
      assertThat(lookups.lookUp(HTTP, List.of()).httpIs(NetworkTrait.HOSTING)).isFalse();
      Files.writeString(path, "1.128.0.0/16\n");
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (!lookups.lookUp(HTTP, List.of()).httpIs(NetworkTrait.HOSTING)) {
        assertThat(System.nanoTime()).isLessThan(end);
        Thread.sleep(10);
      }
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("webrtc-masking-lookup");
  }

  /** Found by its name in {@code META-INF/services}. */
  public static final class OwnLookup implements IpLookup {
    @Override
    public Optional<NetworkOwner> ownerOf(InetAddress address) {
      return Optional.of(NetworkOwner.ofNumber(64500));
    }

    @Override
    public boolean isPrivacyRelay(InetAddress address) {
      return true;
    }
  }

  @Test
  void applicationsLookupIsFoundAndComesBeforeTheDatabase() throws Exception {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(IpLookup.class.getName()),
        OwnLookup.class.getName() + "\nno.such.Lookup\n");
    try (URLClassLoader application =
            new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, LookupsTest.class.getClassLoader());
        Lookups lookups =
            new Lookups(settings(database(), ListSetting.NONE, Map.of()), application)) {
      lookups.start();
      KnownNetworks known = lookups.lookUp(HTTP, List.of(OTHER));
      assertThat(known.httpIs(NetworkTrait.PRIVACY_RELAY)).isTrue();
      assertThat(known.httpIs(NetworkTrait.HOSTING)).isFalse();
      assertThat(known.relationToHttp(OTHER)).isEqualTo(OwnerRelation.SAME);
    }
    assertThat(log.takeWarnings()).singleElement().asString().contains("IpLookup", "left out");
  }

  /** Throws whatever it can throw, and returns null where nobody may. */
  private static final class Failing implements IpLookup {
    @Override
    public Optional<NetworkOwner> ownerOf(InetAddress address) {
      return null;
    }

    @Override
    public boolean isPrivacyRelay(InetAddress address) {
      throw new IllegalStateException("about " + address);
    }

    @Override
    public boolean isHosting(InetAddress address) {
      throw new NoClassDefFoundError("about " + address);
    }
  }

  @Test
  void lookupThatFailsIsNoAnswerCountedAndToldWithoutTheAddress() {
    GuardedLookups guarded =
        new GuardedLookups(List.of(new Failing(), new OwnLookup()), getClass().getClassLoader());
    for (int i = 0; i < 3; i++) {
      ApplicationAnswers answers = guarded.ask(List.of(HTTP));
      assertThat(answers.trait(NetworkTrait.PRIVACY_RELAY, HTTP).holds())
          .as("the next one is asked")
          .isTrue();
      assertThat(answers.trait(NetworkTrait.PRIVACY_RELAY, HTTP).complete())
          .as("a yes of any")
          .isTrue();
      assertThat(answers.trait(NetworkTrait.HOSTING, HTTP)).isEqualTo(Inquiry.Reply.NONE);
      assertThat(answers.owner(HTTP).owner()).isEqualTo(new Owner(64500, ""));
      assertThat(answers.owner(HTTP).complete()).isTrue();
    }
    guarded.close();
    // The relay was asked once, because a yes is kept; hosting each time.
    assertThat(guarded.failures()).isEqualTo(4);
    assertThat(log.takeWarnings())
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains("Failing failed", "LOOKUP_UNANSWERED")
                    .doesNotContain("1.128"));
  }

  /** Ignores interrupts, as code does that must not be broken off. */
  private static final class Hanging implements IpLookup {

    private final CountDownLatch comesBack = new CountDownLatch(1);
    private final AtomicInteger hanging = new AtomicInteger();

    @Override
    public Optional<NetworkOwner> ownerOf(InetAddress address) {
      hanging.incrementAndGet();
      boolean ended = false;
      while (!ended) {
        try {
          comesBack.await();
          ended = true;
        } catch (InterruptedException e) {
          // Goes on.
        }
      }
      return Optional.empty();
    }

    @Override
    public boolean isPrivacyRelay(InetAddress address) {
      return true;
    }
  }

  @Test
  void lookupThatHangsIsGivenUpAndNoMoreThanAFewThreadsAreLost() {
    Hanging hanging = new Hanging();
    GuardedLookups guarded = new GuardedLookups(List.of(hanging), getClass().getClassLoader());
    try {
      // On a busy machine a question may be given up before a thread hangs in it.
      for (int i = 0; i < 100 && hanging.hanging.get() < GuardedLookups.MOST_AT_ONCE; i++) {
        assertThat(guarded.ask(List.of(HTTP)).owner(HTTP)).isEqualTo(Inquiry.Reply.NONE);
      }
      assertThat(hanging.hanging).hasValue(GuardedLookups.MOST_AT_ONCE);
      long before = guarded.failures();
      assertThat(before).isGreaterThanOrEqualTo(GuardedLookups.MOST_AT_ONCE);
      ApplicationAnswers answers = guarded.ask(List.of(HTTP));
      assertThat(answers.owner(HTTP)).as("nobody is asked").isEqualTo(Inquiry.Reply.NONE);
      assertThat(answers.trait(NetworkTrait.PRIVACY_RELAY, HTTP).holds())
          .as("was answered before")
          .isTrue();
      assertThat(guarded.failures()).isEqualTo(before + 1);
      assertThat(log.takeWarnings())
          .hasSize(2)
          .anySatisfy(line -> assertThat(line).contains("100 ms"))
          .anySatisfy(line -> assertThat(line).contains("busy"));

      hanging.comesBack.countDown();
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (!guarded.ask(List.of(HTTP)).owner(HTTP).complete()) {
        assertThat(System.nanoTime()).as("asked again once they have come back").isLessThan(end);
      }
    } finally {
      hanging.comesBack.countDown();
      guarded.close();
    }
  }

  @Test
  void ofManyAddressesOnlyTheFirstPublicOnesAreLookedUp() {
    List<String> asked = new ArrayList<>();
    IpLookup counting =
        new IpLookup() {
          @Override
          public Optional<NetworkOwner> ownerOf(InetAddress address) {
            synchronized (asked) {
              asked.add(address.getHostAddress());
            }
            return Optional.empty();
          }
        };
    List<IpAddress> many = new ArrayList<>(List.of(ip("10.0.0.1"), ip("fd00::1")));
    for (int i = 0; i < 100; i++) {
      many.add(ip("9." + i + ".9.9"));
    }
    try (Lookups lookups =
        lookups(settings(Optional.empty(), ListSetting.NONE, Map.of()), counting)) {
      KnownNetworks known = lookups.lookUp(HTTP, many);
      assertThat(known.relationToHttp(ip("9.0.9.9"))).isEqualTo(OwnerRelation.UNKNOWN);
      assertThat(known.relationToHttp(ip("9.99.9.9")))
          .as("nobody was asked, so nobody said no")
          .isEqualTo(OwnerRelation.UNANSWERED);
    }
    assertThat(asked).hasSize(Lookups.MOST_ADDRESSES).contains("1.128.0.1", "9.0.9.9");
  }

  @Test
  void databaseWithoutTheLibraryIsAWarningThatNamesBoth() throws Exception {
    try (URLClassLoader without = new WithoutLibrary()) {
      Class<?> type = without.loadClass(NoLibraryProbe.class.getName());
      assertThat(type).isNotSameAs(NoLibraryProbe.class);
      Object relation = type.getMethod("run", Path.class).invoke(null, database().orElseThrow());
      assertThat(relation).isEqualTo("UNANSWERED");
    }
    assertThat(log.takeWarnings())
        .singleElement()
        .asString()
        .contains(Lookups.NETWORK_DATABASE, "com.maxmind.db:maxmind-db", "unknown");
  }

  /** Our classes anew, and none of the library. */
  private static final class WithoutLibrary extends URLClassLoader {

    WithoutLibrary() throws Exception {
      super(urls(), LookupsTest.class.getClassLoader());
    }

    private static URL[] urls() throws Exception {
      String path =
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
      List<URL> urls = new ArrayList<>();
      for (String entry : Arrays.asList(path.split(java.io.File.pathSeparator, -1))) {
        urls.add(Path.of(entry).toUri().toURL());
      }
      return urls.toArray(URL[]::new);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("com.maxmind.")) {
        throw new ClassNotFoundException(name);
      }
      if (name.startsWith("io.github.webrtcmasking.")) {
        synchronized (getClassLoadingLock(name)) {
          Class<?> loaded = findLoadedClass(name);
          return loaded == null ? findClass(name) : loaded;
        }
      }
      return super.loadClass(name, resolve);
    }
  }

  @Test
  void rangesOfASettingAreParsedAsTheyAreEverywhere() {
    assertThat(NetworkListEntry.parse("192.0.2.0/24"))
        .contains(new NetworkListEntry.Range(Cidr.parse("192.0.2.0/24").orElseThrow()));
    assertThat(NetworkListEntry.parse("as4294967295"))
        .contains(new NetworkListEntry.AutonomousSystem(4_294_967_295L));
    for (String wrong :
        List.of("", "AS0", "AS4294967296", "AS", "0.0.0.0/0", "::/0", "x", "1.2.3")) {
      assertThat(NetworkListEntry.parse(wrong)).as(wrong).isEmpty();
    }
  }
}
