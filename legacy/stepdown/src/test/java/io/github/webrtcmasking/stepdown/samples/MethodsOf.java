package io.github.webrtcmasking.stepdown.samples;

/** As the tool looks for it. */
@interface MethodsOf {
  Class<?> value();
}
