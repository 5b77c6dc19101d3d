package io.github.webrtcmasking.internal.deployment.container.wicket;

import org.apache.wicket.MarkupContainer;
import org.apache.wicket.markup.IMarkupResourceStreamProvider;
import org.apache.wicket.markup.html.WebPage;
import org.apache.wicket.util.resource.IResourceStream;
import org.apache.wicket.util.resource.StringResourceStream;

/** A page without a state. */
public class WicketPage extends WebPage implements IMarkupResourceStreamProvider {

  private static final long serialVersionUID = 1L;

  /** What stands in the body. */
  protected String content() {
    return "Welcome";
  }

  @Override
  public IResourceStream getMarkupResourceStream(
      MarkupContainer container, Class<?> containerClass) {
    return new StringResourceStream(
        "<!DOCTYPE html><html><head><title>Wicket</title></head><body>"
            + content()
            + "</body></html>");
  }
}
