package io.github.webrtcmasking.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a rule does with a request that it does not let pass as it is. Whoever applies a rule asks
 * for what is declared here and never which action it is, so that the compiler asks a new one for
 * all of it. That each has a {@link Form} of its own, {@code GateActionTest} asks.
 */
public sealed interface GateAction {

  /** How it is written in a setting. */
  Form form();

  /** What is written behind the form's name; mostly nothing. */
  String argument();

  /** What the gate answers instead of the application; empty where the request passes. */
  Optional<Answer> answer();

  /**
   * The page of the application that visitors are sent to, below the context path and perhaps with
   * a query. There they must not be sent on. Empty where they are sent nowhere.
   */
  Optional<String> target();

  /** As it is written in a setting. */
  default String setting() {
    return form().name + argument();
  }

  /** How actions are written, for messages. */
  static String allowed() {
    List<String> all = Arrays.stream(Form.values()).map(form -> form.allowed).toList();
    int last = all.size() - 1;
    return String.join(", ", all.subList(0, last)) + ", or " + all.get(last);
  }

  /** The action that the text of a setting is; empty if it is none. */
  static Optional<GateAction> parse(String text) {
    return Arrays.stream(Form.values())
        .filter(form -> text.startsWith(form.name))
        .flatMap(form -> form.read(text.substring(form.name.length())).stream())
        .findFirst();
  }

  /** An answer of the gate's own. */
  @FunctionalInterface
  interface Answer {

    /**
     * Gives the answer.
     *
     * @throws IOException if the visitor is gone
     */
    void give(HttpServletRequest request, HttpServletResponse response) throws IOException;
  }

  /** How each action is written. */
  enum Form {
    /** {@code deny}. */
    DENY("deny", "deny") {
      @Override
      Optional<GateAction> read(String argument) {
        return alone(argument, new Deny());
      }
    },
    /** {@code attribute}. */
    ATTRIBUTE("attribute", "attribute") {
      @Override
      Optional<GateAction> read(String argument) {
        return alone(argument, new SetAttribute());
      }
    },
    /** {@code redirect:/path}. */
    REDIRECT(
        "redirect:",
        "redirect:/path to a page of the same application, in plain letters and without // or ..") {
      @Override
      Optional<GateAction> read(String argument) {
        return Redirect.to(argument);
      }
    };

    private final String name;
    private final String allowed;

    /**
     * A form.
     *
     * @param name what its text begins with; no other form's may begin so
     * @param allowed how it is written, for messages
     */
    Form(String name, String allowed) {
      this.name = name;
      this.allowed = allowed;
    }

    /** The action with what is written behind the form's name; empty if there is none. */
    abstract Optional<GateAction> read(String argument);

    private static Optional<GateAction> alone(String argument, GateAction action) {
      return argument.isEmpty() ? Optional.of(action) : Optional.empty();
    }
  }

  /** Answers 403, with the application's own error page where it has one. */
  record Deny() implements GateAction {

    @Override
    public Form form() {
      return Form.DENY;
    }

    @Override
    public String argument() {
      return "";
    }

    @Override
    public Optional<Answer> answer() {
      return Optional.of(
          (request, response) -> GateAnswers.refuse(HttpServletResponse.SC_FORBIDDEN, response));
    }

    @Override
    public Optional<String> target() {
      return Optional.empty();
    }
  }

  /**
   * Sends the visitor to a page of the same application.
   *
   * @param path below the context path, possibly with a query; it begins with one slash
   */
  record Redirect(String path) implements GateAction {

    /** Names and queries that need no encoding; a segment of dots alone would lead elsewhere. */
    private static final Pattern PATH =
        Pattern.compile("(?:/(?!\\.*(?:[/?]|$))[A-Za-z0-9._~-]+)+/?(?:\\?[A-Za-z0-9._~=&/-]*)?");

    private static Optional<GateAction> to(String path) {
      return PATH.matcher(path).matches() ? Optional.of(new Redirect(path)) : Optional.empty();
    }

    @Override
    public Form form() {
      return Form.REDIRECT;
    }

    @Override
    public String argument() {
      return path;
    }

    @Override
    public Optional<Answer> answer() {
      return Optional.of((request, response) -> GateAnswers.redirect(path, request, response));
    }

    @Override
    public Optional<String> target() {
      return Optional.of(path);
    }
  }

  /** Lets the request pass, and tells the application. */
  record SetAttribute() implements GateAction {

    @Override
    public Form form() {
      return Form.ATTRIBUTE;
    }

    @Override
    public String argument() {
      return "";
    }

    @Override
    public Optional<Answer> answer() {
      return Optional.empty();
    }

    @Override
    public Optional<String> target() {
      return Optional.empty();
    }
  }
}
