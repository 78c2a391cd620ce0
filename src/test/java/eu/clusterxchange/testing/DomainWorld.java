package eu.clusterxchange.testing;

import eu.clusterxchange.commitments.CommitmentParty;
import eu.clusterxchange.commitments.Commitments;
import eu.clusterxchange.commitments.FormFile;
import eu.clusterxchange.commitments.PartyKind;
import eu.clusterxchange.commitments.Relation;
import eu.clusterxchange.exchanges.Exchanges;
import eu.clusterxchange.matching.MatchAccess;
import eu.clusterxchange.matching.MatchChange;
import eu.clusterxchange.matching.Matching;
import eu.clusterxchange.matching.Mode;
import eu.clusterxchange.partnerships.NewPartnership;
import eu.clusterxchange.partnerships.Partnerships;
import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.http.ProblemException;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.platform.sql.Migrations;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import eu.clusterxchange.profiles.NewProfile;
import eu.clusterxchange.profiles.OrganisationType;
import eu.clusterxchange.profiles.ProfileAccess;
import eu.clusterxchange.profiles.Profiles;
import eu.clusterxchange.profiles.Side;
import eu.clusterxchange.reference.Reference;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The features up to exchanges on a real database of their own, without HTTP and without the live
 * channel: what chat and open pages would be told is remembered.
 */
public final class DomainWorld implements BeforeAllCallback, AfterAllCallback {
  public final MovableClock clock = new MovableClock();
  public final Clocks clocks = new Clocks(clock, clock);
  public final Ids ids = new Ids();
  public final Messages messages = Messages.english();
  public final RecordingStreams streams = new RecordingStreams();
  public final RecordingJournal journal = new RecordingJournal();
  public Vertx vertx;
  public DatabaseUrl url;
  public Database database;
  public Partnerships partnerships;
  public ProfileAccess profileAccess;
  public Profiles profiles;
  public MatchAccess matches;
  public Matching matching;
  public Commitments commitments;
  public Exchanges exchanges;
  public Actor supportOffice;
  private int people;

  /** Somebody with a published profile. */
  public record Member(Actor actor, UUID profile) {}

  @Override
  public void beforeAll(ExtensionContext context) {
    url = TestDatabase.fresh();
    Migrations.run(url);
    vertx = Vertx.vertx();
    database = Database.open(vertx, url, 16);
    var audit = new AuditTrail();
    var outbox = new Outbox();
    partnerships = Partnerships.create(database, audit, new Refusals(messages), ids, clocks);
    var reference = Reference.load();
    profileAccess = Profiles.access(database, reference);
    matches = Matching.access(database, profileAccess);
    commitments =
        Commitments.create(
            database, FormFile.fromClassPath(), outbox, streams, messages, ids, clocks);
    exchanges =
        Exchanges.create(
            database,
            profileAccess,
            partnerships.access(),
            commitments.commands(),
            commitments.access(),
            commitments.completeness(),
            audit,
            outbox,
            streams,
            messages,
            ids,
            clocks);
    matching =
        Matching.create(
            database,
            profileAccess,
            matches,
            journal,
            exchanges.creation(),
            reference,
            audit,
            outbox,
            streams,
            messages,
            ids,
            clocks);
    profiles =
        Profiles.create(
            database,
            reference,
            partnerships.access(),
            matching.ties(),
            audit,
            outbox,
            streams,
            messages,
            ids,
            clocks);
    supportOffice = account(Role.SUPPORT_OFFICE);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    await(database.close());
    await(vertx.close());
  }

  /** Accounts are another feature's; here a bare row stands for one. */
  public Actor account(Role role) {
    UUID id = ids.next();
    String name = "Person " + ++people;
    String login = name.toLowerCase(Locale.ROOT).replace(' ', '.');
    TestDatabase.execute(
        url,
        """
        insert into account (id, login, login_key, email, email_key, name, role, status, password_hash, created_at)
        values ('%1$s', '%2$s', '%2$s', '%2$s@example.org', '%2$s@example.org', '%3$s', '%4$s', 'ACTIVE', '-', now())
        """
            .formatted(id, login, name, role));
    return new Actor(id, ids.next(), name, role);
  }

  public UUID partnership(String acronym) {
    return partnership(acronym, 1);
  }

  public UUID partnership(String acronym, int generation) {
    return run(
        tx ->
            partnerships
                .commands()
                .create(
                    tx,
                    supportOffice,
                    NewPartnership.named(acronym, "Partnership " + acronym, generation)));
  }

