package io.github.webrtcmasking.internal.deployment.container.wicket;

import org.apache.wicket.Page;
import org.apache.wicket.RuntimeConfigurationType;
import org.apache.wicket.protocol.http.WebApplication;

/** With the policy that Wicket sends by itself, which allows scripts by a nonce only. */
public final class WicketShop extends WebApplication {

  @Override
  protected void init() {
    super.init();
    mountPage("/mounted", WicketPage.class);
    mountPage("/counting", CountingPage.class);
    mountPage("/failing", FailingPage.class);
  }

  @Override
  public Class<? extends Page> getHomePage() {
    return WicketPage.class;
  }

  @Override
  public RuntimeConfigurationType getConfigurationType() {
    return RuntimeConfigurationType.DEPLOYMENT;
  }
}
