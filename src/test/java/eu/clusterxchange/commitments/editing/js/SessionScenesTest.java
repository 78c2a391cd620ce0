package eu.clusterxchange.commitments.editing.js;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.commitments.FormFile;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the session promises, scene by scene, with the Java core as the server. */
class SessionScenesTest {

  private final FormFile form = FormFile.parse(TestForm.JSON);

  @TestFactory
  Stream<DynamicTest> scenes() {
    var world = new JavaScript();
    var module = world.module("scenes-runner.js");
    var names = module.getMember("names");
    assertThat(names.getArraySize()).isPositive();
    ProxyExecutable newServer = arguments -> new InMemoryServer(form, arguments[0].asInt());
    return IntStream.range(0, (int) names.getArraySize())
        .mapToObj(index -> names.getArrayElement(index).asString())
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      var play = module.invokeMember("scene", name, form.json(), newServer);
                      while (play.execute().asBoolean()) {
                        // What was promised goes on between the steps, when the call is over.
                      }
                    }))
        .onClose(world::close);
  }
}
