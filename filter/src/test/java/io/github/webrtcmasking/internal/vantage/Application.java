package io.github.webrtcmasking.internal.vantage;

import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;

/** A {@link Tenant} as seen from outside its class loader. */
public interface Application extends AutoCloseable {

  int port();

  int addresses();

  String[] issue(String challengeId);

  boolean opens(String username, byte[] relayed, int port);

  int seen(String challengeId);

  /** Told by the proxy: no method of the tenant. */
  WeakReference<ClassLoader> loader();

  void undeploy();

  @Override
  void close();

  /** Starts one with a copy of all classes of its own, as each WAR has it. */
  static Application start(int port, String bind, byte[] secret) {
    URL[] copies = {
      Vantage.class.getProtectionDomain().getCodeSource().getLocation(),
      Tenant.class.getProtectionDomain().getCodeSource().getLocation()
    };
    try {
      URLClassLoader loader = new URLClassLoader(copies, ClassLoader.getPlatformClassLoader());
      Object tenant =
          loader
              .loadClass(Tenant.class.getName())
              .getConstructor(int.class, String.class, byte[].class)
              .newInstance(port, bind, secret);
      return around(tenant, new WeakReference<>(loader));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Application around(Object tenant, WeakReference<ClassLoader> loader) {
    return (Application)
        Proxy.newProxyInstance(
            Application.class.getClassLoader(),
            new Class<?>[] {Application.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("loader")) {
                return loader;
              }
              try {
                return tenant
                    .getClass()
                    .getMethod(method.getName(), method.getParameterTypes())
                    .invoke(tenant, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
