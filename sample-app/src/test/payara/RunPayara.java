import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * A Payara Micro that obeys lines on its standard input while it runs: {@code deploy NAME WAR} and
 * {@code undeploy NAME}. Each is answered by {@code done}. It ends with the input. Its arguments
 * are the port and the file of commands for the start. Run from its source, with payara-micro.jar
 * on the class path: its command line can only deploy, and only once.
 */
final class RunPayara {

  private final PayaraMicroRuntime payara;

  private RunPayara(PayaraMicroRuntime payara) {
    this.payara = payara;
  }

  public static void main(String[] arguments) throws Exception {
    String port = arguments[0];
    // As java -jar does: only then JSPs find the server's own tag libraries.
    PayaraMicro.main(
        "--port",
        port,
        "--nohazelcast",
        "--disablephonehome",
        "--postbootcommandfile",
        arguments[1]);
    PayaraMicroRuntime payara = PayaraMicro.getInstance().getRuntime();
    System.out.println("payara: listening on port " + port);
    new RunPayara(payara).obey();
    payara.shutdown();
    System.exit(0);
  }

  private void obey() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      System.out.println("payara: " + (isDone(line.split(" ", -1)) ? "done" : "failed"));
    }
  }

  private boolean isDone(String[] words) {
    String name = words[1];
    if (words[0].equals("deploy")) {
      return payara.deploy(name, name, new File(words[2]));
    }
    payara.undeploy(name);
    return !payara.getDeployedApplicationNames().contains(name);
  }
}
