package io.github.webrtcmasking.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Chromium;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the pictures that the papers show, light and dark, of what visitors see. Each run takes
 * them; with {@code -Dpictures=../docs/images} they are those of the papers.
 */
@ExtendWith(InOpenShops.class)
final class PicturesIT {
  private static final Path FOLDER = Path.of(System.getProperty("pictures"));

  private static final String ASSESSED =
      "document.getElementById('assessment-reasons').innerText.includes('address differs')";

  /** No code of this run and no blinking caret, or every run would make another picture. */
  private static final String WITHOUT_CHANCE =
      """
      void (document.getElementById('demo-code').textContent = '271828',
          document.getElementById('code').style.caretColor = 'transparent')
      """;

  private static final int WIDTH = 860;

  /** Of a page that has the banner over its lower half. */
  private static final int BANNER_HEIGHT = 400;

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
    masked.await(ASSESSED); // The page's first line asks by itself.
    take("leak-test");

    masked.open("login");
    masked.giveNameAndPassword();
    assertThat(masked.place()).isEqualTo("login/code");
    masked.await(ASSESSED);
    browser.evaluate(WITHOUT_CHANCE);
    take("second-step");
  }

  @Test
  void papersShowThePageOfARefusalAndTheQuestionForConsent(
      @TempDir Path refusing, @TempDir Path asking) throws Exception {
    try (ServletShop shop = OwnPages.refusing(refusing)) {
      browser.forgetCookies();
      browser.open(shop.url() + "pay");
      take("refusal");
    }
    try (ServletShop shop = OwnPages.asking(asking)) {
      browser.open(shop.url());
      new ShopWindow(browser, shop.url())
          .await("!!document.querySelector('[data-webrtc-masking-ask]')");
      take("consent", BANNER_HEIGHT);
    }
  }

  private void take(String name) throws IOException {
    browser.resize(WIDTH, 100);
    take(name, ((Number) browser.evaluate("document.documentElement.scrollHeight")).intValue());
  }

  private void take(String name, int height) throws IOException {
    browser.resize(WIDTH, height);
    for (String scheme : new String[] {"light", "dark"}) {
      browser.prefer(scheme);
      byte[] picture = small(browser.screenshot());
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve(name + "-" + scheme + ".png"), picture);
      assertThat(picture.length).as("bytes of %s, %s", name, scheme).isLessThan(MOST_BYTES);
    }
  }

  /** Browsers take pictures quickly; this one is looked at often, so it is packed well. */
  private static byte[] small(byte[] picture) throws IOException {
    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(picture));
    BufferedImage opaque =
        new BufferedImage(shown.getWidth(), shown.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = opaque.createGraphics();
    canvas.drawImage(shown, 0, 0, null);
    canvas.dispose();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam wish = writer.getDefaultWriteParam();
    wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    wish.setCompressionQuality(0);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(packed)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(opaque, null, null), wish);
    } finally {
      writer.dispose();
    }
    return packed.toByteArray();
  }
}
