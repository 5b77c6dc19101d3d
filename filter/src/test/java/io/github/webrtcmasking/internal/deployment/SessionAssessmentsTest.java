package io.github.webrtcmasking.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.check.SelfCheck;
import io.github.webrtcmasking.internal.config.MaskingConfig;
import io.github.webrtcmasking.internal.config.MaskingConfigReader;
import io.github.webrtcmasking.internal.config.SettingSource;
import io.github.webrtcmasking.internal.endpoint.EndpointContext;
import io.github.webrtcmasking.internal.listener.AssessmentNews;
import io.github.webrtcmasking.internal.listener.ListenerList;
import io.github.webrtcmasking.internal.lookup.NetworkLookup;
import io.github.webrtcmasking.internal.observation.ClientAddressResolver;
import io.github.webrtcmasking.internal.session.MaskingSessions;
import io.github.webrtcmasking.internal.session.NetworkNames;
import io.github.webrtcmasking.internal.waiting.AnswerWaits.Awaited;
import io.github.webrtcmasking.testing.MemorySession;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is published with a request, without a container. */
class SessionAssessmentsTest {

  private final EndpointContext context = context();
  private final SessionAssessments assessments = new SessionAssessments(context);
  private final MemorySession session = new MemorySession("s", Instant.now());
  private final Incoming request = new Incoming();

  @ParameterizedTest
  @CsvSource({"audio", "font", "image", "manifest", "script", "style", "track", "video", "''"})
  void destinationIsNoReasonToLookAway(String destination) {
    request.session = session;
    request.headers.put("Sec-Fetch-Dest", destination);

    assessments.enter(request.facade());

    assertThat(request.told()).isEqualTo("INCONCLUSIVE");
  }

  @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
  @CsvSource({
    "/logo.png,  default, file:/logo.png, false",
    "/logo.png,  default, '',             true", // A filter may answer.
    "/logo.png,  images,  file:/logo.png, true",
    "/index.jsp, default, file:/a.jsp,    true",
    "/checkout,  default, file:/checkout, true",
  })
  void onlyFilesOfTheContainerAreLeftOut(String path, String servlet, String file, boolean looks) {
    request.path = path;
    request.servlet = servlet;
    request.file = file;
    request.session = session;

    assessments.enter(request.facade());

    assertThat(request.calls.contains("getSession")).isEqualTo(looks);
    assertThat(request.attributes.containsKey(MaskingSessions.ASSESSMENT)).isEqualTo(looks);
  }

  @Test
  void whoReadsForFileIsToldOfItsNetwork() {
    request.path = "/logo.png";
    request.servlet = "default";
    request.file = "file:/logo.png";
    request.session = session;
    assessments.enter(request.facade());

    assertThat(verdict(assessments.assessment(elsewhere()))).isEqualTo("INCONCLUSIVE");
  }

  /** As a controller does that answers under the names of files too. */
  @ParameterizedTest
  @EnumSource(
      value = DispatcherType.class,
      names = {"FORWARD", "ERROR"})
  void requestForFileThatIsPassedOnIsTold(DispatcherType type) {
    request.path = "/logo.png";
    request.servlet = "default";
    request.file = "file:/logo.png";
    request.session = session;
    assessments.enter(request.facade());

    request.path = "/page.jsp";
    request.servlet = "jsp";
    request.type = type;
    assessments.enter(request.facade());

    assertThat(request.told()).isEqualTo("INCONCLUSIVE");
  }

  @Test
  void withoutSessionItIsPending() {
    assessments.enter(request.facade());
    assertThat(request.told()).isEqualTo("PENDING");
    Assessment first = assessments.assessment(request.facade());
    assertThat(assessments.assessment(request.facade())).isEqualTo(first);
  }

  @Test
  void whateverWrapsTheRequestItsNetworkIsTheSame() {
    request.session = session;
    assessments.enter(request.facade());

    assertThat(verdict(assessments.assessment(elsewhere()))).isEqualTo("INCONCLUSIVE");
    assertThat(assessments.network(elsewhere())).isEqualTo(assessments.network(request.facade()));
  }

