package eu.clusterxchange.matching;

import eu.clusterxchange.testing.LifecyclePage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MatchLifecyclePageTest {
  @Test
  void saysWhatTheTableSays() throws IOException {
    new LifecyclePage<>("match", MatchStatus.class, MatchLifecycle.TABLE).verify();
  }
}
