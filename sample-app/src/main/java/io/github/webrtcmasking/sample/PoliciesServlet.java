package io.github.webrtcmasking.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Two pages with content security policies: {@code /policies/nonce} allows only scripts with its
 * nonce, {@code /policies/none} allows none.
 */
public final class PoliciesServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int NONCE_BYTES = 18;

  private static final String BY_NONCE =
      "default-src 'none'; script-src 'nonce-%s' 'strict-dynamic'; connect-src 'self';"
          + " img-src data:; base-uri 'none'; require-trusted-types-for 'script'";
  private static final String NO_SCRIPT = "default-src 'none'; img-src data:; base-uri 'none'";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en"><head>
      <meta charset="UTF-8"><title>%s · Fernleaf Tea</title><link rel="icon" href="data:,">
      </head><body><p>%s</p></body></html>
      """;

  private final transient SecureRandom random = new SecureRandom();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (String.valueOf(request.getPathInfo())) {
      case "/nonce" -> {
        request.getSession();
        show(response, BY_NONCE.formatted(nonce()), "Scripts need the nonce of this response.");
      }
      case "/none" -> show(response, NO_SCRIPT, "No script may run here.");
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** Writes the page with its Repr-Digest (RFC 9530), so that later changes of the page show. */
  private static void show(HttpServletResponse response, String policy, String text)
      throws IOException {
    byte[] page = PAGE.formatted("Policies", text).getBytes(UTF_8);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("Repr-Digest", "sha-256=:" + digest(page) + ":");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  private static String digest(byte[] page) {
    try {
      byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(page);
      return Base64.getEncoder().encodeToString(sha256);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private String nonce() {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    return Base64.getEncoder().encodeToString(nonce);
  }
}
