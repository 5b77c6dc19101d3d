package io.github.webrtcmasking.internal.config;

import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.gate.GateAction;
import io.github.webrtcmasking.internal.gate.GateConfig;
import io.github.webrtcmasking.internal.gate.GateMode;
import io.github.webrtcmasking.internal.gate.GateRule;
import io.github.webrtcmasking.internal.gate.GateTrigger;
import io.github.webrtcmasking.internal.gate.PendingChoice;
import io.github.webrtcmasking.internal.gate.path.PathPattern;
import io.github.webrtcmasking.internal.gate.refusal.Contact;
import io.github.webrtcmasking.internal.gate.refusal.RefusalPage;
import io.github.webrtcmasking.internal.gate.refusal.RefusalSettings;
import io.github.webrtcmasking.internal.gate.refusal.TemplatePlace;
import io.github.webrtcmasking.internal.support.UrlPattern;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the rules of the gate. */
final class GateSettings {

  private static final String GATE = "gate.";
  private static final int MOST_RULES = 16;
  private static final Duration DEFAULT_WAIT = Duration.ofSeconds(2);
  private static final Duration LEAST_WAIT = Duration.ofMillis(100);
  private static final Duration MOST_WAIT = Duration.ofSeconds(10);

  private final Settings settings;

  GateSettings(Settings settings) {
    this.settings = settings;
  }

  GateConfig read() {
    List<String> names =
        settings.list(
            GATE + "names",
            List.of(),
            "up to " + MOST_RULES + " different names of letters, digits and hyphens",
            text -> matching(SettingPatterns.RULE_NAME, text));
    if (names.size() > MOST_RULES || new HashSet<>(names).size() < names.size()) {
      throw ConfigException.of(
          Settings.PREFIX + GATE + "names",
          String.join(",", names),
          "up to " + MOST_RULES + " different names");
    }
    GateMode mode = mode(GATE + "mode", GateMode.OBSERVE);
    String header =
        settings.parsed(
            GATE + "header",
            GateConfig.NONE.header(),
            "the name of a request header, of letters, digits and hyphens",
            text -> matching(SettingPatterns.TOKEN, text));
    List<GateRule> rules = names.stream().map(name -> rule(name, mode)).toList();
    RefusalSettings refusal = refusal();
    refuseWhatNobodyObeys();
    GateConfig gate = new GateConfig(rules, header, refusal);
    gate.idle().ifPresent(GateSettings::refuse);
    return gate;
  }

  private RefusalSettings refusal() {
    RefusalPage page = settings.choice(GATE + "refusal-page", RefusalPage.AUTO);
    Optional<Contact> contact =
        settings.optional(GATE + "contact", Contact.ALLOWED, Contact::parse);
    Optional<TemplatePlace> template =
        settings.optional(GATE + "refusal-template", TemplatePlace.ALLOWED, TemplatePlace::parse);
    if (page == RefusalPage.APPLICATION && template.isPresent()) {
      throw ConfigException.of(
          Settings.PREFIX + GATE + "refusal-page",
          "application",
          "auto or own, because webrtc.masking.gate.refusal-template names a page");
    }
    return new RefusalSettings(page, contact, template);
  }

  /** Refuses a rule that would never act: it is worse than no rule. */
  private static void refuse(GateConfig.Idle idle) {
    throw ConfigException.of(
        Settings.PREFIX + GATE + idle.rule().name() + ".action",
        idle.rule().action().setting(),
        "a page beside what the rule guards: nobody is redirected from such a page or from below"
            + " it, so that "
            + idle.path()
            + " would never be guarded (a page of a front controller that is told apart by its"
            + " query may be named with it)");
  }

  /**
   * Refuses settings of rules that are not listed: they would guard nothing, and nobody would
   * notice.
   */
  private void refuseWhatNobodyObeys() {
    for (String name : settings.unknown()) {
      if (isOfGate(name)) {
        throw ConfigException.of(
            name,
            settings.textOfUnknown(name),
            "path, methods, when, min-confidence, pending, wait, action, mode or cleared-by of a"
                + " rule that webrtc.masking.gate.names lists");
      }
    }
  }

