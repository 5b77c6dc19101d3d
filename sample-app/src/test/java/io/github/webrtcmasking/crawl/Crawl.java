package io.github.webrtcmasking.crawl;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * One application on three servers, asked for the same in the same order: without the jar, with it,
 * and without it again. The one in the middle is asked between the others, so that a time of day
 * that is the same there is the same here.
 */
public final class Crawl {

  private static final int SERVERS = 3;
  private static final int LIMIT = 200;
  private static final int LIMIT_OF_STRANGERS = 60;
  private static final int TRIES = 3;
  private static final Pattern OF_THE_SESSION = Pattern.compile(";jsessionid=[^?#]*|#.*");
  private static final Pattern RANDOM = Pattern.compile("(_NONCE=)[^&]*");
  private static final Pattern REASON = Pattern.compile("reason=([a-z-]+)");

  /**
   * One place, as each server names it.
   *
   * @param use what a browser would ask for it for
   */
  private record Place(String use, List<URI> urls) {

    String key() {
      URI url = urls.get(0);
      String asked = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
      return use + " " + url.getRawPath() + RANDOM.matcher(asked).replaceAll("$1");
    }
  }

  private final Target target;
  private final List<Crawler> crawlers;
  private final List<Crawler> strangers;
  private final Deque<Place> waiting = new ArrayDeque<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Integer> reasons = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();
  private int first;
  private int asked;
  private int tagged;
  private int varying;

  /**
   * What is asked for.
   *
   * @param path the application's context path without the slash
   * @param starts what is asked for beside the first page
   * @param left what occurs in addresses that are not asked for
   * @param credentials a user and their password, with a colon between them
   */
  public record Target(String path, List<String> starts, Pattern left, String credentials) {}

  /**
   * Nothing is asked yet.
   *
   * @param ports of the server without the jar, of that with it, and of the other without it
   */
  public Crawl(Target target, List<Integer> ports) {
    this.target = target;
    String user = target.credentials;
    this.crawlers = ports.stream().map(port -> Crawler.visiting(port, user)).toList();
    this.strangers = ports.stream().map(port -> Crawler.forgetting(port, user)).toList();
  }

  /** Asks for the first page, and for what it leads to, and so on, up to a limit. */
  public void run() throws InterruptedException {
    List<URI> home =
        crawlers.stream()
            .map(each -> URI.create("http://127.0.0.1:" + each.port() + "/" + target.path + "/"))
            .toList();
    offer(new Place("document", home));
    for (String start : target.starts) {
      offer(new Place("document", home.stream().map(each -> each.resolve(start)).toList()));
    }
    while (!waiting.isEmpty() && asked < LIMIT) {
      Place next = waiting.remove();
      visit(next);
      if (next.use.equals("document") && asked <= LIMIT_OF_STRANGERS) {
        visitAsStranger(next);
      }
    }
    if (sessions(1) != sessions(0) && sessions(0) == sessions(2)) {
      differences.add(target.path + ": " + sessions(1) + " sessions in place of " + sessions(0));
    }
  }

  private void offer(Place place) {
    URI url = place.urls.get(0).normalize();
    boolean ours =
        url.getRawPath() != null
            && url.getRawPath().startsWith("/" + target.path + "/")
            && url.getPort() == crawlers.get(0).port();
    if (ours && !target.left.matcher(url.toString()).find() && known.add(place.key())) {
      waiting.add(place);
    }
  }

  /** Asks again where something differs, because servers may agree on something by chance. */
  private void visit(Place place) throws InterruptedException {
    List<Answer> answers = List.of();
    List<String> found = List.of();
    for (int i = 0; i == 0 || (i < TRIES && !found.isEmpty()); i++) {
      try {
        answers = ask(crawlers, place);
        found = new ArrayList<>(askForScript(place, answers.get(1)));
      } catch (ExecutionException | TimeoutException e) {
        differences.add(place.key() + ": no answer, " + e);
        return;
      }
      found.addAll(new Comparison(answers.get(0), answers.get(1), answers.get(2)).differences());
    }
    if (asked++ == 0) {
      first = answers.get(0).status();
    }
    varying += answers.get(0).body().equals(answers.get(2).body()) ? 0 : 1;
    found.forEach(each -> differences.add(place.key() + ": " + each));
    take(place, answers.get(1));
    follow(place, answers);
  }

  /** For the sessions that this begins. */
  private void visitAsStranger(Place place) throws InterruptedException {
    try {
      ask(strangers, place);
    } catch (ExecutionException | TimeoutException e) {
      differences.add(place.key() + ": no answer to a stranger, " + e);
    }
  }

  /** As a browser does, so that the filter does not warn that nobody asks for it. */
  private List<String> askForScript(Place place, Answer with)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (with.tags() == 0) {
      return List.of();
    }
    URI script = place.urls.get(1).resolve("/" + target.path + "/webrtc-masking/probe.js");
    int status = crawlers.get(1).get(script, "script").status();
    return status == 200 ? List.of() : List.of("the script: " + status);
  }

  private static List<Answer> ask(List<Crawler> visitors, Place place)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < SERVERS; i++) {
      answers.add(visitors.get(i).get(place.urls.get(i), place.use));
    }
    return answers;
  }

  /** The header says the same of the tag as the body, where headers are not sent before pages. */
  private void take(Place place, Answer with) {
    String said = with.header(Answer.DIAGNOSTICS);
    tagged += with.tags();
    if (!said.isEmpty() && said.startsWith("injected") != (with.tags() == 1)) {
      differences.add(place.key() + ": " + with.tags() + " tags, but the header says " + said);
    }
    if (place.use.equals("document") && with.isHtml() && with.tags() == 0) {
      var reason = REASON.matcher(said);
      String why = reason.find() ? reason.group(1) : "status " + with.status();
      reasons.merge(why, 1, Integer::sum);
      System.out.println(place.key() + " has no tag: " + why);
    }
  }

  private void follow(Place place, List<Answer> answers) {
    List<List<Answer.Link>> links = answers.stream().map(Answer::links).toList();
    int most = links.stream().mapToInt(List::size).min().orElse(0);
    for (int i = 0; i < most; i++) {
      String use = links.get(0).get(i).use();
      List<URI> urls = new ArrayList<>();
      for (int server = 0; server < SERVERS; server++) {
        resolve(place, server, links.get(server).get(i).url()).ifPresent(urls::add);
      }
      if (urls.size() == SERVERS) {
        offer(new Place(use, urls));
      }
    }
  }

  private Optional<URI> resolve(Place place, int server, String link) {
    String url = link.replace(":PORT", ":" + crawlers.get(server).port());
    try {
      String sought = OF_THE_SESSION.matcher(url).replaceAll("");
      return Optional.of(place.urls.get(server).resolve(sought));
    } catch (IllegalArgumentException noUrl) {
      return Optional.empty();
    }
  }

  /** What the first page was answered with, without the jar. */
  public int firstStatus() {
    return first;
  }

  /** How many answers were compared. */
  public int asked() {
    return asked;
  }

  /** How many pages had the tag. */
  public int tagged() {
    return tagged;
  }

  /** How many answers differ from one server without the jar to the other. */
  public int varying() {
    return varying;
  }

  /** Why pages had no tag, and how many. */
  public Map<String, Integer> reasons() {
    return reasons;
  }

  /** What is not as it has to be. */
  public List<String> differences() {
    return differences;
  }

  /** How many sessions the visitor got, with the jar and without it. */
  public String sessions() {
    return sessions(1) + " / " + sessions(0);
  }

  private int sessions(int server) {
    return crawlers.get(server).sessions() + strangers.get(server).sessions();
  }
}
