package eu.clusterxchange.notifications;

import eu.clusterxchange.notifications.push.PushDevice;
import java.time.Instant;
import java.util.UUID;

/**
 * A browser that shows notifications also when no page is open.
 *
 * @param name how its owner recognises it: {@code Firefox on Linux}
 * @param session that switched it on; it ends with it
 */
record Device(UUID id, UUID account, UUID session, String name, PushDevice push, Instant since) {}
