/** What the fuzz targets share. */
package io.github.webrtcmasking.testing.fuzz;
