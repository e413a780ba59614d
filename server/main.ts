// It ends the process with one sentence where Node is too old: so the rest, which an old Node cannot read, is loaded after it.
import '../scripts/node-version.mjs';
import { fileURLToPath } from 'node:url';

const { serve } = await import('./serve.ts');
serve(fileURLToPath(new URL('../dist', import.meta.url)));
