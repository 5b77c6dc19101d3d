package io.github.webrtcmasking.internal.deployment.container.boot;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The shop's login, with a policy, the check of forms, and nothing open but the login page. A
 * browser logs itself in once it is assessed; the login reads the verdict.
 */
@RestController
@ConditionalOnClass(
    name = "org.springframework.security.config.annotation.web.builders.HttpSecurity")
public class BootLogin {

  private static final String POLICY =
      "default-src 'none'; script-src 'self' 'nonce-shop'; connect-src 'self'; form-action 'self'";

  /** Everything needs a login. */
  @Bean
  SecurityFilterChain rules(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .formLogin(
            form ->
                form.loginPage("/login")
                    .permitAll()
                    .successHandler(
                        (request, response, who) -> {
                          System.out.println(BootShop.READ + BootShop.verdict(request));
                          response.sendRedirect("/shop/page");
                        }))
        .headers(
            headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
        .build();
  }

  /** One customer. */
  @Bean
  UserDetailsService customers() {
    return new InMemoryUserDetailsManager(
        User.withUsername("anna").password("{noop}secret").roles("CUSTOMER").build());
  }

  /** The login page. */
  @GetMapping(value = "/login", produces = "text/html")
  public String login(CsrfToken token) {
    return """
        <!DOCTYPE html><html><head><title>Login</title></head><body><form method="post">
        <input name="username" value="anna"><input name="password" value="secret">
        <input type="hidden" name="_csrf" value="%s"></form>"""
            .formatted(token.getToken())
        + BootShop.WHEN_ANSWERED.formatted("document.forms[0].submit();")
        + "</body></html>";
  }
}
