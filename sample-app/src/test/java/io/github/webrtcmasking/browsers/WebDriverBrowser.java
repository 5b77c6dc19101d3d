package io.github.webrtcmasking.browsers;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.remote.RemoteWebDriver;

/** What browsers behind a W3C WebDriver have in common. */
abstract class WebDriverBrowser implements Browser {
  final RemoteWebDriver session;
  private final OwnProcess driver;

  WebDriverBrowser(RemoteWebDriver session, OwnProcess driver) {
    this.session = session;
    this.driver = driver;
  }

  @Override
  public void open(String url) {
    session.get(url);
  }

  @Override
  public Object evaluate(String expression) {
    return Expressions.valueOf(
        session.executeScript("return " + Expressions.asJsonText(expression)));
  }

  @Override
  public Map<String, String> cookies() {
    return session.manage().getCookies().stream().collect(toMap(Cookie::getName, Cookie::getValue));
  }

  @Override
  public byte[] screenshot() {
    return session.getScreenshotAs(OutputType.BYTES);
  }

  @Override
  public void close() {
    Descendants started = driver.tree();
    try {
      session.quit();
    } finally {
      started.end();
    }
  }
}
