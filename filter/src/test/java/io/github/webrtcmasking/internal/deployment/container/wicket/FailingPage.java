package io.github.webrtcmasking.internal.deployment.container.wicket;

/** Is answered with Wicket's own page for errors. */
public final class FailingPage extends WicketPage {

  private static final long serialVersionUID = 1L;

  /** Made by Wicket. */
  public FailingPage() {
    throw new IllegalStateException("as it was asked for");
  }
}
