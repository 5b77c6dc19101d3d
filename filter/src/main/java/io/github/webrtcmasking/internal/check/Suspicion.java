package io.github.webrtcmasking.internal.check;

import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.check.SuspicionVotes.Endurance;

/**
 * Row 24b: a fault of the deployment that makes ordinary visitors look masked. Each fault makes
 * some observation impossible, so a visitor who shows it all the same refutes the suspicion.
 */
public enum Suspicion {
  /**
   * Requests come through proxies that write forwarding headers, and that no setting names. They
   * may have any number of networks, so the suspicion accuses all requests with such headers. A
   * request without them, or from the browser's own network, refutes it.
   */
  PROXY_UNNAMED(Reason.DEPLOYMENT_SUSPECT, Endurance.WHILE_MORE_COME) {
    @Override
    long accused(NamedAnswer named) {
      return named.seen().differs() ? named.forwarded() : Vote.NOBODY;
    }

    @Override
    Vote vote(NamedAnswer named) {
      long accused = accused(named);
      if (accused != Vote.NOBODY) {
        return Vote.accusing(accused, named.place());
      }
      return named.seen().isDirect() || !named.seen().isForwarded()
          ? Vote.refuting(named.place())
          : Vote.NONE;
    }

    @Override
    String text(VisitorShare share) {
      return "The application seems to stand behind a balancer or CDN that is not named: "
          + share
          + " visitors look masked at once, and their requests carry forwarding headers of a peer:"
          + NAME_THE_PROXY;
    }
  },
  /**
   * Many requests come from one network, through a proxy that writes no headers. A visitor whose
   * requests come from their browser's network did not come through it.
   */
  ONE_HTTP_NETWORK(Reason.DEPLOYMENT_SUSPECT, Endurance.AMONG_THE_LAST) {
    @Override
    long accused(NamedAnswer named) {
      return named.seen().differs() ? named.network() : Vote.NOBODY;
    }

    @Override
    Vote vote(NamedAnswer named) {
      long accused = accused(named);
      if (accused != Vote.NOBODY) {
        return Vote.accusing(accused, named.place());
      }
      return named.seen().isDirect() ? Vote.refuting(named.http()) : Vote.NONE;
    }

    @Override
    String text(VisitorShare share) {
      return "Most page requests seem to come from one network: "
          + share
          + " visitors share it, and their own packets come from elsewhere. If it is a balancer's,"
          + " it must pass on the visitors' addresses, and"
          + NAME_THE_PROXY;
    }
  },
  /**
   * The vantage sees one rewriting device instead of the visitors. The suspicion accuses only that
   * one address, because exits are cheap for a scraper. Packets from any other address refute it.
   */
  ONE_PROVEN_ADDRESS(Reason.ADDRESSES_REWRITTEN, Endurance.WHILE_MORE_COME) {
    @Override
    long accused(NamedAnswer named) {
      return named.seen().differs() && named.seen().hasOnePlace()
          ? named.place().self()
          : Vote.NOBODY;
    }

    @Override
    Vote vote(NamedAnswer named) {
      VisitorHashes place = named.place();
      return new Vote(accused(named), place.narrow(), named.http(), place);
    }

    @Override
    String text(VisitorShare share) {
      return "A device before the vantage's UDP port seems to rewrite addresses: the packets of "
          + share
          + " visitors from different places came from one address. Let the datagrams arrive with"
          + " their senders' addresses, or set webrtc.masking.vantage.host to an address of this"
          + " server where they do, for example webrtc.masking.vantage.host=stun.shop.example";
    }
  },
  /**
   * Both HTTP and UDP pass one rewriting device, such as a container host. Packets from any other
   * address of the family refute it.
   */
  ONE_LOCAL_ADDRESS(Reason.ADDRESSES_REWRITTEN, Endurance.WHILE_MORE_COME) {
    @Override
    long accused(NamedAnswer named) {
      return named.seen().space().isLocal() ? named.http().self() : Vote.NOBODY;
    }

    @Override
    Vote vote(NamedAnswer named) {
      VisitorHashes place = named.place();
      long accused = named.session() == Vote.NOBODY ? Vote.NOBODY : accused(named);
      return new Vote(accused, place.narrow(), VisitorHashes.alone(named.session()), place);
    }

    @Override
    AddressSpace space(ComparableAnswer comparable) {
      return comparable.space().local();
    }

    @Override
    String text(VisitorShare share) {
      return "A device before the server seems to rewrite addresses: "
          + share
          + " visitors share one private address, over HTTP and over UDP, as behind a container"
          + " host's port forwarding. Nobody behind it can be told apart. Publish the ports without"
          + " address translation (for example docker run --network host); if it is the NAT of your"
          + " own site, set webrtc.masking.self-check=warn";
    }
  };

  private static final String NAME_THE_PROXY =
      " webrtc.masking.trusted-proxies must name it. Its address is the client address in the"
          + " server's access log, for example webrtc.masking.trusted-proxies=10.0.0.5 or"
          + " 10.0.0.0/24";

  private final Reason reason;
  private final Endurance endurance;

  Suspicion(Reason reason, Endurance endurance) {
    this.reason = reason;
    this.endurance = endurance;
  }

  /** The hash that the suspicion would accuse for this answer, or {@link Vote#NOBODY}. */
  abstract long accused(NamedAnswer named);

  /** The vote of the answer about this suspicion. */
  abstract Vote vote(NamedAnswer named);

  /** The address space in which the answer's vote counts. */
  AddressSpace space(ComparableAnswer comparable) {
    return comparable.space();
  }

  /** The warning, with the setting that fixes the fault. */
  abstract String text(VisitorShare share);

  /** The reason in assessments that this suspicion revises. */
  public Reason reason() {
    return reason;
  }

  /** How long refutations count. */
  Endurance endurance() {
    return endurance;
  }
}
