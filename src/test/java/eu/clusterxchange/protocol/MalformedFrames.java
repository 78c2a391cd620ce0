package eu.clusterxchange.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.Deflater;

/** Frames that no honest client sends, by kind (reliability R8). */
final class MalformedFrames {
  private static final int MANY = 10_000;

  /**
   * One of them.
   *
   * @param kind for the report of a failure
   */
  record Bad(String kind, Consumer<RawSocket> send) {
    @Override
    public String toString() {
      return kind;
    }
  }

  private final Random random;
  private final String match;

  /**
   * @param match an id that exists, so that only the form is at fault
   */
  MalformedFrames(long seed, String match) {
    this.random = new Random(seed);
    this.match = match;
  }

  /** Broken before anybody looks at the content: the connection may not survive. */
  List<Bad> ofTheProtocol(int count) {
    var frames = new ArrayList<Bad>();
    while (frames.size() < count) {
      frames.add(bad("bad UTF-8", s -> s.frame(RawSocket.FIN | RawSocket.TEXT, badUtf8())));
      frames.add(bad("no mask", s -> s.bytes(new byte[] {(byte) 0x81, 2, '{', '}'})));
      frames.add(
          bad("reserved opcode", s -> s.frame(RawSocket.FIN | (3 + random.nextInt(5)), raw(9))));
      frames.add(bad("reserved bits", s -> s.frame(RawSocket.FIN | 0x30 | RawSocket.TEXT, raw(9))));
      frames.add(bad("long ping", s -> s.frame(RawSocket.FIN | RawSocket.PING, raw(126 + size()))));
      frames.add(bad("long close", s -> s.frame(RawSocket.FIN | RawSocket.CLOSE, raw(200))));
      frames.add(bad("close of one byte", s -> s.frame(RawSocket.FIN | RawSocket.CLOSE, raw(1))));
      frames.add(bad("parted ping", s -> s.frame(RawSocket.PING, raw(5))));
      frames.add(bad("stray continuation", s -> s.frame(RawSocket.FIN, raw(20))));
      frames.add(bad("text within a text", MalformedFrames::interleaved));
      frames.add(
          bad(
              "compressed bomb",
              s -> s.frame(RawSocket.FIN | RawSocket.COMPRESSED | RawSocket.TEXT, bomb())));
      frames.add(
          bad(
              "huge",
              s -> s.frame(RawSocket.FIN | RawSocket.TEXT, spaces(256 * 1024 + 1 + size()))));
      frames.add(bad("huge in parts", MalformedFrames::hugeInParts));
      frames.add(bad("endless length", s -> s.bytes(endless())));
      frames.add(bad("noise", s -> s.bytes(raw(40 + size()))));
      frames.add(bad("cut off", this::cutOff));
    }
    return frames.subList(0, count);
  }

