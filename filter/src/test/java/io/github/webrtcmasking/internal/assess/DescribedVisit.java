package io.github.webrtcmasking.internal.assess;

import static io.github.webrtcmasking.testing.Addresses.ip;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.lookup.HttpNetwork;
import io.github.webrtcmasking.internal.lookup.KnownNetworks;
import io.github.webrtcmasking.internal.lookup.NetworkTrait;
import io.github.webrtcmasking.internal.lookup.Owner;
import io.github.webrtcmasking.internal.lookup.database.Anonymizer;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.Claim;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Proof;
import io.github.webrtcmasking.internal.support.Host;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One visitor, word by word. */
final class DescribedVisit {

  private static final Set<String> TRAITS =
      Stream.of(NetworkTrait.values()).map(NetworkTrait::name).collect(Collectors.toSet());

  private final HttpSide http;
  private final Owner owner;
  private final Set<Proof> proofs = new HashSet<>();
  private final Set<Claim> claims = new HashSet<>();
  private final Set<Circumstance> circumstances = new HashSet<>();
  private final Set<NetworkTrait> traits = new HashSet<>();
  private final Map<IpAddress, Owner> owners = new HashMap<>();
  private final Set<Anonymizer.Kind> kinds = EnumSet.noneOf(Anonymizer.Kind.class);
  private boolean abroad;

  DescribedVisit(String text) {
    boolean own = text.startsWith("own ");
    String address = own ? text.substring(4) : text;
    http = new HttpSide(address(address), own ? Host.OWN : Host.OTHER);
    owner = owner(address);
  }

  void add(String word) {
    int colon = word.indexOf(':');
    String kind = colon < 0 ? "" : word.substring(0, colon);
    String rest = word.substring(colon + 1);
    switch (kind) {
      case "proof" -> proofs.add(new Proof(owned(sealed(address(rest)), rest), Host.OTHER));
      case "own" -> proofs.add(new Proof(sealed(address(rest)), Host.OWN));
      case "claim" -> claims.add(new Claim(owned(address(rest), rest), Claim.Source.SERVER));
      case "listed" -> kinds.add(Anonymizer.Kind.valueOf(rest));
      case "host" -> claims.add(new Claim(owned(address(rest), rest), Claim.Source.INTERFACE));
      default -> addName(word);
    }
  }

  private void addName(String name) {
    if (TRAITS.contains(name)) {
      traits.add(NetworkTrait.valueOf(name));
    } else if (name.equals("ABROAD")) {
      abroad = true;
    } else {
      circumstances.add(Circumstance.valueOf(name));
    }
    // Nobody is sent to a vantage that there is not.
    if (circumstances.contains(Circumstance.VANTAGE_OFFERED)) {
      circumstances.add(Circumstance.VANTAGE_CONFIGURED);
    }
  }

  private IpAddress owned(IpAddress address, String text) {
    owners.put(address, owner(text));
    return address;
  }

  private static Owner owner(String text) {
    int at = text.indexOf('@');
    return at < 0 ? Owner.UNKNOWN : new Owner(Long.parseLong(text.substring(at + 1)), "");
  }

  private static IpAddress address(String text) {
    int at = text.indexOf('@');
    return ip(at < 0 ? text : text.substring(0, at));
  }

  private static IpAddress sealed(IpAddress address) {
    return address instanceof Ipv6 ipv6 ? ipv6.prefix() : address;
  }

  Observations seen() {
    return new Observations(http, proofs, claims, circumstances);
  }

  KnownNetworks networks() {
    Map<IpAddress, String> countries = new HashMap<>();
    owners.keySet().forEach(address -> countries.put(address, abroad ? "US" : "DE"));
    return KnownNetworks.of(traits, owner, owners)
        .with(new HttpNetwork("", new Anonymizer(kinds, "", ""), "DE", countries));
  }
}
