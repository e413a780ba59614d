import { connect } from 'node:net';

/** For tests: the raw answer to a request by a raw socket, so that no client tidies what is sent. The Host is the server's own unless the lines have one. */
export async function raw(
  port: number,
  target: string,
  lines: readonly string[] = [],
  method = 'GET',
): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const host = lines.some((line) => /^host:/i.test(line)) ? [] : [`Host: 127.0.0.1:${port}`];
  socket.write([`${method} ${target} HTTP/1.1`, ...host, ...lines, 'Connection: close', '', ''].join('\r\n'));
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
}

export const statusOf = (answer: string) => Number(answer.slice(9, 12));
