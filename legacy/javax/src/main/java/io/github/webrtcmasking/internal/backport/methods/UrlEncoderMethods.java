package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.Charset;

/** For {@link URLEncoder}. */
@MethodsOf(URLEncoder.class)
public final class UrlEncoderMethods {

  private UrlEncoderMethods() {}

  public static String encode(String text, Charset charset) {
    try {
      return URLEncoder.encode(text, charset.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
