import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Source } from '../answers/shared-answers.ts';

/** Statuses with a label of their own; all others are `other`, so that no upstream can add labels without end. */
const STATUSES = [200, 400, 401, 403, 404, 405, 414, 429, 499, 500, 502, 503, 504];
/** The status in the log and the metrics when the caller left before the answer, or all callers of a request to Meraki did. */
export const CALLER_GONE = 499;

const labelOf = (status: number): string => (STATUSES.includes(status) ? String(status) : 'other');

/** Values that are read when /metrics is asked for. */
export interface Levels {
  readonly openCallers: () => number;
  readonly waiting: () => number;
  readonly heldBytes: () => number;
}

/** Counts for Prometheus. Labels are operations and statuses: never a client, a network's name or the key. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = this.counter('requests_total', 'Requests of callers', ['operation', 'status']);
  private readonly upstreamRequests = this.counter('upstream_requests_total', 'Requests to Meraki', [
    'operation',
    'status',
  ]);
  private readonly cacheHits = this.counter('cache_hits_total', 'Requests answered from the cache', ['operation']);
  private readonly shared = this.counter('shared_flights_total', 'Requests that joined one under way', ['operation']);
  private readonly sentBytes = this.counter('sent_bytes_total', 'Bytes of bodies sent to callers', []);
  private readonly upstreamBytes = this.counter('upstream_bytes_total', 'Bytes of bodies from Meraki, unpacked', []);
  private readonly limited = this.counter('rate_limited_total', 'Answers of Meraki with 429', ['operation']);
  private readonly wait = new Histogram({
    name: 'clientscope_budget_wait_seconds',
    help: 'Wait of a request for its turn at the rate limit',
    buckets: [0.01, 0.1, 0.5, 1, 2, 5, 10, 30, 60],
    registers: [this.registry],
  });
  private processToo = false;

  /** Counts a request of a caller, who was answered or left. */
  answered(operation: string, status: number, bytes: number, source: Source | undefined): void {
    this.requests.inc({ operation, status: labelOf(status) });
    this.sentBytes.inc(bytes);
    if (source === 'cache') this.cacheHits.inc({ operation });
    if (source === 'shared') this.shared.inc({ operation });
  }

  /** Counts a request to Meraki. @param status of its answer, or of this server's error when there was none */
  asked(operation: string, status: number, bytes: number): void {
    this.upstreamRequests.inc({ operation, status: labelOf(status) });
    this.upstreamBytes.inc(bytes);
    if (status === 429) this.limited.inc({ operation });
  }

  waited(seconds: number): void {
    this.wait.observe(seconds);
  }

  watch({ openCallers, waiting, heldBytes }: Levels): void {
    this.gauge('open_callers', 'Callers who wait for an answer or take one', openCallers);
    this.gauge('waiting_requests', 'Requests that wait for their turn', waiting);
    this.gauge('held_bytes', 'Bytes of answers that come in, are kept, or are being sent', heldBytes);
  }

  /** All metrics in Prometheus' form. Processor, memory and event loop delay are measured from the first call on. */
  async text(): Promise<{ readonly type: string; readonly text: string }> {
    if (!this.processToo) collectDefaultMetrics({ register: this.registry });
    this.processToo = true;
    return { type: this.registry.contentType, text: await this.registry.metrics() };
  }

  private counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    return new Counter({ name: `clientscope_${name}`, help, labelNames: [...labelNames], registers: [this.registry] });
  }

  private gauge(name: string, help: string, level: () => number): Gauge {
    return new Gauge({
      name: `clientscope_${name}`,
      help,
      registers: [this.registry],
      collect() {
        this.set(level());
      },
    });
  }
}
