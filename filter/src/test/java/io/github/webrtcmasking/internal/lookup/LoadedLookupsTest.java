package io.github.webrtcmasking.internal.lookup;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.IpLookup;
import io.github.webrtcmasking.NetworkOwner;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.assess.Assessor;
import io.github.webrtcmasking.internal.lookup.database.NetworkFacts;
import io.github.webrtcmasking.internal.lookup.relay.RelaySetting;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Proof;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.support.Ticker;
import io.github.webrtcmasking.testing.LogLines;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 13, item 4: many visitors answer at once, and the application's look-up takes its time. */
class LoadedLookupsTest {

  private static final int AT_ONCE = 8;
  private static final int VISITORS = 160;
  private static final Duration LONG = Duration.ofMinutes(1);

  private final ExecutorService requests = Executors.newFixedThreadPool(AT_ONCE);
  private final LogLines log = LogLines.ofPackage(LoadedLookupsTest.class);

  @AfterEach
  void end() {
    requests.shutdownNow();
    log.close();
  }

  /** One provider for everybody, whose pool the visitors' two addresses are of. */
  private static class Slow implements IpLookup {

    final AtomicInteger owners = new AtomicInteger();

    void take() {
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }

    @Override
    public Optional<NetworkOwner> ownerOf(InetAddress address) {
      owners.incrementAndGet();
      take();
      return Optional.of(NetworkOwner.ofNumber(64500));
    }

    @Override
    public boolean isPrivacyRelay(InetAddress address) {
      take();
      return true;
    }
  }

  private static Lookups lookups(IpLookup lookup, Duration patience) {
    return new Lookups(
        new LookupSettings(
            Optional.empty(), Map.of(), Map.of(), RelaySetting.NONE, NetworkFacts.Settings.NONE),
        new GuardedLookups(
            List.of(lookup), LoadedLookupsTest.class.getClassLoader(), patience, Ticker.SYSTEM),
        Duration.ofHours(1));
  }

  /** The input of the issue, with the patience of the product. */
  @ParameterizedTest(name = "relay users: {0}")
  @ValueSource(booleans = {true, false})
  void noOrdinaryVisitorIsMaskedHoweverManyAnswerAtOnce(boolean relayUsers) throws Exception {
    Slow lookup =
        new Slow() {
          @Override
          public Optional<NetworkOwner> ownerOf(InetAddress address) {
            return relayUsers ? Optional.empty() : super.ownerOf(address);
          }

          @Override
          public boolean isPrivacyRelay(InetAddress address) {
            return super.isPrivacyRelay(address) && relayUsers;
          }
        };
    List<Future<Verdict>> verdicts = new ArrayList<>();
    try (Lookups lookups =
        new Lookups(
            new LookupSettings(
                Optional.empty(),
                Map.of(),
                Map.of(),
                RelaySetting.NONE,
                NetworkFacts.Settings.NONE),
            new GuardedLookups(List.of(lookup), getClass().getClassLoader()),
            Duration.ofHours(1))) {
      for (int visitor = 0; visitor < VISITORS; visitor++) {
        IpAddress proven = ip("119." + visitor + ".2.1");
        Observations far =
            new Observations(
                new HttpSide(http(visitor), Host.OTHER),
                Set.of(new Proof(proven, Host.OTHER)),
                Set.of(),
                Set.of());
        verdicts.add(
            requests.submit(
                () ->
                    new Assessor()
                        .assess(
                            far,
                            lookups.lookUp(far.http().address(), List.of(proven)),
                            Instant.EPOCH)
                        .getVerdict()));
      }
      for (Future<Verdict> verdict : verdicts) {
        assertThat(verdict.get(1, TimeUnit.MINUTES))
            .isIn(Verdict.CONSISTENT, Verdict.RELAY, Verdict.INCONCLUSIVE);
      }
    }
  }

  private static IpAddress http(int visitor) {
    return ip("9." + visitor + ".1.1");
  }

  private static IpAddress proven(int visitor) {
    return ip("9." + visitor + ".2.1");
  }

  private List<KnownNetworks> all(Lookups lookups) throws Exception {
    List<Future<KnownNetworks>> asked = new ArrayList<>();
    for (int visitor = 0; visitor < VISITORS; visitor++) {
      IpAddress http = http(visitor);
      IpAddress proven = proven(visitor);
      asked.add(requests.submit(() -> lookups.lookUp(http, List.of(proven))));
    }
    List<KnownNetworks> known = new ArrayList<>();
    for (Future<KnownNetworks> each : asked) {
      known.add(each.get(1, TimeUnit.MINUTES));
    }
    return known;
  }

