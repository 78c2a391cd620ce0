package eu.clusterxchange.platform.mail;

import eu.clusterxchange.platform.config.Settings.SmtpSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import java.util.concurrent.TimeUnit;

/** Hands mails to an SMTP server. */
public final class SmtpMailer implements Mailer {
  private static final int CONNECT_MILLIS = 10_000;
  private static final int IDLE_SECONDS = 20;
  private static final int SMTPS = 465;

  private final MailClient client;
  private final String from;

  /**
   * @param from the sender, {@code Name <address>}
   */
  public SmtpMailer(Vertx vertx, SmtpSettings settings, String from) {
    this.client = MailClient.create(vertx, config(settings));
    this.from = from;
  }

  private static MailConfig config(SmtpSettings settings) {
    boolean implicit = settings.tls() && settings.port() == SMTPS;
    var config =
        new MailConfig()
            .setHostname(settings.host())
            .setPort(settings.port())
            .setSsl(implicit)
            .setStarttls(
                settings.tls() && !implicit ? StartTLSOptions.REQUIRED : StartTLSOptions.OPTIONAL)
            .setMaxPoolSize(2)
            .setLogin(settings.user().isEmpty() ? LoginOption.DISABLED : LoginOption.REQUIRED)
            .setUserAgent("clusterxchange");
    config.setConnectTimeout(CONNECT_MILLIS);
    config.setIdleTimeout(IDLE_SECONDS).setIdleTimeoutUnit(TimeUnit.SECONDS);
    return settings.user().isEmpty()
        ? config
        : config.setUsername(settings.user()).setPassword(settings.password());
  }

  @Override
  public Future<Void> send(Mail mail) {
    var message =
        new MailMessage()
            .setFrom(from)
            .setTo(mail.to())
            .setSubject(mail.subject())
            .setText(mail.text());
    mail.headers().forEach(message::addHeader);
    return client.sendMail(message).mapEmpty();
  }
}
