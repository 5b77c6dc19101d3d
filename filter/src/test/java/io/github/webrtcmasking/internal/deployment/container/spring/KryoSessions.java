package io.github.webrtcmasking.internal.deployment.container.spring;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.util.DefaultInstantiatorStrategy;
import org.objenesis.strategy.StdInstantiatorStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;

/** The same with attributes as Kryo writes them, set up as lenient as session stores have it. */
@Configuration(proxyBeanMethods = false)
@Import(JdkSessions.class)
public class KryoSessions {

  /** The name under which Spring Session looks for it. */
  @Bean
  public GenericConversionService springSessionConversionService() {
    GenericConversionService service = new GenericConversionService();
    service.addConverter(
        Object.class,
        byte[].class,
        new SerializingConverter(
            (value, stream) -> {
              Output out = new Output(stream);
              kryo().writeClassAndObject(out, value);
              out.flush();
            }));
    service.addConverter(
        byte[].class,
        Object.class,
        new DeserializingConverter(stream -> kryo().readClassAndObject(new Input(stream))));
    return service;
  }

  /** One for each use: it is not thread-safe. */
  private static Kryo kryo() {
    Kryo kryo = new Kryo();
    kryo.setClassLoader(KryoSessions.class.getClassLoader());
    kryo.setRegistrationRequired(false);
    kryo.setReferences(true);
    kryo.setInstantiatorStrategy(new DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
    return kryo;
  }
}
