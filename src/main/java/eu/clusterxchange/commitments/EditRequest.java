package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Edit;
import eu.clusterxchange.platform.security.Actor;
import java.util.UUID;

/**
 * An edit as it was received.
 *
 * @param epoch the one the client works in
 * @param bodyHash tells a repeated request from another one under the same edit id
 */
record EditRequest(Actor actor, UUID commitment, long epoch, Edit edit, String bodyHash) {
  /** What makes an edit id unique. */
  record Key(String author, String editId) {}

  Key key() {
    return new Key(edit.author(), edit.editId());
  }
}
