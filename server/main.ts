// Ends the process with one sentence where Node is too old. The rest is imported after it, because an old Node cannot parse it.
import '../scripts/node-version.mjs';
import { fileURLToPath } from 'node:url';

const { serve } = await import('./serve.ts');
serve(fileURLToPath(new URL('../dist', import.meta.url)));
