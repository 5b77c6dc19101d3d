package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.GateRules.Entry;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.testing.Await;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate before a whole application, however the filter came into it. */
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("containersAndEntries")
class GateTest extends GateContract {

  private static Container container;
  private static Application application;

  @Parameter(0)
  Container.Kind kind;

  @Parameter(1)
  Entry entry;

  static Stream<Arguments> containersAndEntries() {
    return Stream.of(Container.Kind.values())
        .flatMap(kind -> Stream.of(Entry.values()).map(entry -> Arguments.of(kind, entry)));
  }

  @BeforeParameterizedClassInvocation
  static void deploy(Container.Kind kind, Entry entry) throws Exception {
    container = kind.start();
    application = container.deploy(GateRules.war(entry, Library.loose()));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    container.close();
  }

  @Override
  Application application() {
    return application;
  }

  /** Issue 13, item 13: another network comes by while the step-up is being passed. */
  @Test
  void stepUpIsCreditedToTheRequestThatPassedItAndNotToAParallelOne() throws Exception {
    Visitor masked = masked();
    Visitor parallel = elsewhere(masked);
    assertThat(masked.get("/account/x").statusCode()).isEqualTo(302);
    assertThat(parallel.get("/account/x").statusCode()).isEqualTo(302);
    String name = UUID.randomUUID().toString();
    CompletableFuture<HttpResponse<String>> passing =
        CompletableFuture.supplyAsync(() -> masked.get("/step-up?set=otpPassed&hold=" + name));
    CompletableFuture<HttpResponse<String>> beside =
        CompletableFuture.supplyAsync(() -> parallel.get("/go?hold=" + name));

    assertThat(
            Await.until(
                Duration.ofSeconds(8), () -> parallel.get("/go").body().contains("otpPassed=true")))
        .isTrue();
    parallel.get("/go?release=" + name);
    passing.get(5, TimeUnit.SECONDS);
    beside.get(5, TimeUnit.SECONDS);

    assertThat(parallel.get("/account/x").statusCode()).isEqualTo(302);
    assertThat(masked.get("/account/x").statusCode()).isEqualTo(200);
  }

  /** A thread of the application's own, or a telephone that calls back, is no request of ours. */
  @Test
  void stepUpThatWasPassedElsewhereIsCreditedToWhoeverWasAsked() throws Exception {
    Visitor masked = masked();
    Visitor parallel = elsewhere(masked);
    assertThat(masked.get("/account/x").statusCode()).isEqualTo(302);

    masked.get("/step-up?thread=otpPassed");
    parallel.get("/go");

    assertThat(parallel.get("/account/x").statusCode()).isEqualTo(302);
    assertThat(masked.get("/account/x").statusCode()).isEqualTo(200);
  }

  @Test
  void whereTwoWereAskedTheyAreAskedAgainAndNotInCircles() throws Exception {
    Visitor masked = masked();
    Visitor parallel = elsewhere(masked);
    masked.get("/account/x");
    parallel.get("/account/x");

    masked.get("/step-up?thread=otpPassed");

    assertThat(parallel.get("/account/x").statusCode()).isEqualTo(302);
    parallel.get("/step-up?thread=otpPassed");
    assertThat(parallel.get("/account/x").statusCode()).isEqualTo(200);
    assertThat(masked.get("/account/x").statusCode()).isEqualTo(302);
    masked.get("/step-up?thread=otpPassed");
    assertThat(masked.get("/account/x").statusCode()).isEqualTo(200);
  }

  /** Issue 13, item 12. */
  @Test
  void onlyTheStepUpPageOfAFrontControllerIsExempt() throws Exception {
    Visitor masked = masked();

    for (String path : List.of("/front/checkout", "/front?view=pay", "/front?view=otp&view=pay")) {
      HttpResponse<String> sent = masked.get(path);
      assertThat(sent.statusCode()).as(path).isEqualTo(302);
      assertThat(sent.headers().firstValue("Location"))
          .hasValue(Container.CONTEXT_PATH + "/front?view=otp");
    }
    assertThat(masked.post("/front", "view=pay").statusCode()).isEqualTo(303);
    assertThat(masked.get("/front?view=otp").body()).startsWith(SERVED);
    assertThat(masked.submit("/front?view=otp", "code=1").body()).startsWith(SERVED);
  }

  /** A step-up page below the path of the servlet that serves it was guarded against itself. */
  @Test
  void stepUpPageMayLieAmongWhatItsServletServes() throws Exception {
    Visitor masked = masked();

    assertThat(masked.get("/inner/x").headers().firstValue("Location"))
        .hasValue(Container.CONTEXT_PATH + "/inner/otp");
    assertThat(masked.get("/inner/otp").body()).startsWith(SERVED);
    assertThat(masked.get("/inner/otp/again").body()).startsWith(SERVED);
    assertThat(masked.get("/inner/otp;jsessionid=" + masked.sessionId()).body()).startsWith(SERVED);
  }

  /** The page is shown by a JSP that is guarded itself. */
  @Test
  void stepUpPageMayBeForwarded() throws Exception {
    Visitor masked = masked();

    assertThat(masked.get("/step-up?forward=/account/otp.jsp").body()).startsWith(SERVED);
    assertThat(masked.get("/go?forward=/account/otp.jsp").statusCode()).isEqualTo(302);
  }

  @Test
  void ruleBelowThePageOfAnotherActs() throws Exception {
    Visitor masked = masked();

    assertThat(masked.get("/inner/otp/more").headers().firstValue("Location"))
        .hasValue(Container.CONTEXT_PATH + "/step-up");
    assertThat(masked.get("/step-up").body()).startsWith(SERVED);
  }

  /** The same browser, whose requests leave through another masked network as well. */
  private Visitor elsewhere(Visitor masked) throws Exception {
    Visitor parallel = new Visitor(application);
    parallel.setCookie("JSESSIONID", masked.sessionId());
    parallel.sendAlways("X-Forwarded-For", "10.98.0.7");
    parallel.get("/go");
    answerWithProof(parallel);
    return parallel;
  }
}
