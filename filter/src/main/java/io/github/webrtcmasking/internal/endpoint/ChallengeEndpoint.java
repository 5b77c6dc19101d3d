package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.config.ExternalServers;
import io.github.webrtcmasking.internal.config.SessionCreation;
import io.github.webrtcmasking.internal.endpoint.ChallengeReply.IceServer;
import io.github.webrtcmasking.internal.endpoint.EndpointMeters.ChallengeOutcome;
import io.github.webrtcmasking.internal.injection.Diagnostics;
import io.github.webrtcmasking.internal.observation.ClientAddressResolver;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.self.ClientKind;
import io.github.webrtcmasking.internal.session.OpenChallenge;
import io.github.webrtcmasking.internal.session.OpenChallenge.Offer;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.Once;
import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.internal.vantage.TurnCredential;
import io.github.webrtcmasking.internal.vantage.TurnCredentials;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Gives out challenges: a one-time token, the ICE servers with their credentials, and the time
 * limit.
 */
final class ChallengeEndpoint {

  private static final Logger LOG = Loggers.of(ChallengeEndpoint.class);

  /** Is "1" if the visitor objects (W3C Global Privacy Control, section 2.2). */
  static final String GLOBAL_PRIVACY_CONTROL = "Sec-GPC";

  /** 128 bits, which nobody can guess within the two minutes of a challenge. */
  private static final int ID_BYTES = 16;

  private final EndpointContext context;
  private final VantageOffer offers;
  private final EndpointMeters meters;
  private final Once hinted = new Once();
  private final Once told = new Once();

  ChallengeEndpoint(EndpointContext context, EndpointMeters meters) {
    this.context = context;
    this.meters = meters;
    this.offers = new VantageOffer(context.config().vantage().host(), context.vantage());
  }

  /** Answers the request; returns whether it gave out a challenge. */
  boolean handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<HttpSide> http = context.clients().resolve(request);
    if (context.config().diagnostics() == Diagnostics.HEADER) {
      tellClient(request, response);
    }
    if (http.isEmpty()) {
      logMissingAddress();
      nothing(ChallengeOutcome.NO_ADDRESS, response);
      return false;
    }
    if (context.config().privacy().objects(request.getHeader(GLOBAL_PRIVACY_CONTROL))) {
      remember(http.get(), request.getSession(false));
      nothing(ChallengeOutcome.PRIVACY_CONTROL, response);
      return false;
    }
    HttpSession session = session(request);
    if (session == null) {
      nothing(ChallengeOutcome.NO_SESSION, response);
      return false;
    }
    context.vantage().visitorFrom(http.get().address());
    Optional<String> challenge = challenge(http.get(), session);
    if (challenge.isEmpty()) {
      nothing(ChallengeOutcome.NOT_NEEDED, response);
      return false;
    }
    meters.challenged(ChallengeOutcome.GIVEN);
    Replies.json(response, challenge.get());
    return true;
  }

  /** Of a proxy that nobody named, an operator learns by this, and nobody learns an address. */
  private void tellClient(HttpServletRequest request, HttpServletResponse response) {
    ClientAddressResolver clients = context.clients();
    ClientKind kind = ClientKind.of(clients.resolveWithHops(request), clients::isFromProxy);
    response.setHeader(Diagnostics.NAME, kind.spelled() + "; version=" + Product.VERSION);
  }

  private void nothing(ChallengeOutcome why, HttpServletResponse response) {
    meters.challenged(why);
    Replies.noContent(response);
  }

  private void logMissingAddress() {
    if (told.take()) {
      LOG.log(
          Level.WARNING,
          "The server does not know the address of a client, for example because of a Unix domain"
              + " socket; such visitors are not evaluated. Add unix to"
              + " webrtc.masking.trusted-proxies, and let the proxy send the visitor's address in"
              + " the header that webrtc.masking.client-address-header names");
    }
  }

  /** Stores the reason in the session, so that nobody waits for an answer that will not come. */
  private void remember(HttpSide http, @Nullable HttpSession session) {
    if (session != null) {
      Instant now = context.clock().instant();
      context
          .sessions()
          .leaveAlone(session, context.network(session, http), now, Reason.PRIVACY_CONTROL);
    }
  }

  /** The body of a new challenge, or empty if none is needed. */
  private Optional<String> challenge(HttpSide http, HttpSession session) {
    String network = context.network(session, http);
    Instant now = context.clock().instant();
    // Most pages go to visitors who are assessed already: do no work for them.
    if (!context.sessions().wantsChallenge(session, network, now)) {
      context.sessions().refresh(session, network, now);
      return Optional.empty();
    }
    VantageKeys keys = context.config().vantage().keys().current();
    String id = newId();
    TurnCredential credential = TurnCredentials.issue(keys, id, now.plus(OpenChallenge.LIFETIME));
    OptionalInt port = offers.portFor(http);
    OpenChallenge challenge =
        new OpenChallenge(id, credential.username(), keys.keyId(), network, now, offer(port));
    return context.sessions().open(session, challenge)
        ? Optional.of(context.jsonb().get().toJson(reply(credential, port, id)))
        : Optional.empty();
  }

  private @Nullable HttpSession session(HttpServletRequest request) {
    boolean create = context.config().sessions() == SessionCreation.ON_CHALLENGE;
    HttpSession session = request.getSession(create);
    if (session == null && hinted.take()) {
      LOG.log(
          Level.INFO,
          "A page without a session asked for a challenge; such visitors are not assessed unless"
              + " webrtc.masking.session.create=true");
    }
    return session;
  }

  private Offer offer(OptionalInt port) {
    if (context.config().externalServers().isEmpty()) {
      return port.isPresent() ? Offer.VANTAGE : Offer.NOTHING;
    }
    return port.isPresent() ? Offer.VANTAGE_AND_EXTERNAL : Offer.EXTERNAL;
  }

  private ChallengeReply reply(TurnCredential credential, OptionalInt port, String id) {
    List<IceServer> servers = new ArrayList<>();
    port.ifPresent(open -> servers.add(IceServer.closed(List.of(offers.url(open)), credential)));
    for (ExternalServers external : context.config().externalServers()) {
      servers.add(
          external
              .credential(id, credential.expiry())
              .map(shown -> IceServer.closed(external.urls(), shown))
              .orElseGet(() -> IceServer.open(external.urls())));
    }
    return new ChallengeReply(id, servers, context.config().collectorTimeout().toMillis());
  }

  private String newId() {
    byte[] id = new byte[ID_BYTES];
    context.random().nextBytes(id);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
  }
}
