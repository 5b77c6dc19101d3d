package io.github.webrtcmasking.internal.deployment.container.secured;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Everything asks for a login but the path that the descriptor names; forms need a token. Named as
 * a matcher, because Spring MVC, which other tests have, would want to be asked for a text.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class ShopSecurity {

  /** What Spring Security does by itself, its generated login page included. */
  @Bean
  public SecurityFilterChain chain(HttpSecurity http, Environment descriptor) throws Exception {
    String open = descriptor.getRequiredProperty("shop.open");
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(PathPatternRequestMatcher.withDefaults().matcher(open))
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(Customizer.withDefaults())
        .build();
  }

  /** As weak as can be, because Spring Security makes a hash in each application that starts. */
  @Bean
  public PasswordEncoder passwords() {
    return new BCryptPasswordEncoder(4);
  }

  /** One customer. */
  @Bean
  public UserDetailsService customers(PasswordEncoder passwords) {
    return new InMemoryUserDetailsManager(
        User.withUsername("anna").password(passwords.encode("secret")).roles("customer").build());
  }
}
