package io.github.webrtcmasking.lab.wire;

import static io.github.webrtcmasking.lab.wire.WireVisitor.allocate;
import static io.github.webrtcmasking.lab.wire.WireVisitor.relay;
import static io.github.webrtcmasking.lab.wire.WireVisitor.srflx;

import io.github.webrtcmasking.testing.stun.Allocation;

/**
 * Visitors whose pages come to the address of an exit and who lie about where they are. Arguments:
 * the shop's first page, the exit's address, the visitor's own. Prints one line for each evasion:
 * its name, a colon, what came of it.
 */
public final class Evasions {
  private static final String SOME_PORT = " 40000";

  private final String shop;
  private final String exit;
  private final String home;

  private Evasions(String shop, String exit, String home) {
    this.shop = shop;
    this.exit = exit;
    this.home = home;
  }

  public static void main(String[] arguments) throws Exception {
    Evasions evasions = new Evasions(arguments[0], arguments[1], arguments[2]);
    say("nothing but a proxy", evasions.none());
    say("proof left out", evasions.proofLeftOut());
    say("proof left out, exit claimed", evasions.proofLeftOutAndExitClaimed());
    say("proof kept, exit claimed", evasions.exitClaimedBesideProof());
    say("exit claimed on the relay line", evasions.exitClaimedOnTheRelayLine());
    say("no packet to the vantage, exit claimed", evasions.exitClaimedWithoutPackets());
    say("no packet to the vantage", evasions.noPackets());
    say("answered directly", evasions.answeredDirectly());
    say("challenged and answered directly", evasions.challengedAndAnsweredDirectly());
    say("seal of an own earlier challenge", evasions.sealOfEarlierChallenge());
    say("seal of another visitor", evasions.sealOfAnotherVisitor());
    say("invented seal", evasions.inventedSeal());
    say("answer sent twice", evasions.answerSentTwice());
    say("answer of another session", evasions.answerOfAnotherSession());
    say("helper at the exit", evasions.helperAtTheExit());
  }

  private static void say(String name, String outcome) {
    System.out.println(name + ": " + outcome);
  }

  private WireVisitor proxied() throws Exception {
    return new WireVisitor(shop, exit).look();
  }

  private String none() throws Exception {
    WireVisitor visitor = proxied();
    Challenge challenge = visitor.challenge();
    Allocation seen = allocate(challenge, home);
    visitor.answer(challenge, srflx(seen.mapped()), relay(seen));
    return visitor.assessment();
  }

  private String proofLeftOut() throws Exception {
    WireVisitor visitor = proxied();
    Challenge challenge = visitor.challenge();
    allocate(challenge, home);
    visitor.answer(challenge);
    return visitor.assessment();
  }

  private String proofLeftOutAndExitClaimed() throws Exception {
    WireVisitor visitor = proxied();
    Challenge challenge = visitor.challenge();
    allocate(challenge, home);
    visitor.answer(challenge, srflx(exit + SOME_PORT));
    return visitor.assessment();
  }

  private String exitClaimedBesideProof() throws Exception {
    WireVisitor visitor = proxied();
    Challenge challenge = visitor.challenge();
    Allocation seen = allocate(challenge, home);
    visitor.answer(challenge, srflx(exit + SOME_PORT), relay(seen.relayed(), "0.0.0.0 0"));
    return visitor.assessment();
  }

  private String exitClaimedOnTheRelayLine() throws Exception {
    WireVisitor visitor = proxied();
    Challenge challenge = visitor.challenge();
    Allocation seen = allocate(challenge, home);
    visitor.answer(challenge, relay(seen.relayed(), exit + SOME_PORT));
    return visitor.assessment();
  }

  private String exitClaimedWithoutPackets() throws Exception {
    WireVisitor visitor = proxied();
    visitor.answer(visitor.challenge(), srflx(exit + SOME_PORT));
    return visitor.assessment();
  }

  private String noPackets() throws Exception {
    WireVisitor visitor = proxied();
    visitor.answer(visitor.challenge(), "candidate:1 1 udp 2113937151 a.local 40000 typ host");
    return visitor.assessment();
  }

  private String answeredDirectly() throws Exception {
    WireVisitor visitor = proxied();
    Challenge challenge = visitor.challenge();
    Allocation seen = allocate(challenge, home);
    visitor.moveTo(home);
    visitor.answer(challenge, srflx(seen.mapped()), relay(seen));
    String there = visitor.assessment();
    visitor.moveTo(exit);
    return there + "; at the exit " + visitor.assessment();
  }

  private String challengedAndAnsweredDirectly() throws Exception {
    WireVisitor visitor = proxied();
    visitor.moveTo(home);
    Challenge challenge = visitor.challenge();
    Allocation seen = allocate(challenge, home);
    visitor.answer(challenge, srflx(seen.mapped()), relay(seen));
    String there = visitor.assessment();
    visitor.moveTo(exit);
    return there + "; at the exit " + visitor.assessment();
  }

  private String sealOfEarlierChallenge() throws Exception {
    WireVisitor visitor = new WireVisitor(shop, home).look();
    Allocation earlier = allocate(visitor.challenge(), home);
    Challenge challenge = visitor.challenge();
    visitor.answer(challenge, srflx(earlier.mapped()), relay(earlier));
    return visitor.assessment();
  }

  private String sealOfAnotherVisitor() throws Exception {
    Allocation other = allocate(new WireVisitor(shop, exit).look().challenge(), exit);
    WireVisitor visitor = proxied();
    visitor.answer(visitor.challenge(), srflx(other.mapped()), relay(other));
    return visitor.assessment();
  }

  private String inventedSeal() throws Exception {
    WireVisitor visitor = proxied();
    Challenge challenge = visitor.challenge();
    String[] real = allocate(challenge, home).relayed().split(" ", -1);
    // Our format is in the port; the address is the attacker's own.
    visitor.answer(
        challenge, relay("fd12:3456:789a:bcde:f012:3456:789a:bcde " + real[1], "0.0.0.0 0"));
    return visitor.assessment();
  }

  private String answerSentTwice() throws Exception {
    WireVisitor visitor = proxied();
    Challenge challenge = visitor.challenge();
    Allocation seen = allocate(challenge, home);
    int first = visitor.answer(challenge, srflx(seen.mapped()), relay(seen));
    return first + ", then " + visitor.answer(challenge, srflx(exit + SOME_PORT));
  }

  private String answerOfAnotherSession() throws Exception {
    WireVisitor honest = new WireVisitor(shop, exit).look();
    Challenge challenge = honest.challenge();
    Allocation seen = allocate(challenge, exit);
    int refused = proxied().answer(challenge, srflx(seen.mapped()), relay(seen));
    return refused + ", and its own visitor " + honest.answer(challenge, relay(seen));
  }

  /** Nothing tells this from a full tunnel. */
  private String helperAtTheExit() throws Exception {
    WireVisitor visitor = proxied();
    Challenge challenge = visitor.challenge();
    Allocation seen = allocate(challenge, exit);
    visitor.answer(challenge, srflx(seen.mapped()), relay(seen));
    return visitor.assessment();
  }
}
