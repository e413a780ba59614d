import { merakiNow } from '#meraki/meraki-clock.ts';

/** Now, epoch ms by Meraki's clock, for what the user chooses a time in. */
export const merakiTime = (): number => merakiNow();
