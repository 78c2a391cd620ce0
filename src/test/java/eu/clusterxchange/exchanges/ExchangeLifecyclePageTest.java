package eu.clusterxchange.exchanges;

import eu.clusterxchange.testing.LifecyclePage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExchangeLifecyclePageTest {
  @Test
  void saysWhatTheTableSays() throws IOException {
    new LifecyclePage<>("exchange", ExchangeStatus.class, ExchangeLifecycle.TABLE).verify();
  }
}
