import { subscribe } from 'node:diagnostics_channel';

const used = new WeakSet();
const onUsed = new WeakSet();
const errors = new WeakSet();

const memberOf = (message: unknown, name: string): object | null => {
  const member: unknown = typeof message === 'object' && message !== null ? Reflect.get(message, name) : null;
  return typeof member === 'object' ? member : null;
};

// undici says by its diagnostics channels which request goes over which socket, and which error ends it.
subscribe('undici:client:sendHeaders', (message) => {
  const [request, socket] = [memberOf(message, 'request'), memberOf(message, 'socket')];
  if (request === null || socket === null) return;
  if (used.has(socket)) onUsed.add(request);
  used.add(socket);
});
subscribe('undici:request:error', (message) => {
  const [request, error] = [memberOf(message, 'request'), memberOf(message, 'error')];
  if (request !== null && error !== null && onUsed.has(request)) errors.add(error);
});

/**
 * Whether an error ended a request on a connection that had served an earlier one: the other end may have closed it as idle in
 * the moment in which the request was on its way, and then the fault is nobody's.
 */
export const endedReused = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && errors.has(error);
