/** A mark at a value's beginning is a character of it like any other. */
export const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Of ASCII and of the letters of Western Europe, A0 to FF: each is its own number in this encoding. */
export const western = new TextDecoder('windows-1252');
