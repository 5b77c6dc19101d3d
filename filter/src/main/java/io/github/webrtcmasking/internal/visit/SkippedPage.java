package io.github.webrtcmasking.internal.visit;

/** What to do where the filter itself says why a page has no tag. */
final class SkippedPage {

  private SkippedPage() {}

  /** For the reason as the header has it. */
  static String todo(String reason) {
    return switch (reason) {
      case "page-excluded" ->
          Advice.KEYS.in("Look at webrtc.masking.pages.include and webrtc.masking.pages.exclude");
      case "not-a-page-request" ->
          Advice.WORKS.in(
              "Let servers in front pass Accept and Sec-Fetch-Dest on as browsers send them");
      case "encoded" ->
          Advice.CHAIN.in(
              "The application compresses the page itself: let the filter stand within");
      case "left-to-inner", "length-fixed", "async-original" ->
          Advice.CHAIN.in("Another filter is in the way: let the filter stand within it");
      case "csp-blocks-script",
          "csp-blocks-answer",
          "integrity-policy",
          "connection-allowlist",
          "policy-came-late" ->
          Advice.POLICY.in("The lines below name the policy and the words to add");
      case "unsupported-encoding" ->
          Advice.WORKS.in("Send the page in UTF-8, or another encoding in which ASCII is ASCII");
      case "failed" -> Advice.LOG.in("The filter's log has the exception");
      case "fragment", "no-place", "amp" ->
          Advice.WORKS.in("Give the address of a whole page; this one is a part, or has no place");
      // The rest is what the answer is, whoever asks.
      default -> Advice.WORKS.in("Give the address of an HTML page that visitors see");
    };
  }
}
