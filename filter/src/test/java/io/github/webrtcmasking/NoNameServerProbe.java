package io.github.webrtcmasking;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.config.ConfigException;
import io.github.webrtcmasking.internal.config.MaskingConfigReader;
import io.github.webrtcmasking.internal.config.SettingSource;
import io.github.webrtcmasking.internal.event.Candidate;
import io.github.webrtcmasking.internal.event.CandidateLine;
import io.github.webrtcmasking.internal.event.CandidateParser;
import io.github.webrtcmasking.internal.event.CollectorEvent.Gathered;
import io.github.webrtcmasking.internal.event.DecodedEvent;
import io.github.webrtcmasking.internal.event.EventDecoder;
import io.github.webrtcmasking.internal.observation.ClientAddressResolver;
import io.github.webrtcmasking.internal.observation.TrustedProxies;
import io.github.webrtcmasking.internal.observation.TrustedProxies.ForwardingHeader;
import io.github.webrtcmasking.testing.StubRequest;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

/** Feeds every parser with names that this JVM's hosts file knows. See NoNameServerTest. */
final class NoNameServerProbe {

  static final String PASSED = "nothing was looked up";

  /** What is no literal, and would be looked up by {@link InetAddress#getByName}. */
  static final List<String> NAMES =
      List.of(
          "999.1.1.1",
          "256.256.256.256",
          "1.2.3.4.5",
          "shop",
          "shop.example",
          "29d623bb-2747-4d3a-86b2-b90b602c666b.local",
          "xxx.xxx.xxx.234",
          "217.30.x.x");

  private NoNameServerProbe() {}

  public static void main(String[] arguments) throws Exception {
    check(finds("999.1.1.1"), "control: the JDK looks up 999.1.1.1 and finds it");
    for (String name : NAMES) {
      check(finds(name), "control: the JDK looks up " + name + " and finds it");
      check(IpLiterals.parse(name).isEmpty(), "literal " + name);
      check(IpLiterals.parse("::ffff:" + name).isEmpty(), "embedded " + name);
      check(IpLiterals.parse("fe80::1%" + name).isPresent(), "a zone is not looked at " + name);
      check(Cidr.parse(name + "/32").isEmpty() && Cidr.parse(name).isEmpty(), "range " + name);
      checkCandidates(name);
      checkRequest(name);
      checkConfig(name);
    }
    checkEvent();
    System.out.println(PASSED);
  }

  private static boolean finds(String name) {
    try {
      return InetAddress.getByName(name).getHostAddress().equals("10.0.0.9");
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static void checkCandidates(String name) {
    for (String type : List.of("host", "srflx", "prflx", "relay")) {
      CandidateLine own = CandidateParser.parse("1 1 udp 1 " + name + " 1 typ " + type);
      check(hasNoAddress(own), type + " " + name);
      CandidateLine related =
          CandidateParser.parse("1 1 udp 1 x.y 1 typ " + type + " raddr " + name + " rport 1");
      check(hasNoAddress(related), type + " related to " + name);
    }
  }

  private static boolean hasNoAddress(CandidateLine line) {
    return !(line instanceof CandidateLine.Parsed parsed) || hasNoAddress(parsed.candidate());
  }

  private static boolean hasNoAddress(Candidate candidate) {
    return candidate.address().ip().isEmpty() && candidate.related().ip().isEmpty();
  }

  private static void checkRequest(String name) {
    List<Cidr> everybody =
        List.of(Cidr.parse("192.0.2.1").orElseThrow(), Cidr.parse("10.0.0.9").orElseThrow());
    for (ForwardingHeader header : ForwardingHeader.values()) {
      ClientAddressResolver clients =
          new ClientAddressResolver(new TrustedProxies(everybody, header));
      StubRequest forwarded =
          StubRequest.from("192.0.2.1")
              .to(name)
              .host(name)
              .header("X-Forwarded-For", name)
              .header("Forwarded", "for=\"" + name + "\"");
      check(
          clients
              .resolve(forwarded.build())
              .orElseThrow()
              .address()
              .equals(IpLiterals.parse("192.0.2.1").orElseThrow()),
          header + " " + name);
      check(clients.resolve(StubRequest.from(name).build()).isEmpty(), "peer " + name);
    }
  }

  private static void checkConfig(String name) {
    for (String key :
        List.of("trusted-proxies", "vantage.bind", "known-egress", "lookup.relay-ranges")) {
      boolean refused = false;
      try {
        MaskingConfigReader.read(
            SettingSource.of(Map.of("webrtc.masking." + key, name)), new SecureRandom());
      } catch (ConfigException e) {
        refused = true;
      }
      check(refused, key + " " + name);
    }
  }

  private static void checkEvent() throws Exception {
    String names = "\"" + String.join("\",\"", NAMES) + "\"";
    String lines =
        "\"1 1 udp 1 " + String.join(" 1 typ srflx\",\"1 1 udp 1 ", NAMES) + " 1 typ srflx\"";
    String event =
        "{\"eventId\":\"2f1c6a1e-8a5c-4c0e-9d2f-6f1b1f9c7a10\",\"moduleName\":\"WebRTCIPModule\","
            + "\"timestamp\":\"2026-11-22T14:03:07Z\",\"eventType\":\"context.webrtc.ips\","
            + "\"payload\":{\"supported\":true,\"candidates\":{\"publicIPs\":{\"ipv4\":["
            + names
            + "],\"ipv6\":["
            + names
            + "]},\"localIPs\":["
            + names
            + "]},"
            + "\"rawCandidates\":["
            + lines
            + "]}}";
    Jsonb jsonb = JsonbBuilder.create();
    DecodedEvent decoded = new EventDecoder(() -> jsonb).decode(event.getBytes(UTF_8));
    Gathered gathered = (Gathered) ((DecodedEvent.Accepted) decoded).event();
    check(gathered.listed().isEmpty(), "lists");
    check(gathered.candidates().stream().allMatch(NoNameServerProbe::hasNoAddress), "lines");
    jsonb.close();
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("does not hold: " + what);
    }
  }
}
