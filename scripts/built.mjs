// npm start and npm run preview serve what npm run build made: without it they say so instead of failing somewhere inside.
import { existsSync } from 'node:fs';

const missing = ['dist/index.html', 'dist-server/main.js'].filter(
  (file) => !existsSync(new URL(`../${file}`, import.meta.url)),
);
if (missing.length > 0) {
  process.stderr.write(`Nothing is built yet (${missing.join(' and ')} missing). Run: npm run build\n`);
  process.exit(1);
}
