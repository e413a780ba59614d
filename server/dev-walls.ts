import { FOREIGN, isForeignPart, isOwnCaller } from './caller-check.ts';
import type { Handler } from './meraki-proxy.ts';
import { sendError } from './own-answers.ts';

/**
 * Stands before all of Vite's own paths. Vite compiles sources for whoever asks and opens files in an editor
 * (`/__open-in-editor`): our own page may ask for that, and others may only link to the page.
 */
export function devWalls(origins: readonly string[]): Handler {
  return (request, response, next) => {
    // Vite answers some ranges with 206 and a stack trace.
    delete request.headers.range;
    const [path] = (request.url ?? '').split('?');
    const site = request.headers['sec-fetch-site'];
    const own = isOwnCaller(request, origins) && (!path.startsWith('/__') || site === 'same-origin');
    const page = path === '/' || path === '/index.html';
    if (own || (page && !isForeignPart(request))) next();
    else sendError(response, 403, FOREIGN);
  };
}
