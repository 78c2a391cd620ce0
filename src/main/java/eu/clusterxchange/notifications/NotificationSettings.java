package eu.clusterxchange.notifications;

import eu.clusterxchange.notifications.push.PushServices;

/**
 * What this feature is told by whoever runs the server.
 *
 * @param publicUrl how people reach this server, for links
 * @param contact whom push services can write to: a {@code mailto:} or {@code https:} URI
 * @param pushServices the only ones that are called
 */
public record NotificationSettings(String publicUrl, String contact, PushServices pushServices) {}
