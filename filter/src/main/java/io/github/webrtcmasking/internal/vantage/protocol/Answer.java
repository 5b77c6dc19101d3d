package io.github.webrtcmasking.internal.vantage.protocol;

import java.util.List;
import java.util.stream.Stream;

/**
 * An answer before it is written.
 *
 * @param type the message type
 * @param attributes in the order in which they are written
 */
record Answer(int type, List<Attribute> attributes) {

  static Answer success(StunMessage request, Attribute... attributes) {
    return new Answer(request.type().success(), List.of(attributes));
  }

  static Answer error(StunMessage request, Attribute... attributes) {
    return new Answer(request.type().error(), List.of(attributes));
  }

  static Answer unknownAttributes(StunMessage request, List<Integer> types) {
    return error(request, ErrorCode.UNKNOWN_ATTRIBUTE, new UnknownAttributes(types));
  }

  /** The same with MESSAGE-INTEGRITY, for a client that has proved to know the password. */
  Answer signed(LongTermKey key) {
    return new Answer(
        type, Stream.concat(attributes.stream(), Stream.of(new MessageIntegrity(key))).toList());
  }

  boolean isSigned() {
    return attributes.stream().anyMatch(MessageIntegrity.class::isInstance);
  }
}
