import { Failure, type FailureKind } from '../http/failure.ts';

interface Cause {
  readonly kind: FailureKind;
  readonly sentence: string;
  readonly codes: RegExp;
}

/** The error codes of Node, OpenSSL and undici, and what they mean. The first that matches is taken. */
const CAUSES: readonly Cause[] = [
  {
    kind: 'unknown-authority',
    sentence: 'The certificate that was shown for Meraki is signed by an authority that this server does not know.',
    codes: /^(UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT.*)|(DEPTH_ZERO_)?SELF_SIGNED_CERT.*|CERT_UNTRUSTED)$/,
  },
  {
    kind: 'bad-certificate',
    sentence: 'The certificate that was shown for Meraki is not valid for its name, or not today.',
    codes: /^(CERT_.*|ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH|INVALID_PURPOSE)$/,
  },
  {
    kind: 'name-not-found',
    sentence: 'The name of Meraki’s host was not found.',
    codes: /^(ENOTFOUND|ENODATA|EAI_.*)$/,
  },
  // EACCES and EPERM come from the firewall of this computer, or from systemd or SELinux.
  { kind: 'refused', sentence: 'The connection to Meraki was refused.', codes: /^(ECONNREFUSED|EACCES|EPERM)$/ },
  {
    kind: 'busy',
    sentence: 'This server has no room for another connection to Meraki.',
    codes: /^(EMFILE|ENFILE|ENOBUFS|ENOMEM|EADDRNOTAVAIL)$/,
  },
  {
    kind: 'reset',
    sentence: 'The connection to Meraki was cut before an answer came.',
    codes: /^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET)$/,
  },
  {
    kind: 'no-connection',
    sentence: 'No connection to Meraki in time.',
    codes: /^(UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN)$/,
  },
  {
    kind: 'proxy-refused',
    sentence: 'The proxy before Meraki did not open a connection.',
    codes: /^(UND_ERR_ABORTED|UND_ERR_PRX_TLS|UND_ERR_HEADERS_TIMEOUT|UND_ERR_SOCKS5.*)$/,
  },
];

/** The code of an error, of its cause, or of the first of several tries (one address of a host after the other). */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return codeOf(error.cause);
}

/** What the page is told of a connection's error, by its code. @param began whether the answer had begun */
export function connectionFailure(error: unknown, began: boolean): Failure {
  const code = codeOf(error);
  if (began) return new Failure(502, 'Meraki’s answer broke off.', { kind: 'reset', code });
  const cause = CAUSES.find(({ codes }) => codes.test(code));
  if (cause === undefined) return new Failure(502, 'What answered in Meraki’s place is no web server.', { code });
  return new Failure(cause.kind === 'no-connection' ? 504 : 502, cause.sentence, { kind: cause.kind, code });
}
