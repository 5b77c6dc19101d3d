package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.papers.Paper;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.server.StandaloneVantage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The steps of {@code docs/vantage.md}, section "Change the secret": two nodes that share their
 * sessions, and a vantage of its own, changed one after the other. No proof is lost between any two
 * of them, whoever gave the challenge and whoever gets the answer.
 */
@Tag("thorough")
class SecretRotationTest extends OnTwoServers {

  private static final Map<String, String> SECRETS =
      Map.of(
          "old", "3faeff74798f50dfb39e9581525fb3debff73078b553ca21f1e0e85d567c83aa",
          "new", "9195e7f3b1ee01090ac6e49ac599691e266070c82bede513e60d2478d71f6182");

  private static final List<Secrets> STEPS =
      Paper.of("docs/vantage.md").table("step", "`vantage.secret`").stream()
          .map(row -> new Secrets(secret(row.get(1)), secret(row.get(2))))
          .toList();

  /** What one machine knows after a step; empty where there is none. */
  private record Secrets(String current, String previous) {

    Map<String, String> environment() {
      Map<String, String> variables = new HashMap<>();
      put(variables, "WEBRTC_MASKING_VANTAGE_SECRET", current);
      put(variables, "WEBRTC_MASKING_VANTAGE_PREVIOUS_SECRET", previous);
      return variables;
    }

    String settings() {
      Map<String, String> settings = new HashMap<>();
      put(settings, "vantage.secret", current);
      put(settings, "vantage.previous-secret", previous);
      StringBuilder text = new StringBuilder();
      settings.forEach((key, value) -> text.append(WebXml.setting(key, value)));
      return text.toString();
    }

    private static void put(Map<String, String> map, String key, String value) {
      if (!value.isEmpty()) {
        map.put(key, value);
      }
    }
  }

  private final Map<String, Application> nodes = new HashMap<>();
  private StandaloneVantage vantage;

  private static String secret(String cell) {
    return cell.equals("none") ? "" : SECRETS.get(cell.replace("the ", "").replace(" one", ""));
  }

  @AfterEach
  void stopVantage() throws Exception {
    vantage.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vantage first second", "second vantage first", "first second vantage"})
  void noProofIsLostInAnyOrderOfTheMachines(String order) throws Exception {
    begin(STEPS.get(0));
    Visitor longSession = BasketVisits.masked(nodes.get("first"));
    everyProofCounts();

    for (Secrets step : STEPS.subList(1, STEPS.size())) {
      if (step.previous().isEmpty()) { // The paper waits here for former sessions to end.
        longSession = BasketVisits.masked(nodes.get("first"));
      }
      for (String machine : order.split(" ", -1)) {
        List<Underway> before = underway();
        change(machine, step);
        for (Underway each : before) {
          each.arrives();
        }
        everyProofCounts();
        knowsAlready(longSession);
      }
    }
  }

  /** What the steps are for. */
  @Test
  void nodeThatIsFirstToUseANewSecretIsUnderstoodByNobody() throws Exception {
    begin(STEPS.get(0));
    change("first", new Secrets(secret("the new one"), secret("the old one")));
    Visitor visitor = BasketVisits.proxied(nodes.get("first"));
    Challenge challenge = visitor.challenge();

    assertThatThrownBy(() -> proof(challenge)).as("the vantage refuses it").isNotNull();
    visitor.at(nodes.get("second")).answer(challenge, Events.gathered());
    assertThat(visitor.verdict()).isEqualTo("INCONCLUSIVE LOW");
  }

  /** It is down for a moment. Clients ask again, so that costs them time and no proof. */
  @Test
  void proofWaitsForTheVantageThatStartsAnew() throws Exception {
    begin(STEPS.get(0));
    Visitor visitor = BasketVisits.proxied(nodes.get("first"));
    Challenge challenge = visitor.challenge();
    vantage.stop();
    CompletableFuture<String> relay = CompletableFuture.supplyAsync(() -> proof(challenge));
    vantage.restart(STEPS.get(1).environment());

    visitor.answer(challenge, Events.gathered(relay.get()));
    assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
  }

  private void begin(Secrets secrets) throws Exception {
    vantage = new StandaloneVantage(secrets.environment());
    nodes.put("first", deploy("first", secrets));
    nodes.put("second", deploy("second", secrets));
  }

  private void change(String machine, Secrets secrets) throws Exception {
    if (machine.equals("vantage")) {
      vantage.restart(secrets.environment());
    } else {
      nodes.get(machine).undeploy();
      nodes.put(machine, deploy(machine, secrets));
    }
  }

  private Application deploy(String node, Secrets secrets) throws Exception {
    String settings =
        secrets.settings()
            + WebXml.setting("vantage.listen", "false")
            + WebXml.setting("vantage.host", "127.0.0.1")
            + WebXml.setting("vantage.port", Integer.toString(vantage.port()))
            + WebXml.setting("trusted-proxies", "127.0.0.0/8");
    War war = SessionStore.DATABASE.withJar(folder, ClassPath.filterJar(), settings);
    return (node.equals("first") ? first : second).deploy(war);
  }

  private static String proof(Challenge challenge) {
    try {
      return TurnClient.relayCandidate(challenge);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Whoever asks: both nodes give challenges, and both get answers to those of the other. */
  private void everyProofCounts() {
    for (Application issuer : nodes.values()) {
      for (Application judge : nodes.values()) {
        Visitor visitor = BasketVisits.proxied(issuer);
        Challenge challenge = visitor.challenge();
        arrives(visitor.at(judge), challenge, proof(challenge));
      }
    }
  }

  private static void arrives(Visitor visitor, Challenge challenge, String relay) {
    assertThat(visitor.answer(challenge, Events.gathered(relay)).statusCode()).isEqualTo(204);
    assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
  }

  /** Visitors whom a change meets half way: before their packets, or before their answer. */
  private List<Underway> underway() {
    List<Underway> all = new ArrayList<>();
    for (String issuer : List.copyOf(nodes.keySet())) {
      for (String judge : List.copyOf(nodes.keySet())) {
        Visitor asked = BasketVisits.proxied(nodes.get(issuer));
        Challenge open = asked.challenge();
        all.add(() -> arrives(asked.at(nodes.get(judge)), open, proof(open)));
        Visitor seen = BasketVisits.proxied(nodes.get(issuer));
        Challenge proven = seen.challenge();
        String relay = proof(proven);
        all.add(() -> arrives(seen.at(nodes.get(judge)), proven, relay));
      }
    }
    return all;
  }

  /** Somebody who was met half way. */
  private interface Underway {
    void arrives();
  }

  /** A session from before: its verdict is read everywhere, and it is not asked again. */
  private void knowsAlready(Visitor visitor) {
    for (Application node : nodes.values()) {
      assertThat(visitor.at(node).verdict()).isEqualTo("MASKED HIGH");
      assertThat(visitor.at(node).askForChallenge().statusCode()).isEqualTo(204);
    }
  }
}
