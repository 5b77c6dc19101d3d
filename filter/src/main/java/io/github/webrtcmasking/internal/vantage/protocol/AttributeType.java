package io.github.webrtcmasking.internal.vantage.protocol;

import java.util.BitSet;

/** Attribute types (RFC 8489, section 18.3; RFC 8656, section 18). */
final class AttributeType {

  static final int MAPPED_ADDRESS = 0x0001;
  static final int USERNAME = 0x0006;
  static final int MESSAGE_INTEGRITY = 0x0008;
  static final int ERROR_CODE = 0x0009;
  static final int UNKNOWN_ATTRIBUTES = 0x000a;
  static final int CHANNEL_NUMBER = 0x000c;
  static final int LIFETIME = 0x000d;
  static final int XOR_PEER_ADDRESS = 0x0012;
  static final int DATA = 0x0013;
  static final int REALM = 0x0014;
  static final int NONCE = 0x0015;
  static final int XOR_RELAYED_ADDRESS = 0x0016;
  static final int REQUESTED_ADDRESS_FAMILY = 0x0017;
  static final int EVEN_PORT = 0x0018;
  static final int REQUESTED_TRANSPORT = 0x0019;
  static final int DONT_FRAGMENT = 0x001a;
  static final int XOR_MAPPED_ADDRESS = 0x0020;
  static final int RESERVATION_TOKEN = 0x0022;
  static final int FINGERPRINT = 0x8028;

  /** The first type that a receiver may ignore if it does not know it (RFC 8489, section 14). */
  static final int FIRST_OPTIONAL = 0x8000;

  /** One more than the highest comprehension-required attribute that we understand. */
  static final int KNOWN_LIMIT = 0x0023;

  private static final BitSet KNOWN = new BitSet(KNOWN_LIMIT);

  static {
    // DONT-FRAGMENT is missing on purpose: RFC 8656, section 7.2, step 4.
    for (int type :
        new int[] {
          MAPPED_ADDRESS,
          USERNAME,
          MESSAGE_INTEGRITY,
          ERROR_CODE,
          UNKNOWN_ATTRIBUTES,
          CHANNEL_NUMBER,
          LIFETIME,
          XOR_PEER_ADDRESS,
          DATA,
          REALM,
          NONCE,
          XOR_RELAYED_ADDRESS,
          REQUESTED_ADDRESS_FAMILY,
          EVEN_PORT,
          REQUESTED_TRANSPORT,
          XOR_MAPPED_ADDRESS,
          RESERVATION_TOKEN
        }) {
      KNOWN.set(type);
    }
  }

  private AttributeType() {}

  static boolean isKnown(int type) {
    return KNOWN.get(type);
  }

  static boolean isRequired(int type) {
    return type < FIRST_OPTIONAL;
  }
}
