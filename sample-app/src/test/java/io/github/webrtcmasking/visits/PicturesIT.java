package io.github.webrtcmasking.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes the pictures that the papers show, light and dark, of what a masked visitor sees. Each run
 * takes them; with {@code -Dpictures=../docs/images} they are those of the papers.
 */
@ExtendWith(InOpenShops.class)
final class PicturesIT {
  private static final Path FOLDER = Path.of(System.getProperty("pictures"));
  private static final int WIDTH = 860;
  private static final int MOST_BYTES = 150_000;

  private final Chromium browser;
  private final ShopWindow masked;

  PicturesIT(OpenShops shops) {
    browser = shops.browser();
    masked = shops.masked("enforce");
  }

  @Test
  void papersShowTheLeakTestAndTheSecondStep() throws IOException {
    browser.forgetCookies();
    masked.open("leak-test");
    masked.await(ShopWindow.TESTED);
    take("leak-test");

    masked.open("login");
    masked.giveNameAndPassword();
    assertThat(masked.place()).isEqualTo("login/code");
    take("second-step");
  }

  private void take(String name) throws IOException {
    browser.resize(WIDTH, 100);
    int height = ((Number) browser.evaluate("document.documentElement.scrollHeight")).intValue();
    browser.resize(WIDTH, height);
    for (String scheme : new String[] {"light", "dark"}) {
      browser.prefer(scheme);
      byte[] picture = browser.screenshot();
      assertThat(picture.length).as("bytes of %s, %s", name, scheme).isLessThan(MOST_BYTES);
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve(name + "-" + scheme + ".png"), picture);
    }
  }
}
