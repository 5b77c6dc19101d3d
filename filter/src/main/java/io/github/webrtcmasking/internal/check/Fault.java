package io.github.webrtcmasking.internal.check;

import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.check.JudgedAnswer.PageHost;
import io.github.webrtcmasking.internal.check.JudgedAnswer.Run;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.Observations;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

/** A fault of the deployment that only the answers of many visitors can show. */
public enum Fault {
  /** No datagram reaches the vantage, although browsers were sent there. */
  UDP_BLOCKED(Limit.MOST_PERCENT, Limit.AN_HOUR) {
    @Override
    Indication sign(JudgedAnswer answer) {
      Observations seen = answer.seen();
      if (!seen.has(Circumstance.VANTAGE_OFFERED) || UNPROVABLE.stream().anyMatch(seen::has)) {
        return Indication.NONE;
      }
      if (!seen.proofs().isEmpty()) {
        return Indication.AGAINST;
      }
      // In these cases the browser may not know where to send a datagram.
      if (seen.has(Circumstance.VANTAGE_UNREACHABLE) || isUnderLocalName(answer)) {
        return Indication.NONE;
      }
      boolean leftEarly = seen.has(Circumstance.TIMED_OUT) && answer.run() == Run.CUT_SHORT;
      return leftEarly ? Indication.NONE : Indication.FOR;
    }

    @Override
    String text(VantageSite site, VisitorShare share) {
      return "UDP %s seems to be blocked: %s challenges ended without any datagram from the browser."
              .formatted(site.port(), share)
          + " Let UDP %s through to %s".formatted(site.port(), site.server())
          // A vantage with another secret answers nobody, which looks the same from here.
          + (site.isElsewhere() ? ", under this application's webrtc.masking.vantage.secret" : "")
          + "; where that cannot be, name a STUN or TURN server"
          + " that browsers reach in webrtc.masking.ice-servers";
    }
  },
  /** Row 24: the vantage sees a rewriting device instead of the visitors. */
  VANTAGE_BEHIND_NAT(Limit.NEARLY_ALL_PERCENT, Limit.ONCE) {
    @Override
    Indication sign(JudgedAnswer answer) {
      Observations seen = answer.seen();
      if (seen.http().address().scope() != Scope.GLOBAL || seen.proofs().isEmpty()) {
        return Indication.NONE;
      }
      boolean allLocal =
          seen.proofs().stream().allMatch(proof -> proof.address().scope() == Scope.LOCAL);
      return allLocal ? Indication.FOR : Indication.AGAINST;
    }

    @Override
    String text(VantageSite site, VisitorShare share) {
      return "A device before UDP %s seems to rewrite addresses: %s visitors came from public"
              .formatted(site.port(), share)
          + " addresses over HTTP and from private ones over UDP, and were not evaluated. Let the"
          + " datagrams arrive with their senders' addresses, or set webrtc.masking.vantage.host to"
          + " an address where they do";
    }
  },
  /** The vantage's host is known inside the site only, and visitors come from the internet. */
  VANTAGE_UNREACHABLE(Limit.MOST_PERCENT, Limit.ONCE) {
    @Override
    Indication sign(JudgedAnswer answer) {
      Observations seen = answer.seen();
      if (seen.http().address().scope() != Scope.GLOBAL
          || !seen.has(Circumstance.VANTAGE_CONFIGURED)) {
        return Indication.NONE;
      }
      // The browser's abilities do not matter: it did not know where to ask.
      return seen.has(Circumstance.VANTAGE_UNREACHABLE) && seen.proofs().isEmpty()
          ? Indication.FOR
          : Indication.AGAINST;
    }

    @Override
    String text(VantageSite site, VisitorShare share) {
      return "webrtc.masking.vantage.host names what only this site knows: "
          + share
          + " visitors from public addresses could not be sent there, and nothing of theirs was"
          + " proven. Set webrtc.masking.vantage.host to a public name or address that leads to UDP"
          + " %s of %s, or leave it out where the page's host does. For a try on one machine, leave"
              .formatted(site.port(), site.server())
          + " it out, and open the pages there without a proxy that tells public addresses";
    }
  },
  /** A proxy in front replaces the server's name, which browsers need to find the vantage. */
  SERVER_NAME_LOCAL(Limit.MOST_PERCENT, Limit.ONCE) {
    @Override
    Indication sign(JudgedAnswer answer) {
      if (answer.seen().http().address().scope() != Scope.GLOBAL) {
        return Indication.NONE;
      }
      return isUnderLocalName(answer) ? Indication.FOR : Indication.AGAINST;
    }

    @Override
    String text(VantageSite site, VisitorShare share) {
      return "A proxy in front seems to replace the server's name: "
          + share
          + " visitors came from public addresses, and under a name that only this site knows. Let"
          + " the proxy pass on the name that browsers use (nginx: proxy_set_header Host $http_host;"
          + " Apache: ProxyPreserveHost On), or set webrtc.masking.vantage.host to a public name that leads"
          + " to UDP %s of %s".formatted(site.port(), site.server());
    }
  },
  /** One side decodes the addresses of a NAT64 translator, and the other does not. */
  TRANSLATION_DIFFERS(Limit.A_QUARTER_PERCENT, Limit.ONCE) {
    @Override
    Indication sign(JudgedAnswer answer) {
      if (answer.seen().has(Circumstance.TRANSLATION_DIFFERS)) {
        return Indication.FOR;
      }
      return answer.seen().proofs().isEmpty() ? Indication.NONE : Indication.AGAINST;
    }

    @Override
    String text(VantageSite site, VisitorShare share) {
      return "This application and its vantage seem to take the addresses of a translator (NAT64)"
          + " differently: "
          + share
          + " visitors. Set webrtc.masking.addresses.nat64-prefixes to the same prefixes on every"
          + " node, and --nat64-prefixes of a vantage that runs alone";
    }
  },
  /** Row 23: the server sees its own proxy instead of the visitors. */
  PROXY_NOT_CONFIGURED(Limit.NEARLY_ALL_PERCENT, Limit.ONCE) {
    @Override
    Indication sign(JudgedAnswer answer) {
      return byReason(Reason.PROXY_NOT_CONFIGURED, answer);
    }

    @Override
    String text(VantageSite site, VisitorShare share) {
      return "The application seems to stand behind a proxy that is not named: "
          + share
          + " visitors were not evaluated, because their requests seem to come from inside. Set"
          + " webrtc.masking.trusted-proxies to the proxy's addresses";
    }
  },
  /** Row 30: a proxy in front gives visitors addresses that nobody has. */
  ADDRESS_INVENTED(Limit.A_FEW_PERCENT, Limit.ONCE) {
    @Override
    Indication sign(JudgedAnswer answer) {
      return byReason(Reason.ADDRESS_INVENTED, answer);
    }

    @Override
    String text(VantageSite site, VisitorShare share) {
      return "A proxy in front seems to replace IPv6 addresses by invented IPv4 ones (240.0.0.0/4,"
          + " as Cloudflare's Pseudo IPv4 does): "
          + share
          + " visitors were not evaluated. Switch that off there, or set"
          + " webrtc.masking.client-address-header to the headers that tell the true address as"
          + " well (X-Forwarded-For, CF-Connecting-IPv6)";
    }
  },
  /** Row 22b: answers arrive at a node that does not have their challenges' key. */
  SECRETS_DIFFER(Limit.A_QUARTER_PERCENT, Limit.AN_HOUR) {
    @Override
    Indication sign(JudgedAnswer answer) {
      if (answer.seen().has(Circumstance.SEAL_KEY_UNKNOWN)) {
        return Indication.FOR;
      }
      return answer.seen().has(Circumstance.VANTAGE_OFFERED) ? Indication.AGAINST : Indication.NONE;
    }

    @Override
    String text(VantageSite site, VisitorShare share) {
      return "The answers of "
          + share
          + " visitors belong to a server with another secret. Set webrtc.masking.vantage.secret to"
          + " the same value on every node, so that each can read the others' proofs, and a"
          + " restarted one its own";
    }
  };