  @Test
  void requestThatHidesItsAttributesIsOfTheNetworkThatItShows() {
    request.session = session;
    assessments.enter(request.facade());
    HttpServletRequest hiding =
        new HttpServletRequestWrapper(elsewhere()) {
          @Override
          public Object getAttribute(String name) {
            return null;
          }
        };

    assertThat(verdict(assessments.assessment(hiding))).isEqualTo("PENDING");
    assertThat(request.told()).isEqualTo("INCONCLUSIVE");
  }

  /** Its class loader may be the same, and its sessions are not. */
  @Test
  void otherApplicationKeepsItsOwn() {
    request.session = session;
    assessments.enter(request.facade());
    SessionAssessments other = new SessionAssessments(context());

    other.enter(included());

    assertThat(request.told()).isEqualTo("INCONCLUSIVE");
    assertThat(verdict(other.assessment(elsewhere()))).isEqualTo("PENDING");
    assertThat(request.told()).isEqualTo("INCONCLUSIVE");
  }

  @Test
  void attributesFollowWhatIsAskedFor() {
    request.session = session;
    assessments.enter(request.facade());

    request.session = null;

    assertThat(verdict(assessments.assessment(request.facade()))).isEqualTo("PENDING");
    assertThat(request.told()).isEqualTo("PENDING");
    request.session = session;
    assertThat(verdict(assessments.assessment(request.facade()))).isEqualTo("INCONCLUSIVE");
    assertThat(request.told()).isEqualTo("INCONCLUSIVE");
  }

  @Test
  void sessionThatEndsMeanwhileLeavesItPending() {
    request.session =
        proxy(
            HttpSession.class,
            name -> {
              throw new IllegalStateException(name);
            });
    assessments.enter(request.facade());
    assertThat(request.told()).isEqualTo("PENDING");
  }

  /** As Spring Session does. */
  @Test
  void sessionThatFilterPutsInFrontIsReadBehindIt() {
    assessments.enter(request.facade());
    HttpServletRequest wrapped =
        new HttpServletRequestWrapper(request.facade()) {
          @Override
          public HttpSession getSession(boolean create) {
            return session;
          }
        };

    assessments.enterBehindFilters(wrapped);

    assertThat(request.told()).isEqualTo("INCONCLUSIVE");
  }

  @Test
  void behindFiltersNothingIsReadTwice() {
    request.session = session;
    assessments.enter(request.facade());
    request.attributes.remove(MaskingSessions.ASSESSMENT);

    assessments.enterBehindFilters(request.facade());
    assessments.enterBehindFilters(elsewhere());

    assertThat(request.attributes).doesNotContainKey(MaskingSessions.ASSESSMENT);
  }

  @ParameterizedTest
  @EnumSource(
      value = DispatcherType.class,
      names = {"FORWARD", "ERROR"})
  void dispatchPastTheFrontIsToldBehindIt(DispatcherType type) {
    request.session = session;
    request.type = type;

    assessments.enterBehindFilters(request.facade());

    assertThat(request.told()).isEqualTo("INCONCLUSIVE");
  }

  @Test
  void asynchronousDispatchIsToldWhatCameMeanwhile() {
    assessments.enter(request.facade());
    request.session = session;
    request.type = DispatcherType.ASYNC;

    assessments.enterBehindFilters(request.facade());

    assertThat(request.told()).isEqualTo("INCONCLUSIVE");
  }

  @Test
  void whoWaitsReadsWhatAnotherNodeWroteIntoTheSession() {
    MemorySession shared = new MemorySession("shared", Instant.now());
    request.session = shared;
    assessments.enter(request.facade());
    Awaited awaited = assessments.awaited(request.facade()).orElseThrow();
    assertThat(verdict(awaited.latest().get())).isEqualTo("PENDING");
    EndpointContext other = context();
    String network = assessments.network(request.facade()).orElseThrow();
    other.sessions().leaveAlone(shared, network, Instant.now(), Reason.PRIVACY_CONTROL);
    request.calls.clear();
    assertThat(verdict(awaited.latest().get())).isEqualTo("INCONCLUSIVE");
    assertThat(request.calls).isEmpty();
  }

