type Headers = Readonly<Record<string, string>>;

const JSON_TYPE = 'application/json; charset=utf-8';

/** A JSON answer. */
export const json = (status: number, body: unknown, headers: Headers = {}): Response =>
  raw(JSON.stringify(body), { 'content-type': JSON_TYPE, ...headers }, status);

/** Meraki's envelope of an error. */
export const refused = (status: number, sentence: string, headers: Headers = {}): Response =>
  json(status, { errors: [sentence] }, headers);

/** A text as if it were JSON. */
export const raw = (body: BodyInit, headers: Headers = {}, status = 200): Response =>
  new Response(body, { status, headers: { 'content-type': JSON_TYPE, ...headers } });

/** A web page. */
export const html = (status: number, title: string): Response =>
  raw(
    `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n</body>\n</html>\n`,
    { 'content-type': 'text/html; charset=utf-8' },
    status,
  );

/** An answer whose connection breaks half-way through the body. */
export function cut(bytes: Uint8Array, headers: Headers): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.slice(0, bytes.length / 2));
    },
    pull(controller) {
      controller.error(new Error('cut'));
    },
  });
  return raw(body, headers);
}
