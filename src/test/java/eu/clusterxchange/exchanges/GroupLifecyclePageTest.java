package eu.clusterxchange.exchanges;

import eu.clusterxchange.testing.LifecyclePage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class GroupLifecyclePageTest {
  @Test
  void saysWhatTheTableSays() throws IOException {
    new LifecyclePage<>("group", GroupStatus.class, GroupLifecycle.TABLE).verify();
  }
}
