/** Why nothing was copied: over plain http there is no clipboard API, and some browsers forbid copying. */
const FORBIDDEN = globalThis.isSecureContext
  ? 'Nothing was copied: the browser does not let this page copy'
  : 'Nothing was copied: without https the browser lets no page copy';

/** Copies by the selection (`execCommand`), which needs no https but a click just before. */
function copiedBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  // Something to select: Firefox takes half a minute over an area of 16 MB.
  area.value = ' ';
  area.addEventListener('copy', (event) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  });
  area.readOnly = true;
  area.ariaHidden = 'true';
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // An open dialog keeps the focus inside, so the text area must be in it.
  (focused?.closest('[role=dialog]') ?? document.body).append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}

const plain = async (text: Promise<string>) => new Blob([await text], { type: 'text/plain' });

function written(clipboard: Clipboard, text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return clipboard.writeText(text);
  // Firefox has ClipboardItem since version 127.
  if (!('ClipboardItem' in globalThis)) return text.then((made) => clipboard.writeText(made));
  return clipboard.write([new ClipboardItem({ 'text/plain': plain(text) })]);
}

/**
 * Puts a text on the clipboard. Call it within the click, and pass a promise for a text that is still being made: WebKit lets a
 * page copy only within a click.
 * @throws Error that says why nothing was copied, or the error of the promise
 */
export async function putOnClipboard(text: string | Promise<string>): Promise<void> {
  const clipboard: Clipboard | undefined = globalThis.navigator.clipboard;
  if (clipboard !== undefined) {
    const done = await written(clipboard, text).then(
      () => true,
      () => false,
    );
    if (done) return;
  }
  if (!copiedBySelection(await text)) throw new Error(FORBIDDEN);
}

/** Puts a picture on the clipboard; there is no way without the clipboard API. @throws Error that says why nothing was copied */
export async function putPictureOnClipboard(png: Promise<Blob>): Promise<void> {
  const clipboard: Clipboard | undefined = globalThis.navigator.clipboard;
  if (clipboard === undefined || !('ClipboardItem' in globalThis)) throw new Error(FORBIDDEN);
  await clipboard.write([new ClipboardItem({ 'image/png': png })]).catch(() => {
    throw new Error(FORBIDDEN);
  });
}
