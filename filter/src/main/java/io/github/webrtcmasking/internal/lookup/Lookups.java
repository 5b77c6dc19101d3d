package io.github.webrtcmasking.internal.lookup;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.lookup.Inquiry.Reply;
import io.github.webrtcmasking.internal.lookup.KnownNetworks.Gaps;
import io.github.webrtcmasking.internal.lookup.database.AnonymizerListing;
import io.github.webrtcmasking.internal.lookup.database.NetworkFacts;
import io.github.webrtcmasking.internal.lookup.files.FileReloads;
import io.github.webrtcmasking.internal.lookup.files.WatchedFile;
import io.github.webrtcmasking.internal.lookup.files.WatchedFile.Purpose;
import io.github.webrtcmasking.internal.lookup.relay.RelayCatalogues;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All look-ups of one web application: its own {@link io.github.webrtcmasking.IpLookup}s, then the
 * configured files and lists. Without any of them, there are no threads and no cost. Thread-safe;
 * whoever starts it must close it.
 */
public final class Lookups implements NetworkLookup, AutoCloseable {

  /** The setting of the database of owners. */
  public static final String NETWORK_DATABASE = "webrtc.masking.lookup.network-database";

  /** A new file is in use after about twice this time. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

  /**
   * The consequence of a file that was never read: visitors whom it might explain are not called
   * masked.
   */
  static final String NOBODY =
      ", so visitors with a public address are INCONCLUSIVE (LOOKUP_UNANSWERED), not MASKED";

  /**
   * Enough for the HTTP address, the few proofs and some claims; a browser may send many claims.
   */
  static final int MOST_ADDRESSES = 16;

  private final Optional<WatchedFile<OwnerSource>> database;
  private final Map<NetworkTrait, WatchedList> lists = new EnumMap<>(NetworkTrait.class);
  private final RelayCatalogues relays;
  private final NetworkFacts facts;
  private final Map<Long, Long> siblings;
  private final GuardedLookups application;
  private final FileReloads reloads;
  private final boolean idle;
  private final List<String> names;

  /** Look-ups from the settings and from the application's class loader. */
  public Lookups(LookupSettings settings, ClassLoader application) {
    this(settings, new GuardedLookups(ApplicationLookups.of(application), application), LOOK_EVERY);
  }

  Lookups(LookupSettings settings, GuardedLookups application, Duration lookEvery) {
    this.application = application;
    database = settings.networkDatabase().map(Lookups::database);
    for (NetworkTrait trait : NetworkTrait.values()) {
      lists.put(trait, new WatchedList(settings.list(trait), trait.purpose()));
    }
    relays = new RelayCatalogues(settings.relays(), "relays in it are unknown" + NOBODY);
    facts = new NetworkFacts(settings.facts());
    siblings = settings.siblings();
    idle =
        application.isEmpty()
            && database.isEmpty()
            && settings.relays().isEmpty()
            && settings.facts().isEmpty()
            && settings.lists().values().stream().allMatch(ListSetting::isEmpty);
    names = Stream.concat(application.names().stream(), settings.names().stream()).toList();
    reloads = new FileReloads(files().toList(), lookEvery);
  }

  private static WatchedFile<OwnerSource> database(Path path) {
    return new WatchedFile<>(
        path,
        new Purpose(NETWORK_DATABASE, "owners of networks are unknown" + NOBODY),
        OwnerSource.NONE,
        // A lambda, so that the library's classes are loaded only when it runs.
        given -> AsnDatabase.read(given));
  }

  /** The classes of the application's look-ups, then the settings that name networks. */
  public List<String> names() {
    return names;
  }

  private Stream<WatchedFile<?>> files() {
    return Stream.of(
            database.stream(),
            lists.values().stream().flatMap(WatchedList::files),
            relays.files(),
            facts.files())
        .flatMap(files -> files);
  }

  /** Reads the files, and again when they change. Never fails. */
  public void start() {
    reloads.start();
  }

