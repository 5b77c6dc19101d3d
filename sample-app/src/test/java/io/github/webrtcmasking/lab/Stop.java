package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.lab.Equipment.Kind;
import java.util.Map;

/**
 * One shop that a visitor comes to.
 *
 * @param row of the decision table
 * @param shop its name
 * @param host the name, and the port, that the visitor types
 * @param expected by browser
 */
record Stop(String row, String shop, String host, Map<Kind, Expected> expected) {}
