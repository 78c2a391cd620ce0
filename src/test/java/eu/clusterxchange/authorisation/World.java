package eu.clusterxchange.authorisation;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The people and objects of the matrix: the demo data, and what the demo has no need of. */
final class World {
  static final String OTHER_STAFF = "olga.other";

  private final DatabaseUrl database;
  private final Tokens tokens;
  private final Map<Person, String> held = new HashMap<>();
  private final Map<String, String> objects = new HashMap<>();
  private final ProfileObjects profiles;

  World(TestServer server) {
    database = server.database();
    tokens = new Tokens(database);
    addOtherPartnership();
    for (Person person : Person.values()) {
      if (person != Person.ANONYMOUS) {
        held.put(person, token(person, account(person.login())));
      }
    }
    TestDatabase.execute(
        database,
        "update account set status = 'SUSPENDED' where login = '%s'"
            .formatted(Person.SUSPENDED.login()));
    String host = Person.HO.login();
    String visitor = Person.VO.login();
    objects.put("match", match(host, visitor, "VALIDATED"));
    objects.put("rejected", match(host, Person.FORMER.login(), "REJECTED"));
    objects.put("pending", addPending());
    objects.put("exchange", ofMatch("e.id", "match"));
    objects.put("commitment", ofMatch("g.commitment_id", "match"));
    objects.put("singleMatch", match("bruno.host", Person.FORMER.login(), "VALIDATED"));
    objects.put("single", ofMatch("g.commitment_id", "singleMatch"));
    objects.put("profile", side("host_profile_id"));
    objects.put("counterpart", side("visitor_profile_id"));
    objects.put("proposal", addProposal());
    objects.put("group", ofMatch("g.id", "match"));
    objects.put("singleGroup", ofMatch("g.id", "singleMatch"));
    objects.put("singleExchange", ofMatch("e.id", "singleMatch"));
    objects.put("account", account(host));
    objects.put("subscription", UUID.randomUUID().toString());
    profiles = new ProfileObjects(database);
    objects.put("room", UUID.randomUUID().toString());
  }

  /** The id of an object of the matrix. */
  String object(String name) {
    String id = profiles.id(name);
    return id == null ? objects.get(name) : id;
  }

  /** A token for the person's session of this test; null for nobody. */
  String held(Person person) {
    return held.get(person);
  }

  /** One of the same kind for a copy of the account, which can sign out of everything. */
  String tokenOfTwin(Person person) {
    if (person == Person.ANONYMOUS) {
      return null;
    }
    String twin = UUID.randomUUID().toString();
    TestDatabase.execute(
        database,
        """
        insert into account (id, login, login_key, email, email_key, name, role, status, password_hash, created_at)
        select '%1$s', '%1$s', '%1$s', '%1$s@demo.example', '%1$s@demo.example', name, role, status, password_hash, created_at
        from account where login = '%2$s'
        """
            .formatted(twin, person.login()));
    return token(person, twin);
  }

  private String token(Person person, String account) {
    return switch (person) {
      case FORGED -> tokens.forged(account);
      case EXPIRED -> tokens.expired(account);
      case NO_EXP -> tokens.withoutExpiry(account);
      default -> tokens.sound(account);
    };
  }

  private String account(String login) {
    return TestDatabase.value(
        database, "select id from account where login = '%s'".formatted(login));
  }

  private String match(String host, String visitor, String status) {
    return TestDatabase.value(
        database,
        """
        select m.id from match m
        join profile h on h.id = m.host_profile_id join account ah on ah.id = h.account_id
        join profile v on v.id = m.visitor_profile_id join account av on av.id = v.account_id
        where ah.login = '%s' and av.login = '%s' and m.status = '%s'
        """
            .formatted(host, visitor, status));
  }

  private String ofMatch(String column, String match) {
    return TestDatabase.value(
        database,
        "select %s from exchange e join exchange_group g on g.id = e.group_id where e.match_id = '%s'"
            .formatted(column, objects.get(match)));
  }

  private String side(String column) {
    return TestDatabase.value(
        database, "select %s from match where id = '%s'".formatted(column, objects.get("match")));
  }

  /** To the host: a match with somebody whom it has a match with already. */
  private String addProposal() {
    String id = UUID.randomUUID().toString();
    TestDatabase.execute(
        database,
        """
        insert into match_proposal (id, to_profile_id, counterpart_profile_id, mode, text, status, proposed_by, proposer_name,
          proposer_relation, created_at)
        select '%s', '%s', '%s', 'VIRTUAL', 'You would fit.', 'OPEN', id, name, 'SUPPORT_OFFICE', now()
        from account where login = '%s'
        """
            .formatted(
                id,
                objects.get("profile"),
                objects.get("counterpart"),
                Person.SUPPORT_OFFICE.login()));
    return id;
  }

  /** A second match of the same two, of the other mode. */
  private String addPending() {
    String id = UUID.randomUUID().toString();
    TestDatabase.execute(
        database,
        """
        insert into match (id, visitor_profile_id, host_profile_id, mode, status, initiated_by, initiator_relation, created_at, changed_at)
        select '%s', visitor_profile_id, host_profile_id, 'VIRTUAL', 'PENDING', initiated_by, initiator_relation, now(), now()
        from match where id = '%s'
        """
            .formatted(id, objects.get("match")),
        "insert into conversation (id, kind) values ('%s', 'MATCH')".formatted(id));
    return id;
  }

  /** As if nobody had acted on it yet. */
  void restore(String name) {
    profiles.restore(name);
    if (name.equals("pending")) {
      reopenPending();
    }
    if (name.equals("subscription")) {
      restoreSubscription();
    }
  }

  /** As if its owner had not removed it. */
  private void restoreSubscription() {
    TestDatabase.execute(
        database,
        """
        insert into push_subscription (id, account_id, endpoint, public_key, secret, device, created_at)
        values ('%s', '%s', 'https://fcm.googleapis.com/matrix', decode(repeat('04', 65), 'hex'), decode(repeat('00', 16), 'hex'), 'Browser', now())
        on conflict do nothing
        """
            .formatted(objects.get("subscription"), objects.get("account")));
  }

  private void reopenPending() {
    TestDatabase.execute(
        database,
        """
        update match set status = 'PENDING', host_validated_at = null, visitor_validated_at = null, reason = null, blocks_pair = false
        where id = '%s'
        """
            .formatted(objects.get("pending")));
  }

  private void addOtherPartnership() {
    TestDatabase.execute(
        database,
        """
        insert into account (id, login, login_key, email, email_key, name, role, status, password_hash, created_at)
        select gen_random_uuid(), '%1$s', '%1$s', '%1$s@demo.example', '%1$s@demo.example', 'Olga Other', 'PARTNERSHIP', 'ACTIVE', 'none', now()
        """
            .formatted(OTHER_STAFF),
        "insert into partnership (id, acronym, name, generation, created_at) values (gen_random_uuid(), 'OTHER', 'Another Partnership', 2, now())",
        """
        insert into partnership_staff (account_id, partnership_id, added_at)
        select a.id, p.id, now() from account a, partnership p where a.login = '%s' and p.acronym = 'OTHER'
        """
            .formatted(OTHER_STAFF));
  }
}
