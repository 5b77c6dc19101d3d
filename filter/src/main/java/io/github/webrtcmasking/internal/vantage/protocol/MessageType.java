package io.github.webrtcmasking.internal.vantage.protocol;

/** The message types that get an answer (RFC 8489, section 5; RFC 8656, section 17). */
enum MessageType {
  BINDING_REQUEST(0x0001),
  ALLOCATE_REQUEST(0x0003),
  REFRESH_REQUEST(0x0004),
  CREATE_PERMISSION_REQUEST(0x0008),
  CHANNEL_BIND_REQUEST(0x0009),
  /** Indications, responses, Connect and similar requests, and undefined types. */
  OTHER(-1);

  static final int SUCCESS = 0x0100;
  static final int ERROR = 0x0110;

  private final int code;

  MessageType(int code) {
    this.code = code;
  }

  static MessageType of(int code) {
    for (MessageType type : values()) {
      if (type.code == code) {
        return type;
      }
    }
    return OTHER;
  }

  int code() {
    return code;
  }

  int success() {
    return code | SUCCESS;
  }

  int error() {
    return code | ERROR;
  }
}
