package eu.clusterxchange.commitments.editing.js;

import eu.clusterxchange.commitments.FormFile;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.Test;

/**
 * Two or three browsers' sessions and the Java core over a network that loses, reorders, doubles
 * and is cut. {@code -Dediting.histories=1000000} runs more, {@code -Dediting.history=n} that one
 * again.
 */
class RandomHistoriesTest {

  private static final int HISTORIES = Integer.getInteger("editing.histories", 10_000);
  private static final int WORLDS = 2;

  @Test
  void everybodyEndsWithTheServersContentAndNothingIsLostOrDoubled() {
    var only = Integer.getInteger("editing.history");
    if (only != null) {
      live(only, only + 1, 1);
      return;
    }
    var threads = Executors.newFixedThreadPool(WORLDS);
    try {
      CompletableFuture.allOf(
              IntStream.range(0, WORLDS)
                  .mapToObj(
                      world ->
                          CompletableFuture.runAsync(() -> live(world, HISTORIES, WORLDS), threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    } finally {
      threads.shutdownNow();
    }
  }

  private static void live(int from, int to, int step) {
    var form = FormFile.parse(TestForm.JSON);
    try (var world = new JavaScript()) {
      var start = world.module("histories.js").getMember("history");
      ProxyExecutable newServer = arguments -> new InMemoryServer(form, arguments[0].asInt());
      for (int seed = from; seed < to; seed += step) {
        try {
          var history = start.execute(seed, form.json(), newServer);
          while (history.invokeMember("step").asBoolean()) {
            // What was promised goes on between the steps, when the call is over.
          }
        } catch (RuntimeException failure) {
          throw new AssertionError("fails with -Dediting.history=" + seed, failure);
        }
      }
    }
  }
}
