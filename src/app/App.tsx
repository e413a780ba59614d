import { AddressProvider } from '#state/address/whole-address.ts';
import { MantineProvider } from '@mantine/core';
import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { forgetWithSource } from '#state/load/pickers.ts';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { MissingPart } from '#ui/on-demand.tsx';
import { Page } from './Page.tsx';
import { theme } from './theme.ts';

const queryClient = new QueryClient();
// Notify in a microtask, so that a new page renders before the next paint. The default is a timer, which comes after it.
notifyManager.setScheduler(queueMicrotask);
forgetWithSource(queryClient);

/** The server writes a new nonce into each page. The dev server writes none, and needs none. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
// For the style element with which an open dialog stops the page from scrolling.
if (nonce) setNonce(nonce);

export function App() {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      // theme-variables.css has them, and no class of Mantine's hides something by the screen's width. Chromium lays out the whole page
      // again (8 to 15 ms) for each late style sheet that is not the last one, and a style element of React's stands behind them all.
      withCssVariables={false}
      withGlobalClasses={false}
      {...(nonce ? { getStyleNonce: () => nonce } : {})}
    >
      <MissingPart />
      <ErrorBoundary region="The page">
        <QueryClientProvider client={queryClient}>
          <AddressProvider>
            <Page />
          </AddressProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