  /** Any client can make up the name in a request, so it leads to warnings only. */
  private static boolean isUnderLocalName(JudgedAnswer answer) {
    return answer.host() == PageHost.OF_SITE
        && answer.seen().http().address().scope() == Scope.GLOBAL;
  }

  /** For what the judgement has said already; against it speaks every address that was seen. */
  private static Indication byReason(Reason reason, JudgedAnswer answer) {
    if (answer.assessment().getReasons().contains(reason)) {
      return Indication.FOR;
    }
    Observations seen = answer.seen();
    return seen.proofs().isEmpty() && seen.claims().isEmpty()
        ? Indication.NONE
        : Indication.AGAINST;
  }

  /** The percentages of visitors that have to show a fault, and the times until it is repeated. */
  private static final class Limit {
    /**
     * A few are enough, because only a proxy gives such addresses. Most visitors may have others.
     */
    static final int A_FEW_PERCENT = 5;

    /**
     * With two nodes and no affinity, every second answer reaches the wrong node; after a restart,
     * few do. Some visitors behind a translator use a family that it leaves alone.
     */
    static final int A_QUARTER_PERCENT = 25;

    /** About every tenth ordinary visitor sits behind a firewall that drops UDP. */
    static final int MOST_PERCENT = 80;

    /** With such a fault, only visitors from inside the site can still be compared. */
    static final int NEARLY_ALL_PERCENT = 90;

    /** A firewall can be fixed without a restart, and break again. */
    static final Duration AN_HOUR = Duration.ofHours(1);

    /** A setting is fixed by a restart. */
    static final Duration ONCE = ChronoUnit.FOREVER.getDuration();
  }

  /** Circumstances in which no proof could come, or none could be read. */
  private static final Set<Circumstance> UNPROVABLE =
      EnumSet.of(
          Circumstance.WEBRTC_UNAVAILABLE,
          Circumstance.NO_CANDIDATES,
          Circumstance.NETWORK_CHANGED,
          Circumstance.SEAL_BROKEN,
          Circumstance.SEAL_KEY_UNKNOWN);

  private final int percent;
  private final Duration silence;

  Fault(int percent, Duration silence) {
    this.percent = percent;
    this.silence = silence;
  }

  /** What the answer says about this fault. */
  abstract Indication sign(JudgedAnswer answer);

  /** The warning, with the setting that fixes the fault. */
  abstract String text(VantageSite site, VisitorShare share);

  /** The percentage of visitors that has to show it. */
  int percent() {
    return percent;
  }

  /** The time after a warning during which it is not repeated. */
  Duration silence() {
    return silence;
  }
}
