package eu.clusterxchange.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.platform.sql.Migrations;
import eu.clusterxchange.testing.TestDatabase;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The states of a lifecycle and those its column takes are the same (architecture, rule 7). */
class StatesIT {
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
  private static DatabaseUrl database;

  @BeforeAll
  static void migrate() {
    database = TestDatabase.fresh();
    Migrations.run(database);
  }

  @ParameterizedTest
  @CsvSource({
    "match, status, matching.MatchStatus",
    "match, mode, matching.Mode",
    "profile, status, profiles.ProfileStatus",
    "profile, side, profiles.Side",
    "profile, organisation_type, profiles.OrganisationType",
    "exchange_group, status, exchanges.GroupStatus",
    "exchange_group, kind, exchanges.GroupKind",
    "exchange, status, exchanges.ExchangeStatus",
    "account, status, accounts.AccountStatus",
    "account, role, platform.security.Role",
    "commitment_party, kind, commitments.PartyKind",
    "commitment_party, relation, commitments.Relation",
    "notification_preference, matter, notifications.Matter",
    "notification_preference, mail, notifications.MailMode",
    "notification_preference, push, notifications.PushMode",
    "conversation_event, type, chat.ConversationEvent$Type"
  })
  void columnAndEnumAgree(String table, String column, String type) throws Exception {
    assertThat(allowed(table, column)).isEqualTo(constants(type));
  }

  @Test
  void aStateThatOnlyTheTypeKnowsIsFound() throws Exception {
    TestDatabase.execute(
        database, "create table half (status text not null check (status in ('DRAFT', 'REVIEW')))");

    assertThat(allowed("half", "status"))
        .containsExactly("DRAFT", "REVIEW")
        .isNotEqualTo(constants("profiles.ProfileStatus"));
    TestDatabase.execute(database, "drop table half");
  }

  /** What the one CHECK over this column alone lets in. */
  private static Set<String> allowed(String table, String column) {
    String check =
        TestDatabase.value(
            database,
            """
            select pg_get_constraintdef(k.oid) from pg_constraint k
            join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
            where k.contype = 'c' and k.conrelid = '%s'::regclass and a.attname = '%s'
              and pg_get_constraintdef(k.oid) like '%%ARRAY%%'
            """
                .formatted(table, column));
    assertThat(check).as("a CHECK of %s.%s", table, column).isNotNull();
    return QUOTED
        .matcher(check)
        .results()
        .map(MatchResult::group)
        .map(quoted -> quoted.substring(1, quoted.length() - 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> constants(String type) throws ClassNotFoundException {
    return Arrays.stream(Class.forName("eu.clusterxchange." + type).getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
