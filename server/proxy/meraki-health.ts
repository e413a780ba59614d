/** So many failures without an answer between them are no accident. */
const FAILURES = 3;
/** So long after the last failure nothing is known any more, and the server counts as ready: only a request can tell. */
const LATELY_MS = 60_000;

/** Whether Meraki answered lately, told from the requests that callers made: asking for it would spend the budget. */
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

  get words(): string {
    const answered =
      this.answeredAt === null ? 'Meraki has not answered yet' : `Meraki answered ${ago(this.answeredAt)}`;
    return this.failures === 0 || this.failedAt === null
      ? answered
      : `${answered}; ${this.failures} failed since, the last one ${ago(this.failedAt)}`;
  }
}

const ago = (at: number): string => `${Math.round((performance.now() - at) / 1000)} s ago`;