  /** Whole frames with a content that is none: the connection stays, each is answered. */
  List<String> ofTheBridge(int count) {
    var frames = new ArrayList<String>();
    while (frames.size() < count) {
      frames.addAll(
          List.of(
              "",
              "null",
              "[]",
              "7",
              "\"register\"",
              "{",
              "{}}",
              "{\"type\"",
              "{\"type\":null}",
              "{\"type\":7,\"address\":\"x\"}",
              "{\"type\":[\"ping\"]}",
              "{\"address\":\"match." + match + "\"}",
              "{\"type\":\"register\"}",
              "{\"type\":\"register\",\"address\":{\"a\":1}}",
              "{\"type\":\"register\",\"address\":\"" + "x".repeat(1 + size()) + "\"}",
              "{\"type\":\"register\",\"address\":\"match."
                  + match.toUpperCase(java.util.Locale.ROOT)
                  + "x\"}",
              "{\"type\":\"register\",\"address\":\"match.\\u0000\"}",
              "{\"type\":\"send\"}",
              "{\"type\":\"send\",\"address\":\"chat.post\",\"body\":7,\"replyAddress\":\"r\"}",
              "{\"type\":\"send\",\"address\":\"chat.post\",\"body\":null,\"replyAddress\":\"r\"}",
              "{\"type\":\"send\",\"address\":\"chat.post\",\"replyAddress\":{\"x\":1}}",
              "{\"type\":\"send\",\"address\":\"chat.post\",\"replyAddress\":\""
                  + "r".repeat(99)
                  + "\"}",
              "{\"type\":\"send\",\"address\":\"chat.history\",\"headers\":[1],\"body\":{}}",
              "{\"type\":\"send\",\"address\":\"chat.history\",\"headers\":{\"account\":{\"x\":[]}},\"body\":{},\"replyAddress\":\"r\"}",
              "{\"type\":\"publish\",\"address\":\"chat.post\",\"body\":{}}",
              "{\"type\":\"nonsense\",\"address\":\"x\"}",
              "{\"type\":\"send\",\"address\":\"chat.history\",\"address\":\"nowhere\",\"type\":\"register\"}",
              "[".repeat(MANY) + "]".repeat(MANY),
              "{\"type\":\"send\",\"address\":\"chat.post\",\"body\":"
                  + "{\"a\":".repeat(MANY)
                  + "1"
                  + "}".repeat(MANY)
                  + "}",
              "{\"type\":\"send\",\"address\":\"commitment.edit\",\"replyAddress\":\"r\",\"body\":{\"commitmentId\":\""
                  + match
                  + "\",\"epoch\":1,\"base\":0,\"editId\":\"e\",\"operations\":"
                  + "[".repeat(900)
                  + "]".repeat(900)
                  + "}}",
              mutated()));
    }
    return frames.subList(0, count);
  }

  private static Bad bad(String kind, Consumer<RawSocket> send) {
    return new Bad(kind, send);
  }

  private int size() {
    return random.nextInt(2_000);
  }

  private byte[] raw(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] spaces(int length) {
    return " ".repeat(length).getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] badUtf8() {
    byte[] text =
        "{\"type\":\"register\",\"address\":\"xxxx\"}".getBytes(StandardCharsets.US_ASCII);
    byte[][] wrong = {
      {(byte) 0xc0, (byte) 0xaf},
      {(byte) 0xff, (byte) 0xfe},
      {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
      {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
      {(byte) 0xe2, (byte) 0x82}
    };
    byte[] chosen = wrong[random.nextInt(wrong.length)];
    System.arraycopy(chosen, 0, text, 30, chosen.length);
    return text;
  }

  private static byte[] bomb() {
    byte[] packed = new byte[64 * 1024];
    var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(new byte[32 * 1024 * 1024]);
    deflater.finish();
    int length = deflater.deflate(packed);
    deflater.end();
    return java.util.Arrays.copyOf(packed, length);
  }

  private static void interleaved(RawSocket socket) {
    socket.frame(RawSocket.TEXT, "{\"type\":".getBytes(StandardCharsets.US_ASCII));
    socket.text("{\"type\":\"ping\"}");
  }

  private static void hugeInParts(RawSocket socket) {
    socket.frame(RawSocket.TEXT, spaces(60_000));
    for (int part = 0; part < 5; part++) {
      socket.frame(0, spaces(60_000));
    }
    socket.frame(RawSocket.FIN, spaces(1));
  }

  /** A head that promises 2^62 bytes. */
  private static byte[] endless() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x81, (byte) 0xff, 0x40, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4});
    out.writeBytes(spaces(500));
    return out.toByteArray();
  }

  private void cutOff(RawSocket socket) {
    socket.bytes(new byte[] {(byte) 0x81, (byte) (0x80 | 100), 1, 2, 3, 4, '{'});
    socket.halfClose();
  }

  /** A good frame with one byte of its structure changed. */
  private String mutated() {
    String good = "{\"type\":\"register\",\"address\":\"nowhere\"}";
    int at = random.nextInt(good.length());
    return good.substring(0, at) + (char) ('!' + random.nextInt(90)) + good.substring(at + 1);
  }
}
