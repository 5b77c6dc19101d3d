package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.nio.charset.Charset;

/** For {@link URLDecoder}. */
@MethodsOf(URLDecoder.class)
public final class UrlDecoderMethods {

  private UrlDecoderMethods() {}

  public static String decode(String text, Charset charset) {
    try {
      return URLDecoder.decode(text, charset.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
