package io.github.webrtcmasking.internal.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.webrtcmasking.NetworkOwner;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerTest {

  @ParameterizedTest(name = "AS{0} {1}, AS{2} {3}: {4}")
  @CsvSource({
    "1, A,  1, A,  SAME",
    "1, A,  1, B,  SAME", // renamed
    "1, A,  2, A,  SAME", // one organisation, two numbers
    "1, A,  2, ' a ', SAME",
    "1, A,  2, B,  DIFFERENT",
    "1, '', 2, '', DIFFERENT",
    "0, A,  0, B,  DIFFERENT",
    "0, A,  0, a,  SAME",
    "1, '', 0, A,  UNKNOWN", // nothing in common that could be compared
    "0, '', 0, '', UNKNOWN",
    "1, A,  0, '', UNKNOWN",
  })
  void oneNumberOrNameInCommonIsEnough(
      long one, String oneName, long two, String twoName, OwnerRelation expected) {
    Owner left = Owner.of(one, oneName);
    Owner right = Owner.of(two, twoName);
    assertThat(left.relationTo(right)).isEqualTo(expected);
    assertThat(right.relationTo(left)).isEqualTo(expected);
  }

  @Test
  void fieldsOfSeveralVendorsAreRead() {
    Owner owner = Owner.of(64500, "Example");
    assertThat(
            AsnFields.owner(
                Map.of(
                    "autonomous_system_number",
                    64500L,
                    "autonomous_system_organization",
                    "Example")))
        .isEqualTo(owner);
    assertThat(AsnFields.owner(Map.of("asn", "AS64500", "as_name", "Example"))).isEqualTo(owner);
    assertThat(AsnFields.owner(Map.of("traits", Map.of("autonomous_system_number", 64500))))
        .isEqualTo(Owner.of(64500, ""));
    assertThat(AsnFields.owner(Map.of("country", Map.of("iso_code", "DE"))))
        .isEqualTo(Owner.UNKNOWN);
    assertThat(AsnFields.owner(Map.of("asn", "nonsense"))).isEqualTo(Owner.UNKNOWN);
  }

  @Test
  void publicOwnerHasANumberOrAName() {
    assertThat(NetworkOwner.ofNumber(4_294_967_295L).number()).isEqualTo(4_294_967_295L);
    assertThat(NetworkOwner.ofOrganisation("Example").number()).isEqualTo(NetworkOwner.NO_NUMBER);
    assertThatIllegalArgumentException().isThrownBy(() -> NetworkOwner.ofNumber(4_294_967_296L));
    assertThatIllegalArgumentException().isThrownBy(() -> NetworkOwner.ofNumber(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> NetworkOwner.ofNumber(0));
    assertThatIllegalArgumentException().isThrownBy(() -> NetworkOwner.ofOrganisation(" "));
  }
}
