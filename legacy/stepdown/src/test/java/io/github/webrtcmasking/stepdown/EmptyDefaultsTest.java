package io.github.webrtcmasking.stepdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

class EmptyDefaultsTest {

  @Test
  void onlyWhatDoesNothing() throws IOException {
    String owner = Listener.class.getName().replace('.', '/');

    assertThat(EmptyDefaults.of(new ClassReader(Listener.class.getName())))
        .containsExactlyInAnyOrder(
            new Member(owner, "begins", "()V"), new Member(owner, "ends", "(Ljava/lang/String;)V"));
    assertThat(EmptyDefaults.of(new ClassReader(NoInterface.class.getName()))).isEmpty();
  }

  interface Listener {

    default void begins() {}

    default void ends(String how) {}

    default void tells() {
      begins();
    }

    default String text() {
      return "";
    }

    void required();

    static void helps() {}
  }

  static class NoInterface {
    void begins() {}
  }
}
