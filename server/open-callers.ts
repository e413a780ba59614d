import type { ServerResponse } from 'node:http';
import { sendError } from './own-answers.ts';

/** Callers who wait for an answer or take one. */
export class OpenCallers {
  private readonly open = new Set<ServerResponse>();

  add(response: ServerResponse): void {
    this.open.add(response);
    response.once('close', () => this.open.delete(response));
  }

  get count(): number {
    return this.open.size;
  }

  /** Who waits is told; who has a part of an answer sees the connection break, never a clean end after half of it. */
  end(): void {
    for (const response of this.open) {
      if (!response.headersSent) {
        response.setHeader('connection', 'close');
        response.setHeader('retry-after', '2');
        sendError(response, 503, 'Clientscope: this server is being stopped; ask again in a moment.', 'busy');
      } else if (!response.writableFinished) {
        response.socket?.resetAndDestroy();
      }
    }
  }
}
