package io.github.webrtcmasking.internal.endpoint;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A script in one coding: its bytes, and the strong entity tag that only these bytes have. */
final class Representation {

  private final ContentCoding coding;
  private final byte[] content;
  private final String etag;

  Representation(ContentCoding coding, byte[] content) {
    this.coding = coding;
    this.content = content;
    this.etag = '"' + digest(content) + '"';
  }

  String etag() {
    return etag;
  }

  /** Says what is sent, and sends it unless only that is asked. */
  void send(HttpServletResponse response, boolean head) throws IOException {
    if (coding != ContentCoding.IDENTITY) {
      response.setHeader("Content-Encoding", coding.token());
    }
    response.setContentType("text/javascript;charset=utf-8");
    response.setContentLength(content.length);
    if (!head) {
      response.getOutputStream().write(content);
    }
  }

  private static String digest(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
