package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.gate.refusal.RefusalPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a rule does with a request when it acts. Code that applies a rule calls the methods declared
 * here and never tests for a certain action, so that a new action is complete as soon as it
 * compiles. {@code GateActionTest} holds that each action has a {@link Form} of its own.
 */
public sealed interface GateAction {

  /** The form of the action in a setting. */
  Form form();

  /** The text behind the form's name; usually empty. */
  String argument();

  /** The answer that the gate gives instead of the application; empty if the request passes. */
  Optional<Answer> answer();

  /**
   * The page of the application to which visitors are sent, below the context path and perhaps with
   * a query. The rule must not redirect there. Empty if the action sends visitors nowhere.
   */
  Optional<String> target();

  /** The action as text, as in a setting. */
  default String setting() {
    return form().name + argument();
  }

  /** The syntax of actions, for messages. */
  static String allowed() {
    List<String> all = Arrays.stream(Form.values()).map(form -> form.allowed).toList();
    int last = all.size() - 1;
    return String.join(", ", all.subList(0, last)) + ", or " + all.get(last);
  }

  /** Reads the action from the text of a setting; empty if the text is not an action. */
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
     * Writes the answer to the response.
     *
     * @param refusals shows a page if the answer is a refusal
     * @throws IOException if the visitor is gone
     */
    void give(HttpServletRequest request, HttpServletResponse response, RefusalPages refusals)
        throws IOException;
  }

  /** The syntax of each action. */
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

    /** Reads the action from the text behind the form's name; empty if that is not valid. */
    abstract Optional<GateAction> read(String argument);

    private static Optional<GateAction> alone(String argument, GateAction action) {
      return argument.isEmpty() ? Optional.of(action) : Optional.empty();
    }
  }

  /** Answers 403, with the application's own error page or ours. */
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
          (request, response, refusals) -> {
            if (!refusals.show(request, response)) {
              GateAnswers.refuse(HttpServletResponse.SC_FORBIDDEN, response);
            }
          });
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

    /**
     * Names and queries that need no encoding; no segment of only dots, which would lead elsewhere.
     */
    private static final Pattern PATH =
        Pattern.compile("(?:/(?!\\.*(?:[/?]|$))[A-Za-z0-9._~-]++)++/?(?:\\?[A-Za-z0-9._~=&/-]*)?");

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
      return Optional.of(
          (request, response, refusals) -> GateAnswers.redirect(path, request, response));
    }

    @Override
    public Optional<String> target() {
      return Optional.of(path);
    }
  }

  /** Lets the request pass and tells the application, by an attribute and a header. */
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
