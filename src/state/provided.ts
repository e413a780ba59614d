import { createContext, useContext } from 'react';

/**
 * A value for all components below a provider.
 * @param initial what is read without a provider above; if it is left out, reading throws an Error
 * @returns the provider, and the hook that reads the value
 */
export function provided<Value>(initial?: Value) {
  const Context = createContext(initial);
  const use = (): Value => {
    const value = useContext(Context);
    if (value === undefined) throw new Error('This needs its provider above it');
    return value;
  };
  return [Context.Provider, use] as const;
}
