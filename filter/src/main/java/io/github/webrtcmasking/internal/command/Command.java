package io.github.webrtcmasking.internal.command;

import io.github.webrtcmasking.internal.vantage.standalone.Secrets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be asked of the jar on a command line, and how it explains itself. */
enum Command {
  INSTALL(
      "install",
      "puts this jar into a finished WAR file",
      """
      usage: java -jar webrtc-masking-filter.jar install [--output file] application.war

      Puts this jar into WEB-INF/lib of the WAR file, and takes other versions of it out. Everything
      else in the file stays as it is, byte for byte. What was there before is kept beside it, as
      application.war.original; if that is there already, as application.war.original.2, and so on.

        --output file            writes there, and leaves the WAR file alone

      Signatures of a signed WAR file (META-INF/*.SF and what belongs to them) are left out, because
      they would be wrong. Warnings say what keeps the filter from working in this application.

      Status: 0 done, 1 where the file cannot be obeyed or written, 2 where the words cannot."""),
  UNINSTALL(
      "uninstall",
      "takes it out of a WAR file again",
      """
      usage: java -jar webrtc-masking-filter.jar uninstall [--output file] application.war

      Takes every version of this jar out of WEB-INF/lib of the WAR file. Everything else in the
      file stays as it is, byte for byte. What was there before is kept beside it, as
      application.war.original; if that is there already, as application.war.original.2, and so on.

        --output file            writes there, and leaves the WAR file alone

      Status: 0 done, 1 where the jar is not in it or the file cannot be written, 2 where the words
      cannot be obeyed."""),
  CHECK(
      "check",
      "visits a page as a browser does, and says what works",
      """
      usage: java -jar webrtc-masking-filter.jar check [option value]... https://shop.example/

      Visits one page as a browser does, as far as HTTP and UDP go, and says in a line each whether
      the page has the tag, whether the endpoints and the vantage answer, whether the proxies in
      front are trusted, and what to do where not. The site takes it for one visitor more.

        --header 'Name: value'   sent to the page's host: a Cookie, or what else lets you in; may be
                                 given several times
        --timeout 5              the seconds that each answer may take, 1 to 60

      Status: 0 where no problem is found, 1 where one is, 2 where the words cannot be obeyed."""),
  VANTAGE(
      "vantage",
      "runs the STUN/TURN responder alone, until it is ended",
      """
      usage: java -jar webrtc-masking-filter.jar vantage [option value]...

      Runs the STUN/TURN responder of the filter without an application, for applications that set
      webrtc.masking.vantage.listen=false.

        --port 3478              the UDP port: 0 (any), 53, 80, 443, 1024 to 65535
        --bind address,...       the addresses to listen on; all of this machine without it
        --nat64-prefixes p,...   what the application has in addresses.nat64-prefixes
        --secret-file file       reads the secret from a file instead of the environment

      The secret is webrtc.masking.vantage.secret of the applications. It comes from the file or
      from %s. While it changes, the other one that is
      known, first the new one and then the old one, comes from
      %s.

      Status: 2 where something cannot be obeyed, and 143 after SIGTERM."""
          .formatted(Secrets.CURRENT, Secrets.PREVIOUS)),
  SECRET(
      "secret",
      "prints a new secret for webrtc.masking.vantage.secret",
      """
      usage: java -jar webrtc-masking-filter.jar secret

      Prints a new random secret, for webrtc.masking.vantage.secret of applications and for
      %s of a vantage of its own. Nothing is stored."""
          .formatted(Secrets.CURRENT)),
  HELP(
      "help",
      "explains a command: help vantage",
      """
      usage: java -jar webrtc-masking-filter.jar help [command]

      Explains the command, as 'command --help' does. Without a command, lists all."""),
  VERSION(
      "version",
      "prints the version; --version does, too",
      """
      usage: java -jar webrtc-masking-filter.jar version

      Prints the product and its version.""");

  /** What every command has. */
  static final String HELP_OPTION = "--help";

  private final String word;
  private final String summary;
  private final String help;

  Command(String word, String summary, String help) {
    this.word = word;
    this.summary = summary;
    this.help = help;
  }

  String help() {
    return help;
  }

  /** The command that is meant by the word; the two that everybody tries have their dashes too. */
  static Optional<Command> of(String word) {
    return switch (word) {
      case HELP_OPTION, "-h" -> Optional.of(HELP);
      case "--version" -> Optional.of(VERSION);
      default -> Arrays.stream(values()).filter(command -> command.word.equals(word)).findFirst();
    };
  }

  /** How the jar is called, with all commands. */
  static String usage() {
    return """
    usage: java -jar webrtc-masking-filter.jar command [option value]...

    %s

    The jar belongs into WEB-INF/lib of a web application; there it needs none of this."""
        .formatted(
            Arrays.stream(values())
                .map(command -> "  %-9s %s".formatted(command.word, command.summary))
                .collect(Collectors.joining("\n")));
  }

  /** The words that are commands. */
  static String allowed() {
    return Arrays.stream(values()).map(command -> command.word).collect(Collectors.joining(", "))
        + ", --help, --version";
  }
}
