/**
 * The drawing of public/favicon.png, inline, because a file would be one more request while the first clients load. The favicon itself
 * is no SVG: Chromium renders an SVG icon again, as a page of its own, at each change of the address.
 */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden>
      <rect width="32" height="32" rx="7" fill="#1971c2" />
      <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round">
        <circle cx="14" cy="14" r="7" />
        <path d="m19.5 19.5 6 6" />
      </g>
      <circle cx="14" cy="14" r="2.2" fill="#fff" />
    </svg>
  );
}
