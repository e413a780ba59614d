import * as v from 'valibot';
import { setting } from './setting.ts';

/** Minutes between two refreshes; Meraki's data change every five at most. */
export const REFRESH_CHOICES = [0, 5, 15, 30, 60] as const;
export type RefreshEvery = (typeof REFRESH_CHOICES)[number];

export const refreshSetting = setting<{ readonly every: RefreshEvery }>({
  name: 'refresh',
  schema: v.object({ every: v.fallback(v.picklist(REFRESH_CHOICES), 0) }),
  initial: { every: 0 },
});
