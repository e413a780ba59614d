/** Keys pressed together, as both kinds of WebDriver take them. @param keys as WebDriver names them */
export const keysTogether = (keys) => ({
  type: 'key',
  id: 'keys',
  actions: [
    ...keys.map((value) => ({ type: 'keyDown', value })),
    ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
  ],
});
