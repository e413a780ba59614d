/** No key and no screen reader reaches these parts of the page until the returned function is called. */
export function makeInert(parts: Iterable<Element>): () => void {
  const covered = Array.from(parts).filter((part) => !part.hasAttribute('inert'));
  for (const part of covered) part.toggleAttribute('inert', true);
  return () => {
    for (const part of covered) part.removeAttribute('inert');
  };
}
