package io.github.webrtcmasking.internal.deployment.container.replaced;

import org.apache.shiro.web.filter.authc.AnonymousFilter;
import org.apache.shiro.web.filter.authc.FormAuthenticationFilter;
import org.apache.shiro.web.filter.mgt.DefaultFilterChainManager;
import org.apache.shiro.web.filter.mgt.PathMatchingFilterChainResolver;
import org.apache.shiro.web.mgt.DefaultWebSecurityManager;
import org.apache.shiro.web.servlet.AbstractShiroFilter;

/** Shiro with native sessions that asks for a login everywhere but at our path. */
public final class ShiroGuard extends AbstractShiroFilter {

  private static final String LOGIN = "/login.html";

  @Override
  public void init() {
    DefaultWebSecurityManager security = ShiroSessions.securityManager();
    setSecurityManager(security);
    FormAuthenticationFilter login = new FormAuthenticationFilter();
    login.setLoginUrl(LOGIN);
    login.setSuccessUrl("/shop/page");
    DefaultFilterChainManager chains = new DefaultFilterChainManager();
    chains.addFilter("anon", new AnonymousFilter());
    chains.addFilter("authc", login);
    chains.createChain("/webrtc-masking/**", "anon");
    chains.createChain("/**", "authc");
    PathMatchingFilterChainResolver resolver = new PathMatchingFilterChainResolver();
    resolver.setFilterChainManager(chains);
    setFilterChainResolver(resolver);
  }
}
