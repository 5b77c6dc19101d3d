package io.github.webrtcmasking.internal.endpoint;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** A script in one coding: its bytes, and the strong entity tag that only these bytes have. */
final class Representation {

  private final ContentCoding coding;
  private final byte[] content;
  private final String etag;
  private final PinnedName pinned;

  Representation(ContentCoding coding, byte[] content) {
    this.coding = coding;
    this.content = content;
    String version = HexFormat.of().formatHex(digest("SHA-256", content), 0, 16);
    this.etag = '"' + version + '"';
    this.pinned =
        PinnedName.of(
            version, "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384", content)));
  }

  /** Its name in this version. */
  PinnedName pinned() {
    return pinned;
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

  private static byte[] digest(String algorithm, byte[] content) {
    try {
      return MessageDigest.getInstance(algorithm).digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java platform has no " + algorithm, e);
    }
  }
}
