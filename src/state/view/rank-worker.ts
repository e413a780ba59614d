import { rankedColumn, type RankJob } from './rank-job.ts';

// A tenth of a second a column at 100,000 rows: a click in the meantime would wait for it.
globalThis.addEventListener('message', ({ data }: MessageEvent<RankJob>) => {
  const ranked = rankedColumn(data);
  globalThis.postMessage(ranked, { transfer: [ranked.ranks.ranks.buffer] });
});
