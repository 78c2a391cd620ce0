package eu.clusterxchange.commitments;

import eu.clusterxchange.matching.Mode;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** Tells how far a commitment is; who may know is the caller's to decide. */
public interface CompletenessAccess {

  /** The {@code Completeness} of the contract, at the head of now. */
  Future<JsonObject> of(UUID commitment, Mode mode);
}
