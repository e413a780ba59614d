interface Words {
  /** What happened, without a full stop. */
  readonly title: string;
  /** What it means and what to do next, in sentences. */
  readonly advice: string;
  /** The page may ask again by itself. */
  readonly again: boolean;
}

const PROXY = 'Where only a proxy leads out, set HTTPS_PROXY where the server is started.';

/** What the page shows of an error of this server's. The words are here and not in the page: its first load is smaller without them. */
export const FAILURE_WORDS = {
  'unknown-authority': {
    title: 'The server does not trust the certificate that was shown for Meraki',
    advice:
      'A firewall or proxy that reads TLS shows one of its own. Start the server with NODE_EXTRA_CA_CERTS naming the file with the certificate of its authority.',
    again: false,
  },
  'bad-certificate': {
    title: 'The certificate that was shown for Meraki is not valid',
    advice: 'Check the clock of the server’s computer, and MERAKI_BASE_URL.',
    again: false,
  },
  'name-not-found': {
    title: 'The server could not find Meraki’s host name',
    advice: `Check MERAKI_BASE_URL and the name service of the server’s computer. ${PROXY}`,
    again: true,
  },
  refused: {
    title: 'The server’s connection to Meraki was refused',
    advice: `A firewall may block it, or nothing runs at MERAKI_BASE_URL. ${PROXY}`,
    again: true,
  },
  reset: {
    title: 'The server’s connection to Meraki was cut',
    advice: 'It often passes. If it does not, a firewall or proxy on the way may cut it.',
    again: true,
  },
  'no-connection': {
    title: 'The server got no connection to Meraki in time',
    advice: `A firewall may swallow it. ${PROXY}`,
    again: true,
  },
  'proxy-refused': {
    title: 'The proxy did not connect the server with Meraki',
    advice: 'Check HTTPS_PROXY, its user and password, and whether the proxy lets Meraki’s hosts through.',
    again: false,
  },
  'sign-in-page': {
    title: 'A web page came in place of Meraki’s answer',
    advice:
      'The server’s way out may lead through a sign-in portal. A mistyped MERAKI_BASE_URL or API key can lead to a web page, too.',
    again: false,
  },
  'not-json': {
    title: 'The answer was not the JSON that was asked for',
    advice: 'Something between the server and Meraki may have answered in its place.',
    again: true,
  },
  'unusable-answer': {
    title: 'Clientscope’s own server could not use the answer',
    advice: 'Something between the server and Meraki may have answered in its place.',
    again: true,
  },
  'not-asked': {
    title: 'Clientscope’s own server refused the request',
    advice: 'It passes on only what its page asks. If it was updated since the page was opened, reload the page.',
    again: false,
  },
  busy: {
    title: 'Clientscope’s own server is busy',
    advice: 'Too many requests wait; ask again in a moment.',
    again: true,
  },
} satisfies Readonly<Record<string, Words>>;

export type FailureKind = keyof typeof FAILURE_WORDS;

interface More {
  readonly kind?: FailureKind;
  /** The cause as the system calls it, such as ECONNREFUSED; for the log. */
  readonly code?: string;
  /** Seconds after which asking again makes sense; null when it is not known. */
  readonly retryAfter?: number | null;
}

/** An error of this server's own: the status and the sentence that the page gets. The sentence never holds the key or an address. */
export class Failure extends Error {
  readonly kind: FailureKind | undefined;
  readonly code: string;
  readonly retryAfter: number | null;

  constructor(
    readonly status: 400 | 403 | 404 | 405 | 414 | 502 | 503 | 504,
    sentence: string,
    {
      kind = status === 502 ? 'unusable-answer' : status < 500 && status !== 403 ? 'not-asked' : undefined,
      code = '',
      retryAfter = null,
    }: More = {},
  ) {
    super(sentence);
    this.kind = kind;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}