  @Override
  public KnownNetworks lookUp(IpAddress http, Collection<IpAddress> others) {
    if (idle) {
      return KnownNetworks.NONE;
    }
    Set<IpAddress> global = global(http, others);
    List<IpAddress> addresses =
        new ArrayList<>(global).subList(0, Math.min(MOST_ADDRESSES, global.size()));
    ApplicationAnswers answers = application.ask(addresses);
    Map<IpAddress, Owner> owners = new HashMap<>();
    // Addresses beyond the first few stay unanswered.
    Set<IpAddress> unanswered = new HashSet<>(global);
    for (IpAddress address : addresses) {
      Found found = find(address, answers.owner(address));
      owners.put(address, found.owner());
      if (found.complete()) {
        unanswered.remove(address);
      }
    }
    Owner owner = owners.getOrDefault(http, Owner.UNKNOWN);
    Map<IpAddress, Owner> united = new HashMap<>();
    owners.forEach((address, each) -> united.put(address, united(each)));
    AnonymizerListing listing = facts.anonymizer(http);
    Optional<String> relay = relay(http, owner.number(), listing);
    Set<NetworkTrait> traits = traits(http, owner.number(), answers);
    relay.ifPresent(name -> traits.add(NetworkTrait.PRIVACY_RELAY));
    if (listing.hosting()) {
      traits.add(NetworkTrait.HOSTING);
    }
    return KnownNetworks.of(traits, united(owner), united)
        .with(gaps(http, unanswered, answers))
        .with(
            new HttpNetwork(
                relay.orElse(""), listing.anonymizer(), facts.country(http), countries(addresses)));
  }

  /** The catalogue's name of a relay is the better one: it has the operator in it. */
  private Optional<String> relay(IpAddress http, long number, AnonymizerListing listing) {
    return http.scope() == Scope.GLOBAL
        ? relays.nameOf(http, number).or(listing::relay)
        : Optional.empty();
  }

  private Map<IpAddress, String> countries(List<IpAddress> addresses) {
    Map<IpAddress, String> countries = new HashMap<>();
    for (IpAddress address : addresses) {
      String country = facts.country(address);
      if (!country.isEmpty()) {
        countries.put(address, country);
      }
    }
    return countries;
  }

  /**
   * The public addresses, which alone have owners, the HTTP address first. Empty if the HTTP
   * address is private, because it is then compared with private addresses only.
   */
  private static Set<IpAddress> global(IpAddress http, Collection<IpAddress> others) {
    Set<IpAddress> global = new LinkedHashSet<>();
    if (http.scope() == Scope.GLOBAL) {
      global.add(http);
      others.stream().filter(address -> address.scope() == Scope.GLOBAL).forEach(global::add);
    }
    return global;
  }

  /** Who runs a network, if known, and whether that answer is final. */
  private record Found(Owner owner, boolean complete) {}

  private Found find(IpAddress address, Reply told) {
    if (told.owner().isKnown() || database.isEmpty()) {
      return new Found(told.owner(), told.complete());
    }
    WatchedFile<OwnerSource> file = database.get();
    Optional<Owner> read = file.isRead() ? file.value().ownerOf(address) : Optional.empty();
    return new Found(read.orElse(Owner.UNKNOWN), told.complete() && read.isPresent());
  }

  private Gaps gaps(IpAddress http, Set<IpAddress> unanswered, ApplicationAnswers answers) {
    boolean owner = unanswered.contains(http);
    boolean global = http.scope() == Scope.GLOBAL;
    // Without the owner, entries of the list by AS number cannot be checked.
    boolean relay =
        global
            && (owner
                || !answers.trait(NetworkTrait.PRIVACY_RELAY, http).complete()
                || list(NetworkTrait.PRIVACY_RELAY).isIncomplete()
                || relays.isIncomplete());
    return new Gaps(relay, owner || list(NetworkTrait.KNOWN_EGRESS).isIncomplete(), unanswered);
  }

  private WatchedList list(NetworkTrait trait) {
    return requireNonNull(lists.get(trait), "each trait has a list");
  }

  private Owner united(Owner owner) {
    return new Owner(siblings.getOrDefault(owner.number(), owner.number()), owner.organisation());
  }

  private Set<NetworkTrait> traits(IpAddress http, long number, ApplicationAnswers answers) {
    Set<NetworkTrait> traits = EnumSet.noneOf(NetworkTrait.class);
    lists.forEach(
        (trait, list) -> {
          if (answers.trait(trait, http).holds() || list.holds(http, number)) {
            traits.add(trait);
          }
        });
    return traits;
  }

  /** The number of failures of the application's own look-ups. */
  public long failures() {
    return application.failures();
  }

  /** Ends the threads. May be called again. */
  @Override
  public void close() {
    reloads.close();
    application.close();
  }
}
