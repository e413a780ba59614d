/** By what a line may be found; in this order, for a MAC is a device and an IP is only lent. */
export const ROSTER_RULES = ['mac', 'ip', 'name', 'serial'] as const;
export type RosterRule = (typeof ROSTER_RULES)[number];
