package eu.clusterxchange.platform.live;

import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.security.Authenticator;
import eu.clusterxchange.platform.stream.StreamEvent;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.StreamSource;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The live channel of this instance: its relays and its check of open sockets run here, on one
 * context; each HTTP event loop mounts a bridge of its own with {@link #mount}. Features publish
 * through it as {@link Streams}.
 */
public final class Live extends VerticleBase implements Streams {
  private static final int SECOND = 1_000;
  private static final int CHECK_SECONDS = 4;

  private final Authenticator authenticator;
  private final Ids ids;
  private final InstantSource clock;
  private final int socketsPerAccount;
  private final boolean fallbacks;
  private final List<StreamSource> sources = new ArrayList<>();
  private final List<LiveCommand> commands = new ArrayList<>();
  private final List<Departures> departures = new ArrayList<>();
  private SocketGuard guard;
  private Relays relays;
  private StreamBus bus;
  private int seconds;

  public Live(
      Authenticator authenticator,
      Ids ids,
      InstantSource clock,
      int socketsPerAccount,
      boolean fallbacks) {
    this.authenticator = authenticator;
    this.ids = ids;
    this.clock = clock;
    this.socketsPerAccount = socketsPerAccount;
    this.fallbacks = fallbacks;
  }

  /** What clients may listen to and send; complete before this is deployed. */
  public void offer(List<StreamSource> offeredSources, List<LiveCommand> offeredCommands) {
    sources.addAll(offeredSources);
    commands.addAll(offeredCommands);
  }

  public void onDeparture(Departures listener) {
    departures.add(listener);
  }

  @Override
  public void init(Vertx vertx, Context context) {
    super.init(vertx, context);
    vertx.eventBus().registerDefaultCodec(Frame.class, new Frame.Codec());
    guard = new SocketGuard(authenticator, sources);
    relays = new Relays(vertx, context, sources);
    bus = new StreamBus(vertx, relays, guard, ids.next().toString());
  }

  @Override
  public Future<?> start() throws Exception {
    bus.start();
    vertx.setPeriodic(
        SECOND,
        timer -> {
          relays.second();
          if (++seconds % CHECK_SECONDS == 0) {
            guard.check();
          }
        });
    return super.start();
  }

  /** Mounts the bridge for one HTTP event loop at {@code /eventbus}. */
  public void mount(Router router) {
    router.route("/eventbus/*").handler(new LiveRoutes(authenticator)::authenticate);
    router
        .route("/eventbus/*")
        .subRouter(
            new LiveBridge(
                    vertx,
                    guard,
                    relays,
                    sources,
                    commands,
                    departures,
                    socketsPerAccount,
                    ids,
                    clock)
                .router(fallbacks));
  }

  /** The addresses of all commands, for the authorisation matrix. */
  public List<String> commandAddresses() {
    return commands.stream().map(LiveCommand::address).sorted().toList();
  }

  /** Ends every connection with the request to resume elsewhere; callable from any context. */
  public void sendAway() {
    if (guard != null) {
      guard.sendAway();
    }
  }

  /** How many sockets are open on this instance. */
  public int openSockets() {
    return guard == null ? 0 : guard.size();
  }

  @Override
  public void committed(StreamId stream, List<StreamEvent> events) {
    if (bus != null) {
      bus.committed(stream, events);
    }
  }

  @Override
  public void passing(StreamId stream, JsonObject body) {
    if (bus != null) {
      bus.passing(stream, body);
    }
  }

  @Override
  public void changed(Collection<UUID> accounts, String objectType, UUID objectId, long version) {
    if (bus != null) {
      bus.changed(accounts, objectType, objectId, version);
    }
  }

  @Override
  public void accessChanged(UUID account) {
    if (bus != null) {
      bus.accessChanged(account);
    }
  }
}
