package eu.clusterxchange.platform.live;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.handler.sockjs.SockJSSocket;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;

/**
 * Stands before Vert.x' bridge, which takes the types of a frame's members for granted and throws
 * on any other: what is not a frame is answered here with a problem and goes no further.
 */
final class WellFormedFrames {
  private WellFormedFrames() {}

  /** The same socket, whose reader sees only well-formed frames. */
  static SockJSSocket only(SockJSSocket socket) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          boolean reader =
              method.getName().equals("handler") && arguments != null && arguments[0] != null;
          try {
            Object result =
                method.invoke(
                    socket, reader ? new Object[] {checked(socket, arguments[0])} : arguments);
            return result == socket ? proxy : result;
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return (SockJSSocket)
        Proxy.newProxyInstance(
            WellFormedFrames.class.getClassLoader(), new Class<?>[] {SockJSSocket.class}, handler);
  }

  @SuppressWarnings("unchecked")
  private static Handler<Buffer> checked(SockJSSocket socket, Object reader) {
    var next = (Handler<Buffer>) reader;
    return data ->
        fault(data)
            .ifPresentOrElse(
                fault ->
                    socket.write(
                        new JsonObject()
                            .put("type", "err")
                            .put("failureCode", ProblemType.MALFORMED.status())
                            .put("failureType", "RECIPIENT_FAILURE")
                            .put(
                                "message",
                                new Problem(ProblemType.MALFORMED, fault).toJson().encode())
                            .toBuffer()),
                () -> next.handle(data));
  }

  private static Optional<String> fault(Buffer data) {
    JsonObject frame;
    try {
      frame = new JsonObject(data.toString());
    } catch (DecodeException | ClassCastException e) {
      return Optional.of("A frame is a JSON object.");
    }
    if (frame.getMap() == null || !(frame.getValue("type") instanceof String type)) {
      return Optional.of("A frame is a JSON object with a type.");
    }
    if (type.equals("ping")) {
      return Optional.empty();
    }
    if (!(frame.getValue("address") instanceof String)) {
      return Optional.of("The frame names no address.");
    }
    Object reply = frame.getValue("replyAddress");
    if (reply != null && !(reply instanceof String text && text.length() <= 36)) {
      return Optional.of("replyAddress is a text of at most 36 characters.");
    }
    Object headers = frame.getValue("headers");
    return headers == null || headers instanceof JsonObject
        ? Optional.empty()
        : Optional.of("headers is an object.");
  }
}