  @Test
  void whoWaitsForASessionThatEndsStaysPending() {
    boolean[] ended = {false};
    request.session =
        new MemorySession("ends", Instant.now()) {
          @Override
          public Object getAttribute(String name) {
            if (ended[0]) {
              throw new IllegalStateException("the session has ended");
            }
            return super.getAttribute(name);
          }
        };
    Awaited awaited = assessments.awaited(request.facade()).orElseThrow();
    ended[0] = true;
    assertThat(verdict(awaited.latest().get())).isEqualTo("PENDING");
    assertThat(assessments.awaited(request.facade())).isEmpty();
  }

  @Test
  void nothingInTheAttributesShowsTheAddress() {
    request.session = session;
    assessments.enter(request.facade());
    assessments.assessment(request.facade());
    assertThat(request.attributes.toString()).doesNotContain(Incoming.ADDRESS);
  }

  private static String verdict(Assessment assessment) {
    return assessment.getVerdict().name();
  }

  /** The request as a filter shows it that has another opinion of who asks. */
  private HttpServletRequest elsewhere() {
    return new HttpServletRequestWrapper(request.facade()) {
      @Override
      public String getRemoteAddr() {
        return "198.51.100.7";
      }
    };
  }

  private HttpServletRequest included() {
    return new HttpServletRequestWrapper(request.facade()) {
      @Override
      public DispatcherType getDispatcherType() {
        return DispatcherType.INCLUDE;
      }
    };
  }

  private static EndpointContext context() {
    MaskingConfig config = MaskingConfigReader.read(SettingSource.of(Map.of()), new SecureRandom());
    return new EndpointContext(
        config,
        new MaskingSessions(new NetworkNames(config.vantage().keys(), new SecureRandom())),
        new ClientAddressResolver(config.proxies()),
        new VantageSlot(),
        JsonbBuilder::create,
        Clock.systemUTC(),
        new SecureRandom(),
        NetworkLookup.NONE,
        new SelfCheck(config.selfCheck(), config.vantage().keys()),
        new AssessmentNews(new ListenerList(), SessionAssessmentsTest.class.getClassLoader()));
  }

  /** Of the one address it is known that nothing is to be known; of all others nothing is. */
  @BeforeEach
  void leaveAlone() {
    request.session = session;
    String network = assessments.network(request.facade()).orElseThrow();
    request.session = null;
    request.calls.clear();
    context.sessions().leaveAlone(session, network, Instant.now(), Reason.PRIVACY_CONTROL);
  }

  private static <T> T proxy(Class<T> type, Function<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.apply(method.getName())));
  }

  /** A container's request. */
  private static final class Incoming {

    static final String ADDRESS = "192.0.2.1";

    final Map<String, Object> attributes = new HashMap<>();
    final Map<String, String> headers = new HashMap<>();
    final List<String> calls = new ArrayList<>();
    DispatcherType type = DispatcherType.REQUEST;
    String path = "/page.do";
    String servlet = "shop";
    String file = "";
    HttpSession session;
    private HttpServletRequest facade;

    String told() {
      Object assessment = attributes.get(MaskingSessions.ASSESSMENT);
      String verdict = ((Assessment) assessment).getVerdict().name();
      assertThat(attributes).containsEntry(MaskingSessions.VERDICT, verdict);
      return verdict;
    }

    HttpServletRequest facade() {
      if (facade == null) {
        facade =
            (HttpServletRequest)
                Proxy.newProxyInstance(
                    SessionAssessmentsTest.class.getClassLoader(),
                    new Class<?>[] {HttpServletRequest.class},
                    (proxy, method, arguments) -> answer(method.getName(), arguments));
      }
      return facade;
    }

    private Object answer(String called, Object[] arguments) {
      calls.add(called);
      return switch (called) {
        case "getAttribute" -> attributes.get(arguments[0]);
        case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
        case "getHeader" -> headers.get(arguments[0]);
        case "getSession" -> session;
        case "getDispatcherType" -> type;
        case "getRemoteAddr" -> ADDRESS;
        case "getLocalAddr" -> "192.0.2.200";
        case "getServletPath" -> path;
        case "getHttpServletMapping" -> proxy(HttpServletMapping.class, name -> servlet);
        case "getServletContext" ->
            proxy(
                ServletContext.class,
                name -> {
                  try {
                    return file.isEmpty() ? null : URI.create(file).toURL();
                  } catch (MalformedURLException e) {
                    throw new IllegalStateException(e);
                  }
                });
        default -> null;
      };
    }
  }
}
