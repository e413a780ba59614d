import { createElement, type FunctionComponent, type PropsWithChildren } from 'react';
import { createRoot } from 'react-dom/client';

export interface RenderedHook<Result> {
  /** What the hook returned last. */
  result(): Result;
  /** How often it was rendered. */
  renders(): number;
  unmount(): void;
}

/** Runs a hook in a component of its own, for tests in a file with the environment happy-dom. */
export function renderHook<Result>(
  use: () => Result,
  Around: FunctionComponent<PropsWithChildren>,
): RenderedHook<Result> {
  const results: Result[] = [];
  function Hook() {
    results.push(use());
    return null;
  }
  const root = createRoot(document.createElement('div'));
  root.render(createElement(Around, null, createElement(Hook)));
  return {
    result: () => {
      if (results.length === 0) throw new Error('The hook has not been rendered yet');
      return results[results.length - 1];
    },
    renders: () => results.length,
    unmount: () => root.unmount(),
  };
}
