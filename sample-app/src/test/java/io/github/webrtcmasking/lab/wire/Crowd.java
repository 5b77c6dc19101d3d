package io.github.webrtcmasking.lab.wire;

import io.github.webrtcmasking.testing.stun.Allocation;

/**
 * Honest visitors, one from each address. Arguments: the shop's first page, the addresses; prints
 * one line for each: the address and the assessment.
 */
public final class Crowd {
  private Crowd() {}

  public static void main(String[] arguments) throws Exception {
    for (int i = 1; i < arguments.length; i++) {
      String address = arguments[i];
      WireVisitor visitor = new WireVisitor(arguments[0], address).look();
      Challenge challenge = visitor.challenge();
      Allocation seen = WireVisitor.allocate(challenge, address);
      visitor.answer(challenge, WireVisitor.srflx(seen.mapped()), WireVisitor.relay(seen));
      System.out.println(address + " " + visitor.assessment());
    }
  }
}
