package eu.clusterxchange.platform.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;
import io.vertx.core.json.JsonObject;

/**
 * An event as it goes over the wire to every listener of an address: encoded once, written many
 * times. Never leaves its instance.
 */
record Frame(Buffer bytes) {

  static Frame event(String address, JsonObject body) {
    return new Frame(
        new JsonObject().put("type", "rec").put("address", address).put("body", body).toBuffer());
  }

  /** Hands the frame to local handlers as it is; it is immutable by agreement. */
  static final class Codec implements MessageCodec<Frame, Frame> {
    @Override
    public void encodeToWire(Buffer buffer, Frame frame) {
      throw new UnsupportedOperationException("frames are local");
    }

    @Override
    public Frame decodeFromWire(int position, Buffer buffer) {
      throw new UnsupportedOperationException("frames are local");
    }

    @Override
    public Frame transform(Frame frame) {
      return frame;
    }

    @Override
    public String name() {
      return "frame";
    }

    @Override
    public byte systemCodecID() {
      return -1;
    }
  }
}
