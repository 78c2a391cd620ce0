package eu.clusterxchange.matching.score;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The places of the codes of one list. */
public final class CodeIndex {
  private final List<String> codes;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * @throws IllegalArgumentException when there are more than {@value CodeSet#PLACES}
   */
  public CodeIndex(List<String> codes) {
    if (codes.size() > CodeSet.PLACES) {
      throw new IllegalArgumentException(codes.size() + " codes are too many");
    }
    this.codes = List.copyOf(codes);
    for (int i = 0; i < codes.size(); i++) {
      places.put(codes.get(i), i);
    }
  }

  /** Codes that the list no longer has are left out. */
  public CodeSet set(Collection<String> chosen) {
    CodeSet set = CodeSet.EMPTY;
    for (String code : chosen) {
      Integer place = places.get(code);
      set = place == null ? set : set.with(place);
    }
    return set;
  }

  /** In the order of the list. */
  public List<String> codes(CodeSet set) {
    return IntStream.range(0, codes.size()).filter(set::has).mapToObj(codes::get).toList();
  }
}
