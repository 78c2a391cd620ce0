package eu.clusterxchange.documents.paper;

import com.sun.management.ThreadMXBean;
import eu.clusterxchange.platform.text.Messages;
import io.vertx.core.json.JsonArray;
import java.lang.management.ManagementFactory;

/** What a document costs on one thread; not a test, see the page of measurements. */
final class PrintingCost {
  private static final int ROUNDS = 8;
  private static final int DOCUMENTS = 40;

  private PrintingCost() {}

  public static void main(String[] arguments) {
    var pdf = CommitmentPdf.create(Messages.english());
    var usual = Papers.paper(Papers.single(), Papers.full());
    for (int round = 1; round <= ROUNDS; round++) {
      report("usual, round " + round, pdf, usual, DOCUMENTS);
    }
    var rows = new JsonArray();
    for (int i = 0; i < 48; i++) {
      rows.add(Papers.objective("All work and no play makes Jack. ".repeat(600), "all"));
    }
    var largest = Papers.paper(Papers.single(), Papers.full().put("objectives", rows));
    report("largest", pdf, largest, 3);
  }

  private static void report(String name, CommitmentPdf pdf, CommitmentPaper paper, int times) {
    var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    long cpu = thread.getCurrentThreadCpuTime();
    long allocated = thread.getThreadAllocatedBytes(self);
    CommitmentPdf.Pdf made = null;
    for (int i = 0; i < times; i++) {
      made = pdf.of(paper);
    }
    System.out.printf(
        "%s: %d pages, %d KB, %.0f ms CPU, %.1f MB allocated%n",
        name,
        made.pages(),
        made.bytes().length / 1024,
        (thread.getCurrentThreadCpuTime() - cpu) / 1e6 / times,
        (thread.getThreadAllocatedBytes(self) - allocated) / 1e6 / times);
  }
}
