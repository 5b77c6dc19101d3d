package io.github.webrtcmasking.internal.deployment.container.wicket;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.wicket.ajax.AjaxRequestTarget;
import org.apache.wicket.ajax.markup.html.AjaxLink;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.Link;

/** A page with a state: Wicket keeps it in the session, renders it, and redirects to the result. */
public final class CountingPage extends WicketPage {

  private static final long serialVersionUID = 1L;

  private final AtomicInteger clicks = new AtomicInteger();

  /** Made by Wicket. */
  public CountingPage() {
    Label count = new Label("count", () -> "clicked " + clicks);
    add(count.setOutputMarkupId(true));
    add(
        new Link<Void>("link") {
          private static final long serialVersionUID = 1L;

          @Override
          public void onClick() {
            clicks.incrementAndGet();
          }
        });
    add(
        new AjaxLink<Void>("ajax") {
          private static final long serialVersionUID = 1L;

          @Override
          public void onClick(AjaxRequestTarget target) {
            clicks.incrementAndGet();
            target.add(count);
          }
        });
  }

  @Override
  protected String content() {
    return "<p wicket:id='count'></p><a wicket:id='link'>Click</a><a wicket:id='ajax'>Click</a>";
  }
}
