package io.github.webrtcmasking.internal.monitor;

import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.monitor.Ballot.Endurance;

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
    long accused(NamedWitness witness) {
      return witness.seen().differs() ? witness.forwarded() : Vote.NOBODY;
    }

    @Override
    Vote vote(NamedWitness witness) {
      long accused = accused(witness);
      if (accused != Vote.NOBODY) {
        return Vote.accusing(accused, witness.place());
      }
      return witness.seen().isDirect() || !witness.seen().isForwarded()
          ? Vote.refuting(witness.place())
          : Vote.NONE;
    }

    @Override
    String text(Tally tally) {
      return "The application seems to stand behind a balancer or CDN that is not named: "
          + tally
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
    long accused(NamedWitness witness) {
      return witness.seen().differs() ? witness.network() : Vote.NOBODY;
    }

    @Override
    Vote vote(NamedWitness witness) {
      long accused = accused(witness);
      if (accused != Vote.NOBODY) {
        return Vote.accusing(accused, witness.place());
      }
      return witness.seen().isDirect() ? Vote.refuting(witness.http()) : Vote.NONE;
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
  /**
   * The vantage sees one rewriting device instead of the visitors. Exits to be seen from cost a
   * scraper little, so the accused is only their own address; packets from any other refute it.
   */
  ONE_PROVEN_ADDRESS(Reason.ADDRESSES_REWRITTEN, Endurance.WHILE_MORE_COME) {
    @Override
    long accused(NamedWitness witness) {
      return witness.seen().differs() && witness.seen().hasOnePlace()
          ? witness.place().self()
          : Vote.NOBODY;
    }

    @Override
    Vote vote(NamedWitness witness) {
      Name place = witness.place();
      return new Vote(accused(witness), place.narrow(), witness.http(), place);
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
  /**
   * Both HTTP and UDP pass one rewriting device, as that of a container host. Packets from any
   * other address of the family refute it.
   */
  ONE_LOCAL_ADDRESS(Reason.ADDRESSES_REWRITTEN, Endurance.WHILE_MORE_COME) {
    @Override
    long accused(NamedWitness witness) {
      return witness.seen().realm().isLocal() ? witness.http().self() : Vote.NOBODY;
    }

    @Override
    Vote vote(NamedWitness witness) {
      Name place = witness.place();
      long accused = witness.session() == Vote.NOBODY ? Vote.NOBODY : accused(witness);
      return new Vote(accused, place.narrow(), Name.alone(witness.session()), place);
    }

    @Override
    Realm realm(Witness witness) {
      return witness.realm().local();
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

  /** What it would accuse if it were about the witness, or {@link Vote#NOBODY}. */
  abstract long accused(NamedWitness witness);

  /** What a witness that votes says about it. */
  abstract Vote vote(NamedWitness witness);

  /** Within what votes about it are counted. */
  Realm realm(Witness witness) {
    return witness.realm();
  }

  /** The warning, with the setting to mend. */
  abstract String text(Tally tally);

  /** Why somebody is not called masked. */
  Reason reason() {
    return reason;
  }

  /** How long refutations of it count. */
  Endurance endurance() {
    return endurance;
  }
}
