package io.github.webrtcmasking.internal.self;

import io.github.webrtcmasking.assessment.AnonymizerKind;
import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.NetworkInfo;
import io.github.webrtcmasking.assessment.ObservedAddress;
import io.github.webrtcmasking.assessment.ObservedAddress.How;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpAddress.Family;
import io.github.webrtcmasking.internal.address.IpText;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.page.Html;
import io.github.webrtcmasking.internal.page.HtmlPage;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.internal.support.Sentences;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words a {@link Situation}. The two parts with an {@code id} are those that the page's script
 * replaces while the browser has not answered.
 */
public final class SelfPage {

  private final Sentences words;
  private final Situation situation;
  private final List<String> scripts;

  private SelfPage(Sentences words, Situation situation, List<String> scripts) {
    this.words = words;
    this.situation = situation;
    this.scripts = scripts;
  }

  /**
   * The page.
   *
   * @param scripts the collector, and the script that shows what came of it; none where nobody is
   *     asked, because there is no session
   */
  public static HtmlPage of(Situation situation, Sentences words, List<String> scripts) {
    SelfPage page = new SelfPage(words, situation, scripts);
    return new HtmlPage(words, words.get("self.title"), page.main(), scripts);
  }

  private String main() {
    return "<div id=\"verdict\" class=\"box\" role=\"status\">\n"
        + verdict()
        + "</div>\n<div id=\"details\">\n"
        + (situation.isOpen() && !scripts.isEmpty() ? "<div data-pending=\"\"></div>\n" : "")
        + section("self.why", reasons())
        + section("self.seen", seen())
        + section("self.mend", mend(situation.own(), "self.mend.nothing"))
        + section("self.others", mend(situation.others(), "self.others.nothing"))
        + "</div>\n"
        + section("self.tag", tag())
        + "<p><a href=\"self\">"
        + text("self.again")
        + "</a></p>\n"
        + "<p>"
        + withCode(text("self.about", Product.full()))
        + "</p>\n";
  }

  private String text(String key, String... values) {
    return Html.escaped(words.get(key, values));
  }

  private String section(String heading, String content) {
    return Html.element("h2", words.get(heading)) + content;
  }

  private String verdict() {
    Assessment told = situation.assessment();
    String advice = told.isSecondStepAdvised() ? "self.advice.step" : "self.advice.none";
    return "<p class=\"big\">%s, %s</p>\n".formatted(told.getVerdict(), told.getConfidence())
        + Html.element("p", words.get("verdict." + told.getVerdict()))
        + (situation.isOpen()
            ? Html.element("p", words.get(scripts.isEmpty() ? "self.nosession" : "self.pending"))
            : Html.element("p", words.get("confidence." + told.getConfidence()))
                + Html.element("p", words.get(advice)));
  }

  private String reasons() {
    List<Reason> reasons = situation.assessment().getReasons();
    return reasons.isEmpty()
        ? Html.element("p", words.get("self.why.nothing"))
        : list(
            reasons.stream()
                .map(reason -> text("reason." + reason) + " <code>" + reason + "</code>")
                .toList());
  }

  private static String list(Collection<String> items) {
    return items.stream()
        .map(item -> "<li>" + item + "</li>\n")
        .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
  }

  private String seen() {
    HttpSide http = situation.http();
    StringBuilder seen = new StringBuilder("<dl>\n");
    // That address is the asker's own, and the reason why they see this page.
    row("self.seen.HTTP", IpText.of(http.address()) + ", " + words.get(network(http)), seen);
    known(situation.assessment().getNetwork(), seen);
    row("self.seen.PROVEN", families(How.PROVEN), seen);
    row("self.seen.CLAIMED", families(How.CLAIMED), seen);
    return seen.append("</dl>\n").toString();
  }

  private void known(NetworkInfo network, StringBuilder rows) {
    if (!network.getRelay().isEmpty()) {
      row("self.seen.relay", network.getRelay(), rows);
    }
    if (!network.getAnonymizerKinds().isEmpty()) {
      String kinds =
          network.getAnonymizerKinds().stream()
              .map(AnonymizerKind::name)
              .collect(Collectors.joining(", "));
      row("self.seen.anonymizer", (kinds + " " + network.getAnonymizerProvider()).strip(), rows);
    }
    if (!network.getCountry().isEmpty()) {
      row("self.seen.country", network.getCountry(), rows);
    }
  }

  private void row(String name, String value, StringBuilder rows) {
    rows.append(Html.element("dt", words.get(name))).append(Html.element("dd", value));
  }

  private static String network(HttpSide http) {
    return "self.network." + (http.host() == Host.OWN ? Host.OWN : kind(http.address()));
  }

  private static String kind(IpAddress address) {
    return address.isInvented() ? "INVENTED" : address.scope().name();
  }

  /** Which IP versions, and the addresses that may be kept. */
  private String families(How how) {
    List<String> kept =
        situation.assessment().getAddresses().stream()
            .filter(address -> address.getHow() == how)
            .map(ObservedAddress::getText)
            .toList();
    if (!kept.isEmpty()) {
      return String.join(", ", kept);
    }
    return situation
        .answer()
        .map(answer -> families(how == How.PROVEN ? answer.proven() : answer.claimed()))
        .orElseGet(
            () -> words.get(situation.isOpen() ? "self.seen.notyet" : "self.seen.elsewhere"));
  }

  private String families(Set<Family> families) {
    return families.isEmpty()
        ? words.get("self.seen.nothing")
        : words.get(
            "self.seen.families",
            families.stream()
                .sorted()
                .map(family -> family.name().toUpperCase(Locale.ROOT).replace("IPV", "IPv"))
                .collect(Collectors.joining(", ")));
  }

  private String mend(Set<Remedy> remedies, String nothing) {
    return remedies.isEmpty()
        ? Html.element("p", words.get(nothing))
        : list(remedies.stream().map(this::mend).toList());
  }

  private String mend(Remedy remedy) {
    return withCode(text(remedy.key()));
  }

  /** Settings, which are in the sentences and no visitor's words. */
  private static String withCode(String html) {
    return html.replaceAll("(webrtc\\.masking\\.[a-z0-9.-]*[a-z0-9])", "<code>$1</code>");
  }

  private String tag() {
    return situation
        .lastPage()
        .map(
            page ->
                page.hasTag()
                    ? Html.element("p", words.get("self.tag.there", page.path()))
                    : Html.element("p", words.get("self.tag.missing", page.path(), page.spelled())))
        .orElseGet(() -> Html.element("p", words.get("self.tag.unknown")));
  }
}
