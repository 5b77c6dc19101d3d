package io.github.webrtcmasking.internal.deployment.container.replaced;

import org.apache.shiro.realm.SimpleAccountRealm;
import org.apache.shiro.web.mgt.DefaultWebSecurityManager;
import org.apache.shiro.web.servlet.AbstractShiroFilter;
import org.apache.shiro.web.session.mgt.DefaultWebSessionManager;

/** Shiro with native sessions, whose cookie has the name of the server's. */
public final class ShiroSessions extends AbstractShiroFilter {

  @Override
  public void init() {
    setSecurityManager(securityManager());
  }

  static DefaultWebSecurityManager securityManager() {
    SimpleAccountRealm customers = new SimpleAccountRealm("shop");
    customers.addAccount("anna", "secret");
    DefaultWebSessionManager sessions = new DefaultWebSessionManager();
    sessions.setSessionValidationSchedulerEnabled(false);
    DefaultWebSecurityManager security = new DefaultWebSecurityManager(customers);
    security.setSessionManager(sessions);
    return security;
  }
}
