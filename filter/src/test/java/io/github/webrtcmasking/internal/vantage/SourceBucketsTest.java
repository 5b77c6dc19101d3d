package io.github.webrtcmasking.internal.vantage;

import static io.github.webrtcmasking.internal.vantage.TestKeys.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourceBucketsTest {

  private static final IpAddress VISITOR = new Ipv4(0xc0000207);
  private static final IpAddress NEIGHBOUR = new Ipv4(0xc00002ff);
  private static final IpAddress STRANGER = new Ipv4(0xc0000307);

  private final SourceBuckets buckets = new SourceBuckets(new SecureRandom());

  @Test
  void burstIsAnsweredAndThenTheRate() {
    assertThat(admitted(VISITOR, SourceBuckets.BURST + 100, NOW)).isEqualTo(SourceBuckets.BURST);
    assertThat(admitted(VISITOR, 1000, NOW.plusSeconds(1))).isEqualTo(SourceBuckets.PER_SECOND);
    assertThat(admitted(VISITOR, 1000, NOW.plusSeconds(60))).isEqualTo(SourceBuckets.BURST);
  }

  @Test
  void prefixSharesABucketAndOthersDoNot() {
    admitted(VISITOR, 1000, NOW);

    assertThat(buckets.admit(NEIGHBOUR, NOW)).isFalse();
    assertThat(buckets.admit(STRANGER, NOW)).isTrue();
  }

  @Test
  void ipv6SharesABucketBySite() {
    admitted(new Ipv6(0x20010db800010000L, 1), 1000, NOW);

    assertThat(buckets.admit(new Ipv6(0x20010db80001ffffL, 2), NOW)).isFalse();
    assertThat(buckets.admit(new Ipv6(0x20010db800020000L, 1), NOW)).isTrue();
  }

  @Test
  void timeThatGoesBackSilencesNobody() {
    admitted(VISITOR, 1000, NOW);

    assertThat(buckets.admit(VISITOR, NOW.minusSeconds(3600))).isTrue();
  }

  @Test
  void floodOfForgedSourcesIsShedAndLeavesTheTableAsItIs() {
    int admitted = 0;
    for (int prefix = 0; prefix < 200_000; prefix++) {
      admitted += buckets.admit(new Ipv4(prefix << 8), NOW) ? 1 : 0;
    }

    assertThat(admitted).isEqualTo(SourceBuckets.ALL_BURST);
    assertThat(buckets.admit(STRANGER, NOW.plusSeconds(1))).isTrue();
  }

  @Test
  void holdersOfANonceHaveALimitOfTheirOwnByAddress() {
    admitted(VISITOR, 1000, NOW);

    assertThat(holdersAdmitted(VISITOR, 2 * SourceBuckets.HOLDER_BURST, NOW))
        .isEqualTo(SourceBuckets.HOLDER_BURST);
    assertThat(holdersAdmitted(VISITOR, 9999, NOW.plusSeconds(1)))
        .isEqualTo(SourceBuckets.HOLDER_PER_SECOND);
    assertThat(buckets.admitNonceHolder(NEIGHBOUR, NOW)).isTrue();
  }

  @Test
  void holdersTogetherAreLimitedAndLeaveTheOthersAlone() {
    int admitted = 0;
    for (int address = 0; address < 40; address++) {
      admitted += holdersAdmitted(new Ipv4(0x0a000000 + address), 1000, NOW);
    }

    assertThat(admitted).isEqualTo(SourceBuckets.ALL_HOLDERS_BURST);
    assertThat(buckets.admit(STRANGER, NOW)).isTrue();
  }

  private int holdersAdmitted(IpAddress source, int requests, Instant now) {
    int admitted = 0;
    for (int i = 0; i < requests; i++) {
      admitted += buckets.admitNonceHolder(source, now) ? 1 : 0;
    }
    return admitted;
  }

  private int admitted(IpAddress source, int requests, Instant now) {
    int admitted = 0;
    for (int i = 0; i < requests; i++) {
      admitted += buckets.admit(source, now) ? 1 : 0;
    }
    return admitted;
  }
}
