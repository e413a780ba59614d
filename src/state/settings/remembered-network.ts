const keyOf = (mode: string) => `clientscope.network.${mode}`;

/** The network used last in this mode, or null. Only its id is kept, no client data. */
export function rememberedNetwork(mode: string): string | null {
  try {
    return globalThis.localStorage?.getItem(keyOf(mode)) ?? null;
  } catch {
    return null;
  }
}

export function rememberNetwork(mode: string, networkId: string): void {
  try {
    globalThis.localStorage?.setItem(keyOf(mode), networkId);
  } catch {
    // Without storage the pickers are shown again next time.
  }
}
