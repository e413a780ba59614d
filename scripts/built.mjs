// Runs before what serves the build (npm start, preview, e2e:browsers): without one it says so and ends it.
import { existsSync } from 'node:fs';

const missing = ['dist/index.html', 'dist-server/main.js'].filter(
  (file) => !existsSync(new URL(`../${file}`, import.meta.url)),
);
if (missing.length > 0) {
  process.stderr.write(`Nothing is built yet (${missing.join(' and ')} missing). Run: npm run build\n`);
  process.exit(1);
}
