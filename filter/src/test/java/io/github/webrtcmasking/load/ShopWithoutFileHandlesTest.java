package io.github.webrtcmasking.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.webrtcmasking.load.Guest.Challenge;
import io.github.webrtcmasking.load.KeptConnection.Reply;
import io.github.webrtcmasking.testing.FileHandles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A server that may open neither files nor sockets goes on with those that it has. */
class ShopWithoutFileHandlesTest {

  @Test
  void pagesComeCompleteAndAnswersAreTakenMeanwhileAndAfterwards() throws Exception {
    assumeTrue(FileHandles.canBeLimited(), "not run because this machine has no prlimit");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    try (ShopProcess shop = new ShopProcess(java, false, 1, "-XX:TieredStopAtLevel=1");
        KeptConnection connection = new KeptConnection(shop.port())) {
      visit(connection, 1);
      FileHandles.takeAway(shop.pid());
      visit(connection, 2);
      visit(connection, 3);
      FileHandles.giveBack(shop.pid());
      try (KeptConnection another = new KeptConnection(shop.port())) {
        visit(another, 4);
      }
    }
  }

  private static void visit(KeptConnection connection, int number) throws Exception {
    Guest guest = new Guest(connection, LoadedShop.WITH, number, true);
    Reply page = guest.get(LoadedShop.PAGE);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("/webrtc-masking/probe.js").endsWith(LoadedPage.END);
    assertThat(guest.get("/webrtc-masking/probe.js").status()).isEqualTo(200);
    Challenge challenge = guest.challenge();
    assertThat(guest.answer(challenge, guest.proof(challenge))).isEqualTo(204);
  }
}