  private static boolean isOfGate(String name) {
    String gate = Settings.PREFIX + GATE;
    return name.startsWith(Settings.PREFIX)
        ? name.startsWith(gate)
        : Environment.spelling(name).startsWith(Environment.spelling(gate));
  }

  private GateRule rule(String name, GateMode mode) {
    String prefix = GATE + name + ".";
    return new GateRule(
        name,
        paths(prefix + "path"),
        methods(prefix + "methods"),
        trigger(prefix),
        action(prefix + "action"),
        mode(prefix + "mode", mode),
        settings.list(
            prefix + "cleared-by",
            List.of(),
            "names of session attributes",
            text -> matching(SettingPatterns.SESSION_ATTRIBUTE, text)));
  }

  private List<PathPattern> paths(String key) {
    List<PathPattern> paths = settings.list(key, List.of(), UrlPattern.ALLOWED, PathPattern::parse);
    if (paths.isEmpty()) {
      throw ConfigException.missing(Settings.PREFIX + key, "what the rule guards, for example /*");
    }
    return paths;
  }

  private Set<String> methods(String key) {
    return Set.copyOf(
        new HashSet<>(
            settings.list(
                key,
                List.of(),
                "HTTP methods",
                text ->
                    matching(SettingPatterns.TOKEN, text)
                        .map(method -> method.toUpperCase(Locale.ROOT)))));
  }

  /** One entry of {@code when}. */
  private record Occasion(Optional<Verdict> verdict, Optional<Reason> reason) {

    static Optional<Occasion> parse(String text) {
      Occasion occasion =
          new Occasion(
              constant(Verdict.class, text).filter(verdict -> verdict != Verdict.PENDING),
              constant(Reason.class, text).filter(GateTrigger::actsOn));
      return occasion.verdict.isEmpty() && occasion.reason.isEmpty()
          ? Optional.empty()
          : Optional.of(occasion);
    }
  }

  private GateTrigger trigger(String prefix) {
    List<Occasion> when =
        settings.list(
            prefix + "when",
            List.of(
                new Occasion(Optional.of(Verdict.MASKED), Optional.empty()),
                new Occasion(Optional.of(Verdict.TAMPERED), Optional.empty())),
            "CONSISTENT, MASKED, RELAY, TAMPERED, INCONCLUSIVE and NOT_EVALUATED (for PENDING set "
                + Settings.PREFIX
                + prefix
                + "pending), and of reasons that those of them that compare may have, such as"
                + " HOSTING_NETWORK",
            Occasion::parse);
    return new GateTrigger(
        when.stream().flatMap(each -> each.verdict().stream()).collect(Collectors.toSet()),
        when.stream().flatMap(each -> each.reason().stream()).collect(Collectors.toSet()),
        settings.parsed(
            prefix + "min-confidence",
            Confidence.MEDIUM,
            "LOW, MEDIUM or HIGH",
            text -> constant(Confidence.class, text)),
        settings.parsed(
            prefix + "pending",
            PendingChoice.ALLOW,
            "allow, act, wait or wait-then-act",
            text -> constant(PendingChoice.class, text)),
        settings.duration(prefix + "wait", DEFAULT_WAIT, LEAST_WAIT, MOST_WAIT));
  }

  private GateAction action(String key) {
    return settings
        .optional(key, GateAction.allowed(), GateAction::parse)
        .orElseThrow(() -> ConfigException.missing(Settings.PREFIX + key, GateAction.allowed()));
  }

  private GateMode mode(String key, GateMode defaultValue) {
    return settings.parsed(
        key, defaultValue, "observe or enforce", text -> constant(GateMode.class, text));
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    return EnumSet.allOf(type).stream().filter(value -> value.name().equals(name)).findFirst();
  }

  private static Optional<String> matching(Pattern pattern, String text) {
    return Optional.of(text).filter(value -> pattern.matcher(value).matches());
  }
}
