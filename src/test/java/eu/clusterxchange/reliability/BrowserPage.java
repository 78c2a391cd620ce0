package eu.clusterxchange.reliability;

import eu.clusterxchange.commitments.editing.js.JavaScript;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

/**
 * The commitment open in a browser without a window: the product's own channel and editing session,
 * which type ahead, transform, reconnect and send again as they do for people.
 */
final class BrowserPage implements Writer {
  /** After so many changes a person looks up until all of them are saved. */
  private static final int IN_ONE_GO = 10;

  private final JavaScript world = new JavaScript();
  private final Wire wire;
  private final Value page;
  private final Markers markers;
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private volatile String text = "";
  private volatile String state = "";
  private volatile long revision;
  private volatile int confirmed;
  private volatile boolean resting;
  private int typed;

  BrowserPage(TestClient person, String commitment, String label) {
    markers = new Markers(label);
    wire = new Wire(person);
    page =
        world
            .module("browser-page.js")
            .getMember("BrowserPage")
            .newInstance(
                wire,
                person.get("/api/commitments/schema").text(),
                person.account().getString("id"),
                commitment);
  }

  /** The connection as the page is given it. */
  public static final class Wire {
    private static final int NO_CLOSE_FRAME = 1006;

    private final TestClient person;
    private TestSocket socket;
    private boolean broken;

    Wire(TestClient person) {
      this.person = person;
    }

    @HostAccess.Export
    public boolean connect() {
      try {
        socket = person.live();
        broken = false;
        return true;
      } catch (CompletionException away) {
        return false;
      }
    }

    @HostAccess.Export
    public boolean isOpen() {
      return !broken && socket.isOpen();
    }

    @HostAccess.Export
    public int closeCode() {
      return socket.isOpen() ? NO_CLOSE_FRAME : socket.closeCode();
    }

    /** The next frame as text; null when none has come. */
    @HostAccess.Export
    public String next() {
      JsonObject frame = socket.next(0);
      return frame == null ? null : frame.encode();
    }

    @HostAccess.Export
    public void send(String frame) {
      try {
        socket.raw(frame);
      } catch (CompletionException gone) {
        broken = true;
      }
    }

    @HostAccess.Export
    public void close() {
      if (socket != null) {
        socket.close();
      }
    }

    @HostAccess.Export
    public String newId() {
      return UUID.randomUUID().toString();
    }
  }

  @Override
  public void round() {
    try {
      page.invokeMember("round");
      boolean pausing = typed - confirmed >= IN_ONE_GO;
      if (!resting && !pausing && page.getMember("mayEdit").asBoolean()) {
        type();
      }
      look();
    } catch (RuntimeException e) {
      faults.add(e.toString());
    }
  }

  private void type() {
    JsonArray change = markers.change(shown());
    if (!page.invokeMember("type", Scene.FIELD, change.encode()).asBoolean()) {
      faults.add("the page did not take " + change.encode());
    }
    typed++;
  }

  private String shown() {
    return page.invokeMember("text", Scene.FIELD).asString();
  }

  private void look() {
    text = shown();
    state = page.getMember("state").asString();
    revision = page.getMember("revision").asLong();
    if (state.equals("saved")) {
      confirmed = typed;
    }
    if (page.getMember("givenBack").asInt() > 0) {
      faults.add("text was given back");
    }
  }

  @Override
  public void rest() {
    resting = true;
  }

  @Override
  public boolean idle() {
    return resting && state.equals("saved");
  }

  @Override
  public long seq() {
    return revision;
  }

  /** How many changes it has shown as saved. */
  @Override
  public int acknowledged() {
    return confirmed;
  }

  @Override
  public Queue<String> faults() {
    return faults;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public Markers markers() {
    return markers;
  }

  @Override
  public void close() {
    wire.close();
    world.close();
  }

  @Override
  public String toString() {
    return "browser at %d: %s, %d of %d changes confirmed"
        .formatted(revision, state, confirmed, typed);
  }
}