  @Test
  void whoIsAskedForWhileAllThreadsAreBusyIsAnsweredToo() throws Exception {
    try (Lookups lookups = lookups(new Slow(), LONG)) {
      List<KnownNetworks> known = all(lookups);
      for (int visitor = 0; visitor < VISITORS; visitor++) {
        assertThat(known.get(visitor).relationToHttp(proven(visitor)))
            .isEqualTo(OwnerRelation.SAME);
        assertThat(known.get(visitor).httpIs(NetworkTrait.PRIVACY_RELAY)).isTrue();
      }
      assertThat(lookups.failures()).isZero();
    }
  }

  @Test
  void whoIsNotAnsweredIsOfNoOtherOwnerAndPerhapsARelay() throws Exception {
    try (Lookups lookups = lookups(new Slow(), Duration.ZERO)) {
      List<KnownNetworks> known = all(lookups);
      for (int visitor = 0; visitor < VISITORS; visitor++) {
        assertThat(known.get(visitor).relationToHttp(proven(visitor)))
            .isIn(OwnerRelation.UNANSWERED, OwnerRelation.SAME);
        assertThat(
                known.get(visitor).httpMayBeRelay()
                    || known.get(visitor).httpIs(NetworkTrait.PRIVACY_RELAY))
            .isTrue();
      }
      assertThat(lookups.failures()).isPositive();
    }
  }

  @Test
  void questionsOfManyVisitorsAboutOneNetworkAreAskedOnce() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Slow lookup =
        new Slow() {
          @Override
          void take() {
            asked.countDown();
            try {
              assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
          }
        };
    try (Lookups lookups = lookups(lookup, LONG)) {
      List<Future<KnownNetworks>> answers = new ArrayList<>();
      for (int i = 1; i <= AT_ONCE; i++) {
        IpAddress http = ip("9.1.1." + i);
        answers.add(requests.submit(() -> lookups.lookUp(http, List.of())));
      }
      assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
      goOn.countDown();
      for (Future<KnownNetworks> answer : answers) {
        answer.get(1, TimeUnit.MINUTES);
      }
      assertThat(lookup.owners).hasValue(1);
      lookups.lookUp(ip("9.1.1.99"), List.of(ip("9.1.1.98")));
      assertThat(lookup.owners).as("kept").hasValue(1);
    }
  }

  /** Someone answers again and again, each time with new invented addresses. */
  @Test
  void inventedClaimsDoNotHoldUpWhatIsProven() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    Slow lookup =
        new Slow() {
          @Override
          void take() {
            try {
              assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
          }
        };
    GuardedLookups guarded =
        new GuardedLookups(List.of(lookup), getClass().getClassLoader(), LONG, Ticker.SYSTEM);
    List<Future<ApplicationAnswers>> told = new ArrayList<>();
    int questions = Lookups.MOST_ADDRESSES + 2; // The first address has traits as well.
    int telling = GuardedLookups.MOST_TELLING + 2;
    int queued = -GuardedLookups.MOST_AT_ONCE;
    for (int inventor = 1; inventor <= 4; inventor++) {
      List<IpAddress> addresses = new ArrayList<>();
      for (int i = 0; i < Lookups.MOST_ADDRESSES; i++) {
        addresses.add(ip("9." + inventor + "." + i + ".1"));
      }
      told.add(requests.submit(() -> guarded.ask(addresses)));
      queued += queued < GuardedLookups.MOST_BEFORE_CLAIMS ? questions : telling;
      awaitQueued(queued, guarded); // All that this one asks.
    }
    goOn.countDown();
    ApplicationAnswers last = told.get(3).get(1, TimeUnit.MINUTES);
    guarded.close();
    assertThat(last.owner(ip("9.4.4.1")).complete()).as("proven").isTrue();
    assertThat(last.owner(ip("9.4.15.1")).complete()).as("claimed").isFalse();
  }

  private static void awaitQueued(int number, GuardedLookups guarded) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (guarded.queued() < number) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void privateVisitorsAreNotAskedFor() {
    try (Lookups lookups = lookups(new Slow(), Duration.ZERO)) {
      KnownNetworks known = lookups.lookUp(ip("10.0.0.1"), List.of(ip("10.9.0.1")));
      assertThat(known.relationToHttp(ip("10.9.0.1"))).isEqualTo(OwnerRelation.UNKNOWN);
      assertThat(known.httpMayBeRelay()).isFalse();
      assertThat(lookups.failures()).isZero();
    }
  }
}
