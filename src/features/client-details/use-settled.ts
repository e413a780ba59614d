import { useEffect, useState } from 'react';

/** Whoever steps through the list passes over clients; only one that is looked at is worth requests of the shared budget. */
const SETTLED_MS = 300;

/** True once the caller has been shown for a moment. */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
  return settled;
}
