package io.github.webrtcmasking.internal.observation;

import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.address.IpAddress;
import java.util.List;

/**
 * The networks of the people who run the application.
 *
 * @param ranges empty where there are none
 */
public record OperatorNetworks(List<Cidr> ranges) {

  public OperatorNetworks {
    ranges = List.copyOf(ranges);
  }

  /** Whether the address is in one of them. */
  public boolean include(IpAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }
}
