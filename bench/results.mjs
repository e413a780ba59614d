// Collects the times and writes the table: medians, and ratios to the baseline of the same run.
import { GOALS, SIZES } from './plan.mjs';

/** The value below which the share lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Name of a row, unit, the baseline it is compared with, and the quantile. */
const ROWS = [
  ['S1 first', 'S1 first rows, first visit, ms', 'limit', 0.5],
  ['S2 first', 'S2 all loaded, first visit, ms', 'raw', 0.5],
  ['S1 again', 'S1 first rows, again, ms', 'limit', 0.5],
  ['S2 again', 'S2 all loaded, again, ms', 'raw', 0.5],
  ['S2 200 ms first', 'S2 at 200 ms latency, first visit, ms', 'raw', 0.5],
  ['S2 200 ms again', 'S2 at 200 ms latency, again, ms', 'raw', 0.5],
  ['S3', 'S3 filter change, ms', 'limit', 0.5],
  ['S3', 'S3 95th, ms', 'limit', 0.95],
  ['S4 first', 'S4 first sort, ms', 'limit', 0.5],
  ['S4 first', 'S4 first sort, slowest column, ms', 'limit', 1],
  ['S4 again', 'S4 sort again, ms', 'limit', 0.5],
  ['S6', 'S6 bytes a client', 'raw', 0.5],
  ['S8', 'S8 CSV, ms', 'limit', 0.5],
  ['S10', 'S10 filter change with four panels, ms', 'bare', 0.5],
  ['worst event, filter', 'worst event to paint, filter, ms', 'limit', 1],
  ['worst event, sort', 'worst event to paint, sort, ms', 'limit', 1],
];

const goalOf = (name, share, size) => {
  const key = name.startsWith('worst') ? 'worst' : name === 'S3' && share > 0.5 ? 'S3 95th' : name;
  const goal = share === 1 && key !== 'worst' ? undefined : GOALS[key]?.[size];
  return goal === undefined ? '' : `<= ${goal}`;
};

function markdown(head, rows) {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => String(row[at]).length)));
  const rule = widths.map((width) => '-'.repeat(width));
  return `${[head, rule, ...rows].map((row) => line(row, widths)).join('\n')}\n`;
}

const line = (cells, widths) => `| ${cells.map((cell, at) => String(cell).padEnd(widths[at])).join(' | ')} |`;

/** The times of all scenarios, by size and page. */
export class Results {
  failures = [];
  #times = new Map();
  #notes = new Map();
  #scrolls = new Map();

  /** @param fault an error, or what is wrong in words */
  wrong(fault) {
    const message = fault instanceof Error ? fault.message.slice(0, 400) : String(fault);
    this.failures.push(message);
    process.stderr.write(`WRONG: ${message}\n`);
  }

  add(name, size, kind, values) {
    const key = `${name}|${size}|${kind}`;
    this.#times.set(key, [...(this.#times.get(key) ?? []), ...values]);
  }

  note(name, size, figure, words) {
    this.#notes.set(`${name}|${size}`, [figure, words]);
  }

  scroll(size, kind, result) {
    this.#scrolls.set(`${size}|${kind}`, result);
  }

  findings(size, { ms, longest }) {
    const tasks = longest === 0 ? 'no task over 50' : `longest task ${longest.toFixed(0)}`;
    this.note('S9', size, ms, tasks);
  }

  #row([name, label, baseline, share], size) {
    const own = this.#times.get(`${name}|${size}|app`);
    const other = this.#times.get(`${name}|${size}|${baseline}`);
    if (own === undefined) return null;
    const [mine, theirs] = [quantile(own, share), quantile(other ?? [], share)];
    return [
      size,
      label,
      mine.toFixed(0),
      `${baseline} ${theirs.toFixed(0)}`,
      (mine / theirs).toFixed(2),
      goalOf(name, share, size),
    ];
  }

  #extra(size) {
    const rows = [];
    const bytes = this.#notes.get(`S7|${size}`);
    if (bytes !== undefined)
      rows.push([size, 'S7 gzip before first rows, kB', bytes[0].toFixed(1), bytes[1], '', '<= 200']);
    const behind = this.#times.get(`S10 behind|${size}|app`);
    if (behind !== undefined)
      rows.push([size, 'S10 panels behind the list, ms', quantile(behind, 0.5).toFixed(0), '', '', '<= 100']);
    const findings = this.#notes.get(`S9|${size}`);
    if (findings !== undefined)
      rows.push([size, 'S9 classes and findings, page thread, ms', findings[0].toFixed(0), findings[1], '', '<= 200']);
    const [app, limit] = ['app', 'limit'].map((kind) => this.#scrolls.get(`${size}|${kind}`));
    if (app !== undefined && limit !== undefined) {
      const late = ({ frames, late }) => `${((late / frames) * 100).toFixed(1)} %`;
      rows.push([
        size,
        'S5 frames in 5 s',
        app.frames,
        `limit ${limit.frames}`,
        (app.frames / limit.frames).toFixed(2),
        '>= 0.98',
      ]);
      rows.push([size, 'S5 frames over 33 ms', late(app), `limit ${late(limit)}`, '', '<= 1 %']);
      rows.push([size, 'S5 blank frames', app.blank, `limit ${limit.blank}`, '', '0']);
    }
    return rows;
  }

  /** How the figures grow with the clients: what is linear stays the same a client. */
  growth(sizes) {
    const median = (name, size) => quantile(this.#times.get(`${name}|${size}|app`) ?? [], 0.5);
    const rows = sizes.map((size) => [
      size,
      median('S2 again', size).toFixed(0),
      ((median('S2 again', size) / SIZES[size]) * 1000).toFixed(1),
      median('S3', size).toFixed(0),
      ((median('S3', size) / SIZES[size]) * 1000).toFixed(2),
      median('S6', size).toFixed(0),
    ]);
    const head = ['clients', 'S2, ms', 'S2, µs a client', 'S3, ms', 'S3, µs a client', 'S6, bytes a client'];
    return markdown(head, rows);
  }

  /** Markdown; the README holds one of them. */
  table(sizes) {
    const head = ['clients', 'scenario', 'Clientscope', 'baseline', 'ratio', 'goal'];
    const rows = sizes.flatMap((size) => [
      ...ROWS.map((row) => this.#row(row, size)).filter((row) => row !== null),
      ...this.#extra(size),
    ]);
    const wrong = this.failures.map((failure) => `WRONG: ${failure}\n`).join('');
    const growth = sizes.length > 1 ? `\n${this.growth(sizes)}` : '';
    return `${markdown(head, rows)}${growth}${wrong}`;
  }
}
