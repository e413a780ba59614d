/** Where a client is or was, as Meraki tells it; '' where it does not. */
export interface Place {
  readonly online: boolean;
  /** Name of the access point or switch, or its serial where it has none. */
  readonly device: string;
  readonly ssid: string;
  readonly port: string;
  readonly vlan: string;
}

/** `On AP Lobby 3, SSID Corp, VLAN 10`; for wired clients `On SW Floor 1, port 12, VLAN 10`. */
export function whereabouts({ online, device, ssid, port, vlan }: Place): string {
  const parts = [
    device,
    ssid === '' ? '' : `SSID ${ssid}`,
    port === '' ? '' : `port ${port}`,
    vlan === '' ? '' : `VLAN ${vlan}`,
  ].filter((part) => part !== '');
  if (parts.length === 0) return 'Meraki does not say where it is connected';
  return `${online ? 'On' : 'Last on'} ${parts.join(', ')}`;
}

interface TimedEvent {
  /** Epoch ms. */
  readonly at: number;
  readonly type: string;
  readonly severity: string;
}

const JOINS = new Set(['assoc', 'roam', 'connection']);
const LEAVES = new Set(['disassoc', 'deauth']);

/**
 * Since when a wireless client has been where it is: its last good association or roaming, unless it left after that.
 * @returns epoch ms, or null where the events do not tell
 */
export function connectedSince(events: readonly TimedEvent[]): number | null {
  let newest: TimedEvent | null = null;
  for (const event of events) {
    const tells = LEAVES.has(event.type) || (JOINS.has(event.type) && event.severity !== 'bad');
    if (tells && (newest === null || event.at > newest.at)) newest = event;
  }
  return newest !== null && JOINS.has(newest.type) ? newest.at : null;
}
