package io.github.webrtcmasking.internal.deployment.container.spring;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.jackson2.SecurityJackson2Modules;

/**
 * The same with attributes as JSON, as Spring Session's documentation says for applications with
 * Spring Security: types that its list does not name are refused.
 */
@Configuration(proxyBeanMethods = false)
@Import(JdkSessions.class)
public class JsonSessions {

  /** The name under which Spring Session looks for it. */
  @Bean
  public GenericConversionService springSessionConversionService() {
    ObjectMapper json = new ObjectMapper();
    json.registerModules(SecurityJackson2Modules.getModules(JsonSessions.class.getClassLoader()));
    GenericConversionService service = new GenericConversionService();
    service.addConverter(
        Object.class,
        byte[].class,
        new SerializingConverter((value, out) -> json.writeValue(out, value)));
    service.addConverter(
        byte[].class,
        Object.class,
        new DeserializingConverter(in -> json.readValue(in, Object.class)));
    return service;
  }
}
