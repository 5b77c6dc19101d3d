package io.github.webrtcmasking.internal.lookup;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.lookup.Inquiry.Reply;
import io.github.webrtcmasking.internal.lookup.KnownNetworks.Gaps;
import io.github.webrtcmasking.internal.lookup.WatchedFile.Purpose;
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
 * configured files and lists. Without any of them it knows nothing, has no thread and costs
 * nothing. Thread-safe; whoever started it closes it.
 */
public final class Lookups implements NetworkLookup, AutoCloseable {

  /** The setting of the database of owners. */
  public static final String NETWORK_DATABASE = "webrtc.masking.lookup.network-database";

  /** A new file is in use within about twice that. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

  /** What a file that was never read means: whom it would have explained is not accused. */
  static final String NOBODY =
      ", so nobody with a public address is MASKED, but INCONCLUSIVE (LOOKUP_UNANSWERED)";

  /** The HTTP address, the few that the vantage saw, and some claims; a browser may send many. */
  static final int MOST_ADDRESSES = 16;

  private final Optional<WatchedFile<OwnerSource>> database;
  private final Map<NetworkTrait, WatchedList> lists = new EnumMap<>(NetworkTrait.class);
  private final Map<Long, Long> siblings;
  private final GuardedLookups application;
  private final FileReloads reloads;
  private final boolean idle;
  private final List<String> names;

  /** Look-ups by the settings and by what the application's class loader finds. */
  public Lookups(LookupSettings settings, ClassLoader application) {
    this(settings, new GuardedLookups(ApplicationLookups.of(application), application), LOOK_EVERY);
  }

  Lookups(LookupSettings settings, GuardedLookups application, Duration lookEvery) {
    this.application = application;
    database = settings.networkDatabase().map(Lookups::database);
    for (NetworkTrait trait : NetworkTrait.values()) {
      lists.put(trait, new WatchedList(settings.list(trait), trait.purpose()));
    }
    siblings = settings.siblings();
    idle =
        application.isEmpty()
            && database.isEmpty()
            && settings.lists().values().stream().allMatch(ListSetting::isEmpty);
    names = names(settings, application);
    reloads = new FileReloads(files().toList(), lookEvery);
  }

  private static WatchedFile<OwnerSource> database(Path path) {
    return new WatchedFile<>(
        path,
        new Purpose(NETWORK_DATABASE, "owners of networks are unknown" + NOBODY),
        OwnerSource.NONE,
        // Loads the library's classes, so only here and only when it is called.
        given -> AsnDatabase.read(given));
  }

  private static List<String> names(LookupSettings settings, GuardedLookups application) {
    List<String> names = new ArrayList<>(application.names());
    settings.networkDatabase().ifPresent(file -> names.add(NETWORK_DATABASE));
    for (NetworkTrait trait : NetworkTrait.values()) {
      if (!settings.list(trait).isEmpty()) {
        names.add(trait.setting());
      }
    }
    return List.copyOf(names);
  }

  /** The classes of the application's look-ups, then the settings that name networks. */
  public List<String> names() {
    return names;
  }

  private Stream<WatchedFile<?>> files() {
    return Stream.concat(database.stream(), lists.values().stream().flatMap(WatchedList::files));
  }

  /** Reads the files, and from then on again where they change. Never fails. */
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
    // Beyond the first few, nobody was asked.
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
    return KnownNetworks.of(traits(http, owner.number(), answers), united(owner), united)
        .with(gaps(http, unanswered, answers));
  }

  /**
   * Nobody owns a private address, so only public ones are looked up; the HTTP address first. With
   * a private one nothing is compared that has an owner.
   */
  private static Set<IpAddress> global(IpAddress http, Collection<IpAddress> others) {
    Set<IpAddress> global = new LinkedHashSet<>();
    if (http.scope() == Scope.GLOBAL) {
      global.add(http);
      others.stream().filter(address -> address.scope() == Scope.GLOBAL).forEach(global::add);
    }
    return global;
  }

  /** Who runs a network, as far as that is known, and whether nobody could know otherwise. */
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
    // A list may name owners by their numbers.
    boolean relay =
        global
            && (owner
                || !answers.trait(NetworkTrait.PRIVACY_RELAY, http).complete()
                || list(NetworkTrait.PRIVACY_RELAY).isIncomplete());
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

  /** How often the application's own look-ups failed or took too long. */
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
