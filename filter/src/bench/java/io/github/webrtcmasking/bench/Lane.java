package io.github.webrtcmasking.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Optional;

/** One 5-tuple and the conversation on it; at most one request of it is under way. */
final class Lane implements AutoCloseable {

  /** What an answer was. */
  enum Outcome {
    /** Right, and the next request is under way. */
    GOES_ON,
    /** Right, and the last one. */
    OVER,
    /** Not what the server should have said. */
    WRONG,
    /** An answer to something older, or none at all. */
    STRAY
  }

  private static final String NO_NONCE = "0123456789abcdef";

  private final Load.Plan plan;
  private final User user;
  private final DatagramChannel channel;
  private final ByteBuffer sent = ByteBuffer.allocate(512);
  private final ByteBuffer answer = ByteBuffer.allocate(1500);

  private String nonce = NO_NONCE;
  private int step;
  private long transaction;
  private long sentAt;
  private boolean active;

  private Lane(Load.Plan plan, User user, DatagramChannel channel) {
    this.plan = plan;
    this.user = user;
    this.channel = channel;
  }

  static Lane open(Load.Plan plan, User user, InetAddress from, Selector selector)
      throws IOException {
    DatagramChannel channel = DatagramChannel.open();
    Lane lane = new Lane(plan, user, channel);
    channel.bind(new InetSocketAddress(from, 0));
    channel.connect(plan.server());
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, lane);
    return lane;
  }

  void begin(long now) throws IOException {
    step = 0;
    active = true;
    send(now);
  }

  /** Whether an answer is overdue. */
  boolean isStuck(long now, long patience) {
    return active && now - sentAt > patience;
  }

  Outcome receive(long now) throws IOException {
    answer.clear();
    if (channel.read(answer) <= 0 || answer.flip().getLong(12) != transaction || !active) {
      return Outcome.STRAY;
    }
    if (!plan.echo() && !isRight()) {
      active = false;
      return Outcome.WRONG;
    }
    step++;
    return send(now) ? Outcome.GOES_ON : Outcome.OVER;
  }

  private boolean isRight() {
    if (Datagrams.type(answer) != plan.workload().expected().get(step)) {
      return false;
    }
    if (plan.workload() == Workload.ALLOCATION && step == 0) {
      Optional<String> given = Datagrams.nonce(answer);
      nonce = given.orElse(NO_NONCE);
      return given.isPresent();
    }
    return true;
  }

  /** The last request once more, as a browser does. */
  void resend(long now) throws IOException {
    sentAt = now;
    channel.write(sent.rewind());
  }

  private boolean send(long now) throws IOException {
    Optional<ByteBuffer> request =
        plan.workload().request(new Workload.Step(step, user, nonce, plan.datagrams()));
    active = request.isPresent();
    if (active) {
      transaction = request.get().getLong(12);
      sentAt = now;
      sent.clear().put(request.get()).flip();
      channel.write(sent);
    }
    return active;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
