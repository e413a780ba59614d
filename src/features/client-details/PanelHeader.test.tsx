import { type ClientData, ClientDataProvider, ListDataProvider } from '#state/view/use-client-view.ts';
import { clientDataOf } from '#state/view/test-client-data.ts';
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PanelHeader } from './PanelHeader.tsx';

const steps = { place: -1, of: 1, previous: undefined, next: undefined };

const headerOf = (list: ClientData, known: ClientData) =>
  renderToStaticMarkup(
    <MantineProvider>
      <ListDataProvider value={list}>
        <ClientDataProvider value={known}>
          <PanelHeader name="k9" held={null} steps={steps} onClose={() => {}} />
        </ClientDataProvider>
      </ListDataProvider>
    </MantineProvider>,
  );

it('says that a client is not in the list only once the list is whole, and known here', () => {
  const [list, before] = [clientDataOf([{ id: 'k1' }]), clientDataOf([])];
  expect(headerOf(list, list)).toContain('Not in the list');
  expect(headerOf(list, before)).not.toContain('Not in the list');
  const growing = { ...list, loading: true };
  expect(headerOf(growing, growing)).not.toContain('Not in the list');
});
