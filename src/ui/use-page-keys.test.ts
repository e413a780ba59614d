// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isTaken, keyOf } from './use-page-keys.ts';

let taken = false;
const listener = (event: KeyboardEvent) => {
  taken = isTaken(event);
};

beforeEach(() => document.addEventListener('keydown', listener));
afterEach(() => {
  document.removeEventListener('keydown', listener);
  document.body.replaceChildren();
});

function isTakenAt(selector: string, init: KeyboardEventInit = {}): boolean {
  document.querySelector(selector)?.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, ...init }));
  return taken;
}

it('leaves a key to the page, but not while typing, composing or with a modifier key', () => {
  document.body.innerHTML = '<button></button><input><input type="checkbox">';
  expect(isTakenAt('button')).toBe(false);
  expect(isTakenAt('button', { shiftKey: true })).toBe(false);
  expect(isTakenAt('input')).toBe(true);
  expect(isTakenAt('[type="checkbox"]')).toBe(false);
  for (const one of ['ctrlKey', 'altKey', 'metaKey', 'isComposing']) {
    expect([one, isTakenAt('button', { [one]: true })]).toEqual([one, true]);
  }
});

it.each(['role="menu"', 'aria-modal="true"', 'aria-haspopup="dialog" aria-expanded="true"'])(
  'leaves no key to the page behind what has %s, wherever the focus is',
  (attributes) => {
    document.body.innerHTML = `<button></button><div ${attributes}></div>`;
    expect(isTakenAt('button')).toBe(true);
    expect(isTakenAt('body')).toBe(true);
    document.body.innerHTML = '<button aria-haspopup="dialog" aria-expanded="false"></button>';
    expect(isTakenAt('button')).toBe(false);
  },
);

it.each([
  ['e', 'KeyE', false, 'e'],
  ['E', 'KeyE', false, 'e'], // Caps Lock
  ['X', 'KeyX', true, 'X'],
  ['у', 'KeyE', false, 'e'], // Russian
  ['χ', 'KeyX', false, 'x'], // Greek
  ['q', 'KeyA', false, 'q'], // French
  ['€', 'KeyE', false, '€'],
  ['µ', 'KeyM', false, 'µ'],
  ['ł', 'KeyL', false, 'ł'],
  ['?', 'Slash', true, '?'],
  ['Escape', 'Escape', false, 'Escape'],
])('%s by %s, Shift %s, is the key %s', (key, code, shiftKey, is) => {
  expect(keyOf({ key, code, shiftKey })).toBe(is);
});
