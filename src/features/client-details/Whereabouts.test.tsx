import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PlaceWords } from './Whereabouts.tsx';

const nowhere = { online: true, device: '', ssid: '', port: '', vlan: '' };
const words = (place: Partial<typeof nowhere>) => renderToStaticMarkup(<PlaceWords {...nowhere} {...place} />);

it('is one sentence for either kind of connection', () => {
  expect(words({ device: 'AP Lobby 3', ssid: 'Corp', vlan: '10' })).toBe('On AP Lobby 3, SSID Corp, VLAN 10');
  expect(words({ online: false, device: 'SW Floor 1', port: '12' })).toBe('Last on SW Floor 1, port 12');
});

it('says when nothing is known', () => {
  expect(words({})).toBe('Meraki does not say where it is connected');
});

it('isolates each name, so that its direction does not reach the words around it', () => {
  expect(words({ device: 'שלום', vlan: '\u202E10' })).toBe('On \u2068שלום\u2069, VLAN 10');
  expect(words({ device: 'שלום\u2069', vlan: '10' })).toBe('On \u2068שלום\u2069, VLAN 10');
});
