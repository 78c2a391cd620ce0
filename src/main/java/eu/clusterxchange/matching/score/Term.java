package eu.clusterxchange.matching.score;

import java.time.LocalDate;

/** A question of the score and its weight in points (domain 3.6). Each answer is symmetric. */
public enum Term {
  /** How much of what each side needs the other offers. */
  SKILLS(35) {
    @Override
    Share share(Wishes one, Wishes two, LocalDate today) {
      return served(one, two).plus(served(two, one)).halved();
    }
  },
  /** Whether each side works in a sector that the other wants. */
  SECTORS(20) {
    @Override
    Share share(Wishes one, Wishes two, LocalDate today) {
      return bothWays(one.wantsSectorOf(two), two.wantsSectorOf(one));
    }
  },
  /** How many of the types of exchange are named by both. */
  EXCHANGE_TYPES(15) {
    @Override
    Share share(Wishes one, Wishes two, LocalDate today) {
      if (one.exchangeTypes().isEmpty() || two.exchangeTypes().isEmpty()) {
        return Share.HALF;
      }
      return Share.of(
          one.exchangeTypes().and(two.exchangeTypes()).size(),
          one.exchangeTypes().or(two.exchangeTypes()).size());
    }
  },
  /** Whether both have time for the longer of the two stays. */
  AVAILABILITY(15) {
    @Override
    Share share(Wishes one, Wishes two, LocalDate today) {
      if (one.window().unanswered() || two.window().unanswered()) {
        return Share.HALF;
      }
      int wanted = stay(one, two);
      return Share.of(one.window().with(two.window(), today).workingDays(wanted), wanted);
    }
  },
  /** Whether each side would like the other's country. */
  COUNTRIES(10) {
    @Override
    Share share(Wishes one, Wishes two, LocalDate today) {
      return bothWays(one.wantsCountryOf(two), two.wantsCountryOf(one));
    }
  },
  /** Whether there is a language that both work in. */
  LANGUAGES(5) {
    @Override
    Share share(Wishes one, Wishes two, LocalDate today) {
      if (one.languages().isEmpty() || two.languages().isEmpty()) {
        return Share.HALF;
      }
      return one.languages().meets(two.languages()) ? Share.ALL : Share.NONE;
    }
  };

  /** Below it there is no exchange (domain D1). */
  public static final int SHORTEST_STAY = 3;

  private final int weight;

  Term(int weight) {
    this.weight = weight;
  }

  /** The points that it gives at most. */
  public int weight() {
    return weight;
  }

  /** The points that it gives to these two; windows count from {@code today} on. */
  public Share points(Wishes one, Wishes two, LocalDate today) {
    return share(one, two, today).times(weight);
  }

  abstract Share share(Wishes one, Wishes two, LocalDate today);

  /** Working days. */
  public static int stay(Wishes one, Wishes two) {
    return Math.max(SHORTEST_STAY, Math.max(one.plannedDays(), two.plannedDays()));
  }

  /** An unanswered half of the question counts half. */
  private static Share served(Wishes asking, Wishes offering) {
    return asking.needs().isEmpty() || offering.offers().isEmpty()
        ? Share.HALF
        : Share.of(asking.needs().and(offering.offers()).size(), asking.needs().size());
  }

  private static Share bothWays(boolean there, boolean back) {
    return there && back ? Share.ALL : there || back ? Share.HALF : Share.NONE;
  }
}
