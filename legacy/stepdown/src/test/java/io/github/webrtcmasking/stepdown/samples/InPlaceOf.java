package io.github.webrtcmasking.stepdown.samples;

/** As the tool looks for it. */
@interface InPlaceOf {
  String value();
}
