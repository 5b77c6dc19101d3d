package io.github.webrtcmasking.internal.gate;

/** What a rule does with a request that it does not let pass as it is. */
public sealed interface GateAction {

  /** Answers 403, with the application's own error page where it has one. */
  record Deny() implements GateAction {
    @Override
    public String toString() {
      return "deny";
    }
  }

  /**
   * Sends the visitor to a page of the same application.
   *
   * @param path below the context path, possibly with a query; it begins with one slash
   */
  record Redirect(String path) implements GateAction {

    /** The path without its query. */
    String page() {
      int query = path.indexOf('?');
      return query < 0 ? path : path.substring(0, query);
    }

    /** The query without its question mark; mostly empty. */
    String query() {
      int query = path.indexOf('?');
      return query < 0 ? "" : path.substring(query + 1);
    }

    @Override
    public String toString() {
      return "redirect:" + path;
    }
  }

  /** Lets the request pass, and tells the application. */
  record Tell() implements GateAction {
    @Override
    public String toString() {
      return "attribute";
    }
  }
}
