package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.injection.matrix.RawClient;
import io.github.webrtcmasking.internal.injection.matrix.RawReply;
import io.github.webrtcmasking.internal.injection.matrix.app.Ask;
import io.github.webrtcmasking.internal.injection.matrix.app.Ask.Condition;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks one application one thing after the other, and remembers the last session. */
final class SameVisitor {

  /** In a cookie or in a link. */
  static final Pattern SESSION = Pattern.compile("((?i)JSESSIONID|SHOPID)=([\\w.!*+:-]+)");

  private final RawClient client;
  private String session = "none";

  SameVisitor(RawClient client) {
    this.client = client;
  }

  RawReply ask(Ask ask) throws IOException {
    Ask now =
        new Ask(
            ask.method(),
            filled(ask.path()),
            ask.version(),
            ask.headers().stream().map(this::filled).toList(),
            ask.body(),
            ask.condition());
    RawReply first = client.send(now);
    RawReply reply =
        ask.condition() == Condition.NONE ? first : client.sendAgain(now, first).orElse(first);
    Matcher told = SESSION.matcher(String.join("\n", reply.headers()) + "\n" + reply.octets());
    if (reply.status() == 200 && told.find() && ask.path().startsWith("/p/session")) {
      session = told.group(2);
    }
    return reply;
  }

  private String filled(String text) {
    return text.replace(SameRequests.SESSION, session);
  }
}
