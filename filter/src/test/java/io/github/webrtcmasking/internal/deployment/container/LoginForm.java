package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import java.net.URI;
import java.net.http.HttpResponse;

/** A login form that stands before a page. */
final class LoginForm {

  private static final int MOST_REDIRECTS = 5;

  private final Visitor visitor;
  private final URI application;
  private String html = "";

  private LoginForm(Visitor visitor, URI application) {
    this.visitor = visitor;
    this.application = application;
  }

  /** Asks for the page, and gets the form instead, by forward or by redirect. */
  static LoginForm reachedFrom(String page, Visitor visitor, Application application) {
    LoginForm form = new LoginForm(visitor, application.uri());
    form.html = form.follow(visitor.get(page)).body();
    assertThat(form.html).contains("j_security_check");
    return form;
  }

  String html() {
    return html;
  }

  /** Logs in and follows wherever that leads. */
  HttpResponse<String> submit() {
    return follow(
        visitor.submit(
            "/j_security_check",
            "j_username=" + Container.USER + "&j_password=" + Container.PASSWORD));
  }

  private HttpResponse<String> follow(HttpResponse<String> first) {
    HttpResponse<String> response = first;
    for (int i = 0; i < MOST_REDIRECTS && response.statusCode() / 100 == 3; i++) {
      String location = response.headers().firstValue("Location").orElseThrow();
      response = visitor.get(application.resolve(location).toString());
    }
    return response;
  }
}
