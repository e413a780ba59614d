/** So many rows are made before other requests get their turn. */
export const BATCH = 500;

/** Lets the requests run that came meanwhile. */
export const turnOfOthers = () => new Promise<void>((resolve) => void setImmediate(resolve));
