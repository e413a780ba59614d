import { type ComponentType, useEffect, useState } from 'react';

/**
 * A component whose code is loaded when it is first drawn; until then it is nothing. React's `lazy` would hold it back:
 * what follows a fallback, be it an empty one, is shown 300 ms after that at the earliest.
 * @param load rejects when the code cannot be had; the region's wall says so, and its Retry asks again
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function OnDemand(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => loaded);
    useEffect(() => {
      if (Part !== null) return;
      const show = async () => {
        loaded = await load();
        setPart(() => loaded);
      };
      show().catch((fault: unknown) =>
        setPart(() => {
          throw fault;
        }),
      );
    }, [Part]);
    return Part === null ? null : <Part {...props} />;
  };
}
