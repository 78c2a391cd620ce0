package eu.clusterxchange.commitments.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Several people edit one form from bases of their own; whatever they do, the promises hold. */
class HistoriesTest {

  private static final List<String> AUTHORS = List.of("ann", "ben", "cid", "dee");
  private static final int MAX_LAG = 8;

  @Test
  void headIsTheReplayOfTheLogAndNothingIsLost() {
    var refused = new AtomicInteger();
    var superseded = new AtomicInteger();
    var transformed = new AtomicInteger();
    Seeds.forAll(
        random -> {
          var log = new EditLog(SmallForm.FORM, Content.EMPTY);
          var replica = LiveReplica.of(Content.EMPTY);
          var model = new CharacterModel();
          var edits = new RandomEdits(random, SmallForm.FORM);
          int count = 4 + random.nextInt(20);
          for (int i = 0; i < count; i++) {
            var edit = edit(random, log, edits);
            var outcome = log.submit(edit);
            if (outcome instanceof Executed executed) {
              executed.edit().operations().forEach(replica::apply);
              model.observe(edit, executed.edit());
              superseded.addAndGet(executed.edit().superseded().size());
              transformed.addAndGet(executed.edit().operations().equals(edit.operations()) ? 0 : 1);
            } else {
              assertThat(((Refusal) outcome).reason()).isEqualTo(RefusalReason.TOO_LONG);
              refused.incrementAndGet();
            }
          }
          assertThat(log.replayed()).isEqualTo(log.content());
          assertThat(replica).isEqualTo(LiveReplica.of(log.content()));
          model.check(log.content());
        });
    // A generator that never meets the hard cases proves nothing.
    assertThat(refused).hasPositiveValue();
    assertThat(superseded).hasPositiveValue();
    assertThat(transformed).hasPositiveValue();
  }

  private static Edit edit(SplittableRandom random, EditLog log, RandomEdits edits) {
    long base = log.head() - random.nextInt((int) Math.min(log.head(), MAX_LAG) + 1);
    var author = AUTHORS.get(random.nextInt(AUTHORS.size()));
    var operations = edits.on(log.content(base));
    return new Edit(author, "e" + log.head(), base, operations);
  }
}
