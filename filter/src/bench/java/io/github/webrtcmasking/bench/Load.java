package io.github.webrtcmasking.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A client that keeps a window of requests under way, for a bounded time, on loopback. Many
 * 5-tuples take turns; a request that is lost is sent again after a while and counted.
 */
final class Load implements AutoCloseable {

  private static final long PATIENCE_NANOS = 300_000_000L;
  private static final int LANES_OF_ADDRESS = 4096;
  private static final long SETTLE_NANOS = 2_000_000_000L;
  private static final long MAX_SECONDS = 60;

  private final Selector selector;
  private final List<Lane> lanes = new ArrayList<>();
  private final Deque<Lane> idle = new ArrayDeque<>();

  private long answers;
  private long conversations;
  private long wrong;
  private long lost;
  private long now;
  private boolean ending;

  /** What is asked of whom; an echo's answers are not looked at. */
  record Plan(
      InetSocketAddress server,
      Workload workload,
      List<User> users,
      boolean echo,
      Datagrams datagrams) {}

  /** What came of it. */
  record Result(long answers, long conversations, long wrong, long lost, double seconds) {}

  private Load(Selector selector) {
    this.selector = selector;
  }

  static Load open(Plan plan) throws IOException {
    if (!plan.server().getAddress().isLoopbackAddress()) {
      throw new IllegalArgumentException("only loopback is put under load");
    }
    Load load = new Load(Selector.open());
    for (int i = 0; i < plan.workload().lanes; i++) {
      User user = plan.users().get(i % plan.users().size());
      load.lanes.add(Lane.open(plan, user, source(i), load.selector));
    }
    load.idle.addAll(load.lanes);
    return load;
  }

  /** 127.0.0.2 and on: one address alone has not enough ports. */
  private static InetAddress source(int lane) throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (2 + lane / LANES_OF_ADDRESS)});
  }

  Result run(int window, double seconds) throws IOException {
    answers = 0;
    conversations = 0;
    wrong = 0;
    lost = 0;
    now = System.nanoTime();
    long start = now;
    ending = false;
    for (int i = 0; i < window; i++) {
      beginNext();
    }
    turnUntil(start + (long) (Math.min(seconds, MAX_SECONDS) * 1e9));
    Result result = new Result(answers, conversations, wrong, lost, (now - start) / 1e9);
    ending = true;
    turnUntil(now + SETTLE_NANOS);
    return result;
  }

  /** Until then, or until nothing is under way any more. */
  private void turnUntil(long end) throws IOException {
    long nextLook = now;
    while (now < end && idle.size() < lanes.size()) {
      selector.select(this::receive, 50);
      now = System.nanoTime();
      if (now > nextLook) {
        nextLook = now + PATIENCE_NANOS / 4;
        resendStuck();
      }
    }
  }

  private void receive(SelectionKey key) {
    Lane lane = (Lane) key.attachment();
    try {
      switch (lane.receive(now)) {
        case GOES_ON -> answers++;
        case OVER -> {
          answers++;
          conversations++;
          again(lane);
        }
        case WRONG -> {
          wrong++;
          again(lane);
        }
        case STRAY -> {}
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void again(Lane lane) throws IOException {
    idle.addLast(lane);
    if (!ending) {
      beginNext();
    }
  }

  private void beginNext() throws IOException {
    idle.removeFirst().begin(now);
  }

  private void resendStuck() throws IOException {
    for (Lane lane : lanes) {
      if (lane.isStuck(now, PATIENCE_NANOS)) {
        lost++;
        lane.resend(now);
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Lane lane : lanes) {
      lane.close();
    }
    selector.close();
  }
}
