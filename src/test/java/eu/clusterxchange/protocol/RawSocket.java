package eu.clusterxchange.protocol;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/**
 * A WebSocket client that sends whatever bytes it is told to, also those that no library would let
 * through (RFC 6455, 5.2).
 */
final class RawSocket implements AutoCloseable {
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int FIN = 0x80;
  static final int COMPRESSED = 0x40;

  private static final int MILLIS = 3_000;

  private final Socket socket;
  private final DataInputStream in;
  private final String handshake;

  /**
   * @param headers of the upgrade request besides those of the protocol, one on each line
   */
  private RawSocket(int port, String path, String headers) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(MILLIS);
    socket.setTcpNoDelay(true);
    in = new DataInputStream(socket.getInputStream());
    String request =
        "GET "
            + path
            + " HTTP/1.1\r\nHost: localhost:"
            + port
            + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + headers
            + "\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    handshake = head();
  }

  static RawSocket open(int port, String path, String headers) {
    try {
      return new RawSocket(port, path, headers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On the live channel, with a bearer token. */
  static RawSocket live(int port, String token) {
    RawSocket opened = open(port, "/eventbus/websocket", "Authorization: Bearer " + token + "\r\n");
    if (opened.status() != 101) {
      throw new AssertionError("no live channel: " + opened.handshake);
    }
    return opened;
  }

  /** Of the upgrade: 101 when there is a socket now. */
  int status() {
    return Integer.parseInt(handshake.substring(9, 12));
  }

  /** A whole masked frame; {@code first} is its first byte. */
  void frame(int first, byte[] payload) {
    var out = new ByteArrayOutputStream(payload.length + 14);
    out.write(first);
    if (payload.length < 126) {
      out.write(0x80 | payload.length);
    } else if (payload.length < 65_536) {
      out.write(0x80 | 126);
      out.write(payload.length >> 8);
      out.write(payload.length);
    } else {
      out.write(0x80 | 127);
      for (int shift = 56; shift >= 0; shift -= 8) {
        out.write((int) ((long) payload.length >> shift));
      }
    }
    byte[] mask = {1, 2, 3, 4};
    out.writeBytes(mask);
    for (int i = 0; i < payload.length; i++) {
      out.write(payload[i] ^ mask[i % 4]);
    }
    bytes(out.toByteArray());
  }

  void text(String text) {
    frame(FIN | TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes as they are. That the server has hung up already is for {@link #next} to say. */
  void bytes(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (SocketException e) {
      // it had enough after the first bytes
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says that nothing more will come, as a client does that dies in the middle of a frame. */
  void halfClose() {
    try {
      socket.shutdownOutput();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the server says next: a JSON frame, or {@code {"closed":code}}, with code 0 when it hung
   * up without one, or {@code {"silent":true}} after three seconds of nothing.
   */
  JsonObject next() {
    try {
      return read();
    } catch (SocketTimeoutException e) {
      return new JsonObject().put("silent", true);
    } catch (EOFException | SocketException e) {
      return new JsonObject().put("closed", 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonObject read() throws IOException {
    while (true) {
      int opcode = in.readUnsignedByte() & 0x0f;
      long length = in.readUnsignedByte();
      if (length == 126) {
        length = in.readUnsignedShort();
      } else if (length == 127) {
        length = in.readLong();
      }
      byte[] payload = in.readNBytes(Math.toIntExact(length));
      if (opcode == CLOSE) {
        int code = payload.length < 2 ? 0 : ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
        return new JsonObject().put("closed", code);
      }
      if (opcode == TEXT || opcode == BINARY) {
        return new JsonObject(new String(payload, StandardCharsets.UTF_8));
      }
    }
  }

  private String head() throws IOException {
    var text = new StringBuilder();
    while (text.indexOf("\r\n\r\n") < 0) {
      int read = in.read();
      if (read < 0) {
        break;
      }
      text.append((char) read);
    }
    return text.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
