/**
 * The drawing of public/favicon.png, in the page itself: a file of its own would be asked for while the first clients come in. The icon
 * is no SVG: the browser takes it up again at every change of the address, which costs a page of its own in this one's time.
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
