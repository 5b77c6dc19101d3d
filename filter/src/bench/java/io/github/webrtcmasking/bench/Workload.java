package io.github.webrtcmasking.bench;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** What one client says on one 5-tuple, from the first request to the last answer. */
enum Workload {
  /** One Binding request. */
  BINDING(64, 1) {
    @Override
    Optional<ByteBuffer> request(Step step) {
      return step.number() == 0
          ? Optional.of(step.datagrams().begin(Datagrams.BINDING).end())
          : Optional.empty();
    }
  },

  /** One Allocate without credentials, which brings 401 and a nonce. */
  CHALLENGE(64, 1) {
    @Override
    Optional<ByteBuffer> request(Step step) {
      return step.number() == 0
          ? Optional.of(step.datagrams().begin(Datagrams.ALLOCATE).udpTransport().end())
          : Optional.empty();
    }
  },

  /**
   * What a browser does: Allocate without credentials, with credentials, and at the end Refresh
   * with lifetime 0. coturn keeps the allocation for a second after that, so that there must be
   * many 5-tuples before one has its turn again.
   */
  ALLOCATION(16_384, 3) {
    @Override
    Optional<ByteBuffer> request(Step step) {
      Datagrams to = step.datagrams();
      return switch (step.number()) {
        case 0 -> Optional.of(to.begin(Datagrams.ALLOCATE).udpTransport().end());
        case 1 ->
            Optional.of(
                to.begin(Datagrams.ALLOCATE)
                    .udpTransport()
                    .credentials(step.user(), step.nonce())
                    .end());
        case 2 ->
            Optional.of(
                to.begin(Datagrams.REFRESH)
                    .noLifetime()
                    .credentials(step.user(), step.nonce())
                    .end());
        default -> Optional.empty();
      };
    }
  };

  /** How many 5-tuples take turns. */
  final int lanes;

  /** How many requests one conversation has. */
  final int requests;

  Workload(int lanes, int requests) {
    this.lanes = lanes;
    this.requests = requests;
  }

  /** Where a conversation is. */
  record Step(int number, User user, String nonce, Datagrams datagrams) {}

  /** The request of that step; nothing when the conversation is over. */
  abstract Optional<ByteBuffer> request(Step step);

  /** What the answers must be, one for each request. */
  List<Integer> expected() {
    return switch (this) {
      case BINDING -> List.of(Datagrams.BINDING | Datagrams.SUCCESS);
      case CHALLENGE -> List.of(Datagrams.ALLOCATE | Datagrams.ERROR);
      case ALLOCATION ->
          List.of(
              Datagrams.ALLOCATE | Datagrams.ERROR,
              Datagrams.ALLOCATE | Datagrams.SUCCESS,
              Datagrams.REFRESH | Datagrams.SUCCESS);
    };
  }
}
