/** Meraki's budget of an organization: so many requests a second, and as many more in a first burst. */
export class RateLimit {
  private readonly spent = new Map<string, { tokens: number; at: number }>();

  constructor(
    private readonly perSecond: number,
    private readonly now: () => number,
  ) {}

  /** Whether one more request of this organization is within its budget. */
  take(organizationId: string): boolean {
    const most = 2 * this.perSecond;
    const at = this.now();
    const before = this.spent.get(organizationId) ?? { tokens: most, at };
    const tokens = Math.min(most, before.tokens + (Math.max(0, at - before.at) / 1000) * this.perSecond);
    const within = tokens >= 1;
    this.spent.set(organizationId, { tokens: within ? tokens - 1 : tokens, at });
    return within;
  }
}
