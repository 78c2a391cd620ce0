package eu.clusterxchange.platform.http;

import io.vertx.core.Future;
import java.util.function.Function;

/**
 * The HTTP side of a feature: it gives each of its operations in {@code openapi.yaml} a handler.
 */
public interface Routes {
  void mount(Operations operations);

  /** Where handlers are bound to the operation ids of the contract. */
  interface Operations {
    Operations on(String operationId, Function<Call, Future<Reply>> handler);
  }
}
