package eu.clusterxchange.browser;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What lies between one person's browser and the server: a SOCKS 5 proxy that can be cut, as when a
 * train enters a tunnel, or hold back what the server answers.
 */
final class Line implements AutoCloseable {
  private final ServerSocket entrance;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Object gate = new Object();
  private volatile boolean cut;
  private volatile boolean holding;

  Line() {
    try {
      entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start("line", this::accept);
  }

  String address() {
    return "socks5://127.0.0.1:" + entrance.getLocalPort();
  }

  /** Everything that is open breaks, and nothing new comes through. */
  void cut() {
    cut = true;
    open.forEach(Line::end);
    holdAnswers(false);
  }

  void mend() {
    cut = false;
    holdAnswers(false);
  }

  /**
   * What the browser sends arrives; what the server answers waits on the line, and is lost when the
   * line is cut.
   */
  void holdAnswers() {
    holdAnswers(true);
  }

  void releaseAnswers() {
    holdAnswers(false);
  }

  private void holdAnswers(boolean hold) {
    synchronized (gate) {
      holding = hold;
      gate.notifyAll();
    }
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket browser = entrance.accept();
        start("line-in", () -> serve(browser));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket browser) {
    open.add(browser);
    try (browser) {
      var in = new DataInputStream(browser.getInputStream());
      int port = greet(in, browser.getOutputStream());
      if (cut) {
        return;
      }
      try (var server = new Socket(InetAddress.getLoopbackAddress(), port)) {
        browser.getOutputStream().write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
        open.add(server);
        start("line-out", () -> pump(server, browser, true));
        pump(browser, server, false);
        open.remove(server);
      }
    } catch (IOException e) {
      // A cut or a closed tab.
    } finally {
      open.remove(browser);
    }
  }

  /** No password; CONNECT. Whatever the host is called, it is this machine. */
  private static int greet(DataInputStream in, OutputStream out) throws IOException {
    in.readByte();
    in.skipNBytes(in.readUnsignedByte());
    out.write(new byte[] {5, 0});
    in.skipNBytes(3);
    int kind = in.readByte();
    in.skipNBytes(kind == 1 ? 4 : kind == 4 ? 16 : in.readUnsignedByte());
    return in.readUnsignedShort();
  }

  private void pump(Socket from, Socket to, boolean answers) {
    var buffer = new byte[16 * 1024];
    try {
      InputStream in = from.getInputStream();
      for (int read; (read = in.read(buffer)) >= 0; ) {
        if (answers) {
          waitAtTheGate();
        }
        if (cut) {
          break;
        }
        to.getOutputStream().write(buffer, 0, read);
      }
    } catch (IOException e) {
      // Either side is gone.
    } finally {
      end(from);
      end(to);
    }
  }

  private void waitAtTheGate() {
    synchronized (gate) {
      while (holding && !cut) {
        try {
          gate.wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void start(String name, Runnable work) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    cut();
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
