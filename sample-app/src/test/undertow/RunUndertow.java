import io.github.webrtcmasking.testing.server.UndertowApplication;
import io.undertow.Undertow;
import io.undertow.security.idm.Account;
import io.undertow.security.idm.Credential;
import io.undertow.security.idm.IdentityManager;
import io.undertow.security.idm.PasswordCredential;
import io.undertow.server.handlers.PathHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletContainer;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jasper.servlet.JasperInitializer;
import org.apache.jasper.servlet.JspServlet;
import org.apache.tomcat.InstanceManager;
import org.apache.tomcat.SimpleInstanceManager;

/**
 * Undertow inside a program, with Jasper for the JSPs: {@code PORT FOLDER CUSTOMER PASSWORD ROLE},
 * where each folder in that folder is an application. Undeploys one as soon as its descriptor is
 * gone. Run from its source.
 */
final class RunUndertow {

  private static final int LOOK_MILLIS = 250;

  private final ServletContainer applications = Servlets.newContainer();
  private final PathHandler paths = new PathHandler();
  private final Customer customer;

  private RunUndertow(Customer customer) {
    this.customer = customer;
  }

  public static void main(String[] arguments) throws Exception {
    RunUndertow server = new RunUndertow(new Customer(arguments[2], arguments[3], arguments[4]));
    Undertow.builder()
        .addHttpListener(Integer.parseInt(arguments[0]), "127.0.0.1")
        .setHandler(server.paths)
        .build()
        .start();
    Map<Path, DeploymentManager> running = new LinkedHashMap<>();
    try (var folders = Files.list(Path.of(arguments[1]))) {
      for (Path folder : folders.toList()) {
        running.put(folder, server.deploy(folder));
      }
    }
    System.out.println("undertow: all applications run");
    while (true) {
      for (Path folder : Set.copyOf(running.keySet())) {
        if (!Files.exists(folder.resolve("WEB-INF/web.xml"))) {
          server.undeploy(folder, running.remove(folder));
        }
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private static String path(Path folder) {
    return "/" + folder.getFileName();
  }

  private DeploymentManager deploy(Path folder) throws Exception {
    DeploymentInfo info =
        UndertowApplication.read(path(folder), folder, RunUndertow.class.getClassLoader())
            .setIdentityManager(customer)
            .setTempDir(Files.createTempDirectory("jsp"))
            .addServletContextAttribute(
                InstanceManager.class.getName(), new SimpleInstanceManager())
            .addServletContainerInitializer(
                new ServletContainerInitializerInfo(JasperInitializer.class, Set.of()))
            .addServlet(Servlets.servlet("jsp", JspServlet.class).addMapping("*.jsp"));
    DeploymentManager manager = applications.addDeployment(info);
    manager.deploy();
    paths.addPrefixPath(path(folder), manager.start());
    return manager;
  }

  private void undeploy(Path folder, DeploymentManager manager) throws Exception {
    paths.removePrefixPath(path(folder));
    DeploymentInfo info = manager.getDeployment().getDeploymentInfo();
    manager.stop();
    manager.undeploy();
    applications.removeDeployment(info);
    info.getResourceManager().close(); // It watches the files of the application.
  }

  /** The only one. */
  private record Customer(String name, String password, String role)
      implements Account, IdentityManager {
    @Override
    public Principal getPrincipal() {
      return this::name;
    }

    @Override
    public Set<String> getRoles() {
      return Set.of(role);
    }

    @Override
    public Account verify(Account account) {
      return account;
    }

    @Override
    public Account verify(String id, Credential credential) {
      return id.equals(name)
              && credential instanceof PasswordCredential given
              && password.equals(new String(given.getPassword()))
          ? this
          : null;
    }

    @Override
    public Account verify(Credential credential) {
      return null;
    }
  }
}
