package io.github.webrtcmasking.internal.monitor;

import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.observation.HttpSide.Hops;

/** Row 24b: a fault of the deployment that makes ordinary visitors look masked. */
public enum Suspicion {
  /** Requests come through a proxy that says so, and that nobody named. */
  PROXY_UNNAMED(Reason.DEPLOYMENT_SUSPECT) {
    @Override
    Vote vote(Witness witness, Pseudonyms names) {
      boolean forwarded = witness.answer().seen().http().hops() == Hops.MORE_BEHIND;
      long accused = witness.differs() && forwarded ? EVERY_PROXY : Vote.NOBODY;
      return names.vote(witness.revealed(), accused);
    }

    @Override
    String text(Tally tally) {
      return "The application seems to stand behind a balancer or CDN that is not named: "
          + tally
          + " visitors differ at once, and their requests carry forwarding headers of a peer:"
          + NAME_THE_PROXY;
    }
  },
  /** Requests come through something that does not say so: nearly all from one network. */
  ONE_HTTP_NETWORK(Reason.DEPLOYMENT_SUSPECT) {
    @Override
    Vote vote(Witness witness, Pseudonyms names) {
      long accused = witness.differs() ? names.of(witness.http().prefix()) : Vote.NOBODY;
      return names.vote(witness.revealed(), accused);
    }

    @Override
    String text(Tally tally) {
      return "Most page requests seem to come from one network: "
          + tally
          + " visitors share it and differ from it by their own packets. If it is a balancer's, it"
          + " must pass on who asked, and"
          + NAME_THE_PROXY;
    }
  },
  /** The vantage sees one rewriting device instead of the visitors. */
  ONE_PROVEN_ADDRESS(Reason.ADDRESSES_REWRITTEN) {
    @Override
    Vote vote(Witness witness, Pseudonyms names) {
      long accused = witness.differs() ? names.of(witness.revealed()) : Vote.NOBODY;
      return names.vote(witness.http(), accused);
    }

    @Override
    String text(Tally tally) {
      return "A device before the vantage's UDP port seems to rewrite addresses: the packets of "
          + tally
          + " visitors from different places came from one address. Let the datagrams arrive with"
          + " their senders' addresses, or set webrtc.masking.vantage.host to an address of this"
          + " server where they do, for example webrtc.masking.vantage.host=stun.shop.example";
    }
  },
  /** Both HTTP and UDP pass one rewriting device, as that of a container host. */
  ONE_LOCAL_ADDRESS(Reason.ADDRESSES_REWRITTEN) {
    @Override
    Vote vote(Witness witness, Pseudonyms names) {
      long session = names.of(witness.answer().visitor());
      long accused = witness.sharesLocalAddress() ? names.of(witness.http()) : Vote.NOBODY;
      return new Vote(session, session, accused);
    }

    @Override
    String text(Tally tally) {
      return "A device before the server seems to rewrite addresses: "
          + tally
          + " visitors share one private address, over HTTP and over UDP, as behind a container"
          + " host's port forwarding. Nobody behind it can be told apart. Publish the ports without"
          + " address translation (for example docker run --network host); if it is the NAT of your"
          + " own site, set webrtc.masking.self-check=warn";
    }
  };

  /** What votes accuse where the proxies need not be one. */
  private static final long EVERY_PROXY = 1;

  private static final String NAME_THE_PROXY =
      " webrtc.masking.trusted-proxies must name it. Its address is the client address in the"
          + " server's access log, for example webrtc.masking.trusted-proxies=10.0.0.5 or"
          + " 10.0.0.0/24";

  private final Reason reason;

  Suspicion(Reason reason) {
    this.reason = reason;
  }

  /** What the witness says about it. */
  abstract Vote vote(Witness witness, Pseudonyms names);

  /** The warning, with the setting to mend. */
  abstract String text(Tally tally);

  /** Why nobody is called masked. */
  Reason reason() {
    return reason;
  }
}
