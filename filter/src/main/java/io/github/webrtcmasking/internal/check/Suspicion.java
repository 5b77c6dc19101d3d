package io.github.webrtcmasking.internal.check;

import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.check.SuspicionVotes.Endurance;

/**
 * Row 24b: a fault of the deployment that makes ordinary visitors look masked. Each is physical:
 * where it is, something cannot be seen any more, and whoever shows it all the same refutes it.
 */
public enum Suspicion {
  /**
   * Requests come through proxies that say so, and that nobody named. They may have any number of
   * networks, so all requests with such headers are accused; one that comes without, or from where
   * the browser is, refutes it.
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
          + " visitors differ at once, and their requests carry forwarding headers of a peer:"
          + NAME_THE_PROXY;
    }
  },
  /**
   * Requests come through something that does not say so: many from one network. Whoever comes from
   * where their browser is did not come through it.
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
          + " visitors share it and differ from it by their own packets. If it is a balancer's, it"
          + " must pass on who asked, and"
          + NAME_THE_PROXY;
    }
  },
  /**
   * The vantage sees one rewriting device instead of the visitors. Exits to be seen from cost a
   * scraper little, so the accused is only their own address; packets from any other refute it.
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
   * Both HTTP and UDP pass one rewriting device, as that of a container host. Packets from any
   * other address of the family refute it.
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

  /** What it would accuse if it were about the answer, or {@link Vote#NOBODY}. */
  abstract long accused(NamedAnswer named);

  /** What an answer that votes says about it. */
  abstract Vote vote(NamedAnswer named);

  /** Within what votes about it are counted. */
  AddressSpace space(ComparableAnswer comparable) {
    return comparable.space();
  }

  /** The warning, with the setting to mend. */
  abstract String text(VisitorShare share);

  /** Why somebody is not called masked. */
  Reason reason() {
    return reason;
  }

  /** How long refutations of it count. */
  Endurance endurance() {
    return endurance;
  }
}
