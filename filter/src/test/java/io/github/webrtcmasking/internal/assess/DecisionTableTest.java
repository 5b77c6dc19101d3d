package io.github.webrtcmasking.internal.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Reason;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The decision table of docs/verdicts.md, row by row.
 *
 * <p>HTTP is an address, marked {@code own} where it is the server's own machine. What WebRTC shows
 * is a list of {@code proof:}, {@code own:} (a proof of the own host), {@code claim:} (by a
 * server), {@code host:} (by an interface), circumstances, and traits of the HTTP address. Behind
 * {@code @} is the number of the network's owner, where it is known.
 *
 * <p>Rows 24b, 27 and 29 are decided elsewhere: by the self-check, the gatherer and the session.
 */
class DecisionTableTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @ParameterizedTest(name = "{0}: {1} with {2} is {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        // row | HTTP | WebRTC | verdict confidence | reasons
        "1  | 8.8.8.8 | proof:8.8.8.8 claim:8.8.8.8 | CONSISTENT HIGH | SAME_ADDRESS PROVEN",
        "1  | 2a00:1:2:3::1 | proof:2a00:1:2:3:: | CONSISTENT HIGH | SAME_PREFIX PROVEN",
        "2  | 2a00:1:2:3::1 | proof:8.8.8.8 proof:2a00:1:2:3:: | CONSISTENT HIGH | SAME_PREFIX PROVEN",
        "3  | 8.8.8.8 | proof:2a00:: | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY",
        "3  | 2a00::1 | proof:8.8.8.8 | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY",
        "3  | 8.8.8.8 | claim:2a00::1 | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY",
        "3  | 2a00::1 | claim:8.8.8.8 VANTAGE_OFFERED | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY",
        // 3 with owners: they differ, and still nothing of one family was seen
        "3  | 8.8.8.8@1 | proof:2a00::@2 | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY OTHER_FAMILY_OTHER_OWNER",
        "3  | 8.8.8.8@1 | proof:2a00::@2 HOSTING | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY OTHER_FAMILY_OTHER_OWNER HOSTING_NETWORK",
        "3  | 8.8.8.8@1 | proof:2a00:: | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY",
        "3  | 10.0.0.1 | proof:fd00:: | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY",
        "4  | 8.8.8.8@1 | proof:2a00::@1 VANTAGE_OFFERED | CONSISTENT MEDIUM | SAME_NETWORK_OWNER PROVEN",
        "4  | 2a00::1@1 | proof:8.8.8.8@1 VANTAGE_OFFERED | CONSISTENT MEDIUM | SAME_NETWORK_OWNER PROVEN",
        "4  | 8.8.8.8@1 | proof:2a00::@1 claim:8.8.8.8@1 VANTAGE_OFFERED | CONSISTENT MEDIUM | SAME_NETWORK_OWNER PROVEN",
        "4  | 8.8.8.8@1 | claim:2a00::1@1 | CONSISTENT LOW | SAME_NETWORK_OWNER",
        "4  | 8.8.8.8@1 | claim:2a00::1@1 VANTAGE_OFFERED | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY CLAIM_UNPROVEN",
        // the worst of several owners decides
        "4  | 8.8.8.8@1 | proof:2a00::@1 proof:2600::@2 | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY OTHER_FAMILY_OTHER_OWNER",
        "4  | 8.8.8.8@1 | proof:2a00::@1 proof:2600:: | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY",
        "4  | 8.8.8.8@1 | proof:2a00::@1 claim:9.9.9.9@2 | MASKED MEDIUM | ADDRESS_DIFFERS",
        "5  | 8.8.8.1 | proof:8.8.8.9 | CONSISTENT MEDIUM | SAME_PREFIX PROVEN",
        "5  | 8.8.8.1 | proof:8.8.8.1 proof:8.8.8.9 | CONSISTENT MEDIUM | SAME_PREFIX PROVEN",
        // prefixes come before owners
        "5  | 8.8.8.1@1 | proof:8.8.8.9@2 | CONSISTENT MEDIUM | SAME_PREFIX PROVEN",
        "6  | 8.8.8.8@1 | proof:9.9.9.9@1 | CONSISTENT MEDIUM | SAME_NETWORK_OWNER PROVEN",
        "6  | 2a00::1@1 | proof:2600::@1 | CONSISTENT MEDIUM | SAME_NETWORK_OWNER PROVEN",
        "6  | 8.8.8.8@1 | proof:8.8.9.9@1 | CONSISTENT MEDIUM | SAME_NETWORK_OWNER PROVEN",
        "6  | 8.8.8.8@1 | proof:8.8.8.8@1 proof:9.9.9.9@1 | CONSISTENT MEDIUM | SAME_NETWORK_OWNER PROVEN",
        "6  | 8.8.8.8@1 | claim:9.9.9.9@1 | CONSISTENT LOW | SAME_NETWORK_OWNER",
        "6  | 8.8.8.8@1 | claim:9.9.9.9@1 VANTAGE_OFFERED | INCONCLUSIVE LOW | CLAIM_UNPROVEN",
        "6b | 8.8.8.1@1 | proof:8.8.9.1 | INCONCLUSIVE LOW | NEAR_PREFIX PROVEN",
        "6b | 8.8.8.1@1 | proof:8.8.9.1@1 proof:8.8.7.1 | INCONCLUSIVE LOW | NEAR_PREFIX PROVEN",
        "6b | 8.8.8.1 | proof:8.8.9.1 | INCONCLUSIVE LOW | NEAR_PREFIX PROVEN",
        "6b | 2a00:1:2:3::1 | proof:2a00:1:2:4:: | INCONCLUSIVE LOW | NEAR_PREFIX PROVEN",
        "6b | 8.8.8.1 | proof:8.8.8.1 proof:8.8.9.1 | INCONCLUSIVE LOW | NEAR_PREFIX PROVEN",
        "6b | 8.8.8.1 | claim:8.8.9.1 | INCONCLUSIVE LOW | NEAR_PREFIX",
        "6b | 8.8.8.1 | claim:8.8.9.1 VANTAGE_OFFERED | INCONCLUSIVE LOW | NEAR_PREFIX",
        "7  | 8.8.8.8 | proof:9.9.9.9 claim:9.9.9.9 VANTAGE_OFFERED | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        "7  | 2a00::1 | proof:2600:: | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        "7  | 10.99.0.7 | proof:192.168.1.5 | MASKED HIGH | ADDRESS_DIFFERS PROVEN",
        "7  | 8.8.8.8 | proof:9.9.9.9 proof:8.8.9.8 | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        "7  | 8.8.8.8 | proof:9.9.9.9 proof:2a00:: | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        "7  | 8.8.8.8@1 | proof:9.9.9.9@2 claim:9.9.9.9@2 VANTAGE_OFFERED | MASKED HIGH | ADDRESS_DIFFERS PROVEN",
        "7  | 2a00::1@1 | proof:2600::@2 | MASKED HIGH | ADDRESS_DIFFERS PROVEN",
        "7  | 8.8.8.8@1 | proof:9.9.9.9 | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        "7  | 8.8.8.8 | proof:9.9.9.9@2 | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        "7  | 8.8.8.8@1 | proof:9.9.9.9@2 proof:7.7.7.7 | MASKED HIGH | ADDRESS_DIFFERS PROVEN",
        "7  | 8.8.8.8@1 | proof:9.9.9.9@2 HOSTING | MASKED HIGH | ADDRESS_DIFFERS PROVEN HOSTING_NETWORK",
        "7  | 8.8.8.8 | proof:9.9.9.9 HOSTING | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN HOSTING_NETWORK",
        // near addresses of two known owners are two places
        "7  | 8.8.8.8@1 | proof:8.8.9.9@2 | MASKED HIGH | ADDRESS_DIFFERS PROVEN",
        "8  | 8.8.8.8@1 | claim:9.9.9.9@2 | MASKED MEDIUM | ADDRESS_DIFFERS",
        "8  | 8.8.8.8@1 | claim:9.9.9.9@2 VANTAGE_OFFERED | MASKED MEDIUM | ADDRESS_DIFFERS",
        "8  | 8.8.8.8@1 | claim:9.9.9.9 | MASKED LOW | ADDRESS_DIFFERS OWNER_UNKNOWN",
        // an interface's address says nothing of the way that packets went
        "8  | 8.8.8.8@1 | host:9.9.9.9@2 | MASKED LOW | ADDRESS_DIFFERS",
        "8  | 8.8.8.8 | claim:9.9.9.9 | MASKED LOW | ADDRESS_DIFFERS OWNER_UNKNOWN",
        "8  | 8.8.8.8 | claim:9.9.9.9 VANTAGE_OFFERED | MASKED LOW | ADDRESS_DIFFERS OWNER_UNKNOWN",
        "8  | 8.8.8.8 | host:9.9.9.9 | MASKED LOW | ADDRESS_DIFFERS OWNER_UNKNOWN",
        "9  | 8.8.8.8 | proof:8.8.8.8 proof:9.9.9.9 | MASKED MEDIUM | ADDRESS_DIFFERS ONE_OF_SEVERAL_DIFFERS PROVEN OWNER_UNKNOWN",
        "9  | 10.0.0.8 | proof:10.0.0.8 proof:192.168.1.5 | MASKED MEDIUM | ADDRESS_DIFFERS ONE_OF_SEVERAL_DIFFERS PROVEN",
        "9  | 8.8.8.8 | claim:8.8.8.8 claim:9.9.9.9 | MASKED LOW | ADDRESS_DIFFERS ONE_OF_SEVERAL_DIFFERS OWNER_UNKNOWN",
        // the run ended with the first of two uplinks: nothing is denied, so nothing is tampered
        "9  | 8.8.8.8 | proof:9.9.9.9 claim:8.8.8.8 claim:9.9.9.9 VANTAGE_OFFERED | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        "9  | 2a00::1 | proof:2600:: claim:2a00::1 claim:2600::7 VANTAGE_OFFERED | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        "9  | 8.8.8.8@1 | proof:8.8.8.8@1 proof:9.9.9.9@2 | MASKED MEDIUM | ADDRESS_DIFFERS ONE_OF_SEVERAL_DIFFERS PROVEN",
        "9  | 8.8.8.8@1 | proof:7.7.7.7@1 proof:9.9.9.9@2 | MASKED MEDIUM | ADDRESS_DIFFERS ONE_OF_SEVERAL_DIFFERS PROVEN",
        "9  | 8.8.8.8@1 | claim:8.8.8.8@1 claim:9.9.9.9@2 | MASKED MEDIUM | ADDRESS_DIFFERS ONE_OF_SEVERAL_DIFFERS",
        "10 | 8.8.8.8@1 | proof:8.8.8.8@1 proof:2a00::@2 | CONSISTENT LOW | SAME_ADDRESS PROVEN OTHER_FAMILY_OTHER_OWNER",
        "10 | 8.8.8.8@1 | proof:8.8.8.8@1 proof:2a00::@2 HOSTING | MASKED MEDIUM | OTHER_FAMILY_OTHER_OWNER PROVEN HOSTING_NETWORK",
        // a listed exit explains whatever lies beyond it
        "13 | 8.8.8.8@1 | proof:8.8.8.8@1 proof:2a00::@2 HOSTING KNOWN_EGRESS | CONSISTENT MEDIUM | KNOWN_EGRESS PROVEN OTHER_FAMILY_OTHER_OWNER",
        // a tunnel broker's customer whose page came through the tunnel
        "10 | 2a00::1@1 | proof:2a00::@1 proof:8.8.8.8@2 HOSTING | CONSISTENT LOW | SAME_PREFIX PROVEN OTHER_FAMILY_OTHER_OWNER HOSTING_NETWORK",
        // a claim of the other family takes certainty away and accuses nobody
        "10 | 8.8.8.8@1 | proof:8.8.8.8@1 claim:2a00::1@2 HOSTING | CONSISTENT LOW | SAME_ADDRESS PROVEN OTHER_FAMILY_OTHER_OWNER HOSTING_NETWORK",
        "10 | 8.8.8.8@1 | proof:8.8.8.8@1 host:2a00::1@2 | CONSISTENT LOW | SAME_ADDRESS PROVEN OTHER_FAMILY_OTHER_OWNER",
        // no row of its own: both families of one owner
        "10 | 8.8.8.8@1 | proof:8.8.8.8@1 proof:2a00::@1 | CONSISTENT HIGH | SAME_ADDRESS PROVEN",
        "11 | 8.8.8.8 | proof:8.8.8.8 proof:2a00:: HOSTING | CONSISTENT LOW | SAME_ADDRESS PROVEN OTHER_FAMILY_UNKNOWN HOSTING_NETWORK",
        "11 | 8.8.8.8@1 | proof:8.8.8.8@1 proof:2a00:: | CONSISTENT LOW | SAME_ADDRESS PROVEN OTHER_FAMILY_UNKNOWN",
        "11 | 8.8.8.8 | proof:8.8.8.8 claim:2a00::1 | CONSISTENT LOW | SAME_ADDRESS PROVEN OTHER_FAMILY_UNKNOWN",
        "11 | 2a00::1 | proof:2a00:: claim:8.8.8.8 | CONSISTENT HIGH | SAME_PREFIX PROVEN",
        "11 | 8.8.8.8 | proof:8.8.8.8 proof:2a00:: | CONSISTENT LOW | SAME_ADDRESS PROVEN OTHER_FAMILY_UNKNOWN",
        "12 | 2a00::1 | proof:2a00:: | CONSISTENT HIGH | SAME_PREFIX PROVEN",
        "12 | 8.8.8.8@1 | proof:8.8.8.8@1 | CONSISTENT HIGH | SAME_ADDRESS PROVEN",
        "12b| 8.8.8.8@1 | proof:8.8.8.8@1 claim:8.8.8.8@1 VANTAGE_OFFERED | CONSISTENT HIGH | SAME_ADDRESS PROVEN",
        "12c| 8.8.8.8@1 | proof:8.8.8.8@1 HOSTING | CONSISTENT MEDIUM | SAME_ADDRESS PROVEN HOSTING_NETWORK",
        "12c| 2a00::1 | proof:2a00:: HOSTING HOST_HIDDEN | CONSISTENT MEDIUM | SAME_PREFIX PROVEN HOSTING_NETWORK HOST_HIDDEN",
        "12c| 8.8.8.8@1 | proof:8.8.8.8@1 proof:2a00::@1 HOSTING | CONSISTENT MEDIUM | SAME_ADDRESS PROVEN HOSTING_NETWORK",
        "12c| 8.8.8.8 | claim:8.8.8.8 HOSTING | CONSISTENT LOW | SAME_ADDRESS HOSTING_NETWORK",
        "12c| 8.8.8.8 | proof:8.8.8.8 listed:VPN | CONSISTENT MEDIUM | SAME_ADDRESS PROVEN ANONYMIZER",
        "12c| 8.8.8.8 | proof:8.8.8.8 HOSTING listed:VPN listed:TOR HOST_HIDDEN | CONSISTENT MEDIUM | SAME_ADDRESS PROVEN HOSTING_NETWORK ANONYMIZER HOST_HIDDEN",
        "12c| 8.8.8.8 | proof:8.8.8.8 listed:RESIDENTIAL_PROXY | CONSISTENT MEDIUM | SAME_ADDRESS PROVEN ANONYMIZER",
        "12c| 8.8.8.8 | NO_CANDIDATES WEBRTC_UNAVAILABLE listed:TOR | INCONCLUSIVE LOW | WEBRTC_UNAVAILABLE ANONYMIZER",
        "12c| 8.8.8.8 | proof:8.8.8.8 listed:VPN KNOWN_EGRESS ABROAD | CONSISTENT HIGH | SAME_ADDRESS PROVEN",
        // a list leaves no other explanation for what is proven, and adds nothing to what is
        // claimed
        "7  | 8.8.8.8 | proof:9.9.9.9 listed:VPN | MASKED HIGH | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN ANONYMIZER",
        "7  | 8.8.8.8 | proof:9.9.9.9 listed:PROXY ABROAD | MASKED HIGH | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN ANONYMIZER COUNTRY_DIFFERS",
        "8  | 8.8.8.8 | claim:9.9.9.9 listed:VPN ABROAD | MASKED LOW | ADDRESS_DIFFERS OWNER_UNKNOWN ANONYMIZER",
        "9  | 8.8.8.8 | proof:8.8.8.8 proof:9.9.9.9 listed:VPN | MASKED MEDIUM | ADDRESS_DIFFERS ONE_OF_SEVERAL_DIFFERS PROVEN OWNER_UNKNOWN ANONYMIZER",
        // an address that is sold as a proxy is somebody's home, perhaps of a carrier's pool
        "7  | 8.8.8.8 | proof:9.9.9.9 listed:RESIDENTIAL_PROXY listed:VPN | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN ANONYMIZER",
        "6  | 8.8.8.8@1 | proof:9.9.9.9@1 ABROAD | CONSISTENT MEDIUM | SAME_NETWORK_OWNER PROVEN COUNTRY_DIFFERS",
        "3  | 8.8.8.8 | proof:2a00:: ABROAD | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY COUNTRY_DIFFERS",
        "14 | 8.8.8.8 | proof:9.9.9.9 PRIVACY_RELAY listed:VPN ABROAD | RELAY HIGH | PRIVACY_RELAY ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        // who blocks UDP is in that network all the same, and who lies is
        "12c| 8.8.8.8 | HOSTING VANTAGE_OFFERED | INCONCLUSIVE LOW | NO_REFLEXIVE_ADDRESS HOSTING_NETWORK",
        "12c| 8.8.8.8 | HOSTING SEAL_BROKEN | TAMPERED HIGH | SEAL_BROKEN HOSTING_NETWORK",
        // the operator's own list explains the network, and where nothing can be compared, nobody
        // knows whose it is
        "12c| 8.8.8.8 | proof:8.8.8.8 HOSTING KNOWN_EGRESS | CONSISTENT HIGH | SAME_ADDRESS PROVEN",
        "12c| 8.8.8.8 | proof:172.17.0.1 HOSTING | NOT_EVALUATED LOW | VANTAGE_BEHIND_NAT",
        "13 | 8.8.8.8 | proof:9.9.9.9 KNOWN_EGRESS | CONSISTENT MEDIUM | KNOWN_EGRESS PROVEN",
        "13 | 8.8.8.8@1 | proof:9.9.9.9@2 KNOWN_EGRESS HOSTING | CONSISTENT MEDIUM | KNOWN_EGRESS PROVEN",
        "13 | 8.8.8.8 | proof:8.8.9.9 KNOWN_EGRESS | CONSISTENT MEDIUM | KNOWN_EGRESS PROVEN",
        "13 | 10.0.0.1 | proof:192.168.1.5 KNOWN_EGRESS | CONSISTENT MEDIUM | KNOWN_EGRESS PROVEN",
        "13 | 8.8.8.8 | proof:8.8.8.8 KNOWN_EGRESS | CONSISTENT HIGH | SAME_ADDRESS PROVEN",
        "13 | 8.8.8.8@1 | proof:9.9.9.9@1 KNOWN_EGRESS | CONSISTENT MEDIUM | SAME_NETWORK_OWNER PROVEN",
        "13 | 8.8.8.8 | claim:9.9.9.9 KNOWN_EGRESS | CONSISTENT LOW | KNOWN_EGRESS",
        "13 | 8.8.8.8 | claim:9.9.9.9 KNOWN_EGRESS VANTAGE_OFFERED | INCONCLUSIVE LOW | CLAIM_UNPROVEN",
        "13 | 10.99.0.7 | own:127.0.0.1 own:::1 KNOWN_EGRESS | CONSISTENT MEDIUM | KNOWN_EGRESS PROVEN",
        // wherever the packets come from, of one IP version or of both
        "13 | 8.8.8.8 | proof:9.9.9.9 proof:2a00:: KNOWN_EGRESS | CONSISTENT MEDIUM | KNOWN_EGRESS PROVEN OTHER_FAMILY_UNKNOWN",
        "13 | 8.8.8.8 | proof:9.9.9.9 claim:2a00::1 KNOWN_EGRESS | CONSISTENT MEDIUM | KNOWN_EGRESS PROVEN OTHER_FAMILY_UNKNOWN",
        "13 | 2a00::1@1 | proof:2600::@2 proof:9.9.9.9@2 KNOWN_EGRESS | CONSISTENT MEDIUM | KNOWN_EGRESS PROVEN OTHER_FAMILY_OTHER_OWNER",
        "13 | 2a00::1 | proof:2600:: proof:9.9.9.9 KNOWN_EGRESS | CONSISTENT MEDIUM | KNOWN_EGRESS PROVEN",
        "13 | 8.8.8.8 | proof:8.8.8.8 proof:2a00:: KNOWN_EGRESS | CONSISTENT MEDIUM | KNOWN_EGRESS PROVEN OTHER_FAMILY_UNKNOWN",
        "13 | 8.8.8.8@1 | proof:8.8.8.8@1 proof:2a00::@1 KNOWN_EGRESS | CONSISTENT HIGH | SAME_ADDRESS PROVEN",
        "13 | 8.8.8.8 | proof:2a00:: KNOWN_EGRESS | CONSISTENT MEDIUM | KNOWN_EGRESS PROVEN OTHER_FAMILY_ONLY",
        "13 | 2a00::1@1 | proof:8.8.8.8@2 KNOWN_EGRESS | CONSISTENT MEDIUM | KNOWN_EGRESS PROVEN OTHER_FAMILY_ONLY",
        "13 | 8.8.8.8 | claim:2a00::1 KNOWN_EGRESS | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY",
        "13 | 8.8.8.8 | proof:9.9.9.9 claim:8.8.8.8 KNOWN_EGRESS VANTAGE_OFFERED | CONSISTENT MEDIUM | KNOWN_EGRESS PROVEN",
        "13 | 8.8.8.8 | HOST_HIDDEN KNOWN_EGRESS VANTAGE_OFFERED | INCONCLUSIVE LOW | NO_REFLEXIVE_ADDRESS HOST_HIDDEN",
        // the operator's own list is asked before those of relays
        "13 | 8.8.8.8 | proof:9.9.9.9 PRIVACY_RELAY KNOWN_EGRESS | CONSISTENT MEDIUM | KNOWN_EGRESS PROVEN",
        "13 | 8.8.8.8 | proof:8.8.8.8 PRIVACY_RELAY KNOWN_EGRESS | CONSISTENT HIGH | SAME_ADDRESS PROVEN",
        "13 | 8.8.8.8 | proof:8.8.8.8 PRIVACY_RELAY KNOWN_EGRESS NETWORK_CHANGED | INCONCLUSIVE LOW | NETWORK_CHANGED",
        "13 | 8.8.8.8 | PRIVACY_RELAY KNOWN_EGRESS HOST_HIDDEN | INCONCLUSIVE LOW | NO_REFLEXIVE_ADDRESS HOST_HIDDEN",
        "13 | 8.8.8.8 | PRIVACY_RELAY KNOWN_EGRESS SEAL_BROKEN | TAMPERED HIGH | SEAL_BROKEN",
        // it explains visitors, not faults of the deployment
        "23 | 10.0.0.1 | proof:9.9.9.9 KNOWN_EGRESS | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED",
        "24 | 8.8.8.8 | proof:172.17.0.1 KNOWN_EGRESS | NOT_EVALUATED LOW | VANTAGE_BEHIND_NAT",
        "14 | 8.8.8.8 | proof:9.9.9.9 PRIVACY_RELAY | RELAY HIGH | PRIVACY_RELAY ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        // exits of relays are in networks of hosting companies, and who knows the relay knows
        // better
        "14 | 8.8.8.8@1 | proof:9.9.9.9@2 PRIVACY_RELAY HOSTING | RELAY HIGH | PRIVACY_RELAY ADDRESS_DIFFERS PROVEN",
        "14 | 8.8.8.8 | proof:8.8.8.8 PRIVACY_RELAY | RELAY HIGH | PRIVACY_RELAY SAME_ADDRESS PROVEN",
        "14 | 8.8.8.8 | PRIVACY_RELAY HOST_HIDDEN | RELAY HIGH | PRIVACY_RELAY NO_REFLEXIVE_ADDRESS HOST_HIDDEN",
        "14 | 8.8.8.8 | proof:8.8.8.8 PRIVACY_RELAY NETWORK_CHANGED | RELAY HIGH | PRIVACY_RELAY NETWORK_CHANGED",
        "14 | 8.8.8.8 | claim:8.8.8.8 PRIVACY_RELAY CLAIMS_DIFFER | RELAY HIGH | PRIVACY_RELAY CLAIMS_DIFFER",
        // a proven lie stays one behind a relay
        "14 | 8.8.8.8 | PRIVACY_RELAY SEAL_BROKEN | TAMPERED HIGH | SEAL_BROKEN",
        "14 | 8.8.8.8 | proof:9.9.9.9 claim:8.8.8.8 VANTAGE_OFFERED PRIVACY_RELAY | TAMPERED HIGH | CLAIM_CONTRADICTS_PROOF PROVEN",
        "15 | 8.8.8.8 | proof:8.8.8.8 NETWORK_CHANGED | INCONCLUSIVE LOW | NETWORK_CHANGED",
        "15 | 8.8.8.8 | proof:9.9.9.9 NETWORK_CHANGED | INCONCLUSIVE LOW | NETWORK_CHANGED",
        "15 | 8.8.8.8 | claim:8.8.8.8 proof:9.9.9.9 VANTAGE_OFFERED NETWORK_CHANGED | INCONCLUSIVE LOW | NETWORK_CHANGED",
        // 30: whatever stands beside an address that a proxy has invented
        "30 | 240.1.2.3 | proof:2a00:1:2:3:: | NOT_EVALUATED LOW | ADDRESS_INVENTED",
        "30 | 240.1.2.3 | proof:8.8.8.8 claim:8.8.8.8 VANTAGE_OFFERED | NOT_EVALUATED LOW | ADDRESS_INVENTED",
        "30 | 255.255.255.254 | claim:8.8.8.8 | NOT_EVALUATED LOW | ADDRESS_INVENTED",
        "30 | 240.1.2.3 | HOST_HIDDEN VANTAGE_OFFERED | NOT_EVALUATED LOW | ADDRESS_INVENTED HOST_HIDDEN",
        "30 | 240.1.2.3 | NO_CANDIDATES WEBRTC_UNAVAILABLE | NOT_EVALUATED LOW | ADDRESS_INVENTED",
        "30 | 8.8.8.8 | proof:240.1.2.3 VANTAGE_OFFERED | NOT_EVALUATED LOW | ADDRESS_INVENTED",
        "30 | 240.1.2.3 | proof:240.1.2.3 | NOT_EVALUATED LOW | ADDRESS_INVENTED",
        // a lie stays one, and what is proven counts before what a device beside it invents
        "30 | 240.1.2.3 | SEAL_BROKEN | TAMPERED HIGH | SEAL_BROKEN",
        "30 | 8.8.8.8 | proof:9.9.9.9 proof:240.1.2.3 | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        "30 | 8.8.8.8 | proof:8.8.8.8 proof:240.1.2.3 | CONSISTENT HIGH | SAME_ADDRESS PROVEN",
        // what a browser only claims makes nobody unjudged
        "30 | 8.8.8.8@1 | claim:9.9.9.9@2 claim:240.1.2.3 | MASKED MEDIUM | ADDRESS_DIFFERS",
        "16 | 8.8.8.8 | HOST_HIDDEN VANTAGE_OFFERED | INCONCLUSIVE LOW | NO_REFLEXIVE_ADDRESS HOST_HIDDEN",
        "16 | 8.8.8.8 | VANTAGE_OFFERED | INCONCLUSIVE LOW | NO_REFLEXIVE_ADDRESS",
        // a reason of its own where no browser could do better
        "16 | 8.8.8.8 | HOST_HIDDEN VANTAGE_CONFIGURED VANTAGE_UNREACHABLE | INCONCLUSIVE LOW | VANTAGE_UNREACHABLE HOST_HIDDEN",
        "16 | 8.8.8.8 | HOST_HIDDEN VANTAGE_CONFIGURED VANTAGE_CLOSED | INCONCLUSIVE LOW | VANTAGE_UNREACHABLE HOST_HIDDEN",
        "16 | 8.8.8.8 | VANTAGE_OFFERED VANTAGE_UNREACHABLE | INCONCLUSIVE LOW | VANTAGE_UNREACHABLE",
        "17 | 8.8.8.8 | NO_CANDIDATES VANTAGE_CONFIGURED VANTAGE_CLOSED | INCONCLUSIVE LOW | NO_CANDIDATES VANTAGE_UNREACHABLE",
        "18 | 8.8.8.8 | NO_CANDIDATES WEBRTC_UNAVAILABLE VANTAGE_CONFIGURED VANTAGE_UNREACHABLE | INCONCLUSIVE LOW | WEBRTC_UNAVAILABLE VANTAGE_UNREACHABLE",
        "17 | 8.8.8.8 | NO_CANDIDATES | INCONCLUSIVE LOW | NO_CANDIDATES",
        "18 | 8.8.8.8 | NO_CANDIDATES WEBRTC_UNAVAILABLE | INCONCLUSIVE LOW | WEBRTC_UNAVAILABLE",
        "19 | 8.8.8.8 | NO_CANDIDATES TIMED_OUT | INCONCLUSIVE LOW | TIMED_OUT",
        "19 | 8.8.8.8 | TIMED_OUT | INCONCLUSIVE LOW | NO_REFLEXIVE_ADDRESS TIMED_OUT",
        "19 | 8.8.8.8 | proof:8.8.8.8 TIMED_OUT | CONSISTENT HIGH | SAME_ADDRESS PROVEN TIMED_OUT",
        "19 | 8.8.8.8 | proof:9.9.9.9 TIMED_OUT | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN TIMED_OUT",
        // a run that was cut short may lack the proof that fits its claim
        "19 | 8.8.8.8 | proof:9.9.9.9 claim:8.8.8.8 VANTAGE_OFFERED TIMED_OUT | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN TIMED_OUT",
        "20 | 8.8.8.8 | proof:9.9.9.9 claim:8.8.8.8 VANTAGE_OFFERED | TAMPERED HIGH | CLAIM_CONTRADICTS_PROOF PROVEN",
        "20 | 2a00:1:2:3::1 | proof:2600:: claim:2a00:1:2:3::1 VANTAGE_OFFERED | TAMPERED HIGH | CLAIM_CONTRADICTS_PROOF PROVEN",
        "20 | 8.8.8.8 | proof:9.9.9.9 claim:8.8.8.8 claim:7.7.7.7 VANTAGE_OFFERED | TAMPERED HIGH | CLAIM_CONTRADICTS_PROOF PROVEN",
        "20 | 8.8.8.8 | proof:9.9.9.9 claim:8.8.8.8 VANTAGE_OFFERED PROOF_WITHHELD | TAMPERED HIGH | CLAIM_CONTRADICTS_PROOF PROVEN PROOF_WITHHELD",
        "20 | 8.8.8.8 | proof:9.9.9.9 RELATED_CONTRADICTS_SEAL | TAMPERED HIGH | CLAIM_CONTRADICTS_PROOF PROVEN",
        "20 | 8.8.8.8 | proof:8.8.8.8 RELATED_CONTRADICTS_SEAL | TAMPERED HIGH | CLAIM_CONTRADICTS_PROOF PROVEN",
        // the claim that fits must be one that the vantage is said to have made
        "20 | 8.8.8.8 | proof:9.9.9.9 host:8.8.8.8 VANTAGE_OFFERED | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        "20 | 8.8.8.8 | proof:9.9.9.9 claim:8.8.8.8 | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        // no contradiction: what was proven is of the same owner
        "20 | 8.8.8.8@1 | proof:9.9.9.9@1 claim:8.8.8.8@1 VANTAGE_OFFERED | CONSISTENT MEDIUM | SAME_NETWORK_OWNER PROVEN",
        "20 | 8.8.8.8@1 | proof:9.9.9.9@2 claim:7.7.7.7@1 VANTAGE_OFFERED | MASKED HIGH | ADDRESS_DIFFERS PROVEN",
        // no contradiction: another proof fits, or the proof is of the other family or near
        "20 | 8.8.8.8 | proof:8.8.8.8 proof:9.9.9.9 claim:8.8.8.8 VANTAGE_OFFERED | MASKED MEDIUM | ADDRESS_DIFFERS ONE_OF_SEVERAL_DIFFERS PROVEN OWNER_UNKNOWN",
        "20 | 8.8.8.8 | proof:2600:: claim:8.8.8.8 VANTAGE_OFFERED | INCONCLUSIVE LOW | CLAIM_UNPROVEN",
        "20 | 8.8.8.8 | proof:8.8.9.9 claim:8.8.8.8 VANTAGE_OFFERED | INCONCLUSIVE LOW | NEAR_PREFIX PROVEN",
        "20b| 8.8.8.8 | claim:8.8.8.8 CLAIMS_DIFFER | TAMPERED LOW | CLAIMS_DIFFER",
        "20b| 8.8.8.8 | proof:8.8.8.8 CLAIMS_DIFFER | TAMPERED LOW | CLAIMS_DIFFER",
        "20b| 8.8.8.8 | proof:9.9.9.9 CLAIMS_DIFFER | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN CLAIMS_DIFFER",
        "21 | 8.8.8.8 | claim:8.8.8.8 VANTAGE_OFFERED | INCONCLUSIVE LOW | CLAIM_UNPROVEN",
        "21 | 8.8.8.1 | claim:8.8.8.9 VANTAGE_OFFERED | INCONCLUSIVE LOW | CLAIM_UNPROVEN",
        "21 | 8.8.8.8 | host:8.8.8.8 VANTAGE_OFFERED | INCONCLUSIVE LOW | CLAIM_UNPROVEN",
        // it does not matter whether the vantage was offered, or why not
        "21 | 8.8.8.8 | claim:8.8.8.8 VANTAGE_CONFIGURED | INCONCLUSIVE LOW | CLAIM_UNPROVEN",
        "21 | 8.8.8.8 | claim:8.8.8.8 VANTAGE_CONFIGURED VANTAGE_UNREACHABLE | INCONCLUSIVE LOW | CLAIM_UNPROVEN VANTAGE_UNREACHABLE",
        "21 | 8.8.8.8 | claim:8.8.8.8 VANTAGE_CONFIGURED VANTAGE_CLOSED | INCONCLUSIVE LOW | CLAIM_UNPROVEN VANTAGE_UNREACHABLE",
        "21 | 8.8.8.8 | claim:8.8.8.8 VANTAGE_CONFIGURED VANTAGE_CLOSED EXTERNAL_OFFERED | INCONCLUSIVE LOW | CLAIM_UNPROVEN VANTAGE_UNREACHABLE",
        "21 | 8.8.8.8@1 | claim:2a00::1@1 VANTAGE_CONFIGURED VANTAGE_CLOSED | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY CLAIM_UNPROVEN VANTAGE_UNREACHABLE",
        "21 | 8.8.8.8 | claim:9.9.9.9 KNOWN_EGRESS VANTAGE_CONFIGURED VANTAGE_CLOSED | INCONCLUSIVE LOW | CLAIM_UNPROVEN VANTAGE_UNREACHABLE",
        "21 | own 127.0.0.1 | claim:127.0.0.1 VANTAGE_CONFIGURED VANTAGE_CLOSED | INCONCLUSIVE LOW | CLAIM_UNPROVEN VANTAGE_UNREACHABLE",
        // whoever claims to differ is believed as before, and a name may have led there after all
        "21 | 8.8.8.8 | claim:9.9.9.9 VANTAGE_CONFIGURED VANTAGE_CLOSED | MASKED LOW | ADDRESS_DIFFERS OWNER_UNKNOWN",
        "21 | 8.8.8.8 | proof:8.8.8.8 VANTAGE_OFFERED VANTAGE_UNREACHABLE | CONSISTENT HIGH | SAME_ADDRESS PROVEN",
        "21 | 8.8.8.8 | proof:2600:: VANTAGE_OFFERED VANTAGE_UNREACHABLE | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY",
        // there is no vantage
        "21 | 8.8.8.8 | claim:8.8.8.8 | CONSISTENT LOW | SAME_ADDRESS",
        "21 | 8.8.8.1 | claim:8.8.8.9 | CONSISTENT LOW | SAME_PREFIX",
        "21b| 8.8.8.8 | proof:9.9.9.9 PROOF_WITHHELD VANTAGE_OFFERED | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN PROOF_WITHHELD",
        "21b| 8.8.8.8 | proof:8.8.8.8 PROOF_WITHHELD VANTAGE_OFFERED | CONSISTENT HIGH | SAME_ADDRESS PROVEN PROOF_WITHHELD",
        "22 | 8.8.8.8 | SEAL_BROKEN | TAMPERED HIGH | SEAL_BROKEN",
        "22 | 8.8.8.8 | proof:8.8.8.8 SEAL_BROKEN NETWORK_CHANGED | TAMPERED HIGH | SEAL_BROKEN",
        "22b| 8.8.8.8 | SEAL_KEY_UNKNOWN | INCONCLUSIVE LOW | SEAL_KEY_UNKNOWN",
        "22b| 8.8.8.8 | claim:8.8.8.8 SEAL_KEY_UNKNOWN VANTAGE_OFFERED | INCONCLUSIVE LOW | SEAL_KEY_UNKNOWN",
        "22b| 8.8.8.8 | claim:9.9.9.9 SEAL_KEY_UNKNOWN VANTAGE_OFFERED | INCONCLUSIVE LOW | SEAL_KEY_UNKNOWN",
        "23 | 10.0.0.1 | proof:9.9.9.9 claim:9.9.9.9 VANTAGE_OFFERED | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED",
        "23 | 10.0.0.1 | claim:9.9.9.9 | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED",
        "23 | fd00::1 | proof:2600:: | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED",
        "23 | 127.0.0.1 | proof:9.9.9.9 | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED",
        // the other family alone shows it: perhaps an intranet with public IPv6 addresses
        "23 | 10.0.0.1 | proof:2600:: | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED OTHER_FAMILY_ONLY",
        "23 | 10.0.0.1 | claim:2600::1 | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED OTHER_FAMILY_ONLY",
        "23 | fd00::1 | proof:9.9.9.9 | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED OTHER_FAMILY_ONLY",
        "23 | 10.0.0.1 | proof:2600:: claim:9.9.9.9 | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED OTHER_FAMILY_ONLY",
        "23 | 10.0.0.1 | proof:9.9.9.9 proof:2600:: | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED",
        // an intranet's dual-stack machine, and one that only says what its interface has
        "23 | 10.0.0.1 | proof:10.0.0.1 proof:2600:: | CONSISTENT HIGH | SAME_ADDRESS PROVEN",
        "23 | 10.0.0.1 | host:2600::1 VANTAGE_OFFERED | INCONCLUSIVE LOW | NO_REFLEXIVE_ADDRESS",
        "23 | 10.0.0.1 | host:9.9.9.9 VANTAGE_OFFERED | INCONCLUSIVE LOW | NO_REFLEXIVE_ADDRESS",
        // a proxy on this machine, in front of which the intranet is
        "23 | own 127.0.0.1 | proof:192.168.1.5 claim:192.168.1.5 VANTAGE_OFFERED | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED",
        "23 | own 127.0.0.1 | claim:192.168.1.5 VANTAGE_OFFERED | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED",
        "23 | own 8.8.8.8 | proof:9.9.9.9 | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED",
        "23 | own 8.8.8.8 | proof:8.8.8.8 | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED",
        "24 | 8.8.8.8 | proof:172.17.0.1 claim:172.17.0.1 VANTAGE_OFFERED | NOT_EVALUATED LOW | VANTAGE_BEHIND_NAT",
        "24 | 2a00::1 | proof:fd00:: | NOT_EVALUATED LOW | VANTAGE_BEHIND_NAT",
        "24 | 8.8.8.8 | proof:fd00:: | NOT_EVALUATED LOW | VANTAGE_BEHIND_NAT OTHER_FAMILY_ONLY",
        "24 | 8.8.8.8 | claim:172.17.0.1 | INCONCLUSIVE LOW | NO_REFLEXIVE_ADDRESS",
        "24 | 8.8.8.8 | proof:8.8.8.8 proof:fd00:: | CONSISTENT HIGH | SAME_ADDRESS PROVEN",
        "25 | 192.168.1.5 | proof:192.168.1.5 | CONSISTENT HIGH | SAME_ADDRESS PROVEN",
        "25 | 192.168.1.5 | proof:192.168.1.6 | CONSISTENT MEDIUM | SAME_PREFIX PROVEN",
        // 6b is of carriers' pools: near networks of one site are two
        "25 | 192.168.1.5 | proof:192.168.2.5 | MASKED HIGH | ADDRESS_DIFFERS PROVEN",
        "25 | 192.168.1.5 | claim:192.168.2.5 | MASKED LOW | ADDRESS_DIFFERS OWNER_UNKNOWN",
        "25 | fd00:0:0:1::5 | proof:fd00:0:0:2:: | MASKED HIGH | ADDRESS_DIFFERS PROVEN",
        "25 | 10.0.1.5@1 | proof:10.0.2.5@1 | CONSISTENT MEDIUM | SAME_NETWORK_OWNER PROVEN",
        "25 | 192.168.1.5 | proof:172.16.0.1 | MASKED HIGH | ADDRESS_DIFFERS PROVEN",
        "25 | fd00::5 | proof:fd00:: | CONSISTENT HIGH | SAME_PREFIX PROVEN",
        "26 | own 127.0.0.1 | own:127.0.0.1 | CONSISTENT HIGH | SAME_HOST PROVEN",
        "26 | own 127.0.0.1 | own:127.0.0.1 own:::1 | CONSISTENT HIGH | SAME_HOST PROVEN",
        "26 | own ::1 | own:127.0.0.1 claim:127.0.0.1 VANTAGE_OFFERED | CONSISTENT HIGH | SAME_HOST PROVEN",
        "26 | own 192.168.1.5 | own:10.0.0.9 | CONSISTENT HIGH | SAME_HOST PROVEN",
        "26 | own 127.0.0.1 | own:127.0.0.1 own:::1 claim:127.0.0.1 claim:::1 VANTAGE_OFFERED | CONSISTENT HIGH | SAME_HOST PROVEN",
        "26 | own 8.8.8.8 | own:8.8.8.8 own:2600:: | CONSISTENT HIGH | SAME_HOST PROVEN",
        "26 | own 127.0.0.1 | own:127.0.0.1 proof:192.168.1.5 | MASKED MEDIUM | ADDRESS_DIFFERS ONE_OF_SEVERAL_DIFFERS PROVEN",
        // the own host's packets do not speak for a visitor from elsewhere, as on the demo's proxy
        // port
        "26 | 10.99.0.7 | own:127.0.0.1 claim:127.0.0.1 VANTAGE_OFFERED | MASKED HIGH | ADDRESS_DIFFERS PROVEN",
        "26 | 10.99.0.7 | own:127.0.0.1 own:::1 claim:10.99.0.7 VANTAGE_OFFERED | TAMPERED HIGH | CLAIM_CONTRADICTS_PROOF PROVEN",
        // 27: a translator that only one side knows
        "27 | 8.8.8.8 | TRANSLATION_DIFFERS | INCONCLUSIVE LOW | TRANSLATOR_NOT_CONFIGURED",
        "27 | 8.8.8.8 | claim:8.8.8.8 VANTAGE_OFFERED TRANSLATION_DIFFERS | INCONCLUSIVE LOW | CLAIM_UNPROVEN TRANSLATOR_NOT_CONFIGURED",
        "27 | 2a00::808:808 | proof:8.8.8.8 VANTAGE_OFFERED TRANSLATION_DIFFERS HTTP_TRANSLATED | INCONCLUSIVE LOW | TRANSLATOR_NOT_CONFIGURED",
        "27 | 2a00::808:808 | proof:8.8.8.8 proof:2600:: claim:2a00::808:808 VANTAGE_OFFERED TRANSLATION_DIFFERS HTTP_TRANSLATED | INCONCLUSIVE LOW | TRANSLATOR_NOT_CONFIGURED",
        "27 | 2a00::808:808@1 | proof:8.8.8.8@1 TRANSLATION_DIFFERS HTTP_TRANSLATED | CONSISTENT MEDIUM | SAME_NETWORK_OWNER PROVEN",
        // what can be compared is, and a proven lie on another line stays one
        "27 | 8.8.8.8 | proof:8.8.8.8 VANTAGE_OFFERED TRANSLATION_DIFFERS | CONSISTENT HIGH | SAME_ADDRESS PROVEN",
        "27 | 8.8.8.8 | proof:9.9.9.9 VANTAGE_OFFERED TRANSLATION_DIFFERS | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        "27 | 8.8.8.8 | proof:9.9.9.9 claim:8.8.8.8 VANTAGE_OFFERED TRANSLATION_DIFFERS | TAMPERED HIGH | CLAIM_CONTRADICTS_PROOF PROVEN",
        "27 | 2a00::808:808 | proof:8.8.8.8 RELATED_CONTRADICTS_SEAL TRANSLATION_DIFFERS HTTP_TRANSLATED | TAMPERED HIGH | CLAIM_CONTRADICTS_PROOF PROVEN",
        "28 | 8.8.8.8 | proof:8.8.8.8 HOST_HIDDEN | CONSISTENT HIGH | SAME_ADDRESS PROVEN HOST_HIDDEN",
        "28 | 8.8.8.8 | proof:9.9.9.9 HOST_HIDDEN | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN HOST_HIDDEN",
        "28 | 8.8.8.8 | claim:9.9.9.9 HOST_HIDDEN | MASKED LOW | ADDRESS_DIFFERS OWNER_UNKNOWN HOST_HIDDEN",
      })
  void assessorFollowsTheTable(
      String row, String http, String webrtc, String verdict, String reasons) {
    DescribedVisit visit = new DescribedVisit(http);
    words(webrtc).forEach(visit::add);
    Assessment assessment = new Assessor().assess(visit.seen(), visit.networks(), NOW);
    assertThat(assessment.getVerdict() + " " + assessment.getConfidence()).isEqualTo(verdict);
    assertThat(assessment.getReasons())
        .containsExactly(words(reasons).map(Reason::valueOf).toArray(Reason[]::new));
    assertThat(assessment.getAssessedAt()).isEqualTo(NOW);
  }

  private static Stream<String> words(String text) {
    return text == null ? Stream.of() : Stream.of(text.split(" ", -1));
  }
}
