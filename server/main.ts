import { fileURLToPath } from 'node:url';
import { nodeFault } from './node-version.ts';

// What the rest imports is not there in an old Node: it is loaded only where it runs.
const fault = nodeFault(process.versions.node);
if (fault === null) {
  const { serve } = await import('./serve.ts');
  serve(fileURLToPath(new URL('../dist', import.meta.url)));
} else {
  process.stderr.write(`${fault}\n`);
  process.exitCode = 1;
}
