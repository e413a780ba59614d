// A user's input in the form that both kinds of WebDriver take.

/** Keys pressed together. @param keys as WebDriver names them */
export const keysTogether = (keys) => ({
  type: 'key',
  id: 'keys',
  actions: [
    ...keys.map((value) => ({ type: 'keyDown', value })),
    ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
  ],
});

/** A click. @param x, y pixels of the window */
export const clickAt = (x, y) => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions: [
    { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ],
});
