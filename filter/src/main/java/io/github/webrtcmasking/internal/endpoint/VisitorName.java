package io.github.webrtcmasking.internal.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import jakarta.servlet.http.HttpSession;
import java.util.Base64;

/**
 * Names a visitor by a keyed hash, so that many answers of one visitor count once. The hash is of
 * the public address, because new sessions cost nothing. It is of the session if all requests may
 * come from one proxy.
 */
final class VisitorName {

  private VisitorName() {}

  static String of(HttpSide http, HttpSession session, KeyRing keys) {
    return Base64.getEncoder().encodeToString(keys.current().networkHash(identity(http, session)));
  }

  private static byte[] identity(HttpSide http, HttpSession session) {
    IpAddress address = http.address();
    if (address.scope() != Scope.GLOBAL || http.host() == Host.OWN) {
      return session.getId().getBytes(UTF_8);
    }
    return address.subscriber().toBytes();
  }
}
