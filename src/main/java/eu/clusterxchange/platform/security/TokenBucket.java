package eu.clusterxchange.platform.security;

/** A rate limit for one caller: so much at once, so much each second. Belongs to one context. */
public final class TokenBucket {
  private final double capacity;
  private final double perSecond;
  private double left;
  private long last;

  /**
   * @param nowMillis of the security clock
   */
  public TokenBucket(double capacity, double perSecond, long nowMillis) {
    this.capacity = capacity;
    this.perSecond = perSecond;
    this.left = capacity;
    this.last = nowMillis;
  }

  /** Takes the amount if it is there; otherwise takes nothing. */
  public boolean take(double amount, long nowMillis) {
    left = Math.min(capacity, left + Math.max(0, nowMillis - last) * perSecond / 1000);
    last = nowMillis;
    if (left < amount) {
      return false;
    }
    left -= amount;
    return true;
  }
}
