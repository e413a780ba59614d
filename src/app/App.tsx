import { AddressProvider } from '#state/address/whole-address.ts';
import { MantineProvider } from '@mantine/core';
import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { MissingPart } from '#ui/MissingPart.tsx';
import { Page } from './Page.tsx';
import { cssVariables, theme } from './theme.ts';

const queryClient = new QueryClient();
// A page that came is drawn in the frame at hand; by its timer the query would let the browser paint the old one first.
notifyManager.setScheduler(queueMicrotask);

/** The server writes a fresh nonce into the page; without one (dev) styles need none. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
// For the style element by which an open dialog stops the page behind it from scrolling.
if (nonce) setNonce(nonce);

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
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
