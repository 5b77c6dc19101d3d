package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.lookup.database.NetworkFacts;
import io.github.webrtcmasking.internal.lookup.relay.RelaySetting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs in a class loader without the library of the database. See LookupsTest. */
public final class NoLibraryProbe {

  private NoLibraryProbe() {}

  /** How the owners of two addresses relate where the database cannot be read. */
  public static String run(Path database) {
    LookupSettings settings =
        new LookupSettings(
            Optional.of(database),
            Map.of(),
            Map.of(),
            RelaySetting.NONE,
            NetworkFacts.Settings.NONE);
    GuardedLookups nobody = new GuardedLookups(List.of(), NoLibraryProbe.class.getClassLoader());
    IpAddress http = IpLiterals.parse("1.128.0.1").orElseThrow();
    IpAddress other = IpLiterals.parse("2600:6000::1").orElseThrow();
    try (Lookups lookups = new Lookups(settings, nobody, Duration.ofHours(1))) {
      lookups.start();
      return lookups.lookUp(http, List.of(other)).relationToHttp(other).name();
    }
  }
}
