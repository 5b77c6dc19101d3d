package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.support.SteadyTime;
import io.github.webrtcmasking.internal.support.Ticker;
import io.github.webrtcmasking.internal.vantage.protocol.StunResponder;
import io.github.webrtcmasking.internal.vantage.sharing.PeerService;
import io.github.webrtcmasking.internal.vantage.sharing.SharedPort;
import java.io.IOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.Set;

/**
 * The vantage alone on 127.0.0.1 and the port that is its argument, for measuring: its own loop,
 * pump and responder. The limits are asked as always, but not obeyed, because the load comes from
 * one machine; and it does not rest, because a whole core is measured.
 */
public final class VantageServer {

  private VantageServer() {}

  public static void main(String[] args) throws IOException {
    KeyRing keys = KeyRing.of(VantageKeys.derive(BenchSecret.BYTES));
    SteadyTime clock = SteadyTime.ofThisJvm();
    ChallengeAccounts accounts = new ChallengeAccounts(keys, new SightingMemory(), clock);
    int port = Integer.parseInt(args[0]);
    StunResponder responder =
        new StunResponder(
            accounts,
            new StatelessNonces(keys),
            new NotObeyed(new SourceBuckets(new SecureRandom())));
    Set<InetAddress> loopback = Set.of(InetAddress.getLoopbackAddress());
    VantageLoop.open(
            new VantageLoop.Parts(
                () -> loopback,
                new DatagramPump(responder, clock, Ticker.SYSTEM, new LostDatagrams(), nanos -> {}),
                RescanSchedule.DEFAULT,
                clock,
                new SharedPort(
                    port,
                    keys.keyIds(),
                    keys.current().nonceKey(),
                    new PeerService(accounts, clock)),
                new LoopPauses()),
            port)
        .run();
  }
}
