package io.github.webrtcmasking.internal.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "shop.example,        EVERYWHERE",
    "shop.example.,       EVERYWHERE",
    "shop.test,           EVERYWHERE",
    "localhost.example,   EVERYWHERE",
    "home.arpa.example,   EVERYWHERE",
    "in-addr.arpa,        EVERYWHERE",
    "9.9.9.9,             EVERYWHERE",
    "2600::1,             EVERYWHERE",
    "[2600::1],           EVERYWHERE",
    "::ffff:9.9.9.9,      EVERYWHERE",
    "localhost,           ADDRESS_OF_SITE",
    "LOCALHOST.,          ADDRESS_OF_SITE",
    "shop.localhost,      ADDRESS_OF_SITE",
    "127.0.0.1,           ADDRESS_OF_SITE",
    "10.0.0.1,            ADDRESS_OF_SITE",
    "100.64.0.1,          ADDRESS_OF_SITE",
    "169.254.1.1,         ADDRESS_OF_SITE",
    "192.0.2.1,           ADDRESS_OF_SITE",
    "198.51.100.1,        ADDRESS_OF_SITE",
    "0.0.0.0,             ADDRESS_OF_SITE",
    "240.0.0.1,           ADDRESS_OF_SITE",
    "::1,                 ADDRESS_OF_SITE",
    "[::1],               ADDRESS_OF_SITE",
    "[fd00::1],           ADDRESS_OF_SITE",
    "fe80::1%eth0,        ADDRESS_OF_SITE",
    "[::ffff:10.0.0.1],   ADDRESS_OF_SITE",
    "shop,                NAME_OF_SITE",
    "app_server,          NAME_OF_SITE",
    "SHOP.,               NAME_OF_SITE",
    "shop.local,          NAME_OF_SITE",
    "stun.shop.INTERNAL,  NAME_OF_SITE",
    "shop.lan,            NAME_OF_SITE",
    "shop.corp.,          NAME_OF_SITE",
    "shop.home.arpa,      NAME_OF_SITE",
    "shop.invalid,        NAME_OF_SITE",
    // what a Host header may hold besides
    "'',                  EVERYWHERE",
    "[,                   NAME_OF_SITE",
    "],                   NAME_OF_SITE",
    "[],                  EVERYWHERE",
    ".,                   EVERYWHERE",
    "..,                  EVERYWHERE",
    "999.1.1.1,           EVERYWHERE",
  })
  void hostTellsFromWhereItMeansSomething(String host, Reach expected) {
    assertThat(Reach.of(host)).isEqualTo(expected);
  }
}
