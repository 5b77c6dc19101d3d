package io.github.webrtcmasking.internal.injection.csp;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** All content security policies of one page. Each of them must allow what we do. */
public final class ContentSecurity {
  private final List<Policy> policies = new ArrayList<>();

  /**
   * Parses the values of all {@code Content-Security-Policy} headers. Report-only policies block
   * nothing.
   */
  public ContentSecurity(Iterable<String> headers, Supplier<CollectorAddress> collector) {
    for (String header : headers) {
      for (String policy : header.split(",", -1)) {
        policies.add(new Policy(policy, collector));
      }
    }
  }

  /**
   * The nonce for a tag of our origin, an empty string if it needs none; no value if every tag is
   * blocked.
   */
  public Optional<String> nonceForTag() {
    Set<String> choices = new LinkedHashSet<>();
    policies.forEach(policy -> choices.addAll(policy.scriptNonces()));
    choices.add("");
    return choices.stream().filter(this::allowsTag).findFirst();
  }

  /**
   * Whether a tag of our origin runs with this nonce, which is an empty string if the tag has none.
   */
  public boolean allowsTag(String nonce) {
    return policies.stream().allMatch(policy -> policy.allowsScript(nonce));
  }

  public boolean allowsAnswer() {
    return policies.stream().allMatch(Policy::allowsAnswer);
  }

  /** What keeps a tag with this nonce from running, policy by policy; empty where nothing does. */
  public List<Obstacle> scriptObstacles(String nonce) {
    return obstacles(policy -> policy.scriptObstacle(nonce));
  }

  /** What keeps the script from its endpoints, policy by policy; empty where nothing does. */
  public List<Obstacle> answerObstacles() {
    return obstacles(Policy::answerObstacle);
  }

  private List<Obstacle> obstacles(Function<Policy, Optional<Obstacle>> find) {
    return policies.stream().map(find).flatMap(Optional::stream).distinct().toList();
  }
}
