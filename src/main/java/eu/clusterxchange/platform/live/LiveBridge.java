package eu.clusterxchange.platform.live;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemException;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.StreamSource;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.bridge.BridgeEventType;
import io.vertx.ext.bridge.PermittedOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.sockjs.BridgeEvent;
import io.vertx.ext.web.handler.sockjs.SockJSBridgeOptions;
import io.vertx.ext.web.handler.sockjs.SockJSHandler;
import io.vertx.ext.web.handler.sockjs.SockJSHandlerOptions;
import io.vertx.ext.web.handler.sockjs.SockJSSocket;
import io.vertx.ext.web.handler.sockjs.impl.EventBusBridgeImpl;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The SockJS event-bus bridge of one HTTP event loop (realtime 1). Every decision is taken in the
 * bridge's hook: who may register, which commands exist, how many at a time. A refusal is written
 * here, naming what it answers, and the bridge is told nothing but to drop the frame.
 */
final class LiveBridge {
  /**
   * The bridge's own idle check casts sockets to a class of its own; {@link SocketGuard} does it
   * here.
   */
  private static final long NEVER_MILLIS = Integer.MAX_VALUE;

  private static final int REPLY_MILLIS = 20_000;
  private static final int MAX_WAITING = 1_024;

  private final Vertx vertx;
  private final SocketGuard guard;
  private final Relays relays;
  private final Map<StreamId.Kind, StreamSource> sources;
  private final Map<String, LiveCommand> commands;
  private final List<Departures> departures;
  private final int socketsPerAccount;
  private final Ids ids;
  private final InstantSource clock;
  private final Map<SockJSSocket, LiveSocket> sockets = new HashMap<>();

  LiveBridge(
      Vertx vertx,
      SocketGuard guard,
      Relays relays,
      List<StreamSource> sources,
      List<LiveCommand> commands,
      List<Departures> departures,
      int socketsPerAccount,
      Ids ids,
      InstantSource clock) {
    this.vertx = vertx;
    this.guard = guard;
    this.relays = relays;
    this.sources =
        sources.stream().collect(Collectors.toMap(StreamSource::kind, Function.identity()));
    this.commands =
        commands.stream().collect(Collectors.toMap(LiveCommand::address, Function.identity()));
    this.departures = departures;
    this.socketsPerAccount = socketsPerAccount;
    this.ids = ids;
    this.clock = clock;
  }

  Router router(boolean fallbacks) {
    var options =
        new SockJSHandlerOptions().setInsertJSESSIONID(false).setRegisterWriteHandler(false);
    if (!fallbacks) {
      List.of("XHR", "EVENT_SOURCE", "HTML_FILE", "JSON_P").forEach(options::addDisabledTransport);
    }
    // The hook decides; these only name everything that the hook lets through.
    var bridge =
        new SockJSBridgeOptions()
            .setMaxHandlersPerSocket(MAX_WAITING)
            .setMaxAddressLength(64)
            .setPingTimeout(NEVER_MILLIS)
            .setReplyTimeout(REPLY_MILLIS)
            .addOutboundPermitted(new PermittedOptions());
    commands
        .keySet()
        .forEach(address -> bridge.addInboundPermitted(new PermittedOptions().setAddress(address)));
    var frames = new EventBusBridgeImpl(vertx, null, bridge, this::decide);
    return SockJSHandler.create(vertx, options)
        .socketHandler(socket -> frames.handle(WellFormedFrames.only(socket)));
  }

  private void decide(BridgeEvent event) {
    LiveSocket socket = sockets.get(event.socket());
    if (event.type() == BridgeEventType.SOCKET_CREATED) {
      // synchronous, or the first frames would be lost
      event.complete(created(event.socket()));
    } else if (socket == null) {
      event.complete(false);
    } else {
      decide(event, socket);
    }
  }

