/** After so many failures without an answer between them the server is not ready. */
const FAILURES = 3;
/** This long after the last failure the server counts as ready again: only a further request can tell whether Meraki answers. */
const LATELY_MS = 60_000;

/** Whether Meraki answered lately. It looks at callers' requests only, because a request of its own would spend the rate limit. */
export class MerakiHealth {
  private answeredAt: number | null = null;
  private failedAt: number | null = null;
  private failures = 0;

  answered(): void {
    this.answeredAt = performance.now();
    this.failures = 0;
  }

  failed(): void {
    this.failedAt = performance.now();
    this.failures++;
  }

  get ready(): boolean {
    return this.failures < FAILURES || this.failedAt === null || performance.now() - this.failedAt > LATELY_MS;
  }

  /** What /readyz says, such as `Meraki answered 4 s ago`. */
  get words(): string {
    const answered =
      this.answeredAt === null ? 'Meraki has not answered yet' : `Meraki answered ${ago(this.answeredAt)}`;
    return this.failures === 0 || this.failedAt === null
      ? answered
      : `${answered}; ${this.failures} failed since, the last one ${ago(this.failedAt)}`;
  }
}

const ago = (at: number): string => `${Math.round((performance.now() - at) / 1000)} s ago`;
