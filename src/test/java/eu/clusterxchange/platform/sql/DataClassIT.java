package eu.clusterxchange.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clusterxchange.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every column says what kind of data it holds, and evidence is only ever added to. */
class DataClassIT {
  private static final String UNCLASSIFIED =
      """
      select string_agg(c.relname || '.' || a.attname, ',' order by 1)
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
        and c.relname <> 'flyway_schema_history'
        and coalesce(col_description(c.oid, a.attnum), '') !~ '^class: (none|personal|special|evidence)$'
      """;

  private static DatabaseUrl database;

  @BeforeAll
  static void migrate() {
    database = TestDatabase.fresh();
    Migrations.run(database);
  }

  @Test
  void everyColumnHasAClass() {
    assertThat(unclassified()).isEmpty();
    String columns =
        "select count(*) from information_schema.columns where table_schema = 'public'";
    assertThat(Integer.parseInt(TestDatabase.value(database, columns))).isGreaterThan(100);
  }

  @Test
  void aColumnWithoutAClassIsFound() {
    TestDatabase.execute(
        database,
        "create table unclassed (known int, forgotten int, misspelt int)",
        "create view shown as select known from unclassed",
        "comment on column unclassed.known is 'class: none'",
        "comment on column unclassed.misspelt is 'class: nothing'");
    try {
      assertThat(unclassified())
          .containsExactly("shown.known", "unclassed.forgotten", "unclassed.misspelt");
    } finally {
      TestDatabase.execute(database, "drop table unclassed cascade");
    }
  }

  @Test
  void anUnknownClassIsRefused() {
    assertThatThrownBy(
            () -> TestDatabase.execute(database, "select classify('audit', 'secret', 'id')"))
        .hasMessageContaining("unknown data class secret");
  }

  @Test
  void whoeverHoldsPersonalDataSaysSo() {
    String personal =
        """
        select string_agg(c.relname || '.' || a.attname, ',')
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and col_description(c.oid, a.attnum) = 'class: personal'
        """;

    assertThat(TestDatabase.value(database, personal).split(","))
        .contains("account.name", "account.email", "account.login", "conversation_event.text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit set reason = 'another'",
        "delete from audit",
        "truncate audit",
        "delete from audit where false"
      })
  void theAuditTrailIsOnlyAddedTo(String change) {
    TestDatabase.execute(
        database,
        "insert into audit (object_type, object_id, action, actor_role, reason, at) values ('match', gen_random_uuid(), 'reject', 'HO', 'the first', now())");

    assertThatThrownBy(() -> TestDatabase.execute(database, change))
        .hasMessageContaining("append-only");
    assertThat(TestDatabase.value(database, "select min(reason) from audit"))
        .isEqualTo("the first");
  }

  private static List<String> unclassified() {
    String found = TestDatabase.value(database, UNCLASSIFIED);
    return found == null ? List.of() : Arrays.stream(found.split(",")).sorted().toList();
  }
}