  private void decide(BridgeEvent event, LiveSocket socket) {
    switch (event.type()) {
      case REGISTER -> register(event, socket);
      case REGISTERED -> {
        StreamId.parse(address(event)).ifPresent(stream -> relays.listen(stream, socket));
        event.complete(true);
      }
      case UNREGISTER -> {
        StreamId.parse(address(event))
            .filter(socket.listening()::remove)
            .ifPresent(
                stream -> {
                  relays.leave(stream);
                  departures.forEach(listener -> listener.left(stream, socket.id()));
                });
        event.complete(true);
      }
      case SEND -> send(event, socket);
      case PUBLISH ->
          drop(
              event,
              socket,
              new Problem(ProblemType.FORBIDDEN, "Clients do not publish; send a command."));
      case RECEIVE -> receive(event, socket);
      case SOCKET_PING -> {
        socket.heard();
        event.complete(true);
      }
      case SOCKET_ERROR -> {
        // the bridge has thrown away what the socket listened to: open, it would be deaf
        socket.close(CloseCode.BROKEN);
        event.complete(true);
      }
      case SOCKET_CLOSED -> {
        sockets.remove(event.socket());
        guard.remove(socket);
        departures.forEach(listener -> listener.closed(socket.id()));
        event.complete(true);
      }
      default -> event.complete(true);
    }
  }

  private boolean created(SockJSSocket sockJs) {
    var socket =
        new LiveSocket(
            ids.next().toString(),
            LiveRoutes.actor(sockJs.routingContext()),
            sockJs,
            vertx.getOrCreateContext(),
            clock);
    if (!guard.add(socket, socketsPerAccount)) {
      sockJs.close(CloseCode.TOO_MANY_SOCKETS.code(), CloseCode.TOO_MANY_SOCKETS.reason());
      return false;
    }
    sockets.put(sockJs, socket);
    return true;
  }

  private void register(BridgeEvent event, LiveSocket socket) {
    Optional<StreamId> stream =
        StreamId.parse(address(event)).filter(s -> sources.containsKey(s.kind()));
    if (!socket.mayRegister()) {
      drop(event, socket, tooMany());
    } else if (stream.isEmpty()) {
      drop(event, socket, Problem.notFound());
    } else if (socket.listening().size() >= LiveSocket.MAX_REGISTRATIONS) {
      drop(
          event,
          socket,
          new Problem(
              ProblemType.TOO_MANY,
              "One connection listens to at most " + LiveSocket.MAX_REGISTRATIONS + " addresses."));
    } else if (!socket.listening().add(stream.get())) {
      drop(
          event,
          socket,
          new Problem(ProblemType.REFUSED, "This connection listens to that address already."));
    } else {
      authorise(event, socket, stream.get());
    }
  }

  private void authorise(BridgeEvent event, LiveSocket socket, StreamId stream) {
    sources
        .get(stream.kind())
        .mayListen(socket.actor(), stream.id())
        .compose(
            may ->
                may
                    ? Future.succeededFuture()
                    : Future.failedFuture(Problem.notFound().exception()))
        .onSuccess(v -> event.tryComplete(true))
        .onFailure(
            failure -> {
              socket.listening().remove(stream);
              drop(event, socket, ProblemException.of(failure));
            });
  }

  private void send(BridgeEvent event, LiveSocket socket) {
    JsonObject message = event.getRawMessage();
    LiveCommand command = commands.get(address(event));
    if (command == null) {
      drop(event, socket, Problem.notFound());
    } else if (!socket.mayCommand(command.limit(), length(message))) {
      drop(event, socket, tooMany());
    } else if (!(message.getValue("body") instanceof JsonObject)) {
      drop(
          event,
          socket,
          new Problem(ProblemType.MALFORMED, "The body of a command is a JSON object."));
    } else {
      event.setRawMessage(message.put("headers", socket.caller().toHeaders()));
      event.complete(true);
    }
  }

  /** Only edits are limited by size; their size is that of their operations. */
  private static int length(JsonObject message) {
    return message.getValue("body") instanceof JsonObject body
            && body.getValue("operations") != null
        ? body.getValue("operations").toString().length()
        : 0;
  }

  private static void receive(BridgeEvent event, LiveSocket socket) {
    if (event.getRawMessage().getValue("body") instanceof Frame frame) {
      socket.write(frame.bytes());
      event.complete(false);
    } else {
      event.complete(true);
    }
  }

  private static void drop(BridgeEvent event, LiveSocket socket, Problem problem) {
    JsonObject message = event.getRawMessage();
    String answered =
        event.type() == BridgeEventType.SEND
                && message.getValue("replyAddress") instanceof String reply
            ? reply
            : address(event);
    // The event is left undecided: the bridge forgets the frame. False would make it answer a
    // second time, a failure would make it log an error.
    socket.refuse(answered, problem);
  }

  private static Problem tooMany() {
    return new Problem(
        ProblemType.TOO_MANY, "Too many at once on this connection. Wait a second and try again.");
  }

  private static String address(BridgeEvent event) {
    return event.getRawMessage().getValue("address") instanceof String address ? address : "";
  }
}