  public Actor staff(UUID partnership) {
    Actor actor = account(Role.PARTNERSHIP);
    run(tx -> partnerships.commands().addStaff(tx, supportOffice, partnership, actor.accountId()));
    return actor;
  }

  public Member host(String organisation, String country, UUID partnership) {
    return member(Side.HO, organisation, country, partnership);
  }

  public Member visitor(String organisation, String country, UUID partnership) {
    return member(Side.VO, organisation, country, partnership);
  }

  private Member member(Side side, String organisation, String country, UUID partnership) {
    Actor actor = account(Role.USER);
    return new Member(actor, published(actor, side, organisation, country, partnership));
  }

  /** A draft of which no more is said than whose it is. */
  public UUID draft(Actor holder, Side side, String organisation, String country) {
    return run(tx -> profiles.commands().create(tx, holder, begun(side, organisation, country)))
        .profiles()
        .get(0);
  }

  /** A draft that can be submitted. */
  public UUID complete(
      Actor holder, Side side, String organisation, String country, UUID partnership) {
    UUID id = draft(holder, side, organisation, country);
    run(tx -> profiles.commands().save(tx, holder, id, 1, said(country, partnership), false));
    return id;
  }

  public UUID published(
      Actor holder, Side side, String organisation, String country, UUID partnership) {
    UUID id = complete(holder, side, organisation, country, partnership);
    run(tx -> profiles.commands().submit(tx, holder, id));
    run(tx -> profiles.commands().publish(tx, supportOffice, id));
    return id;
  }

  public static NewProfile begun(Side side, String organisation, String country) {
    return new NewProfile(Set.of(side), organisation, OrganisationType.CLUSTER, country, null);
  }

  /** What makes a draft of either side complete. */
  public JsonObject said(String country, UUID partnership) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    return new JsonObject()
        .put("city", "Town")
        .put("sector", "62")
        .put("description", "What we do.")
        .put("firstName", "Some")
        .put("lastName", "Body")
        .put("representativeFunction", "Director")
        .put("residenceCountry", country)
        .put("nationality", country)
        .put("languages", new JsonArray().add("en"))
        .put("motivation", "To learn.")
        .put("offers", new JsonArray().add("DATA_ANALYSIS"))
        .put("needs", new JsonArray().add("PITCHING"))
        .put("capacity", 3)
        .put("modes", new JsonArray().add("PHYSICAL").add("VIRTUAL"))
        .put("exchangeTypes", new JsonArray().add("RDI"))
        .put("availableFrom", today.plusDays(10).toString())
        .put("availableTo", today.plusDays(200).toString())
        .put("plannedDays", 5)
        .put("partnershipId", partnership == null ? null : partnership.toString())
        .put("automaticAssignment", partnership == null)
        .put("consent", true)
        .put("declaration", true);
  }

  /** A pending match that the visitor began. */
  public UUID match(Member visitor, Member host, Mode mode) {
    MatchChange change =
        run(
            tx ->
                matching
                    .commands()
                    .initiate(tx, visitor.actor(), visitor.profile(), host.profile(), mode));
    change.afterCommit().run();
    return change.match();
  }

  public MatchChange validate(Member member, UUID match) {
    MatchChange change = run(tx -> matching.commands().validate(tx, member.actor(), match));
    change.afterCommit().run();
    return change;
  }

  /** A draft exchange of the two. */
  public UUID exchange(Member visitor, Member host, Mode mode) {
    UUID match = match(visitor, host, mode);
    validate(visitor, match);
    return validate(host, match).exchange();
  }

  /** Whom a commitment binds, in their order. */
  public List<CommitmentParty> parties(UUID commitment) {
    return TestDatabase.rows(
            url,
            "select * from commitment_party where commitment_id = '%s' order by position"
                .formatted(commitment))
        .stream()
        .map(
            row ->
                new CommitmentParty(
                    UUID.fromString(row.get("party_id")),
                    PartyKind.valueOf(row.get("kind")),
                    Relation.valueOf(row.get("relation")),
                    row.get("name"),
                    row.get("may_edit").equals("t")))
        .toList();
  }

  /** One transaction, waited for. */
  public <T> T run(Function<Transaction, Future<T>> work) {
    return await(database.transaction(work));
  }

  /** What a command is refused with: the type of the problem and its sentence. */
  public <T> ProblemException refused(Function<Transaction, Future<T>> work) {
    try {
      T done = run(work);
      throw new AssertionError("not refused: " + done);
    } catch (ProblemException e) {
      return e;
    }
  }

  public static <T> T await(Future<T> future) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .orTimeout(20, TimeUnit.SECONDS)
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  public String value(String sql) {
    return TestDatabase.value(url, sql);
  }
}
