package eu.clusterxchange.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.platform.sql.Migrations;
import eu.clusterxchange.testing.TestDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SecretRepositoryIT {
  private static <T> T get(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }

  @Test
  void instancesThatStartTogetherAgreeOnEachKey() {
    DatabaseUrl url = TestDatabase.fresh();
    Migrations.run(url);
    Vertx vertx = Vertx.vertx();
    List<Database> instances = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      instances.add(Database.open(vertx, url, 2));
    }
    try {
      var tokens = new OpaqueTokens(new SecureRandom());
      for (int round = 0; round < 20; round++) {
        String name = "key-" + round;
        var keys = new HashSet<Buffer>();
        instances.stream()
            .map(database -> new SecretRepository(database, tokens).obtain(name))
            .toList()
            .forEach(key -> keys.add(get(key)));
        assertThat(keys).hasSize(1).allSatisfy(key -> assertThat(key.length()).isEqualTo(32));
      }
    } finally {
      instances.forEach(database -> get(database.close()));
      get(vertx.close());
    }
  }
}
