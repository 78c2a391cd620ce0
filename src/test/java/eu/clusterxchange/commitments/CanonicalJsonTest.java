package eu.clusterxchange.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** RFC 8785, for what the form can hold. */
class CanonicalJsonTest {
  @Test
  void membersAreSortedAndNothingIsBetweenThem() {
    var json =
        new JsonObject()
            .put("b", new JsonArray().add(1).addNull().add(true))
            .put("a", new JsonObject().put("z", "").put("é", "x"))
            .put("", new JsonObject());
    assertThat(CanonicalJson.of(json))
        .isEqualTo("{\"\":{},\"a\":{\"z\":\"\",\"é\":\"x\"},\"b\":[1,null,true]}");
  }

  @Test
  void numbersAndEscapesAreTheShortest() {
    var json =
        new JsonObject()
            .put("n", new JsonArray().add(8.0).add(7.5).add(-3L))
            .put("t", "\"\\\n\u0001/€😀");
    assertThat(CanonicalJson.of(json))
        .isEqualTo("{\"n\":[8,7.5,-3],\"t\":\"\\\"\\\\\\n\\u0001/€😀\"}");
  }

  @Test
  void theHashIsThatOfItsBytes() {
    assertThat(HexFormat.of().formatHex(CanonicalJson.sha256(new JsonObject())))
        .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  }

  @Test
  void theOrderInWhichItWasMadeDoesNotMatter() {
    var one = new JsonObject().put("a", 1).put("b", 2);
    var other = new JsonObject().put("b", 2).put("a", 1.0);
    assertThat(CanonicalJson.sha256(one)).isEqualTo(CanonicalJson.sha256(other));
  }

  @Test
  void numbersTheFormCannotHoldAreRefused() {
    assertThatThrownBy(() -> CanonicalJson.of(new JsonObject().put("n", 1e300)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
