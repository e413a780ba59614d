// Runs before npm start and npm run preview, which serve the build: without one it says so and ends them.
import { existsSync } from 'node:fs';

const missing = ['dist/index.html', 'dist-server/main.js'].filter(
  (file) => !existsSync(new URL(`../${file}`, import.meta.url)),
);
if (missing.length > 0) {
  process.stderr.write(`Nothing is built yet (${missing.join(' and ')} missing). Run: npm run build\n`);
  process.exit(1);
}
