import { useCallback, useEffect, useRef, useState } from 'react';

/** Clients written, of all; null where nobody can tell. */
export type Written = { readonly done: number; readonly of: number } | null;

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly name: string; readonly written: Written }
  | { readonly kind: 'done'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

/** Makes one file or copy; reports how far it is and returns what to say when it is done. */
export type ExportWork = (signal: AbortSignal, onProgress: (written: Written) => void) => Promise<string>;

/** One export at a time, which can be cancelled, and ends with the dialog. */
export function useExportJob(): { state: ExportState; run(name: string, work: ExportWork): void; cancel(): void } {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setState({ kind: 'idle' });
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  const run = useCallback((name: string, work: ExportWork) => {
    const controller = new AbortController();
    running.current?.abort();
    running.current = controller;
    const { signal } = controller;
    const show = (next: ExportState) => {
      if (!signal.aborted) setState(next);
    };
    show({ kind: 'running', name, written: null });
    work(signal, (written) => show({ kind: 'running', name, written })).then(
      (message) => show({ kind: 'done', message }),
      (error: unknown) => show({ kind: 'failed', message: error instanceof Error ? error.message : 'unknown' }),
    );
  }, []);
  return { state, run, cancel };
}
