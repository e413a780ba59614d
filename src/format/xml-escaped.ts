const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text between the tags of XML. It must hold no character that XML cannot contain. */
export const xmlEscaped = (text: string): string => text.replaceAll(/[&<>]/g, (letter) => ENTITIES[letter]);
