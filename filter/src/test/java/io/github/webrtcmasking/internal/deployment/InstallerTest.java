package io.github.webrtcmasking.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class InstallerTest {

  @Test
  void applicationsLoaderIsTaken() {
    ClassLoader own = new ClassLoader(null) {};

    assertThat(Installer.loader(context((proxy, method, arguments) -> own))).isSameAs(own);
  }

  /** As embedded servers have it, and as some servers answer a listener that was added in code. */
  @Test
  void oursStandsInForALoaderThatNobodyTells() {
    ClassLoader ours = Installer.class.getClassLoader();

    assertThat(Installer.loader(context((proxy, method, arguments) -> null))).isSameAs(ours);
    assertThat(
            Installer.loader(
                context(
                    (proxy, method, arguments) -> {
                      throw new UnsupportedOperationException();
                    })))
        .isSameAs(ours);
  }

  private static ServletContext context(InvocationHandler answer) {
    return (ServletContext)
        Proxy.newProxyInstance(
            InstallerTest.class.getClassLoader(), new Class<?>[] {ServletContext.class}, answer);
  }
}
