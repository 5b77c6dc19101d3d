package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier version stored in a session. Its network names are keyed hashes without a family.
 * They cannot be turned back into networks, so only the network of the current request can be found
 * among them.
 *
 * @param attribute the value of the session attribute that earlier versions used
 * @param namings the namings that may have been used
 */
record FormerState(@Nullable Object attribute, List<NetworkNaming> namings) {

  boolean isThere() {
    return attribute != null;
  }

  boolean hasNetworks() {
    return !state().networks().isEmpty();
  }

  Optional<OpenChallenge> challenge(String id) {
    return state().challenge(id);
  }

  /** The part that can be carried over to the new naming, for a request from the address. */
  MaskingState adopted(IpAddress address, NetworkNaming naming) {
    String name = naming.name(address);
    List<String> former = namings.stream().map(each -> each.nameWithoutFamily(address)).toList();
    return new MaskingState(
        state().challenges().stream()
            .map(open -> former.contains(open.network()) ? open.from(name) : open)
            .toList(),
        state().networks().stream()
            .filter(entry -> former.contains(entry.network()))
            .limit(1)
            .map(entry -> entry.named(name))
            .toList(),
        naming.text(),
        "");
  }

  private MaskingState state() {
    return attribute instanceof MaskingState state ? state : MaskingState.EMPTY;
  }
}
