import { expect, it } from 'vitest';
import { allowed } from './allow-list.ts';

const N = '/api/v1/networks/N_1';

it.each([
  '/api/v1/organizations?perPage=1000',
  '/api/v1/organizations/1/networks?startingAfter=N_1',
  N,
  `${N}/clients?t0=2026-11-24T00%3A00%3A00Z`,
  `${N}/clients/k74272e`,
  `${N}/clients/k74272e/usageHistory`,
  `${N}/clients/k74272e/trafficHistory?perPage=1000`,
  `${N}/clients/k74272e/policy`,
  `${N}/wireless/clients/k74272e/connectivityEvents?types%5B%5D=roam&timespan=86400&sortOrder=descending`,
  `${N}/clients/bandwidthUsageHistory?timespan=86400`,
  `${N}/clients/usageHistories?clients=k1%2Ck2&timespan=86400&perPage=1000`,
  `${N}/clients/applicationUsage?clients=k1%2Ck2&t0=2026-11-24T00%3A00%3A00Z`,
  `${N}/wireless/clientCountHistory?timespan=86400&autoResolution=true`,
])('%s is asked as it stands', (target) => {
  expect(allowed(target)).toHaveProperty('path', target.slice('/api/v1'.length));
});

it.each([
  `${N}/clients/`,
  `${N}/clients/k.1`,
  `${N}/clients/k1/policy/`,
  `${N}/clients/k1/splashAuthorizationStatus`,
  `${N}/clients/${'k'.repeat(65)}`,
  `${N}/clients/overview`.replace('N_1', '..'),
  `${N}/wireless/clients/k1/latencyStats`,
  `${N}/devices`,
])('%s is none of the operations', (target) => {
  expect(() => allowed(target)).toThrow(expect.objectContaining({ status: 404 }));
});

it.each([
  `${N}/clients/k1?perPage=3`,
  `${N}/clients/k1/trafficHistory?timespan=1`,
  `${N}?a`,
  `${N}/clients/bandwidthUsageHistory?clients=k1`,
  `${N}/clients/applicationUsage?resolution=300`,
  `${N}/wireless/clientCountHistory?perPage=100`,
  `${N}/clients?STATUSES%5B%5D=Online`,
  `${N}/clients?statuses=Online`,
  `${N}/clients?ip=1&ip=2`,
  `${N}/clients?os=a%0d%0ab`,
  `${N}/clients?os=%00`,
  `${N}/clients?os=%ff`,
  `${N}/clients?os=%2`,
  `${N}/clients?os=%zz`,
])('%s asks what is not documented there', (target) => {
  expect(() => allowed(target)).toThrow(expect.objectContaining({ status: 400 }));
});

it('writes a query once, whichever way it was escaped', () => {
  expect(allowed(`${N}/clients?statuses[]=Online&statuses%5b%5d=Offline&description=a%2520b+c%26d`)).toEqual({
    operation: 'getNetworkClients',
    path: '/networks/N_1/clients?statuses%5B%5D=Online&statuses%5B%5D=Offline&description=a%2520b+c%26d',
  });
});

it('refuses a target longer than any that the page writes', () => {
  expect(() => allowed(`${N}/clients?description=${'a'.repeat(4096)}`)).toThrow(
    expect.objectContaining({ status: 414 }),
  );
});
