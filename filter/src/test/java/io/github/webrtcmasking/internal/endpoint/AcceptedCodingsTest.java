package io.github.webrtcmasking.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which coding is sent to whom; {@code &} joins lines of the header, {@code -} is none. */
class AcceptedCodingsTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '>',
      value = {
        "-                                > IDENTITY",
        "''                               > IDENTITY",
        // As browsers send it, with TLS and without.
        "gzip, deflate, br, zstd          > BROTLI",
        "gzip, deflate                    > GZIP",
        // Of those that are liked equally the smallest; the order says nothing.
        "gzip, br                         > BROTLI",
        "identity, gzip                   > GZIP",
        "br;q=0.5, gzip                   > GZIP",
        "br;q=0.001                       > BROTLI",
        "br;q=0.8, gzip;q=0.801           > GZIP",
        "gzip;q=0.5, identity             > IDENTITY",
        "gzip;q=0.5, identity;q=0.4       > GZIP",
        // What has weight 0 is not taken.
        "br;q=0, gzip                     > GZIP",
        "br;q=0.000, gzip;q=0.0           > IDENTITY",
        "gzip, gzip;q=0                   > IDENTITY",
        // A star is all that is not named.
        "*                                > BROTLI",
        "br;q=0, *                        > GZIP",
        "br;q=0, gzip;q=0, *              > IDENTITY",
        "gzip;q=0.5, *;q=0.8              > BROTLI",
        "*;q=0.1, gzip                    > GZIP",
        "gzip, *;q=0                      > GZIP",
        "identity;q=0, br                 > BROTLI",
        // Who takes nothing that there is gets what everybody can read.
        "identity;q=0                     > IDENTITY",
        "*;q=0                            > IDENTITY",
        "zstd, identity;q=0               > IDENTITY",
        // Names have no case, nor has the q; space is allowed around the semicolon.
        "GZIP                             > GZIP",
        "Br ; Q=1.000 , gzip ;q=0.9       > BROTLI",
        "x-gzip                           > GZIP",
        // Lines are one list.
        "gzip & br                        > BROTLI",
        "br;q=0 & br, gzip                > GZIP",
        // What is not HTTP is not taken for a word.
        "br;q=2, gzip                     > GZIP",
        "br;q=-1                          > IDENTITY",
        "br;q=, gzip;q=0.1234             > IDENTITY",
        "br;level=11, gzip                > GZIP",
        "br gzip                          > IDENTITY",
        ",, ,gzip,                        > GZIP",
        "brotli, gzipped                  > IDENTITY",
      })
  void clientGetsWhatItLikesBest(String header, ContentCoding expected) {
    List<String> lines = header.equals("-") ? List.of() : Arrays.asList(header.split("&", -1));

    assertThat(new AcceptedCodings(Collections.enumeration(lines)).best()).isEqualTo(expected);
  }
}
