package io.github.webrtcmasking.internal.gate;

import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees the application set the attribute that says a step-up was passed, also when it sets the same
 * value again: the attribute alone would clear every network that the session is used from later.
 */
public final class StepUpListener implements HttpSessionAttributeListener {

  /** The session attribute with the names that were set and not yet noticed. */
  static final String PASSED = "webrtc.masking.gate.passed";

  private final List<String> names;

  /** A listener for the session attributes with the given names. */
  public StepUpListener(List<String> names) {
    this.names = List.copyOf(names);
  }

  @Override
  public void attributeAdded(HttpSessionBindingEvent event) {
    note(event);
  }

  @Override
  public void attributeReplaced(HttpSessionBindingEvent event) {
    note(event);
  }

  private void note(HttpSessionBindingEvent event) {
    String name = event.getName();
    // A replacement's event holds the old value, so the session is asked.
    if (!names.contains(name) || !says(event.getSession().getAttribute(name))) {
      return;
    }
    List<String> passed = new ArrayList<>(List.of(name));
    if (event.getSession().getAttribute(PASSED) instanceof List<?> before) {
      names.stream().filter(known -> before.contains(known)).forEach(passed::add);
    }
    event.getSession().setAttribute(PASSED, passed);
  }

  private static boolean says(Object value) {
    return value != null && !"false".equalsIgnoreCase(value.toString());
  }
}
