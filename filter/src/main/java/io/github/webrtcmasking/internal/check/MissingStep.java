package io.github.webrtcmasking.internal.check;

/** A step of the collector that should follow another one, but may be blocked on its way. */
public enum MissingStep {
  /** Pages have the tag, and nobody asks for the script. */
  PAGES_WITHOUT_SCRIPT("pages with the tag went to browsers", "nothing asked for %s/probe.js"),
  /** The script is fetched, and nobody asks for a challenge. */
  SCRIPTS_WITHOUT_CHALLENGE("browsers fetched %s/probe.js", "no POST for %s/challenge arrived"),
  /** All requests for a challenge are refused. */
  CHALLENGES_REFUSED(
      "requests for %s/challenge were refused, for another method than POST, without the header"
          + " X-Masking or as of another site",
      "none was in order"),
  /** Challenges are issued, and no answer comes, not even a wrong one. */
  CHALLENGES_WITHOUT_ANSWER("challenges were given out", "no POST for %s/answer arrived"),
  /** All answers are refused. */
  ANSWERS_REFUSED(
      "answers to %s/answer were refused, for another method, another body or without their"
          + " headers X-Masking, X-Masking-Challenge and Content-Type",
      "none was in order");

  private final String seen;
  private final String missing;

  MissingStep(String seen, String missing) {
    this.seen = seen;
    this.missing = missing;
  }

  /** The warning. */
  String text(long times, int networks, String path) {
    return (times + " " + seen + ", the last of them of " + networks + " networks, and meanwhile ")
            .replace("%s", path)
        + missing.replace("%s", path)
        + ". Something in front of the application seems to keep it away: let requests below "
        + path
        + " pass as they are (GET and POST, their headers and bodies, no cache and no login), or"
        + " set webrtc.masking.path and webrtc.masking.public-path to where they pass";
  }
}
