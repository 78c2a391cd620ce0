package eu.clusterxchange.profiles;

import eu.clusterxchange.testing.LifecyclePage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProfileLifecyclePageTest {
  @Test
  void saysWhatTheTableSays() throws IOException {
    new LifecyclePage<>("profile", ProfileStatus.class, ProfileLifecycle.TABLE).verify();
  }
}
